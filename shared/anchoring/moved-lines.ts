import type { Correspondence } from './align-tokens.ts';
import { gain, type Line, linesOf, MOST_COMPARISONS } from './pair-lines.ts';
import type { Range } from './unique-runs.ts';

/** What a line that was moved and edited must have in common with what it was (two or three telling words). */
const ENOUGH_IN_COMMON = 6;
/** What a line that was moved unedited must weigh: one word that is more than an article. */
const ENOUGH_ALIKE = 2;
const ONE_WORD = 1;

/**
 * Finds lines (also short ones, as in a list that was sorted) that stand elsewhere now, among those none of whose
 * words has a like: first lines that are equal and occur once on each side, then those most alike.
 */
export function findMovedLines(
  { a, b, toB, beginsLineA, beginsLineB, weightOf }: Correspondence,
  fromB: Int32Array,
  alignFree: (range: Range) => void,
): void {
  const isFree = (line: Line, ids: readonly number[], others: Int32Array): boolean => {
    for (let token = line.from; token < line.to; token += 1) {
      if (others[token] !== -1 && weightOf(ids[token] ?? -1) >= ONE_WORD) return false;
    }
    return true;
  };
  const inA = linesOf(a.ids, 0, a.length, beginsLineA, weightOf).filter((line) => isFree(line, a.ids, toB));
  const inB = linesOf(b.ids, 0, b.length, beginsLineB, weightOf).filter((line) => isFree(line, b.ids, fromB));
  const taken = new Set<Line>();
  const take = (line: Line, other: Line): void => {
    if (taken.has(line) || taken.has(other)) return;
    taken.add(line);
    taken.add(other);
    release(line, toB, fromB);
    release(other, fromB, toB);
    alignFree({ aFrom: line.from, aTo: line.to, bFrom: other.from, bTo: other.to });
  };
  const onceInB = byWriting(inB, b.ids);
  for (const [writing, line] of byWriting(inA, a.ids)) {
    const other = onceInB.get(writing);
    if (line !== null && other != null && line.weight >= ENOUGH_ALIKE) take(line, other);
  }
  if (inA.length * inB.length > MOST_COMPARISONS) return;
  const pairs = inA.flatMap((line) =>
    inB.map((other) => ({ line, other, common: gain(line, other, weightOf) })),
  );
  const alike = pairs.filter(({ common }) => common >= ENOUGH_IN_COMMON);
  for (const { line, other } of alike.toSorted((first, second) => second.common - first.common)) {
    take(line, other);
  }
}

/** Frees the marks of a line that something else was found for. */
function release({ from, to }: Line, others: Int32Array, back: Int32Array): void {
  for (let token = from; token < to; token += 1) {
    const other = others[token] ?? -1;
    if (other !== -1) back[other] = -1;
    others[token] = -1;
  }
}

/** Lines by what they say; `null` where several say the same. */
function byWriting(lines: readonly Line[], ids: readonly number[]): Map<string, Line | null> {
  const found = new Map<string, Line | null>();
  for (const line of lines) {
    const writing = ids.slice(line.from, line.to).join(' ');
    found.set(writing, found.has(writing) ? null : line);
  }
  return found;
}

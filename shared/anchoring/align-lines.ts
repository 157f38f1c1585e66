import { type Range, uniqueRuns } from './unique-runs.ts';

/** A line of text, without its line break: a block, a row of a table, a line of code. */
interface Lines {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Equal for lines of equal text. */
  readonly ids: readonly number[];
}

/** A stretch that is the same to the letter in both texts; UTF-16 offsets. */
export interface EqualStretch {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

export interface LineAlignment {
  /** In text order, in both texts. */
  readonly equal: readonly EqualStretch[];
  /** Lines that stand elsewhere in the other text, sorted by `a`. */
  readonly moved: readonly EqualStretch[];
  /** What lies between the equal ones, moved ones included, in UTF-16 offsets; each side may be empty. */
  readonly between: readonly Range[];
}

/**
 * Aligns two texts by whole lines: equal beginnings and ends, then lines that occur once in both (patience diff),
 * again within what lies between those. Time is linear in the texts but for the sorting of unique lines.
 */
export function alignLines(a: string, b: string): LineAlignment {
  const ids = new Map<string, number>();
  const inA = linesOf(a, ids);
  const inB = linesOf(b, ids);
  const lengths = [...ids.keys()].map((line) => line.length);
  const toB = new Int32Array(inA.ids.length).fill(-1);
  pairEqualLines(
    inA.ids,
    inB.ids,
    { aFrom: 0, aTo: inA.ids.length, bFrom: 0, bTo: inB.ids.length },
    (id) => (lengths[id] ?? 0) + 1,
    toB,
  );
  return { ...stretches(a, b, inA, inB, toB), moved: movedLines(inA, inB, toB, (id) => lengths[id] ?? 0) };
}

function linesOf(text: string, ids: Map<string, number>): Lines {
  const lines = { starts: [] as number[], ends: [] as number[], ids: [] as number[] };
  for (let start = 0; start < text.length; ) {
    let end = text.indexOf('\n', start);
    if (end === -1) end = text.length;
    if (end > start) {
      const line = text.slice(start, end);
      let id = ids.get(line);
      if (id === undefined) {
        id = ids.size;
        ids.set(line, id);
      }
      lines.starts.push(start);
      lines.ends.push(end);
      lines.ids.push(id);
    }
    start = end + 1;
  }
  return lines;
}

function pairEqualLines(
  a: readonly number[],
  b: readonly number[],
  range: Range,
  weightOf: (id: number) => number,
  toB: Int32Array,
): void {
  let { aFrom, aTo, bFrom, bTo } = range;
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) {
    toB[aFrom] = bFrom;
    aFrom += 1;
    bFrom += 1;
  }
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) {
    aTo -= 1;
    bTo -= 1;
    toB[aTo] = bTo;
  }
  if (aFrom === aTo || bFrom === bTo) return;
  const runs = uniqueRuns(a, b, { aFrom, aTo, bFrom, bTo }, 1, weightOf);
  if (runs.length === 0) return;
  for (const run of runs) {
    for (let index = 0; index < run.length; index += 1) toB[run.a + index] = run.b + index;
    pairEqualLines(a, b, { aFrom, aTo: run.a, bFrom, bTo: run.b }, weightOf, toB);
    aFrom = run.a + run.length;
    bFrom = run.b + run.length;
  }
  pairEqualLines(a, b, { aFrom, aTo, bFrom, bTo }, weightOf, toB);
}

/** A line that occurs once on either side among those without a like is taken as moved from this length on. */
const TELLING_LINE = 30;

function movedLines(
  inA: Lines,
  inB: Lines,
  toB: Int32Array,
  lengthOf: (id: number) => number,
): readonly EqualStretch[] {
  const isPaired = new Set(toB);
  const once = new Map<number, number | null>();
  inB.ids.forEach((id, line) => {
    if (!isPaired.has(line) && lengthOf(id) >= TELLING_LINE) once.set(id, once.has(id) ? null : line);
  });
  const moved = new Map<number, EqualStretch | null>();
  inA.ids.forEach((id, line) => {
    const other = once.get(id);
    if (toB[line] !== -1 || other === undefined || other === null) return;
    const stretch = { a: inA.starts[line] ?? 0, b: inB.starts[other] ?? 0, length: lengthOf(id) };
    moved.set(id, moved.has(id) ? null : stretch);
  });
  return [...moved.values()].filter((stretch) => stretch !== null);
}

function stretches(
  a: string,
  b: string,
  inA: Lines,
  inB: Lines,
  toB: Int32Array,
): Omit<LineAlignment, 'moved'> {
  const equal: EqualStretch[] = [];
  const between: Range[] = [];
  let aFrom = 0;
  let bFrom = 0;
  const close = (aTo: number, bTo: number): void => {
    if (aFrom < aTo || bFrom < bTo) between.push({ aFrom, aTo, bFrom, bTo });
  };
  for (let line = 0; line < toB.length; line += 1) {
    const other = toB[line] ?? -1;
    if (other === -1) continue;
    const [start, end] = [inA.starts[line] ?? 0, inA.ends[line] ?? 0];
    const bStart = inB.starts[other] ?? 0;
    const last = equal.at(-1);
    if (last !== undefined && start - aFrom === bStart - bFrom && sameSeparator(a, b, aFrom, start, bFrom)) {
      equal[equal.length - 1] = { ...last, length: end - last.a };
    } else {
      close(start, bStart);
      equal.push({ a: start, b: bStart, length: end - start });
    }
    aFrom = end;
    bFrom = bStart + (end - start);
  }
  close(a.length, b.length);
  return { equal, between };
}

function sameSeparator(a: string, b: string, aFrom: number, aTo: number, bFrom: number): boolean {
  const between = a.slice(aFrom, aTo);
  return between.trim() === '' && b.startsWith(between, bFrom);
}

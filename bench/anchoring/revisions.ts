import { readdirSync, readFileSync } from 'node:fs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { projectText } from '../../shared/text/projection.ts';
import type { TextRange } from '../../shared/text/word-snap.ts';
import type { EditedText } from './edits.ts';
import type { Truth } from './truth.ts';

export const FIXTURES = `${import.meta.dirname}/fixtures`;

/** Pairs that nothing was tuned on. */
export const UNSEEN = `${import.meta.dirname}/unseen`;

export function revisionNames(folder = FIXTURES): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

/** A real revision pair, with what became of its passages according to a plain longest common subsequence. */
export function readRevision(name: string, folder = FIXTURES): EditedText {
  const [before, after] = ['before.md', 'after.md'].map((file) => {
    const markdown = readFileSync(`${folder}/${name}/${file}`, 'utf8');
    return projectText(fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }))
      .text;
  });
  if (before === undefined || after === undefined) throw new Error(`no revision ${name}`);
  return { before, after, truthOf: truths(before, after) };
}

interface Word extends TextRange {
  readonly writing: string;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    writing: match[0].toLowerCase(),
  }));
}

/**
 * Survived: 75 % of the words are in the common subsequence and stand together, and so are half of the words around
 * a passage of fewer than eight. Deleted: a quarter of them at most is, no stretch of the new text, wherever it
 * stands, has more than 40 % of them, and no other spelling stands in its place. All between is unclear, and so are
 * passages of which several longest subsequences say different things: the earliest and the latest are asked.
 */
export function truths(before: string, after: string): EditedText['truthOf'] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  const [earliest, latest] = commonSubsequences(
    a.map(({ writing }) => writing),
    b.map(({ writing }) => writing),
  );
  return (passage): Truth => {
    const from = a.findIndex(({ end }) => end > passage.start);
    let to = from;
    while (to < a.length && (a[to]?.start ?? 0) < passage.end) to += 1;
    if (from === -1 || to === from) return { fate: 'unclear' };
    const said = truthBy(earliest, a, b, from, to);
    const also = truthBy(latest, a, b, from, to);
    if (said.fate === 'survived' && also.fate === 'survived') return agree(said, also) ? said : UNCLEAR;
    return said.fate === also.fate ? said : UNCLEAR;
  };
}

const UNCLEAR: Truth = { fate: 'unclear' };

function agree(first: TextRange, second: TextRange): boolean {
  const shared = Math.min(first.end, second.end) - Math.max(first.start, second.start);
  const together = Math.max(first.end, second.end) - Math.min(first.start, second.start);
  return shared / together >= 0.5;
}

function truthBy(
  toB: readonly number[],
  a: readonly Word[],
  b: readonly Word[],
  from: number,
  to: number,
): Truth {
  const inside = a.slice(from, to);
  const kept = toB.slice(from, to).filter((other) => other !== -1);
  const share = kept.length / inside.length;
  const first = b[kept[0] ?? -1];
  const last = b[kept.at(-1) ?? -1];
  if (share >= 0.75 && first !== undefined && last !== undefined) {
    const spread = (kept.at(-1) ?? 0) - (kept[0] ?? 0) + 1;
    const neighbours = [...toB.slice(Math.max(0, from - 6), from), ...toB.slice(to, to + 6)];
    const near = neighbours.filter((other) => other !== -1 && Math.abs(other - (kept[0] ?? 0)) < 20 + spread);
    const alone = inside.length < 8 && near.length < neighbours.length / 2;
    if (spread > inside.length * 1.5 + 3 || alone) return UNCLEAR;
    return { fate: 'survived', start: first.start, end: last.end };
  }
  if (share > 0.25 || bestStretch(inside, b) > 0.4) return UNCLEAR;
  const [left, right] = [toB[from - 1] ?? -1, toB[to] ?? -1];
  if (left !== -1 && right > left && sameSpelling(inside, b.slice(left + 1, right))) return UNCLEAR;
  return { fate: 'deleted' };
}

/** Whether two thirds of the letters are the same, in order ("setup" and "set up"). */
function sameSpelling(words: readonly Word[], others: readonly Word[]): boolean {
  const [a, b] = [words, others].map((side) => side.map(({ writing }) => writing).join(''));
  if (a === undefined || b === undefined || a.length + b.length > 200) return false;
  const common = commonSubsequences(Array.from(a), Array.from(b))[0].filter((other) => other !== -1).length;
  return common / Math.max(a.length, b.length) > 2 / 3;
}

/** The greatest share of the words that any stretch of their number (and a half more) of the text has, in any order. */
function bestStretch(words: readonly Word[], text: readonly Word[]): number {
  const wanted = new Map<string, number>();
  for (const { writing } of words) wanted.set(writing, (wanted.get(writing) ?? 0) + 1);
  const width = Math.ceil(words.length * 1.5);
  const counts = new Map<string, number>();
  let shared = 0;
  let best = 0;
  text.forEach(({ writing }, index) => {
    const count = (counts.get(writing) ?? 0) + 1;
    counts.set(writing, count);
    if (count <= (wanted.get(writing) ?? 0)) shared += 1;
    const leaving = text[index - width]?.writing;
    if (leaving !== undefined) {
      const left = (counts.get(leaving) ?? 0) - 1;
      counts.set(leaving, left);
      if (left < (wanted.get(leaving) ?? 0)) shared -= 1;
    }
    best = Math.max(best, shared / words.length);
  });
  return best;
}

/**
 * Which word of `b` each word of `a` is, or -1, in two longest common subsequences: the one that is through `a` and
 * `b` the earliest, and the latest. The textbook table, all of it.
 */
function commonSubsequences(
  a: readonly string[],
  b: readonly string[],
): readonly [readonly number[], readonly number[]] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let row = a.length - 1; row >= 0; row -= 1) {
    for (let column = b.length - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      lengths[at] =
        a[row] === b[column]
          ? (lengths[at + width + 1] ?? 0) + 1
          : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  const earliest: number[] = a.map(() => -1);
  for (let row = 0, column = 0; row < a.length && column < b.length; ) {
    const at = row * width + column;
    if (a[row] === b[column]) earliest[row++] = column++;
    else if ((lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0)) row += 1;
    else column += 1;
  }
  const latest: number[] = a.map(() => -1);
  for (let row = 0, column = 0; row < a.length && column < b.length; ) {
    const at = row * width + column;
    if (lengths[at] === lengths[at + 1]) column += 1;
    else if (lengths[at] === lengths[at + width]) row += 1;
    else latest[row++] = column++;
  }
  return [earliest, latest];
}

import { readdirSync, readFileSync } from 'node:fs';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { projectText } from '../../shared/text/projection.ts';
import type { TextRange } from '../../shared/text/word-snap.ts';
import type { EditedText } from './edits.ts';
import type { Truth } from './truth.ts';

export const FIXTURES = `${import.meta.dirname}/fixtures`;

export function revisionNames(): readonly string[] {
  return readdirSync(FIXTURES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

/** A real revision pair, with what became of its passages according to a plain longest common subsequence. */
export function readRevision(name: string): EditedText {
  const [before, after] = ['before.md', 'after.md'].map((file) => {
    const markdown = readFileSync(`${FIXTURES}/${name}/${file}`, 'utf8');
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
 * a passage of fewer than eight. Deleted: a quarter of them at most is, and no stretch of the new text, wherever it
 * stands, has more than 40 % of them. All between is unclear.
 */
export function truths(before: string, after: string): EditedText['truthOf'] {
  const a = wordsOf(before);
  const b = wordsOf(after);
  const toB = commonSubsequence(
    a.map(({ writing }) => writing),
    b.map(({ writing }) => writing),
  );
  return (passage): Truth => {
    const from = a.findIndex(({ end }) => end > passage.start);
    let to = from;
    while (to < a.length && (a[to]?.start ?? 0) < passage.end) to += 1;
    if (from === -1 || to === from) return { fate: 'unclear' };
    const inside = a.slice(from, to);
    const kept = toB.slice(from, to).filter((other) => other !== -1);
    const share = kept.length / inside.length;
    const first = b[kept[0] ?? -1];
    const last = b[kept.at(-1) ?? -1];
    if (share >= 0.75 && first !== undefined && last !== undefined) {
      const spread = (kept.at(-1) ?? 0) - (kept[0] ?? 0) + 1;
      const neighbours = [...toB.slice(Math.max(0, from - 6), from), ...toB.slice(to, to + 6)];
      const near = neighbours.filter(
        (other) => other !== -1 && Math.abs(other - (kept[0] ?? 0)) < 20 + spread,
      );
      const alone = inside.length < 8 && near.length < neighbours.length / 2;
      if (spread > inside.length * 1.5 + 3 || alone) return { fate: 'unclear' };
      return { fate: 'survived', start: first.start, end: last.end };
    }
    const elsewhere = bestStretch(inside, b);
    if (share <= 0.25 && elsewhere <= 0.4) return { fate: 'deleted' };
    return { fate: 'unclear' };
  };
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

/** Which word of `b` each word of `a` is, or -1: the textbook table, all of it. */
function commonSubsequence(a: readonly string[], b: readonly string[]): readonly number[] {
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
  const toB: number[] = a.map(() => -1);
  let row = 0;
  let column = 0;
  while (row < a.length && column < b.length) {
    const at = row * width + column;
    if (a[row] === b[column]) {
      toB[row] = column;
      row += 1;
      column += 1;
    } else if ((lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0)) row += 1;
    else column += 1;
  }
  return toB;
}

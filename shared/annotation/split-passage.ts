import type { TextRange } from '../text/word-snap.ts';

const WORD = /[\p{L}\p{N}]/u;

/**
 * The parts of a passage that is cut at these offsets (UTF-16), in text order, without white space at their ends. A
 * cut that would leave a part without a word (outside of the passage, or before its closing mark) is not made; so
 * with no cut that can be made, there is one part: the passage.
 */
export function splitPassage(
  text: string,
  passage: TextRange,
  cuts: readonly number[],
): readonly TextRange[] {
  const made: number[] = [];
  for (const cut of cuts.toSorted((a, b) => a - b)) {
    const from = made.at(-1) ?? passage.start;
    if (cut <= from || cut >= passage.end) continue;
    if (WORD.test(text.slice(from, cut)) && WORD.test(text.slice(cut, passage.end))) made.push(cut);
  }
  const edges = [passage.start, ...made, passage.end];
  return edges.slice(1).map((end, i) => withoutSpace(text, { start: edges[i] ?? passage.start, end }));
}

function withoutSpace(text: string, { start, end }: TextRange): TextRange {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  return { start: from, end: Math.max(from, start + piece.trimEnd().length) };
}

import { splitPassage } from '../../../shared/annotation/split-passage.ts';
import { nextWordStart, previousWordStart } from '../cursor/word-edge.ts';
import type { Interval } from '../paint/interval-index.ts';

/** Where the place of a split begins: the start of the word nearest to `near`, such that a word is left on each side. */
export function startOfSplit(text: string, passage: Interval, near: number): number | null {
  const before = previousWordStart(text, Math.min(near, passage.end) + 1);
  const after = nextWordStart(text, before);
  const nearest = near - before <= after - near ? [before, after] : [after, before];
  return [...nearest, nextWordStart(text, passage.start)].find((at) => splits(text, passage, at)) ?? null;
}

/** The next place, a word on or back; the same place at the passage's ends. */
export function movedSplit(text: string, passage: Interval, at: number, towards: 'forward' | 'back'): number {
  const moved = towards === 'forward' ? nextWordStart(text, at) : previousWordStart(text, at);
  return splits(text, passage, moved) ? moved : at;
}

const splits = (text: string, passage: Interval, at: number): boolean =>
  splitPassage(text, passage, [at]).length > 1;

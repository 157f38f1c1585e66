import { snapToWords } from '../../../shared/text/word-snap.ts';
import { trimmed } from '../marking/selected-passage.ts';
import type { Interval } from '../paint/interval-index.ts';

/**
 * The passage when one of its edges is dragged to an offset. Dragged past the other edge, the two change places, so
 * that a passage is never empty; it takes whole words where the reader wants that.
 */
export function withEdgeAt(
  passage: Interval,
  edge: 'start' | 'end',
  offset: number,
  text: string,
  wholeWords: boolean,
): Interval {
  const fixed = edge === 'start' ? passage.end : passage.start;
  const start = Math.min(fixed, offset);
  const end = Math.max(fixed, offset);
  const moved = wholeWords ? snapToWords(text, start, end) : trimmed(text, start, end);
  return moved ?? passage;
}

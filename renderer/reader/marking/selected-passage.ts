import type { TextMap } from '../body/text-map.ts';
import type { Interval } from '../paint/interval-index.ts';

/**
 * The passage that the page's selection covers, without white space at its ends; null when nothing of the text is
 * selected. A selection that begins or ends outside the text counts as far as it covers the text.
 */
export function selectedPassage(selection: Selection | null, map: TextMap, text: string): Interval | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = map.offsetOf(range.startContainer, range.startOffset, 'after');
  const end = map.offsetOf(range.endContainer, range.endOffset, 'before');
  return start === null || end === null ? null : trimmed(text, start, end);
}

/** Without the white space at either end; null when nothing is left. */
export function trimmed(text: string, start: number, end: number): Interval | null {
  const piece = text.slice(start, end);
  const words = piece.trim();
  if (words === '') return null;
  const from = start + (piece.length - piece.trimStart().length);
  return { start: from, end: from + words.length };
}

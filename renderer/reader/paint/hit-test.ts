import type { AnnotationId } from '../../../shared/identifiers.ts';
import type { TextMap } from '../body/text-map.ts';
import type { IntervalIndex, Named } from './interval-index.ts';

/** How far beside a character, in CSS pixels, still counts as on it. */
const SLACK = 1;

/**
 * The highlights under a point of the viewport (CSS pixels), in text order. Asked of our own offsets and not of
 * `CSS.highlights.highlightsFromPoint`, which in Chromium 156 misses on screens of two device pixels a CSS pixel.
 */
export function highlightsAt(
  point: { readonly x: number; readonly y: number },
  index: IntervalIndex<AnnotationId>,
  map: TextMap,
): readonly Named<AnnotationId>[] {
  const offset = offsetAtPoint(point, map);
  return offset !== null && isOnCharacter(point, offset, map) ? index.at(offset) : [];
}

/** Whether the point is on that very character, and not in the empty space beside its line. */
export function isOnCharacter(
  { x, y }: { readonly x: number; readonly y: number },
  offset: number,
  map: TextMap,
): boolean {
  const bounds = map.boundsOf({ start: offset, end: offset + 1 });
  if (bounds === null) return false;
  const character = document.createRange();
  character.setStart(bounds.startContainer, bounds.startOffset);
  character.setEnd(bounds.endContainer, bounds.endOffset);
  return [...character.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left - SLACK && x <= right + SLACK && y >= top && y <= bottom,
  );
}

/** The character of the text at a point of the viewport; null where there is no text. */
export function offsetAtPoint(
  { x, y }: { readonly x: number; readonly y: number },
  map: TextMap,
): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (caret === null || caret.offsetNode.nodeType !== Node.TEXT_NODE) return null;
  const offset = map.offsetOf(caret.offsetNode, caret.offset, 'after');
  if (offset === null) return null;
  // A caret stands between two characters: the point is on the one before it when it lies left of the caret.
  const rect = caret.getClientRect();
  return rect !== null && x < rect.left && caret.offset > 0 ? offset - 1 : offset;
}

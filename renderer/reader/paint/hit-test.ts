import type { AnnotationId } from '../../../shared/identifiers.ts';
import type { TextMap } from '../body/text-map.ts';
import type { IntervalIndex, Named } from './interval-index.ts';
import type { Painter } from './painter.ts';

/** CSS Custom Highlight API Level 1, section 8: newer than TypeScript's DOM library. */
interface HighlightsFromPoint {
  highlightsFromPoint(
    x: number,
    y: number,
  ): readonly { readonly highlight: Highlight; readonly ranges: readonly AbstractRange[] }[];
}

const asksPoint = (registry: object): registry is HighlightsFromPoint => 'highlightsFromPoint' in registry;

/** The highlights under a point of the viewport (CSS pixels), in text order. */
export function highlightsAt(
  point: { readonly x: number; readonly y: number },
  painter: Painter,
  index: IntervalIndex<AnnotationId>,
  map: TextMap,
): readonly Named<AnnotationId>[] {
  const registry: object = CSS.highlights;
  if (asksPoint(registry)) {
    const ids = registry
      .highlightsFromPoint(point.x, point.y)
      .flatMap(({ ranges }) => ranges.map((range) => painter.idOf(range)));
    return [...new Set(ids)].flatMap((id) => (id === undefined ? [] : (index.get(id) ?? [])));
  }
  const offset = offsetAtPoint(point, map);
  return offset === null ? [] : index.at(offset);
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

import type { PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import type { ContentHash } from '../../../shared/identifiers.ts';

/** Whether a passage has no place in a text, and the reader did not say that it has none. */
export function isUndecided({ place, places }: PlacedAnnotation, content: ContentHash): boolean {
  return place.status === 'orphan' && places?.[content] !== false;
}

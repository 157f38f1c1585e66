import type { PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import type { Annotations } from '../reading/apply-to-annotations.ts';
import { changedBetween } from '../reading/changed-annotations.ts';
import type { Interval } from './interval-index.ts';

/** What shows annotations one by one: the painter, the index, the stops for the keyboard. */
export interface AnnotationView {
  show(annotation: PlacedAnnotation, place: Interval): void;
  recolor(annotation: PlacedAnnotation): void;
  /** Something about it changed that is neither its place nor its colour. */
  describe(annotation: PlacedAnnotation): void;
  hide(id: AnnotationId): void;
}

/** Brings a view from one state of the annotations to the next, touching only those that changed. */
export function followAnnotations(before: Annotations, after: Annotations, view: AnnotationView): void {
  for (const id of changedBetween(before, after)) {
    const old = before.get(id);
    const annotation = after.get(id);
    if (annotation !== undefined) followAnnotation(old, annotation, view);
    else if (old?.place.status === 'anchored') view.hide(id);
  }
}

/** The same for one that is new or changed. */
export function followAnnotation(
  old: PlacedAnnotation | undefined,
  annotation: PlacedAnnotation,
  view: AnnotationView,
): void {
  const { place } = annotation;
  const oldPlace = old?.place;
  if (place.status === 'orphan') {
    if (oldPlace?.status === 'anchored') view.hide(annotation.id);
    return;
  }
  const stays =
    oldPlace?.status === 'anchored' && oldPlace.start === place.start && oldPlace.end === place.end;
  if (!stays) view.show(annotation, place);
  else if (old?.color === annotation.color) view.describe(annotation);
  else view.recolor(annotation);
}

import type { PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import type { Annotations } from '../reading/apply-to-annotations.ts';
import { changedBetween } from '../reading/changed-annotations.ts';

/** How many annotations are of a kind, counted once and then kept right by those that change. */
export class FollowedCount {
  readonly #isOne: (annotation: PlacedAnnotation) => boolean;
  #counted: Annotations = new Map();
  #count = 0;

  constructor(isOne: (annotation: PlacedAnnotation) => boolean) {
    this.#isOne = isOne;
  }

  of(annotations: Annotations): number {
    for (const id of changedBetween(this.#counted, annotations)) {
      this.#count += this.#value(annotations.get(id)) - this.#value(this.#counted.get(id));
    }
    this.#counted = annotations;
    return this.#count;
  }

  #value(annotation: PlacedAnnotation | undefined): number {
    return annotation !== undefined && this.#isOne(annotation) ? 1 : 0;
  }
}

import type { AnnotationId } from '../../../shared/identifiers.ts';
import type { Annotations } from './apply-to-annotations.ts';

interface Origin {
  /** Weakly, or each state would keep all those before it. */
  readonly before: WeakRef<Annotations>;
  readonly changed: ReadonlySet<AnnotationId>;
}

const origins = new WeakMap<Annotations, Origin>();

/** Remembers which annotations are new, other or gone in a state that was made from another one. */
export function cameFrom(
  before: Annotations,
  after: Annotations,
  changed: ReadonlySet<AnnotationId>,
): Annotations {
  origins.set(after, { before: new WeakRef(before), changed });
  return after;
}

/** Those that are new, another object or gone: at once where one state was made from the other. */
export function changedBetween(before: Annotations, after: Annotations): Iterable<AnnotationId> {
  if (before === after) return [];
  const origin = origins.get(after);
  if (origin?.before.deref() === before) return origin.changed;
  return unlike(before, after);
}

function* unlike(before: Annotations, after: Annotations): Generator<AnnotationId> {
  for (const id of before.keys()) if (!after.has(id)) yield id;
  for (const [id, annotation] of after) if (before.get(id) !== annotation) yield id;
}

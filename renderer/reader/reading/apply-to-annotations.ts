import type { PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import type { AnnotationFields, Change } from '../../../shared/changes.ts';
import type { AnnotationId, ArticleId, ContentHash } from '../../../shared/identifiers.ts';
import { cameFrom } from './changed-annotations.ts';
import { OverlaidMap } from './overlaid-map.ts';

export type Annotations = ReadonlyMap<AnnotationId, PlacedAnnotation>;

/** The article and content version that is on screen, and the time that fresh annotations get (ISO 8601, UTC). */
export interface OnScreen {
  readonly articleId: ArticleId;
  readonly content: ContentHash;
  readonly now: string;
}

/**
 * What the annotations will be once the changes are made, so that they can be shown before that. The annotations
 * that no change names stay the same objects; changes of other articles and kinds have no part in it.
 */
export function applyToAnnotations(
  annotations: Annotations,
  changes: readonly Change[],
  onScreen: OnScreen,
): Annotations {
  const own = changes.flatMap((change) =>
    change.kind === 'annotation' && change.articleId === onScreen.articleId ? change : [],
  );
  if (own.length === 0) return annotations;
  const changed = new Map<AnnotationId, PlacedAnnotation | null>();
  for (const { annotationId: id, set } of own) {
    const known = changed.has(id) ? changed.get(id) : annotations.get(id);
    const before = known ?? fresh(id, set, onScreen);
    if (set.deleted === true) changed.set(id, null);
    else if (before !== null) changed.set(id, withFields(before, set, onScreen));
  }
  return cameFrom(annotations, OverlaidMap.of(annotations, changed), new Set(changed.keys()));
}

function fresh(id: AnnotationId, set: AnnotationFields, onScreen: OnScreen): PlacedAnnotation | null {
  if (set.target === undefined) return null;
  return {
    id,
    articleId: onScreen.articleId,
    created: onScreen.now,
    modified: onScreen.now,
    target: set.target,
    color: 'yellow',
    note: '',
    tags: [],
    speaker: null,
    place: { status: 'orphan' },
  };
}

function withFields(
  before: PlacedAnnotation,
  set: AnnotationFields,
  { content, now }: OnScreen,
): PlacedAnnotation {
  const { target } = set;
  const { speakerUnknown: wasUnknown = false, ...rest } = before;
  const speaker = set.speaker === undefined ? before.speaker : set.speaker;
  const speakerUnknown = speaker === null && (set.speakerUnknown ?? wasUnknown);
  return {
    ...rest,
    modified: now,
    ...(set.color === undefined ? {} : { color: set.color }),
    ...(set.note === undefined ? {} : { note: set.note }),
    speaker,
    ...(speakerUnknown ? { speakerUnknown } : {}),
    ...(set.tags === undefined ? {} : { tags: withTags(before.tags, set.tags) }),
    ...(target === undefined ? {} : { target }),
    ...(set.places === undefined ? {} : { places: withPlaces(before.places, set.places) }),
    ...(set.places?.[content] === false ? { place: { status: 'orphan' } } : {}),
    ...(target?.content === content
      ? { place: { status: 'anchored', method: 'position', ...target.position } }
      : {}),
  };
}

function withPlaces(
  places: PlacedAnnotation['places'],
  changes: NonNullable<AnnotationFields['places']>,
): NonNullable<PlacedAnnotation['places']> {
  const next = new Map(Object.entries(places ?? {}));
  for (const [hash, said] of Object.entries(changes)) {
    if (said === null) next.delete(hash);
    else next.set(hash, said);
  }
  return Object.fromEntries(next);
}

/** Adds the tags set to true and takes away those set to false; sorted, as the library keeps them. */
export function withTags(
  tags: readonly string[],
  changes: Readonly<Record<string, boolean>>,
): readonly string[] {
  const next = new Set(tags);
  for (const [tag, present] of Object.entries(changes)) {
    if (present) next.add(tag);
    else next.delete(tag);
  }
  return [...next].sort();
}

/**
 * Annotations as they arrived, with the objects that are known already wherever nothing about them changed: what is
 * painted and listed of them need not be looked at again. What is known itself, where nothing changed at all.
 */
export function keepKnown(known: Annotations, arrived: Iterable<PlacedAnnotation>): Annotations {
  const next = new Map<AnnotationId, PlacedAnnotation>();
  const changed = new Set<AnnotationId>();
  let kept = 0;
  for (const annotation of arrived) {
    const { id } = annotation;
    const before = known.get(id);
    if (before !== undefined) kept++;
    const stays = before !== undefined && alike(before, annotation);
    if (!stays) changed.add(id);
    next.set(id, stays ? before : annotation);
  }
  if (kept < known.size) for (const id of known.keys()) if (!next.has(id)) changed.add(id);
  return changed.size === 0 ? known : cameFrom(known, next, changed);
}

/** What was known with what changed since: these are new or other, those are gone. */
export function withChanged(
  known: Annotations,
  changed: readonly PlacedAnnotation[],
  gone: readonly AnnotationId[],
): Annotations {
  const changes = new Map<AnnotationId, PlacedAnnotation | null>(gone.map((id) => [id, null]));
  for (const annotation of changed) changes.set(annotation.id, annotation);
  return OverlaidMap.of(known, changes);
}

/**
 * What is known, with these annotations as they are elsewhere; the same objects stay wherever nothing about them
 * changed, and what is known itself where nothing changed at all.
 */
export function takeOver(known: Annotations, from: Annotations, ids: Iterable<AnnotationId>): Annotations {
  const changes = new Map<AnnotationId, PlacedAnnotation | null>();
  for (const id of ids) {
    const before = known.get(id);
    const after = from.get(id);
    if (after === undefined && before !== undefined) changes.set(id, null);
    if (after !== undefined && (before === undefined || !alike(before, after))) changes.set(id, after);
  }
  if (changes.size === 0) return known;
  return cameFrom(known, OverlaidMap.of(known, changes), new Set(changes.keys()));
}

function alike(a: PlacedAnnotation, b: PlacedAnnotation): boolean {
  return a === b || (a.modified === b.modified && JSON.stringify(a) === JSON.stringify(b));
}

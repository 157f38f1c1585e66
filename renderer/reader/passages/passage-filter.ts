import type { Color, PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import { outerFirst } from '../paint/interval-index.ts';

/** Which passages the panel lists: those of the chosen colours (all when none is chosen) that have the tag. */
export interface PassageFilter {
  readonly colors: readonly Color[];
  readonly tag: string | null;
}

export const EVERYTHING: PassageFilter = { colors: [], tag: null };

export interface PassageList {
  /** In text order. */
  readonly anchored: readonly PlacedAnnotation[];
  /** Those whose words the text no longer has, in the order they were made. */
  readonly orphans: readonly PlacedAnnotation[];
  /** How many there are without the filter. */
  readonly total: number;
  /** Tags of all passages, most used first, then by name. */
  readonly tags: readonly string[];
}

export function listPassages(annotations: Iterable<PlacedAnnotation>, filter: PassageFilter): PassageList {
  const all = [...annotations];
  const shown = all.filter((annotation) => passes(annotation, filter));
  return {
    anchored: shown.filter(isAnchored).sort(byPlace),
    orphans: shown
      .filter(({ place }) => place.status === 'orphan')
      .sort((a, b) => a.created.localeCompare(b.created)),
    total: all.length,
    tags: tagsByUse(all),
  };
}

type Anchored = PlacedAnnotation & { readonly place: { readonly status: 'anchored' } };

const isAnchored = (annotation: PlacedAnnotation): annotation is Anchored =>
  annotation.place.status === 'anchored';

const byPlace = (a: Anchored, b: Anchored): number =>
  outerFirst(a.place, b.place) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function passes({ color, tags }: PlacedAnnotation, filter: PassageFilter): boolean {
  if (filter.colors.length > 0 && !filter.colors.includes(color)) return false;
  return filter.tag === null || tags.includes(filter.tag);
}

function tagsByUse(annotations: readonly PlacedAnnotation[]): readonly string[] {
  const uses = new Map<string, number>();
  for (const { tags } of annotations) for (const tag of tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
  return [...uses].sort(([a, many], [b, few]) => few - many || a.localeCompare(b)).map(([tag]) => tag);
}

/** The filter with a colour switched on or off. */
export function toggleColor(filter: PassageFilter, color: Color): PassageFilter {
  const colors = filter.colors.includes(color)
    ? filter.colors.filter((one) => one !== color)
    : [...filter.colors, color];
  return { ...filter, colors };
}

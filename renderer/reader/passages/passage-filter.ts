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
  readonly anchored: readonly Anchored[];
  /** Those whose words the text no longer has, in the order they were made. */
  readonly orphans: readonly PlacedAnnotation[];
  /** How many there are without the filter. */
  readonly total: number;
  /** Tags of all passages, most used first, then by name. */
  readonly tags: readonly string[];
}

/** @param uses how often each tag is used in all of them, where that is known */
export function listPassages(
  annotations: Iterable<PlacedAnnotation>,
  filter: PassageFilter,
  uses?: TagUses,
): PassageList {
  const all = [...annotations];
  const shown = all.filter((annotation) => passes(annotation, filter));
  return {
    anchored: shown.filter(isAnchored).sort(byPlace),
    orphans: shown.filter((one) => !isAnchored(one)).sort(byAge),
    total: all.length,
    tags: (uses ?? usesIn(all)).tags(),
  };
}

export type Anchored = PlacedAnnotation & { readonly place: { readonly status: 'anchored' } };

export const isAnchored = (annotation: PlacedAnnotation): annotation is Anchored =>
  annotation.place.status === 'anchored';

const byId = (a: PlacedAnnotation, b: PlacedAnnotation): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** In text order. */
export const byPlace = (a: Anchored, b: Anchored): number => outerFirst(a.place, b.place) || byId(a, b);

/** In the order they were made. */
export const byAge = (a: PlacedAnnotation, b: PlacedAnnotation): number =>
  (a.created < b.created ? -1 : a.created > b.created ? 1 : 0) || byId(a, b);

export function passes({ color, tags }: PlacedAnnotation, filter: PassageFilter): boolean {
  if (filter.colors.length > 0 && !filter.colors.includes(color)) return false;
  return filter.tag === null || tags.includes(filter.tag);
}

/** How often each tag is used. */
export class TagUses {
  readonly #uses = new Map<string, number>();
  #tags: readonly string[] | null = null;

  /** Counts one more use of each of these, or one less. */
  count(tags: readonly string[], by: 1 | -1): void {
    for (const tag of tags) {
      const uses = (this.#uses.get(tag) ?? 0) + by;
      if (uses > 0) this.#uses.set(tag, uses);
      else this.#uses.delete(tag);
      this.#tags = null;
    }
  }

  /** Most used first, then by name; the same list as long as nothing is counted. */
  tags(): readonly string[] {
    this.#tags ??= [...this.#uses]
      .sort(([a, many], [b, few]) => few - many || a.localeCompare(b))
      .map(([tag]) => tag);
    return this.#tags;
  }
}

function usesIn(annotations: readonly PlacedAnnotation[]): TagUses {
  const uses = new TagUses();
  for (const { tags } of annotations) uses.count(tags, 1);
  return uses;
}

/** The filter with a colour switched on or off. */
export function toggleColor(filter: PassageFilter, color: Color): PassageFilter {
  const colors = filter.colors.includes(color)
    ? filter.colors.filter((one) => one !== color)
    : [...filter.colors, color];
  return { ...filter, colors };
}

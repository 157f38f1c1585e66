import type { PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import type { Projection } from '../../../shared/text/projection.ts';
import type { Interval } from '../paint/interval-index.ts';

/** A passage as it is printed. */
export interface PrintedPassage extends Interval {
  readonly annotation: PlacedAnnotation;
  /** What its note in the margin is told by; null where there is nothing to say beside the colour. */
  readonly number: number | null;
}

export interface PrintPlan {
  /** In text order. */
  readonly passages: readonly PrintedPassage[];
  /** The notes to stand beside each of the body's children, by its index. */
  readonly notesBeside: ReadonlyMap<number, readonly PrintedPassage[]>;
  /** Passages that are no longer in the text. */
  readonly lost: readonly PlacedAnnotation[];
}

/** Numbers the notes in the order in which their passages end, and puts each beside the block where that is. */
export function printPlan(annotations: Iterable<PlacedAnnotation>, projection: Projection): PrintPlan {
  const all = [...annotations];
  const placed = all
    .flatMap((annotation) =>
      annotation.place.status === 'anchored'
        ? [{ annotation, start: annotation.place.start, end: annotation.place.end }]
        : [],
    )
    .sort((a, b) => a.end - b.end || a.start - b.start);
  const notesBeside = new Map<number, PrintedPassage[]>();
  let count = 0;
  const passages = placed.map((one): PrintedPassage => {
    const { note, tags } = one.annotation;
    if (note === '' && tags.length === 0) return { ...one, number: null };
    count += 1;
    const passage = { ...one, number: count };
    const child = childAt(projection, one.end - 1);
    notesBeside.set(child, [...(notesBeside.get(child) ?? []), passage]);
    return passage;
  });
  return {
    passages: passages.toSorted((a, b) => a.start - b.start || b.end - a.end),
    notesBeside,
    lost: all.filter(({ place }) => place.status === 'orphan'),
  };
}

/** The index of the body's child that a place of the text stands in. */
function childAt({ blocks }: Projection, offset: number): number {
  const block = blocks.findLast(({ start }) => start <= offset);
  return block?.path[0] ?? 0;
}

import { COLORS, type Color, type PlacedAnnotation } from '../../../shared/annotation/annotation.ts';

export const ORDERS = ['text', 'newest', 'oldest', 'color', 'speaker'] as const;
export type Order = (typeof ORDERS)[number];

export const ORDER_NAMES: Readonly<Record<Order, string>> = {
  text: 'In text order',
  newest: 'Newest first',
  oldest: 'Oldest first',
  color: 'By colour',
  speaker: 'By speaker',
};

export interface PassageGroup {
  /** What its heading says; null for a list without headings. */
  readonly title: string | null;
  readonly color?: Color;
  readonly passages: readonly PlacedAnnotation[];
}

/** What an order needs to know of the reader's names. */
export interface Names {
  readonly colorNames: Readonly<Record<Color, string>>;
  readonly nameOf: (speaker: string) => string;
}

/** The passages (given in text order) in another order; by colour and by speaker in groups, in text order within. */
export function inOrder(
  passages: readonly PlacedAnnotation[],
  order: Order,
  { colorNames, nameOf }: Names,
): readonly PassageGroup[] {
  if (passages.length === 0) return [];
  switch (order) {
    case 'text':
      return [{ title: null, passages }];
    case 'newest':
      return [{ title: null, passages: passages.toSorted((a, b) => b.created.localeCompare(a.created)) }];
    case 'oldest':
      return [{ title: null, passages: passages.toSorted((a, b) => a.created.localeCompare(b.created)) }];
    case 'color':
      return COLORS.map((color) => ({
        title: colorNames[color],
        color,
        passages: passages.filter((one) => one.color === color),
      })).filter((group) => group.passages.length > 0);
    case 'speaker':
      return bySpeaker(passages, nameOf);
  }
}

/** Who speaks most first, then by name; last the passages that nobody was named for. */
function bySpeaker(passages: readonly PlacedAnnotation[], nameOf: Names['nameOf']): readonly PassageGroup[] {
  const groups = new Map<string | null, PlacedAnnotation[]>();
  for (const passage of passages) {
    const name = passage.speaker === null ? null : nameOf(passage.speaker);
    groups.set(name, [...(groups.get(name) ?? []), passage]);
  }
  return [...groups]
    .toSorted(
      ([a, first], [b, second]) =>
        Number(a === null) - Number(b === null) ||
        second.length - first.length ||
        (a ?? '').localeCompare(b ?? ''),
    )
    .map(([name, all]) => ({ title: name ?? 'Nobody named', passages: all }));
}

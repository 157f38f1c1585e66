import type { ArticleId } from '../../shared/identifiers.ts';

export interface Selection {
  readonly ids: ReadonlySet<ArticleId>;
  /** Where a range begins: the row last selected by itself. */
  readonly anchor: number | null;
  /** What was selected before the range that is being drawn. */
  readonly base: ReadonlySet<ArticleId>;
}

export const NOTHING_SELECTED: Selection = { ids: new Set(), anchor: null, base: new Set() };

export function toggled({ ids }: Selection, id: ArticleId, index: number): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: index, base: next };
}

/** Everything between the anchor and a row, beside what was selected before; a shorter range gives rows free again. */
export function extended(
  { base, anchor }: Selection,
  range: readonly ArticleId[],
  fallbackAnchor: number,
): Selection {
  return { ids: new Set([...base, ...range]), anchor: anchor ?? fallbackAnchor, base };
}

/** First and last row, in order, that a range from the anchor to `index` covers. */
export function span(anchor: number, index: number): readonly [first: number, last: number] {
  return anchor <= index ? [anchor, index] : [index, anchor];
}

export const everything = (ids: readonly ArticleId[]): Selection => {
  const all = new Set(ids);
  return { ids: all, anchor: 0, base: all };
};

export function without({ ids, base, anchor }: Selection, gone: readonly ArticleId[]): Selection {
  const taken = new Set(gone);
  return { ids: ids.difference(taken), base: base.difference(taken), anchor };
}

import { create } from 'zustand';
import type { FoundArticle, SearchProgress } from '../../shared/api.ts';
import { call } from '../app/store.ts';
import { Pages } from '../paging/pages.ts';
import { FIRST, type Place } from './places.ts';

/** What the search remembers while the person reads what was found. */
interface SearchView {
  readonly query: string;
  /** What Enter opens. */
  readonly active: Place;
  /** Pixels from the top. */
  readonly scrolled: number;
  /** The query that the results are of, and the place belongs to. */
  readonly answered: string;
  readonly index: SearchProgress;
}

export const useSearchView = create<SearchView>()(() => ({
  query: '',
  active: FIRST,
  scrolled: 0,
  answered: '',
  index: { status: 'current' },
}));

/** A screenful and some more: each row brings snippets of its text. */
const AT_ONCE = 30;

export const foundArticles = new Pages<FoundArticle>(AT_ONCE);

/** Asks for what fits the query; the answer to an earlier one that comes late is dropped. */
export function askSearch(query: string): void {
  foundArticles.ask(async (offset, limit) => {
    const { total, hits, index } = await call('search.query', { query: query.slice(0, 1000), offset, limit });
    useSearchView.setState({ index });
    return { total, rows: hits };
  });
}

/** Puts a query into the field, as if it was typed. */
export const searchFor = (query: string): void => useSearchView.setState({ query });

import { create } from 'zustand';
import type { FoundArticle, SearchProgress } from '../../shared/api.ts';
import { newestNext } from '../app/newest-next.ts';
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

/**
 * Asks for what fits the query, at once: while one query is being answered the newest waits, so that however fast one
 * types, the index has one at a time to answer.
 */
export const askSearch = newestNext(async (query: string): Promise<void> => {
  // Other results begin at their top.
  useSearchView.setState({ answered: query, active: FIRST, scrolled: 0 });
  await foundArticles.ask(async (offset, limit) => {
    const { total, hits, index } = await call('search.query', { query: query.slice(0, 1000), offset, limit });
    useSearchView.setState({ index });
    return { total, rows: hits };
  });
});

/** Puts a query into the field, as if it was typed. */
export const searchFor = (query: string): void => useSearchView.setState({ query });

import { useEffect, useRef } from 'react';
import { useApp } from '../app/store.ts';
import { FIRST } from './places.ts';
import { askSearch, foundArticles, useSearchView } from './search-view.ts';

/** Milliseconds without a key after which what was typed is asked. */
const TYPING = 70;
/** Milliseconds between two looks at an index that is growing. */
const GROWING = 500;

/** Asks as one types, and again when the index holds more. */
export function useSearching(): void {
  const query = useSearchView(({ query }) => query);
  const client = useApp(({ client }) => client);
  const isFirst = useRef(true);

  useEffect(() => {
    const { answered } = useSearchView.getState();
    // Coming back to the same results keeps the place; others begin at their top.
    if (isFirst.current && answered === query && foundArticles.total !== null) foundArticles.refresh();
    const wait = isFirst.current ? 0 : TYPING;
    isFirst.current = false;
    if (answered === query && foundArticles.total !== null) return undefined;
    const timer = setTimeout(() => {
      useSearchView.setState({ answered: query, active: FIRST, scrolled: 0 });
      askSearch(query);
    }, wait);
    return () => clearTimeout(timer);
  }, [query]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = client.on('search.progress', (index) => {
      useSearchView.setState({ index });
      timer ??= setTimeout(() => {
        timer = undefined;
        foundArticles.refresh();
      }, GROWING);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [client]);
}

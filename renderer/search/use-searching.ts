import { useEffect, useRef } from 'react';
import { useApp } from '../app/store.ts';
import { askSearch, foundArticles, useSearchView } from './search-view.ts';

/** Milliseconds between two looks at an index that is growing. */
const GROWING = 500;

/** Asks as one types, and again when the index holds more. */
export function useSearching(): void {
  const query = useSearchView(({ query }) => query);
  const client = useApp(({ client }) => client);
  const isFirst = useRef(true);

  useEffect(() => {
    const isComingBack = isFirst.current;
    isFirst.current = false;
    const isKnown = useSearchView.getState().answered === query && foundArticles.settled;
    if (!isKnown) askSearch(query);
    // Coming back to the same results keeps the place.
    else if (isComingBack) foundArticles.refresh();
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

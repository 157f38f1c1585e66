import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useActions } from '../actions/registry.ts';
import { counted } from '../app/dates.ts';
import { Page } from '../app/Page.tsx';
import { PageHeader } from '../app/PageHeader.tsx';
import { useApp } from '../app/store.ts';
import { ListProblem } from '../paging/ListProblem.tsx';
import { usePages } from '../paging/use-pages.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { findingId } from './FoundGroup.tsx';
import { IndexLine } from './IndexLine.tsx';
import { OperatorLine, OperatorTable } from './Operators.tsx';
import { FIRST, findingsIn, type Place, placeAfter, placeBefore, routeTo } from './places.ts';
import { Results, type ResultsHandle } from './Results.tsx';
import { SaveSearchDialog } from './SaveSearchDialog.tsx';
import styles from './Search.module.css';
import { SearchField } from './SearchField.tsx';
import { foundArticles, searchFor, useSearchView } from './search-view.ts';
import { useSearching } from './use-searching.ts';

const partsOf = (index: number): number | undefined => {
  const article = foundArticles.rowAt(index);
  return article && findingsIn(article).length;
};

function open(index: number, part: number): void {
  const article = foundArticles.rowAt(index);
  if (!article) return;
  const { answered } = useSearchView.getState();
  useSearchView.setState({ active: { index, part } });
  useApp.getState().navigate(routeTo(article, part, answered));
}

/**
 * Opens what was found, or where what was typed is not answered yet, the best of what will be: what is on screen until
 * then answers something else.
 */
function useOpenWhenFound(query: string): (place: Place) => void {
  const wanted = useRef<string | null>(null);
  const isAnswered = (): boolean => useSearchView.getState().answered === query && foundArticles.settled;
  // Runs after every render, as one follows every answer.
  useEffect(() => {
    if (wanted.current === null) return;
    const isOver = wanted.current !== query || foundArticles.problem !== null;
    if (!isOver && !isAnswered()) return;
    wanted.current = null;
    if (!isOver) open(FIRST.index, FIRST.part);
  });
  return ({ index, part }) => {
    if (isAnswered()) open(index, part);
    else wanted.current = query;
  };
}

/** Full-text search over everything: answers as one types, and leads to the very words. */
export function Search() {
  useSearching();
  usePages(foundArticles);
  const { query, active } = useSearchView();
  const saved = useApp(({ shelf }) => Object.values(shelf.savedSearches).includes(query.trim()));
  const [saving, setSaving] = useState(false);
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const results = useRef<ResultsHandle>(null);
  const blank = query.trim() === '';
  const total = blank ? 0 : (foundArticles.total ?? 0);
  const none = !blank && total === 0 && foundArticles.settled && foundArticles.problem === null;

  const toField = useCallback(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  useEffect(toField, [toField]);
  useActions(
    useMemo(
      () => [
        {
          id: 'search.open',
          run: toField,
        },
        {
          id: 'search.field',
          run: toField,
        },
      ],
      [toField],
    ),
  );

  const openFound = useOpenWhenFound(query);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const place = useSearchView.getState().active;
    const go = (active: typeof place): void => {
      useSearchView.setState({ active });
      results.current?.revealActive();
    };
    if (event.key === 'ArrowDown') go(placeAfter(place, total, partsOf));
    else if (event.key === 'ArrowUp') go(placeBefore(place, partsOf));
    else if (event.key === 'Enter') openFound(place);
    else return;
    event.preventDefault();
  };

  return (
    <Page className={styles.search} aria-busy={!blank && !foundArticles.settled}>
      <PageHeader
        title="Search"
        detail={total > 0 ? counted(total, 'article') : ''}
        tools={
          !blank && (
            <Button variant="quiet" icon="plus" isDisabled={saved} onPress={() => setSaving(true)}>
              {saved ? 'Saved' : 'Save search'}
            </Button>
          )
        }
      />
      <div className={styles.bar}>
        <div className={styles.column}>
          <SearchField
            ref={field}
            value={query}
            onChange={searchFor}
            onKeyDown={onKeyDown}
            listId={listId}
            {...(foundArticles.rowAt(active.index) ? { activeId: findingId(listId, active) } : {})}
          />
          {!blank && <OperatorLine />}
          <IndexLine />
        </div>
      </div>
      {!blank && <ListProblem pages={foundArticles} />}
      {blank && <OperatorTable />}
      {none && (
        <EmptyState title="Nothing fits">
          <p>
            Every word has to stand somewhere in the article, its passages, notes or tags. Try fewer words, or
            only the beginning of one.
          </p>
        </EmptyState>
      )}
      {total > 0 && <Results id={listId} handle={results} onOpen={open} onKeyDown={onKeyDown} />}
      {saving && <SaveSearchDialog query={query.trim()} onClose={() => setSaving(false)} />}
    </Page>
  );
}

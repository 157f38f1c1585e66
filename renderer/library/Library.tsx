import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ArticleId } from '../../shared/identifiers.ts';
import { Page } from '../app/Page.tsx';
import type { Shelf } from '../app/route.ts';
import { useApp } from '../app/store.ts';
import { useLibraryChanged } from '../app/use-library-changed.ts';
import { FIRST_ROW } from '../paging/active-row.ts';
import { ListProblem } from '../paging/ListProblem.tsx';
import { usePages } from '../paging/use-pages.ts';
import { ArticleGrid, type GridHandle } from './ArticleGrid.tsx';
import styles from './Library.module.css';
import { LibraryEmpty } from './LibraryEmpty.tsx';
import { LibraryHeader } from './LibraryHeader.tsx';
import { articlePages, articleQuestion, askArticles, shelfName, useLibraryView } from './library-view.ts';
import { PurgeDialog } from './PurgeDialog.tsx';
import { clearSelection, dropUnseen, rowCommands } from './row-commands.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { TagDialog } from './TagDialog.tsx';
import { useLibraryActions } from './use-library-actions.ts';

/** Asks for the rows of this shelf, and again whenever the library changes. */
function useArticles(shelf: Shelf): void {
  const title = useLibraryView(({ title }) => title);
  const sort = useLibraryView(({ sort }) => sort);
  const descending = useLibraryView(({ descending }) => descending);
  const question = JSON.stringify(articleQuestion(shelf, { title, sort, descending }));
  const asked = useRef<string | null>(null);
  useEffect(() => {
    // Coming back to the same list keeps the place; another list begins at its top.
    const { answered } = useLibraryView.getState();
    if (asked.current === null && answered === question) refresh();
    else if (asked.current !== question) {
      useLibraryView.setState({ answered: question, ...FIRST_ROW, scrolled: 0 });
      clearSelection();
      askArticles(JSON.parse(question) as ReturnType<typeof articleQuestion>);
    }
    asked.current = question;
  }, [question]);
  useLibraryChanged(refresh);
}

function refresh(): void {
  articlePages.refresh();
  dropUnseen().catch(() => undefined); // the list itself says that it could not be read
}

export function Library({ shelf }: { readonly shelf: Shelf }) {
  useArticles(shelf);
  usePages(articlePages);
  const grid = useRef<GridHandle>(null);
  const filter = useRef<HTMLInputElement>(null);
  const [tagging, setTagging] = useState<readonly ArticleId[] | null>(null);
  const [purging, setPurging] = useState<readonly ArticleId[] | null>(null);
  const title = useLibraryView(({ title }) => title);
  const answered = useLibraryView(({ answered }) => answered);
  const facets = useApp(({ facets }) => facets);
  const { total } = articlePages;

  const commands = useMemo(() => rowCommands({ tag: setTagging, purge: setPurging }), []);
  useLibraryActions({ shelf, grid, filter, onTag: setTagging, onPurge: setPurging });

  // Coming back by keyboard goes on where one was; a focus that is elsewhere stays there.
  useEffect(() => {
    const wasHere = useLibraryView.getState().activeKey !== null;
    if (wasHere && document.activeElement === document.body) grid.current?.focusActive();
  }, []);

  const closeTags = useCallback(() => setTagging(null), []);
  const closePurge = useCallback(() => setPurging(null), []);
  const trashed = facets?.statuses.trash ?? 0;

  return (
    <Page className={styles.library}>
      <LibraryHeader
        shelf={shelf}
        total={total}
        filter={filter}
        onLeaveFilter={() => grid.current?.focusActive()}
        onPurgeAll={trashed > 0 ? () => setPurging([]) : null}
      />
      <ListProblem pages={articlePages} />
      {total === 0 && articlePages.settled ? (
        <LibraryEmpty shelf={shelf} title={title} />
      ) : (
        <ArticleGrid key={answered} label={shelfName(shelf)} commands={commands} handle={grid} />
      )}
      <SelectionBar shelf={shelf} onTag={setTagging} onPurge={setPurging} />
      {tagging && <TagDialog articleIds={tagging} onClose={closeTags} />}
      {purging && <PurgeDialog articleIds={purging} onClose={closePurge} />}
    </Page>
  );
}

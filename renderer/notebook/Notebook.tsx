import { useCallback, useEffect, useRef, useState } from 'react';
import { counted } from '../app/dates.ts';
import { Page } from '../app/Page.tsx';
import { PageHeader } from '../app/PageHeader.tsx';
import { useLibraryChanged } from '../app/use-library-changed.ts';
import { FIRST_ROW } from '../paging/active-row.ts';
import type { FeedHandle } from '../paging/Feed.tsx';
import { ListProblem } from '../paging/ListProblem.tsx';
import { isReading } from '../paging/ReadingLine.tsx';
import { usePages } from '../paging/use-pages.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FilterField } from '../ui/filters/FilterField.tsx';
import styles from './Notebook.module.css';
import { NotebookFilters, NotebookSort } from './NotebookFilters.tsx';
import {
  askPassages,
  isFiltered,
  NO_FILTER,
  passagePages,
  passagePlace,
  passageQuestion,
  useNotebookView,
} from './notebook-view.ts';
import { type Editing, PassageFeed } from './PassageFeed.tsx';
import { PassageReadingLine } from './PassageReadingLine.tsx';
import { useFollowReading, usePassageReading } from './passage-reading.ts';
import { useNotebookActions } from './use-notebook-actions.ts';

const refresh = (): void => passagePages.refresh();

/** Asks for the passages that the filters let through, and again whenever the library changes. */
function usePassages(): void {
  const question = useNotebookView((view) => JSON.stringify(passageQuestion(view)));
  const asked = useRef<string | null>(null);
  useEffect(() => {
    // Coming back keeps the place; other filters begin at the top.
    const { answered } = useNotebookView.getState();
    if (asked.current === null && answered === question) passagePages.refresh();
    else if (asked.current !== question) {
      useNotebookView.setState({ answered: question, ...FIRST_ROW, scrolled: 0 });
      askPassages(JSON.parse(question) as ReturnType<typeof passageQuestion>);
    }
    asked.current = question;
  }, [question]);
  useLibraryChanged(refresh);
  useFollowReading(refresh);
}

function NotebookEmpty({ filtered }: { readonly filtered: boolean }) {
  const reading = usePassageReading(({ progress }) => isReading(progress));
  if (filtered) {
    return (
      <EmptyState
        title="No passage fits"
        actions={<Button onPress={() => useNotebookView.setState(NO_FILTER)}>Clear the filters</Button>}
      >
        <p>
          {reading
            ? 'Not in the articles that have been read so far.'
            : 'No highlight of the library has all of this.'}
        </p>
      </EmptyState>
    );
  }
  if (reading) {
    return (
      <EmptyState title="Gathering your passages">
        <p>The articles are being read for what you marked. The passages appear here as they are found.</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState title="Your quotations gather here">
      <p>Open an article, select a sentence worth keeping, and give it a colour, a note or a tag.</p>
      <p>Everything you mark, in whatever article, then stands on this page.</p>
    </EmptyState>
  );
}

/** The passages of the whole library as one text to read: the commonplace book itself. */
export function Notebook() {
  usePassages();
  usePages(passagePages);
  const feed = useRef<FeedHandle>(null);
  const filter = useRef<HTMLInputElement>(null);
  const [editing, setEditing] = useState<Editing | null>(null);
  const text = useNotebookView(({ text }) => text);
  const filtered = useNotebookView(isFiltered);
  const { total } = passagePages;

  const onEdit = useCallback((index: number, field: 'note' | 'tags' | null) => {
    passagePlace.activate(index);
    const id = passagePages.rowAt(index)?.id;
    setEditing(field === null || id === undefined ? null : { id, field });
    if (field === null) feed.current?.goTo(index);
  }, []);
  useEffect(() => {
    const { active } = useNotebookView.getState();
    if (active > 0 && document.activeElement === document.body) feed.current?.focusActive();
  }, []);
  useNotebookActions({ feed, filter, onEdit });

  return (
    <Page className={styles.notebook}>
      <PageHeader
        title="Notebook"
        detail={total ? counted(total, 'passage') : ''}
        tools={
          <>
            <FilterField
              ref={filter}
              label="Filter passages"
              action="notebook.filter"
              value={text}
              onChange={(text) => useNotebookView.setState({ text })}
              onLeave={() => feed.current?.goTo(useNotebookView.getState().active)}
            />
            <NotebookSort />
          </>
        }
      />
      <NotebookFilters />
      <PassageReadingLine>What was read so far is shown.</PassageReadingLine>
      <ListProblem pages={passagePages} />
      {total === 0 && passagePages.settled ? (
        <NotebookEmpty filtered={filtered} />
      ) : (
        <PassageFeed handle={feed} editing={editing} onEdit={onEdit} />
      )}
    </Page>
  );
}

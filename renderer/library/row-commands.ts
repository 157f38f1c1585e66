import type { ArticleId } from '../../shared/identifiers.ts';
import { call, useApp } from '../app/store.ts';
import type { RowCommands } from './ArticleRow.tsx';
import { restore, setStatus, trash } from './article-edits.ts';
import { activate, articlePages, articleQuestion, useLibraryView } from './library-view.ts';
import { everything, extended, NOTHING_SELECTED, type Selection, span, toggled } from './selection.ts';

/** What the tag dialog and the "for good" question are about; null when they are closed. */
export interface LibraryDialogs {
  readonly tag: (articleIds: readonly ArticleId[]) => void;
  readonly purge: (articleIds: readonly ArticleId[]) => void;
}

export const openRow = (index: number): void => {
  const row = articlePages.rowAt(index);
  if (!row) return;
  activate(index);
  useApp.getState().navigate({ view: 'reader', articleId: row.id });
};

export const clearSelection = (): void => useLibraryView.setState({ selection: NOTHING_SELECTED });

const shownIds = (): Promise<readonly ArticleId[]> => {
  const { route } = useApp.getState();
  const shelf = route.view === 'library' ? route.shelf : { kind: 'all' as const };
  return call('articles.ids', articleQuestion(shelf, useLibraryView.getState()));
};

export async function selectAll(): Promise<void> {
  const { answered } = useLibraryView.getState();
  const ids = await shownIds();
  select(answered, everything(ids));
}

/** Selects rows of the list that they were asked for in: on another, nobody would see what is selected. */
function select(answered: string, selection: Selection): void {
  if (useLibraryView.getState().answered === answered) useLibraryView.setState({ selection });
}

/** Rows in between that are not here are asked for by their ids alone. */
async function idsBetween(first: number, last: number): Promise<readonly ArticleId[]> {
  const here = Array.from({ length: last - first + 1 }, (_, at) => articlePages.rowAt(first + at)?.id);
  if (here.every((id) => id !== undefined)) return here;
  return (await shownIds()).slice(first, last + 1);
}

export async function extendTo(index: number): Promise<void> {
  const { selection, active, answered } = useLibraryView.getState();
  const anchor = selection.anchor ?? active;
  const range = await idsBetween(...span(anchor, index));
  select(answered, extended(selection, range, anchor));
}

export function toggleRow(index: number): void {
  const row = articlePages.rowAt(index);
  if (!row) return;
  useLibraryView.setState(({ selection }) => ({ selection: toggled(selection, row.id, index) }));
}

/** What a command acts on: the selection, else the active row. */
export function targets(): readonly ArticleId[] {
  const { selection, active } = useLibraryView.getState();
  if (selection.ids.size > 0) return [...selection.ids];
  const row = articlePages.rowAt(active);
  return row ? [row.id] : [];
}

const idAt = (index: number): readonly ArticleId[] => {
  const row = articlePages.rowAt(index);
  return row ? [row.id] : [];
};

/** Commands of one row, whatever is selected elsewhere. */
export const rowCommands = (dialogs: LibraryDialogs): RowCommands => ({
  open: openRow,
  select: (index, extend) => {
    if (extend) void extendTo(index);
    else toggleRow(index);
  },
  archive: (index) => {
    const archived = articlePages.rowAt(index)?.status === 'archive';
    void setStatus(idAt(index), archived ? 'inbox' : 'archive');
  },
  tag: (index) => dialogs.tag(idAt(index)),
  trash: (index) => void trash(idAt(index)),
  restore: (index) => void restore(idAt(index)),
  purge: (index) => dialogs.purge(idAt(index)),
});

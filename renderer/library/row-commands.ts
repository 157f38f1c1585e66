import type { ArticleId } from '../../shared/identifiers.ts';
import { perform } from '../actions/registry.ts';
import { call, useApp } from '../app/store.ts';
import type { RowCommands } from './ArticleRow.tsx';
import { restore, setStatus, trash } from './article-edits.ts';
import { activate, articlePages, articleQuestion, useLibraryView } from './library-view.ts';
import {
  everything,
  extended,
  NOTHING_SELECTED,
  type Selection,
  span,
  toggled,
  without,
} from './selection.ts';

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

/** Rises with all that is selected, or asked to be: an answer that something newer has overtaken is known by it. */
let turn = 0;

function setSelection(selection: Selection): void {
  turn += 1;
  useLibraryView.setState({ selection });
}

export const clearSelection = (): void => setSelection(NOTHING_SELECTED);

/** Clears the selection once what is done to it is on disk; what was selected meanwhile stays. */
export async function thenClear(edit: Promise<boolean>): Promise<void> {
  const { selection } = useLibraryView.getState();
  if ((await edit) && useLibraryView.getState().selection === selection) clearSelection();
}

const shownIds = (): Promise<readonly ArticleId[]> => {
  const { route } = useApp.getState();
  const shelf = route.view === 'library' ? route.shelf : { kind: 'all' as const };
  return call('articles.ids', articleQuestion(shelf, useLibraryView.getState()));
};

export async function selectAll(): Promise<void> {
  await select(async () => everything(await shownIds()));
}

/**
 * Selects rows of the list that they were asked for in: on another, nobody would see what is selected. Whatever was
 * selected, or not any more, while they were on their way stands.
 */
async function select(rows: () => Promise<Selection>): Promise<void> {
  const { answered } = useLibraryView.getState();
  turn += 1;
  const own = turn;
  const selection = await rows();
  if (turn === own && useLibraryView.getState().answered === answered) setSelection(selection);
}

/** Leaves out of the selection what the list shows no more: nobody would see what is done to it. */
export async function dropUnseen(): Promise<void> {
  const { answered, selection: before } = useLibraryView.getState();
  if (before.ids.size === 0) return;
  const shown = new Set(await shownIds());
  const unseen = [...before.ids].filter((id) => !shown.has(id));
  if (unseen.length === 0 || useLibraryView.getState().answered !== answered) return;
  useLibraryView.setState(({ selection }) => ({ selection: without(selection, unseen) }));
}

/** Rows in between that are not here are asked for by their ids alone. */
async function idsBetween(first: number, last: number): Promise<readonly ArticleId[]> {
  const here = Array.from({ length: last - first + 1 }, (_, at) => articlePages.rowAt(first + at)?.id);
  if (here.every((id) => id !== undefined)) return here;
  return (await shownIds()).slice(first, last + 1);
}

export async function extendTo(index: number): Promise<void> {
  const { selection, active } = useLibraryView.getState();
  const anchor = selection.anchor ?? active;
  await select(async () => extended(selection, await idsBetween(...span(anchor, index)), anchor));
}

export function toggleRow(index: number): void {
  const row = articlePages.rowAt(index);
  if (!row) return;
  setSelection(toggled(useLibraryView.getState().selection, row.id, index));
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
    if (extend) perform({ run: () => extendTo(index) });
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

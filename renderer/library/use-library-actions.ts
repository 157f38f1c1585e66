import { type RefObject, useMemo } from 'react';
import type { ArticleId } from '../../shared/identifiers.ts';
import { type Doable, useActions } from '../actions/registry.ts';
import { openExport } from '../app/dialogs.ts';
import type { Shelf } from '../app/route.ts';
import { call, useApp } from '../app/store.ts';
import type { GridHandle } from './ArticleGrid.tsx';
import { restore, setStatus, trash } from './article-edits.ts';
import { articlePages, articleQuestion, useLibraryView } from './library-view.ts';
import {
  clearSelection,
  extendTo,
  openRow,
  selectAll,
  targets,
  thenClear,
  toggleRow,
} from './row-commands.ts';

export interface LibraryActionsContext {
  readonly shelf: Shelf;
  readonly grid: RefObject<GridHandle | null>;
  readonly filter: RefObject<HTMLInputElement | null>;
  readonly onTag: (articleIds: readonly ArticleId[]) => void;
  readonly onPurge: (articleIds: readonly ArticleId[]) => void;
}

/** Rows of the list that was asked for: keys do nothing to those of the one before, which are still on screen. */
const hasRows = (): boolean => articlePages.settled && (articlePages.total ?? 0) > 0;
const hasSelection = (): boolean => useLibraryView.getState().selection.ids.size > 0;
/** A row that the person has gone to, and not left for the sidebar. */
const isOnRow = (): boolean =>
  useLibraryView.getState().activeKey !== null && !document.activeElement?.closest('nav');
const hasTargets = (): boolean => hasRows() && (hasSelection() || isOnRow()) && targets().length > 0;
const activeRow = (): number => useLibraryView.getState().active;

/** Moves answer only while the list has the focus or nothing has, so that other controls keep their arrow keys. */
const moves = (grid: RefObject<GridHandle | null>): readonly Doable[] => {
  const mayMove = (): boolean =>
    hasRows() && (document.activeElement === document.body || (grid.current?.hasFocus() ?? false));
  const go = (index: number): number => {
    const last = (articlePages.total ?? 1) - 1;
    const to = Math.max(0, Math.min(index, last));
    grid.current?.goTo(to);
    return to;
  };
  const step = (): number => grid.current?.rowsInSight() ?? 10;
  /** From outside the list, the first press only enters it. */
  const by = (steps: number): number => go(activeRow() + (grid.current?.hasFocus() ? steps : 0));
  const move = (id: Doable['id'], run: () => unknown): Doable => ({
    id,
    repeats: true,
    when: mayMove,
    run: async () => run(),
  });
  return [
    move('library.next', () => by(1)),
    move('library.previous', () => by(-1)),
    move('library.first', () => go(0)),
    move('library.last', () => go(Number.MAX_SAFE_INTEGER)),
    move('library.page-down', () => by(step())),
    move('library.page-up', () => by(-step())),
    move('library.extend-down', () => extendBy(1)),
    move('library.extend-up', () => extendBy(-1)),
    move('library.extend-first', () => extendBy(-Number.MAX_SAFE_INTEGER)),
    move('library.extend-last', () => extendBy(Number.MAX_SAFE_INTEGER)),
  ];

  async function extendBy(steps: number): Promise<void> {
    const { selection, active } = useLibraryView.getState();
    if (selection.anchor === null) useLibraryView.setState({ selection: { ...selection, anchor: active } });
    await extendTo(go(active + steps));
  }
};

const onRows = ({ shelf, grid, onTag, onPurge }: LibraryActionsContext): readonly Doable[] => {
  /** The list keeps the focus when the row that had it goes away. */
  const takeOut = async (edit: (ids: readonly ArticleId[]) => Promise<boolean>): Promise<void> => {
    const focused = grid.current?.hasFocus() ?? false;
    await thenClear(edit(targets()));
    // who has gone to a field or a dialog meanwhile is left there
    const isStillHere = document.activeElement === document.body || grid.current?.hasFocus();
    if (focused && isStillHere) grid.current?.focusActive();
  };
  const trashed = shelf.kind === 'trash';
  return [
    {
      id: 'library.read',
      when: () => hasRows() && isOnRow(),
      run: () => openRow(activeRow()),
    },
    {
      id: 'library.select',
      when: () => hasRows() && isOnRow(),
      run: () => toggleRow(activeRow()),
    },
    {
      id: 'library.select-all',
      when: hasRows,
      run: selectAll,
    },
    {
      id: 'library.clear-selection',
      when: hasSelection,
      run: clearSelection,
    },
    ...(trashed ? inTrash() : amongArticles()),
  ];

  function inTrash(): readonly Doable[] {
    return [
      {
        id: 'library.restore',
        when: hasTargets,
        run: () => takeOut(restore),
      },
      {
        id: 'library.purge',
        when: hasTargets,
        run: () => onPurge(targets()),
      },
    ];
  }

  function amongArticles(): readonly Doable[] {
    return [
      {
        id: 'library.archive',
        when: hasTargets,
        run: () => takeOut((ids) => setStatus(ids, 'archive')),
      },
      {
        id: 'library.inbox',
        when: hasTargets,
        run: () => takeOut((ids) => setStatus(ids, 'inbox')),
      },
      {
        id: 'library.tag',
        when: hasTargets,
        run: () => onTag(targets()),
      },
      {
        id: 'library.trash',
        when: hasTargets,
        run: () => takeOut(trash),
      },
    ];
  }
};

const onShelf = ({ shelf, filter }: LibraryActionsContext): readonly Doable[] => [
  {
    id: 'library.filter',
    run: () => {
      filter.current?.focus();
      filter.current?.select();
    },
  },
  {
    id: 'export.open',
    run: () => openExport(hasSelection() ? { kind: 'articles', articleIds: targets() } : { kind: 'library' }),
  },
  {
    id: 'export.shown',
    when: hasRows,
    run: async () => {
      const question = articleQuestion(shelf, useLibraryView.getState());
      openExport({ kind: 'articles', articleIds: await call('articles.ids', question) });
    },
  },
  {
    id: 'export.library',
    run: () => openExport({ kind: 'library' }),
  },
  ...(['inbox', 'reading', 'archive'] as const).map(
    (status): Doable => ({
      id: `library.shelf.${status}`,
      run: () => useApp.getState().navigate({ view: 'library', shelf: { kind: 'status', status } }),
    }),
  ),
  {
    id: 'library.shelf.trash',
    run: () => useApp.getState().navigate({ view: 'library', shelf: { kind: 'trash' } }),
  },
];

/** What can be done in the list, by key and from the palette. */
export function useLibraryActions(context: LibraryActionsContext): void {
  const { shelf, grid, filter, onTag, onPurge } = context;
  const actions = useMemo(() => {
    const context = { shelf, grid, filter, onTag, onPurge };
    return [...moves(grid), ...onRows(context), ...onShelf(context)];
  }, [shelf, grid, filter, onTag, onPurge]);
  useActions(actions);
}

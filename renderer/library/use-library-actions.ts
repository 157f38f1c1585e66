import { type RefObject, useMemo } from 'react';
import type { ArticleId } from '../../shared/identifiers.ts';
import { type Action, useActions } from '../actions/registry.ts';
import { openExport } from '../app/dialogs.ts';
import type { Shelf } from '../app/route.ts';
import { call, useApp } from '../app/store.ts';
import type { GridHandle } from './ArticleGrid.tsx';
import { restore, setStatus, trash } from './article-edits.ts';
import { articlePages, articleQuestion, useLibraryView } from './library-view.ts';
import { clearSelection, extendTo, openRow, selectAll, targets, toggleRow } from './row-commands.ts';

export interface LibraryActionsContext {
  readonly shelf: Shelf;
  readonly grid: RefObject<GridHandle | null>;
  readonly filter: RefObject<HTMLInputElement | null>;
  readonly onTag: (articleIds: readonly ArticleId[]) => void;
  readonly onPurge: (articleIds: readonly ArticleId[]) => void;
}

type Draft = Omit<Action, 'section'>;

const hasRows = (): boolean => (articlePages.total ?? 0) > 0;
const hasSelection = (): boolean => useLibraryView.getState().selection.ids.size > 0;
/** A row that the person has gone to, and not left for the sidebar. */
const isOnRow = (): boolean =>
  useLibraryView.getState().activeId !== null && !document.activeElement?.closest('nav');
const hasTargets = (): boolean => hasRows() && (hasSelection() || isOnRow()) && targets().length > 0;
const activeRow = (): number => useLibraryView.getState().active;

/** Moves answer only while the list has the focus or nothing has, so that other controls keep their arrow keys. */
const moves = (grid: RefObject<GridHandle | null>): readonly Draft[] => {
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
  const move = (id: string, title: string, shortcut: string[], run: () => unknown): Draft => ({
    id: `library.${id}`,
    title,
    shortcut,
    keysOnly: true,
    repeats: true,
    when: mayMove,
    run: () => void run(),
  });
  return [
    move('next', 'Next article', ['ArrowDown', 'j'], () => by(1)),
    move('previous', 'Previous article', ['ArrowUp', 'k'], () => by(-1)),
    move('first', 'First article', ['Home'], () => go(0)),
    move('last', 'Last article', ['End'], () => go(Number.MAX_SAFE_INTEGER)),
    move('page-down', 'A page down', ['PageDown'], () => by(step())),
    move('page-up', 'A page up', ['PageUp'], () => by(-step())),
    move('extend-down', 'Select downwards', ['Shift+ArrowDown'], () => extendBy(1)),
    move('extend-up', 'Select upwards', ['Shift+ArrowUp'], () => extendBy(-1)),
    move('extend-first', 'Select to the top', ['Shift+Home'], () => extendBy(-Number.MAX_SAFE_INTEGER)),
    move('extend-last', 'Select to the bottom', ['Shift+End'], () => extendBy(Number.MAX_SAFE_INTEGER)),
  ];

  async function extendBy(steps: number): Promise<void> {
    const { selection, active } = useLibraryView.getState();
    if (selection.anchor === null) useLibraryView.setState({ selection: { ...selection, anchor: active } });
    await extendTo(go(active + steps));
  }
};

const onRows = ({ shelf, grid, onTag, onPurge }: LibraryActionsContext): readonly Draft[] => {
  /** The list keeps the focus when the row that had it goes away. */
  const takeOut = async (edit: (ids: readonly ArticleId[]) => Promise<boolean>): Promise<void> => {
    const focused = grid.current?.hasFocus() ?? false;
    if (await edit(targets())) clearSelection();
    if (focused) grid.current?.focusActive();
  };
  const trashed = shelf.kind === 'trash';
  return [
    {
      id: 'library.read',
      title: 'Read the article',
      shortcut: ['Enter', 'o'],
      when: () => hasRows() && isOnRow(),
      run: () => openRow(activeRow()),
    },
    {
      id: 'library.select',
      title: 'Select the article',
      shortcut: ['x', 'Space'],
      when: () => hasRows() && isOnRow(),
      run: () => toggleRow(activeRow()),
    },
    {
      id: 'library.select-all',
      title: 'Select all articles shown',
      shortcut: ['Mod+A'],
      when: hasRows,
      run: selectAll,
    },
    {
      id: 'library.clear-selection',
      title: 'Clear the selection',
      shortcut: ['Escape'],
      when: hasSelection,
      run: clearSelection,
    },
    ...(trashed
      ? [
          {
            id: 'library.restore',
            title: 'Restore from the trash',
            shortcut: ['r'],
            when: hasTargets,
            run: () => takeOut(restore),
          },
          {
            id: 'library.purge',
            title: 'Delete for good',
            shortcut: ['Delete', 'Backspace'],
            when: hasTargets,
            run: () => onPurge(targets()),
          },
        ]
      : [
          {
            id: 'library.archive',
            title: 'Archive',
            shortcut: ['e'],
            when: hasTargets,
            run: () => takeOut((ids) => setStatus(ids, 'archive')),
          },
          {
            id: 'library.inbox',
            title: 'Move to inbox',
            shortcut: ['i'],
            when: hasTargets,
            run: () => takeOut((ids) => setStatus(ids, 'inbox')),
          },
          {
            id: 'library.tag',
            title: 'Tag',
            shortcut: ['t'],
            when: hasTargets,
            run: () => onTag(targets()),
          },
          {
            id: 'library.trash',
            title: 'Move to trash',
            shortcut: ['Delete', 'Backspace'],
            keywords: 'delete remove',
            when: hasTargets,
            run: () => takeOut(trash),
          },
        ]),
  ];
};

const onShelf = ({ shelf, filter }: LibraryActionsContext): readonly Action[] => [
  {
    id: 'library.filter',
    title: 'Filter by title',
    section: 'Library',
    shortcut: ['/'],
    run: () => {
      filter.current?.focus();
      filter.current?.select();
    },
  },
  {
    id: 'export.open',
    title: 'Export as Markdown',
    section: 'Export',
    shortcut: ['Mod+Shift+E'],
    keywords: 'save take out copy',
    run: () => openExport(hasSelection() ? { kind: 'articles', articleIds: targets() } : { kind: 'library' }),
  },
  {
    id: 'export.shown',
    title: 'Export the articles shown',
    section: 'Export',
    keywords: 'save list filtered markdown',
    when: hasRows,
    run: async () => {
      const question = articleQuestion(shelf, useLibraryView.getState());
      openExport({ kind: 'articles', articleIds: await call('articles.ids', question) });
    },
  },
  {
    id: 'export.library',
    title: 'Export the whole library',
    section: 'Export',
    keywords: 'save markdown everything',
    run: () => openExport({ kind: 'library' }),
  },
  ...(['inbox', 'reading', 'archive'] as const).map(
    (status): Action => ({
      id: `library.shelf.${status}`,
      title: `Go to ${status}`,
      section: 'Library',
      run: () => useApp.getState().navigate({ view: 'library', shelf: { kind: 'status', status } }),
    }),
  ),
  {
    id: 'library.shelf.trash',
    title: 'Go to trash',
    section: 'Library',
    run: () => useApp.getState().navigate({ view: 'library', shelf: { kind: 'trash' } }),
  },
];

/** What can be done in the list, by key and from the palette. */
export function useLibraryActions(context: LibraryActionsContext): void {
  const { shelf, grid, filter, onTag, onPurge } = context;
  const actions = useMemo(() => {
    const context = { shelf, grid, filter, onTag, onPurge };
    const drafts = [...moves(grid), ...onRows(context)];
    return [...drafts.map((draft): Action => ({ ...draft, section: 'Library' })), ...onShelf(context)];
  }, [shelf, grid, filter, onTag, onPurge]);
  useActions(actions);
}

import { type RefObject, useMemo } from 'react';
import { COLORS, type Color } from '../../shared/annotation/annotation.ts';
import type { Passage } from '../../shared/api.ts';
import { type Action, useActions } from '../actions/registry.ts';
import { useApp } from '../app/store.ts';
import { showNoteHistory } from '../note-history/note-history.ts';
import { passagePages, useNotebookView } from './notebook-view.ts';
import type { FeedHandle } from './PassageFeed.tsx';
import { copyPassage, deletePassage, editPassage, openPassage } from './passage-edits.ts';

export interface NotebookActionsContext {
  readonly feed: RefObject<FeedHandle | null>;
  readonly filter: RefObject<HTMLInputElement | null>;
  readonly onEdit: (index: number, field: 'note' | 'tags' | null) => void;
}

type Draft = Omit<Action, 'section'>;

const activeIndex = (): number => useNotebookView.getState().active;
const activePassage = (): Passage | undefined => passagePages.rowAt(activeIndex());
const lastIndex = (): number => (passagePages.total ?? 1) - 1;
const hasActive = (): boolean => activePassage() !== undefined;

const withActive = (run: (passage: Passage) => unknown) => (): void | Promise<unknown> => {
  const passage = activePassage();
  if (passage) return Promise.resolve(run(passage));
  return undefined;
};

function moves(feed: RefObject<FeedHandle | null>): readonly Draft[] {
  const mayMove = (): boolean =>
    lastIndex() >= 0 && (document.activeElement === document.body || (feed.current?.hasFocus() ?? false));
  const go = (index: number): void => feed.current?.goTo(Math.max(0, Math.min(index, lastIndex())));
  const by = (steps: number): void => go(activeIndex() + (feed.current?.hasFocus() ? steps : 0));
  const move = (id: string, title: string, shortcut: string[], run: () => void): Draft => ({
    id: `notebook.${id}`,
    title,
    shortcut,
    keysOnly: true,
    repeats: true,
    when: mayMove,
    run,
  });
  return [
    move('next', 'Next passage', ['ArrowDown', 'j', 'PageDown'], () => by(1)),
    move('previous', 'Previous passage', ['ArrowUp', 'k', 'PageUp'], () => by(-1)),
    move('first', 'First passage', ['Home'], () => go(0)),
    move('last', 'Last passage', ['End'], () => go(Number.MAX_SAFE_INTEGER)),
  ];
}

function edits({
  onEdit,
  names,
}: NotebookActionsContext & { readonly names: Readonly<Record<Color, string>> }): readonly Draft[] {
  return [
    {
      id: 'notebook.read',
      title: 'Read it in its article',
      shortcut: ['Enter', 'o'],
      when: hasActive,
      run: withActive(openPassage),
    },
    {
      id: 'notebook.copy',
      title: 'Copy the passage as Markdown',
      shortcut: ['c'],
      when: hasActive,
      run: withActive(copyPassage),
    },
    {
      id: 'notebook.note',
      title: 'Edit the note',
      shortcut: ['n', 'e'],
      when: hasActive,
      run: () => onEdit(activeIndex(), 'note'),
    },
    {
      id: 'notebook.note-history',
      title: 'Earlier texts of the note',
      shortcut: ['Shift+n'],
      keywords: 'history versions restore put back',
      when: hasActive,
      run: withActive(({ articleId, id }) => showNoteHistory({ articleId, annotationId: id })),
    },
    {
      id: 'notebook.tags',
      title: 'Edit the tags',
      shortcut: ['t'],
      when: hasActive,
      run: () => onEdit(activeIndex(), 'tags'),
    },
    ...COLORS.map(
      (color, index): Draft => ({
        id: `notebook.color.${color}`,
        title: `Colour: ${names[color]}`,
        shortcut: [String(index + 1)],
        when: hasActive,
        run: withActive((passage) => editPassage(passage, { color }, 'change colour')),
      }),
    ),
    {
      id: 'notebook.delete',
      title: 'Delete the highlight',
      shortcut: ['Delete', 'Backspace'],
      when: hasActive,
      run: withActive(deletePassage),
    },
    {
      id: 'notebook.this-article',
      title: 'Show only passages of this article',
      shortcut: ['a'],
      when: hasActive,
      run: withActive(({ articleId, articleTitle }) =>
        useNotebookView.setState({ article: { id: articleId, title: articleTitle } }),
      ),
    },
  ];
}

/** What can be done in the notebook, by key and from the palette. */
export function useNotebookActions({ feed, filter, onEdit }: NotebookActionsContext): void {
  const names = useApp(({ shelf }) => shelf.colorNames);
  const actions = useMemo(
    (): readonly Action[] =>
      [
        ...moves(feed),
        ...edits({ feed, filter, onEdit, names }),
        {
          id: 'notebook.filter',
          title: 'Filter passages',
          shortcut: ['/', 'Mod+F'],
          run: () => {
            filter.current?.focus();
            filter.current?.select();
          },
        },
      ].map((draft) => ({ ...draft, section: 'Notebook' })),
    [feed, filter, onEdit, names],
  );
  useActions(actions);
}

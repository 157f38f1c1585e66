import { type RefObject, useMemo } from 'react';
import { COLORS, type Color } from '../../shared/annotation/annotation.ts';
import type { Passage } from '../../shared/api.ts';
import { type Doable, useActions } from '../actions/registry.ts';
import { useApp } from '../app/store.ts';
import { showNoteHistory } from '../note-history/note-history.ts';
import type { FeedHandle } from '../paging/Feed.tsx';
import { passagePages, useNotebookView } from './notebook-view.ts';
import { copyPassage, deletePassage, editPassage, openPassage } from './passage-edits.ts';

export interface NotebookActionsContext {
  readonly feed: RefObject<FeedHandle | null>;
  readonly filter: RefObject<HTMLInputElement | null>;
  readonly onEdit: (index: number, field: 'note' | 'tags' | null) => void;
}

const activeIndex = (): number => useNotebookView.getState().active;
const activePassage = (): Passage | undefined => passagePages.rowAt(activeIndex());
const lastIndex = (): number => (passagePages.total ?? 1) - 1;
/** Keys do nothing to a passage that nobody has gone to, nor to one that the filters of before let through. */
const hasActive = (): boolean =>
  passagePages.settled && useNotebookView.getState().activeKey !== null && activePassage() !== undefined;

const withActive = (run: (passage: Passage) => unknown) => (): void | Promise<unknown> => {
  const passage = activePassage();
  if (passage) return Promise.resolve(run(passage));
  return undefined;
};

function moves(feed: RefObject<FeedHandle | null>): readonly Doable[] {
  const mayMove = (): boolean =>
    lastIndex() >= 0 && (document.activeElement === document.body || (feed.current?.hasFocus() ?? false));
  const go = (index: number): void => feed.current?.goTo(Math.max(0, Math.min(index, lastIndex())));
  const by = (steps: number): void => go(activeIndex() + (feed.current?.hasFocus() ? steps : 0));
  const move = (id: Doable['id'], run: () => void): Doable => ({
    id,
    repeats: true,
    when: mayMove,
    run,
  });
  return [
    move('notebook.next', () => by(1)),
    move('notebook.previous', () => by(-1)),
    move('notebook.first', () => go(0)),
    move('notebook.last', () => go(Number.MAX_SAFE_INTEGER)),
  ];
}

function edits({
  onEdit,
  names,
}: NotebookActionsContext & { readonly names: Readonly<Record<Color, string>> }): readonly Doable[] {
  return [
    {
      id: 'notebook.read',
      when: hasActive,
      run: withActive(openPassage),
    },
    {
      id: 'notebook.copy',
      when: hasActive,
      run: withActive(copyPassage),
    },
    {
      id: 'notebook.note',
      when: hasActive,
      run: () => onEdit(activeIndex(), 'note'),
    },
    {
      id: 'notebook.note-history',
      when: hasActive,
      run: withActive(({ articleId, id }) => showNoteHistory({ articleId, annotationId: id })),
    },
    {
      id: 'notebook.tags',
      when: hasActive,
      run: () => onEdit(activeIndex(), 'tags'),
    },
    ...COLORS.map(
      (color): Doable => ({
        id: `notebook.color.${color}`,
        title: `Colour: ${names[color]}`,
        when: hasActive,
        run: withActive((passage) => editPassage(passage, { color }, 'change colour')),
      }),
    ),
    {
      id: 'notebook.delete',
      when: hasActive,
      run: withActive(deletePassage),
    },
    {
      id: 'notebook.this-article',
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
    (): readonly Doable[] => [
      ...moves(feed),
      ...edits({ feed, filter, onEdit, names }),
      {
        id: 'notebook.filter',
        run: () => {
          filter.current?.focus();
          filter.current?.select();
        },
      },
    ],
    [feed, filter, onEdit, names],
  );
  useActions(actions);
}

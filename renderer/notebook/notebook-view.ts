import { create } from 'zustand';
import type { Color } from '../../shared/annotation/annotation.ts';
import type { CallInput, PASSAGE_SORTS, Passage } from '../../shared/api.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import { call } from '../app/store.ts';
import { type ActiveRow, FIRST_ROW, followActiveRow } from '../paging/active-row.ts';
import type { FeedPlace } from '../paging/Feed.tsx';
import { Pages } from '../paging/pages.ts';
import { usePassageReading } from './passage-reading.ts';

export type PassageSort = (typeof PASSAGE_SORTS)[number];

/** What the notebook remembers while the person is elsewhere. */
interface NotebookView extends ActiveRow {
  readonly text: string;
  readonly tag: string | null;
  readonly color: Color | null;
  readonly article: { readonly id: ArticleId; readonly title: string } | null;
  readonly withNote: boolean;
  readonly sort: PassageSort;
  /** Pixels from the top. */
  readonly scrolled: number;
  /** The question whose answer the place belongs to. */
  readonly answered: string;
}

export const NO_FILTER = { text: '', tag: null, color: null, article: null, withNote: false } as const;

export const useNotebookView = create<NotebookView>()(() => ({
  ...NO_FILTER,
  ...FIRST_ROW,
  sort: 'newest',
  scrolled: 0,
  answered: '',
}));

export const passagePages = new Pages<Passage>();

export const passagePlace: FeedPlace = {
  scrolled: () => useNotebookView.getState().scrolled,
  scrollTo: (scrolled) => useNotebookView.setState({ scrolled }),
  activate: followActiveRow(passagePages, ({ id }) => id, useNotebookView),
};

export const SORT_NAMES: Readonly<Record<PassageSort, string>> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  article: 'By article',
};

type PassageQuestion = CallInput<'passages.query'>;

export function passageQuestion({
  text,
  tag,
  color,
  article,
  withNote,
  sort,
}: Pick<NotebookView, 'text' | 'tag' | 'color' | 'article' | 'withNote' | 'sort'>): PassageQuestion {
  return {
    sort,
    ...(text.trim() === '' ? {} : { text: text.trim() }),
    ...(tag === null ? {} : { tag }),
    ...(color === null ? {} : { color }),
    ...(article === null ? {} : { articleId: article.id }),
    ...(withNote ? { withNote } : {}),
  };
}

export const isFiltered = (view: NotebookView): boolean => Object.keys(passageQuestion(view)).length > 1;

export const askPassages = (question: PassageQuestion): void =>
  void passagePages.ask(async (offset, limit) => {
    const answer = await call('passages.query', { ...question, offset, limit });
    usePassageReading.setState({ progress: answer.progress });
    return answer;
  });

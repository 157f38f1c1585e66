import { create } from 'zustand';
import type { ArticleSort, CallInput } from '../../shared/api.ts';
import type { ArticleSummary } from '../../shared/article/article.ts';
import type { Shelf } from '../app/route.ts';
import { call } from '../app/store.ts';
import { type ActiveRow, FIRST_ROW, followActiveRow } from '../paging/active-row.ts';
import { Pages } from '../paging/pages.ts';
import { NOTHING_SELECTED, type Selection } from './selection.ts';

/** What the list remembers while the person reads: coming back finds everything where it was. */
interface LibraryView extends ActiveRow {
  readonly title: string;
  readonly sort: ArticleSort;
  readonly descending: boolean;
  /** Pixels from the top. */
  readonly scrolled: number;
  readonly selection: Selection;
  /** The question whose answer the place belongs to. */
  readonly answered: string;
}

export const useLibraryView = create<LibraryView>()(() => ({
  title: '',
  sort: 'imported',
  descending: true,
  ...FIRST_ROW,
  scrolled: 0,
  selection: NOTHING_SELECTED,
  answered: '',
}));

export const articlePages = new Pages<ArticleSummary>();

/** Goes to the row at an index. */
export const activate = followActiveRow(articlePages, ({ id }) => id, useLibraryView);

export const SORT_NAMES: Readonly<Record<ArticleSort, string>> = {
  imported: 'Date added',
  changed: 'Last changed',
  published: 'Date published',
  title: 'Title',
  site: 'Site',
  'reading-time': 'Reading time',
  highlights: 'Highlights',
};

/** The order that people expect first: names from A, dates and amounts from the newest and largest. */
export const startsDescending = (sort: ArticleSort): boolean => sort !== 'title' && sort !== 'site';

type ArticleQuestion = CallInput<'articles.ids'>;

export function articleQuestion(
  shelf: Shelf,
  { title, sort, descending }: Pick<LibraryView, 'title' | 'sort' | 'descending'>,
): ArticleQuestion {
  const order = { sort, descending, ...(title.trim() === '' ? {} : { title: title.trim() }) };
  switch (shelf.kind) {
    case 'all':
      return order;
    case 'status':
      return { ...order, status: shelf.status };
    case 'tag':
      return { ...order, tag: shelf.tag };
    case 'site':
      return { ...order, site: shelf.site };
    case 'trash':
      return { ...order, trashed: true };
  }
}

export const askArticles = (question: ArticleQuestion): void =>
  void articlePages.ask((offset, limit) => call('articles.query', { ...question, offset, limit }));

export function shelfName(shelf: Shelf): string {
  switch (shelf.kind) {
    case 'all':
      return 'All articles';
    case 'status':
      return { inbox: 'Inbox', reading: 'Reading', archive: 'Archive' }[shelf.status];
    case 'tag':
      return shelf.tag;
    case 'site':
      return shelf.site;
    case 'trash':
      return 'Trash';
  }
}

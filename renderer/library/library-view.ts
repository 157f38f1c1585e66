import { create } from 'zustand';
import type { ArticleSort, CallInput } from '../../shared/api.ts';
import type { ArticleSummary } from '../../shared/article/article.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import type { Shelf } from '../app/route.ts';
import { call } from '../app/store.ts';
import { Pages } from '../paging/pages.ts';
import { NOTHING_SELECTED, type Selection } from './selection.ts';

/** What the list remembers while the person reads: coming back finds everything where it was. */
interface LibraryView {
  readonly title: string;
  readonly sort: ArticleSort;
  readonly descending: boolean;
  /** The row that the keys act on. */
  readonly active: number;
  /** The article there: when the list changes around it, the active row goes with it. */
  readonly activeId: ArticleId | null;
  /** Whether the person has gone to a row whose article is still on its way. */
  readonly awaitsRow: boolean;
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
  active: 0,
  activeId: null,
  awaitsRow: false,
  scrolled: 0,
  selection: NOTHING_SELECTED,
  answered: '',
}));

export const articlePages = new Pages<ArticleSummary>();

/** The active row stays on its article; where that is gone, on the place it had. */
articlePages.subscribe(() => {
  const { active, activeId, awaitsRow } = useLibraryView.getState();
  if (awaitsRow && articlePages.rowAt(active)) activate(active);
  const total = articlePages.total ?? 0;
  if (activeId === null || articlePages.rowAt(active)?.id === activeId) return;
  const at = articlePages.indexOf(({ id }) => id === activeId);
  const next = at >= 0 ? at : Math.max(0, Math.min(active, total - 1));
  const row = articlePages.rowAt(next);
  if (row) useLibraryView.setState({ active: next, activeId: row.id });
});

export function activate(index: number): void {
  const activeId = articlePages.rowAt(index)?.id ?? null;
  useLibraryView.setState({ active: index, activeId, awaitsRow: activeId === null });
}

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

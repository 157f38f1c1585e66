import type { CallParsed, Facets, Service } from '../../shared/api.ts';
import type { ArticleSummary } from '../../shared/article/article.ts';
import { filterWords, fold } from '../../shared/text/fold.ts';
import { breather } from '../library/breather.ts';
import type { ListedArticle } from '../library/listed-article.ts';
import { answerCache } from './answer-cache.ts';
import { sortInSlices } from './sort-in-slices.ts';

type Filter = Omit<CallParsed<'articles.query'>, 'offset' | 'limit'>;

/** The calls that look at the list alone: no file is opened for them. */
export function articleListCalls(
  listed: () => Iterable<ListedArticle>,
  /** Changes whenever the list does. */
  version: () => number,
): Pick<Service, 'articles.query' | 'articles.ids' | 'articles.facets'> {
  const matching = answerCache(version, (filter: Filter) => matchingArticles(listed(), filter));
  const facets = answerCache<null, Promise<Facets>>(version, () => facetsOf(listed()));
  return {
    'articles.query': async ({ offset, limit, ...filter }) => {
      const rows = await matching(filter);
      return { total: rows.length, rows: rows.slice(offset, offset + limit) };
    },
    'articles.ids': async (filter) => (await matching(filter)).map(({ id }) => id),
    'articles.facets': async () => facets(null),
  };
}

async function matchingArticles(
  listed: Iterable<ListedArticle>,
  filter: Filter,
): Promise<readonly ArticleSummary[]> {
  const words = filter.title === undefined ? [] : filterWords(filter.title);
  const found: { readonly summary: ArticleSummary; readonly key: SortKey }[] = [];
  const breathe = breather();
  for (const { standing, summary } of listed) {
    await breathe();
    if (standing !== 'shown' || (summary.trashedAt !== null) !== filter.trashed) continue;
    if (filter.status !== undefined && summary.status !== filter.status) continue;
    if (filter.site !== undefined && summary.site !== filter.site) continue;
    if (filter.tag !== undefined && !summary.tags.includes(filter.tag)) continue;
    if (words.length > 0 && !containsAll(fold(summary.title), words)) continue;
    found.push({ summary, key: sortKey(summary, filter.sort) });
  }
  const direction = filter.descending ? -1 : 1;
  const ordered = await sortInSlices(
    found,
    (a, b) => compareKeys(a.key, b.key, direction) || compare(a.summary.id, b.summary.id),
  );
  return ordered.map(({ summary }) => summary);
}

function containsAll(folded: string, words: readonly string[]): boolean {
  return words.every((word) => folded.includes(word));
}

/** Null where there is nothing to sort by: such articles come last in both directions. */
type SortKey = string | number | null;

function sortKey(summary: ArticleSummary, sort: Filter['sort']): SortKey {
  switch (sort) {
    case 'imported':
      return summary.importedAt;
    case 'changed':
      return summary.changedAt;
    case 'published':
      return summary.published?.iso ?? null;
    case 'title':
      return fold(summary.title);
    case 'site':
      return summary.site === null ? null : fold(summary.site);
    case 'reading-time':
      return summary.words;
    case 'highlights':
      return summary.highlights;
  }
}

function compareKeys(a: SortKey, b: SortKey, direction: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return direction * compare(a, b);
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function facetsOf(listed: Iterable<ListedArticle>): Promise<Facets> {
  const statuses = { inbox: 0, reading: 0, archive: 0, trash: 0 };
  const tags = new Map<string, { articles: number; passages: number }>();
  const sites = new Map<string, number>();
  const count = (tag: string, articles: number, passages: number): void => {
    const before = tags.get(tag) ?? { articles: 0, passages: 0 };
    tags.set(tag, { articles: before.articles + articles, passages: before.passages + passages });
  };
  const breathe = breather();
  for (const { standing, summary, passageTags } of listed) {
    await breathe();
    if (standing !== 'shown') continue;
    if (summary.trashedAt !== null) {
      statuses.trash += 1;
      continue;
    }
    statuses[summary.status] += 1;
    for (const tag of summary.tags) count(tag, 1, 0);
    for (const [tag, passages] of Object.entries(passageTags)) count(tag, 0, passages);
    if (summary.site !== null) sites.set(summary.site, (sites.get(summary.site) ?? 0) + 1);
  }
  return {
    statuses,
    tags: [...tags]
      .map(([tag, counts]) => ({ tag, ...counts }))
      .sort((a, b) => b.articles + b.passages - a.articles - a.passages || compare(a.tag, b.tag)),
    sites: [...sites]
      .map(([site, articles]) => ({ site, articles }))
      .sort((a, b) => b.articles - a.articles || compare(a.site, b.site)),
  };
}

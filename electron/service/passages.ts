import type { CallParsed, Passage, Service } from '../../shared/api.ts';
import type { AnnotationId, ArticleId } from '../../shared/identifiers.ts';
import { annotationsOf } from '../../shared/merge/view.ts';
import { nameResolver } from '../../shared/quotations/aliases.ts';
import { filterWords, fold } from '../../shared/text/fold.ts';
import { breather } from '../library/breather.ts';
import type { Library } from '../library/library.ts';
import { answerCache } from './answer-cache.ts';
import type { PassageRow, PassageRows } from './passage-rows.ts';
import type { Placement } from './placement.ts';
import { sortInSlices } from './sort-in-slices.ts';

type Filter = Omit<CallParsed<'passages.query'>, 'offset' | 'limit'>;
type AllRows = ReadonlyMap<ArticleId, readonly PassageRow[]>;

export interface Found {
  readonly articleId: ArticleId;
  readonly row: PassageRow;
}

/** The notebook: passages of the whole library, articles in the trash left out. */
export function passagesCall(
  library: Library,
  passages: PassageRows,
  placement: Placement,
  /** Changes whenever the list or the shelf does. */
  version: () => number,
): Service['passages.query'] {
  let all: AllRows = new Map();
  let allOf = -1;
  const matching = answerCache(
    () => allOf,
    (filter: Filter) => matchingPassages(library, all, filter),
  );
  return async ({ offset, limit, ...filter }) => {
    if (allOf !== version()) {
      const asked = version();
      all = await passages.current();
      allOf = asked;
    }
    const found = await matching(filter);
    return {
      total: found.length,
      rows: await openPassages(library, placement, found.slice(offset, offset + limit)),
    };
  };
}

async function matchingPassages(library: Library, all: AllRows, filter: Filter): Promise<readonly Found[]> {
  const words = filterWords(filter.text ?? '');
  const nameOf = nameResolver(library.shelf().speakerAliases);
  const speaker = filter.speaker === undefined ? null : nameOf(filter.speaker);
  const found: Found[] = [];
  const breathe = breather();
  for (const [articleId, rows] of all) {
    await breathe();
    const listed = library.list.get(articleId);
    if (listed?.standing !== 'shown' || listed.summary.trashedAt !== null) continue;
    if (filter.articleId !== undefined && filter.articleId !== articleId) continue;
    for (const row of rows) {
      if (filter.color !== undefined && row.color !== filter.color) continue;
      if (filter.tag !== undefined && !row.tags.includes(filter.tag)) continue;
      if (filter.withNote !== undefined && row.hasNote !== filter.withNote) continue;
      if (speaker !== null && (row.speaker === null || nameOf(row.speaker) !== speaker)) continue;
      if (!words.every((word) => row.text.includes(word))) continue;
      found.push({ articleId, row });
    }
  }
  return sorted(library, found, filter.sort);
}

function sorted(library: Library, found: readonly Found[], sort: Filter['sort']): Promise<readonly Found[]> {
  switch (sort) {
    case 'newest':
      return sortInSlices(found, (a, b) => b.row.created - a.row.created || byId(a, b));
    case 'oldest':
      return sortInSlices(found, (a, b) => a.row.created - b.row.created || byId(a, b));
    case 'article': {
      const titles = new Map<ArticleId, string>();
      for (const { articleId } of found) {
        if (!titles.has(articleId))
          titles.set(articleId, fold(library.list.get(articleId)?.summary.title ?? ''));
      }
      const titleOf = ({ articleId }: Found): string => titles.get(articleId) ?? '';
      return sortInSlices(
        found,
        (a, b) =>
          order(titleOf(a), titleOf(b)) ||
          order(a.articleId, b.articleId) ||
          a.row.start - b.row.start ||
          byId(a, b),
      );
    }
  }
}

function byId(a: Found, b: Found): number {
  return order(a.articleId, b.articleId) || order(a.row.id, b.row.id);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The passages of one page; one that was deleted since is left out. */
export async function openPassages(
  library: Library,
  placement: Placement,
  found: readonly Found[],
): Promise<readonly Passage[]> {
  const opened = new Map<ArticleId, ReadonlyMap<AnnotationId, Passage>>();
  for (const articleId of new Set(found.map((one) => one.articleId))) {
    const wanted = new Set(found.filter((one) => one.articleId === articleId).map(({ row }) => row.id));
    opened.set(articleId, await openSome(library, placement, articleId, wanted));
  }
  return found.flatMap(({ articleId, row }) => opened.get(articleId)?.get(row.id) ?? []);
}

async function openSome(
  library: Library,
  placement: Placement,
  articleId: ArticleId,
  wanted: ReadonlySet<AnnotationId>,
): Promise<ReadonlyMap<AnnotationId, Passage>> {
  const record = await library.read(articleId);
  if (record === null) return new Map();
  const { shown, summary } = record.listed;
  const annotations = annotationsOf(record.gathered.notes, articleId).filter(({ id }) => wanted.has(id));
  const placed =
    shown === null
      ? annotations.map((annotation) => ({ ...annotation, place: { status: 'orphan' as const } }))
      : await placement.placeLightly(articleId, annotations, shown);
  return new Map(
    placed.map((annotation) => [
      annotation.id,
      { ...annotation, articleTitle: summary.title, articleSite: summary.site },
    ]),
  );
}

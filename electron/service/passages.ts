import type { CallParsed, Passage, Service } from '../../shared/api.ts';
import type { AnnotationId, ArticleId } from '../../shared/identifiers.ts';
import { annotationsOf } from '../../shared/merge/view.ts';
import { nameResolver } from '../../shared/quotations/aliases.ts';
import { filterWords, fold } from '../../shared/text/fold.ts';
import { breather } from '../library/breather.ts';
import type { Library } from '../library/library.ts';
import { answerCache } from './answer-cache.ts';
import type { PassageRow } from './passage-row.ts';
import type { AllPassages, PassageRows } from './passage-rows.ts';
import type { Placement } from './placement.ts';
import { sortInSlices } from './sort-in-slices.ts';

type Filter = Omit<CallParsed<'passages.query'>, 'offset' | 'limit'>;

/**
 * The notebook: passages of the whole library, articles in the trash left out; of those articles that have been read,
 * where many have to be.
 */
export function passagesCall(
  library: Library,
  passages: PassageRows,
  placement: Placement,
  /** Changes whenever the list or the shelf does. */
  version: () => number,
): Service['passages.query'] {
  let all: AllPassages = new Map();
  let allOf = '';
  const state = (): string => `${version()} ${passages.version()}`;
  const matching = answerCache(
    () => allOf,
    (filter: Filter) => matchingPassages(library, passages, all, filter),
  );
  return async ({ offset, limit, ...filter }) => {
    if (allOf !== state()) {
      const asked = state();
      all = await passages.current();
      allOf = asked;
    }
    const progress = passages.progress();
    const found = await matching(filter);
    return {
      total: found.length,
      progress,
      rows: await openPassages(library, placement, found.slice(offset, offset + limit)),
    };
  };
}

async function matchingPassages(
  library: Library,
  passages: PassageRows,
  all: AllPassages,
  filter: Filter,
): Promise<readonly PassageRow[]> {
  const words = filterWords(filter.text ?? '');
  const worded = words.length === 0 ? null : await passages.withWords(words);
  const nameOf = nameResolver(library.shelf().speakerAliases);
  const speaker = filter.speaker === undefined ? null : nameOf(filter.speaker);
  const found: PassageRow[] = [];
  const breathe = breather();
  for (const [articleId, { rows }] of all) {
    await breathe();
    const listed = library.list.get(articleId);
    if (listed?.standing !== 'shown' || listed.summary.trashedAt !== null) continue;
    if (filter.articleId !== undefined && filter.articleId !== articleId) continue;
    for (const row of rows) {
      if (filter.color !== undefined && row.color !== filter.color) continue;
      if (filter.tag !== undefined && !row.tags.includes(filter.tag)) continue;
      if (filter.withNote !== undefined && row.hasNote !== filter.withNote) continue;
      if (speaker !== null && (row.speaker === null || nameOf(row.speaker) !== speaker)) continue;
      if (worded?.has(row) === false) continue;
      found.push(row);
    }
  }
  return sorted(library, found, filter.sort);
}

function sorted(
  library: Library,
  found: readonly PassageRow[],
  sort: Filter['sort'],
): Promise<readonly PassageRow[]> {
  switch (sort) {
    case 'newest':
      return sortInSlices(found, (a, b) => b.created - a.created || byId(a, b));
    case 'oldest':
      return sortInSlices(found, (a, b) => a.created - b.created || byId(a, b));
    case 'article': {
      const titles = new Map<ArticleId, string>();
      for (const { articleId } of found) {
        if (!titles.has(articleId))
          titles.set(articleId, fold(library.list.get(articleId)?.summary.title ?? ''));
      }
      const titleOf = ({ articleId }: PassageRow): string => titles.get(articleId) ?? '';
      return sortInSlices(
        found,
        (a, b) =>
          order(titleOf(a), titleOf(b)) || order(a.articleId, b.articleId) || a.start - b.start || byId(a, b),
      );
    }
  }
}

function byId(a: PassageRow, b: PassageRow): number {
  return order(a.articleId, b.articleId) || order(a.id, b.id);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The passages of one page; one that was deleted since is left out. */
export async function openPassages(
  library: Library,
  placement: Placement,
  found: readonly PassageRow[],
): Promise<readonly Passage[]> {
  const opened = new Map<ArticleId, ReadonlyMap<AnnotationId, Passage>>();
  for (const articleId of new Set(found.map((one) => one.articleId))) {
    const wanted = new Set(found.filter((one) => one.articleId === articleId).map(({ id }) => id));
    opened.set(articleId, await openSome(library, placement, articleId, wanted));
  }
  return found.flatMap(({ articleId, id }) => opened.get(articleId)?.get(id) ?? []);
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

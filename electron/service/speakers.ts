import type {
  CallParsed,
  Emit,
  QuotationProgress,
  SaidInArticle,
  Service,
  SpeakerRow,
} from '../../shared/api.ts';
import type { ArticleSummary } from '../../shared/article/article.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import { aliasKeys, nameResolver } from '../../shared/quotations/aliases.ts';
import type { Said } from '../../shared/quotations/who-said-what.ts';
import { filterWords, fold } from '../../shared/text/fold.ts';
import { breather } from '../library/breather.ts';
import type { Library } from '../library/library.ts';
import { answerCache } from './answer-cache.ts';
import { contentHashOf } from './open-article.ts';
import type { PassageRows } from './passage-rows.ts';
import type { Placement } from './placement.ts';
import { quotationIndex } from './quotation-index.ts';
import { saidInLibrary } from './said-in-library.ts';
import { sortInSlices } from './sort-in-slices.ts';
import { speakerExport } from './speaker-export.ts';

export interface SpeakersOptions {
  readonly library: Library;
  readonly passages: PassageRows;
  readonly placement: Placement;
  readonly emit: Emit;
  readonly onTrouble: (error: unknown) => void;
  /** Changes whenever the list or the shelf does. */
  readonly version: () => number;
}

export interface Speakers {
  readonly calls: Pick<
    Service,
    'articles.quotations' | 'speakers.list' | 'speakers.quotations' | 'export.speaker'
  >;
  /** To be told of every article that changed in the list. */
  readonly changed: (id: ArticleId) => void;
  /** Reads every article for quotations again, as if none had been read. */
  readonly rebuild: () => Promise<void>;
  readonly progress: () => QuotationProgress;
  readonly close: () => Promise<void>;
}

type Filter = Pick<CallParsed<'speakers.list'>, 'text' | 'site' | 'articleId' | 'highlighted'>;

/** Words that somebody said, with what their article tells. */
export interface Found {
  readonly said: Said;
  /** The speaker under the name that the aliases give. */
  readonly speaker: string | null;
  readonly summary: ArticleSummary;
  /** Milliseconds since 1970: when the article was published, else brought in. */
  readonly time: number;
}

/** Who said what across the library: what was found in the texts, and over it what the reader marked and named. */
export function speakersOver(options: SpeakersOptions): Speakers {
  const { library, passages, placement, emit, onTrouble } = options;
  const index = quotationIndex({
    library,
    onProgress: (progress) => emit('quotations.progress', progress),
    onTrouble,
  });
  const all = saidInLibrary({ library, index, passages, placement, version: options.version });
  const version = (): number => options.version() + index.version() + passages.version();

  const matching = async (filter: Filter): Promise<readonly Found[]> => {
    const nameOf = nameResolver(library.shelf().speakerAliases);
    const words = filterWords(filter.text ?? '');
    const nameFolded = foldedNames();
    const found: Found[] = [];
    const breathe = breather();
    for (const [articleId, sayings] of await all()) {
      await breathe();
      const listed = library.list.get(articleId);
      if (listed?.standing !== 'shown' || listed.summary.trashedAt !== null) continue;
      const { summary } = listed;
      if (filter.articleId !== undefined && filter.articleId !== articleId) continue;
      if (filter.site !== undefined && filter.site !== summary.site) continue;
      const time = timeOf(summary);
      for (const said of sayings) {
        if (filter.highlighted && said.marked === null) continue;
        const speaker = said.speaker === null ? null : nameOf(said.speaker);
        if (words.length > 0 && !hasWords(said, nameFolded(speaker ?? ''), words)) continue;
        found.push({ said, speaker, summary, time });
      }
    }
    return found;
  };
  const list = answerCache(
    version,
    async ({ sort, ...filter }: Filter & Pick<CallParsed<'speakers.list'>, 'sort'>) =>
      sortedRows(await rowsOf(await matching(filter)), sort),
  );
  const quotations = answerCache(
    version,
    async ({ speaker, sort, ...filter }: Omit<CallParsed<'speakers.quotations'>, 'offset' | 'limit'>) =>
      inTimeOrder(await saidBy(speaker, filter), sort),
  );
  const saidBy = async (wanted: string | null, filter: Filter): Promise<readonly Found[]> => {
    const nameOf = nameResolver(library.shelf().speakerAliases);
    const keyOf = aliasKeys();
    const key = wanted === null ? null : keyOf(nameOf(wanted));
    const breathe = breather();
    const found: Found[] = [];
    for (const one of await matching(filter)) {
      await breathe();
      if ((one.speaker === null ? null : keyOf(one.speaker)) === key) found.push(one);
    }
    return found;
  };

  return {
    calls: {
      'articles.quotations': async ({ articleId, content }) => {
        const contentHash = content ?? (await contentHashOf(library, articleId));
        return { contentHash, quotations: await index.ofVersion(articleId, contentHash) };
      },
      'speakers.list': async ({ offset, limit, ...question }) => {
        await index.start();
        const progress = index.progress();
        const rows = await list(question);
        return { total: rows.length, rows: rows.slice(offset, offset + limit), progress };
      },
      'speakers.quotations': async ({ offset, limit, ...question }) => {
        await index.start();
        const found = await quotations(question);
        return { total: found.length, rows: found.slice(offset, offset + limit).map(toRow) };
      },
      'export.speaker': async ({ speaker, ...filter }) => {
        await index.complete();
        await passages.complete();
        const found = await inTimeOrder(await saidBy(speaker, filter), 'oldest');
        return speakerExport(library, found, speaker);
      },
    },
    changed: index.changed,
    rebuild: index.rebuild,
    progress: index.progress,
    close: index.close,
  };
}

/** The words as a filter compares them, which are made once while they are said. */
const foldedWords = new WeakMap<Said, string>();

function hasWords(said: Said, name: string, words: readonly string[]): boolean {
  let text = foldedWords.get(said);
  if (text === undefined) {
    text = fold(said.text);
    foldedWords.set(said, text);
  }
  return words.every((word) => text.includes(word) || name.includes(word));
}

/** {@link fold} for names, of which many are the same. */
function foldedNames(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    let folded = known.get(name);
    if (folded === undefined) {
      folded = fold(name);
      known.set(name, folded);
    }
    return folded;
  };
}

function timeOf({ published, importedAt }: ArticleSummary): number {
  return Date.parse(published?.iso ?? '') || Date.parse(importedAt) || 0;
}

interface Gathered {
  readonly names: Map<string, number>;
  readonly articles: Set<ArticleId>;
  quotations: number;
  highlighted: number;
  latest: number;
  latestPublished: ArticleSummary['published'];
}

/** One row a speaker, names that differ in case alone taken together under their most frequent form. */
async function rowsOf(found: readonly Found[]): Promise<readonly SpeakerRow[]> {
  const breathe = breather();
  const speakers = new Map<string | null, Gathered>();
  const keyOf = aliasKeys();
  for (const { said, speaker, summary, time } of found) {
    await breathe();
    const key = speaker === null ? null : keyOf(speaker);
    const gathered = speakers.get(key) ?? {
      names: new Map<string, number>(),
      articles: new Set<ArticleId>(),
      quotations: 0,
      highlighted: 0,
      latest: 0,
      latestPublished: null,
    };
    speakers.set(key, gathered);
    if (speaker !== null) gathered.names.set(speaker, (gathered.names.get(speaker) ?? 0) + 1);
    gathered.articles.add(summary.id);
    gathered.quotations += 1;
    if (said.marked !== null) gathered.highlighted += 1;
    if (time > gathered.latest) {
      gathered.latest = time;
      gathered.latestPublished = summary.published;
    }
  }
  return [...speakers.values()].map(({ names, articles, ...counts }) => ({
    ...counts,
    speaker: [...names].sort(([a, many], [b, few]) => few - many || order(a, b))[0]?.[0] ?? null,
    articles: articles.size,
  }));
}

/** Those without a name come last, however many they are. */
async function sortedRows(
  rows: readonly SpeakerRow[],
  sort: CallParsed<'speakers.list'>['sort'],
): Promise<readonly SpeakerRow[]> {
  const keyed = rows.map((row) => ({ row, name: fold(row.speaker ?? '') }));
  const by = (a: SpeakerRow, b: SpeakerRow): number => {
    switch (sort) {
      case 'quotations':
        return b.quotations - a.quotations;
      case 'latest':
        return b.latest - a.latest;
      case 'name':
        return 0;
    }
  };
  const sorted = await sortInSlices(
    keyed,
    (a, b) =>
      Number(a.row.speaker === null) - Number(b.row.speaker === null) ||
      by(a.row, b.row) ||
      order(a.name, b.name),
  );
  return sorted.map(({ row }) => row);
}

/** Articles by their time; within one, as the text has them. */
function inTimeOrder(
  found: readonly Found[],
  sort: CallParsed<'speakers.quotations'>['sort'],
): Promise<readonly Found[]> {
  const direction = sort === 'newest' ? -1 : 1;
  return sortInSlices(
    found,
    (a, b) =>
      direction * (a.time - b.time) || order(a.summary.id, b.summary.id) || startOf(a.said) - startOf(b.said),
  );
}

const startOf = ({ place }: Said): number => place?.start ?? Number.MAX_SAFE_INTEGER;

function toRow({ said, speaker, summary }: Found): SaidInArticle {
  const { id, title, site, url, published, importedAt } = summary;
  const article = { articleId: id, articleTitle: title, articleSite: site, articleUrl: url };
  return { ...said, speaker, ...article, published, importedAt };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

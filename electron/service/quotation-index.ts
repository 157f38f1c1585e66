import { join } from 'node:path';
import type { QuotationProgress } from '../../shared/api.ts';
import type { ArticleId, ContentHash } from '../../shared/identifiers.ts';
import type { FoundQuotation } from '../../shared/quotations/who-said-what.ts';
import { openDerivedMap } from '../library/derived-map.ts';
import type { Library } from '../library/library.ts';
import { articlesFolderOf } from '../library/library-folder.ts';
import { quotationFinder } from '../quotations/finder.ts';

/** To be raised whenever the detector finds other quotations or other speakers than before. */
const QUOTATION_INDEX = { format: 'commonplace-quotation-index', version: 25 };

/** Texts that are read at once in the background: one is fetched from the disk while the other is looked at. */
const AT_ONCE = 2;
/** How long changes are gathered before they are followed, in milliseconds. */
const GATHER_MS = 150;
/** Progress is told at most this often, in milliseconds. */
const TELL_MS = 400;

interface ArticleQuotations {
  /** The version that was read: it never changes, so the quotations are good as long as it is the one shown. */
  readonly content: ContentHash;
  readonly quotations: readonly FoundQuotation[];
}

/**
 * The quotations of the versions that the library shows, kept in the cache folder. An article that is asked for is
 * read at once; all of them are read in the background from {@link QuotationIndex.start} on.
 */
export interface QuotationIndex {
  /** Empty where the text cannot be read. */
  readonly ofVersion: (articleId: ArticleId, content: ContentHash) => Promise<readonly FoundQuotation[]>;
  /** What is known of the version that is shown; undefined where it was not read yet. */
  readonly known: (articleId: ArticleId) => readonly FoundQuotation[] | undefined;
  /** Begins to read all articles, and to follow the library; resolves once what earlier runs found is here. */
  readonly start: () => Promise<void>;
  /** Resolves when every article of the library has been read. */
  readonly complete: () => Promise<void>;
  /** Forgets what was found, here and in the cache folder, and reads every article again. */
  readonly rebuild: () => Promise<void>;
  readonly changed: (articleId: ArticleId) => void;
  readonly progress: () => QuotationProgress;
  /** Changes with what is known. */
  readonly version: () => number;
  readonly close: () => Promise<void>;
}

export interface QuotationIndexOptions {
  readonly library: Library;
  readonly onProgress: (progress: QuotationProgress) => void;
  readonly onTrouble: (error: unknown) => void;
}

export function quotationIndex({ library, onProgress, onTrouble }: QuotationIndexOptions): QuotationIndex {
  const finder = quotationFinder();
  const open = () =>
    openDerivedMap<ArticleQuotations>(
      join(library.cacheFolder, 'quotations.ndjson'),
      QUOTATION_INDEX,
      onTrouble,
    );
  let opening: ReturnType<typeof open> | null = null;
  let entries: ReadonlyMap<ArticleId, ArticleQuotations> = new Map();
  /** Versions whose files could not be read: not tried again until the article changes. */
  const unreadable = new Map<ArticleId, ContentHash>();
  let version = 0;
  let hasStarted = false;
  const closing = new AbortController();
  let reading: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let toldAt = 0;

  const index = async (): ReturnType<typeof open> => {
    opening ??= open();
    const opened = await opening;
    entries = opened.entries;
    return opened;
  };

  const read = async (articleId: ArticleId, content: ContentHash): Promise<readonly FoundQuotation[]> => {
    const folder = join(articlesFolderOf(library.path), articleId);
    const found = await finder.find({ folder, articleId, content });
    if (library.list.get(articleId)?.shown !== content) return found ?? [];
    if (found === null) unreadable.set(articleId, content);
    else {
      const { entries, changed } = await index();
      entries.set(articleId, { content, quotations: found });
      changed(articleId);
      version += 1;
    }
    return found ?? [];
  };

  const isRead = (articleId: ArticleId, shown: ContentHash): boolean =>
    entries.get(articleId)?.content === shown || unreadable.get(articleId) === shown;

  const unread = (): [ArticleId, ContentHash][] =>
    [...library.list].flatMap(([id, { standing, shown }]): [ArticleId, ContentHash][] =>
      standing === 'shown' && shown !== null && !isRead(id, shown) ? [[id, shown]] : [],
    );

  const progress = (): QuotationProgress => {
    let done = 0;
    let total = 0;
    for (const [id, { standing, shown }] of library.list) {
      if (standing !== 'shown' || shown === null) continue;
      total += 1;
      if (isRead(id, shown)) done += 1;
    }
    return { done, total };
  };

  const tell = (now: number, isLast: boolean): void => {
    if (closing.signal.aborted || (!isLast && now - toldAt < TELL_MS)) return;
    toldAt = now;
    onProgress(progress());
  };

  const forgetGone = async (): Promise<void> => {
    const { entries, changed } = await index();
    for (const id of entries.keys()) {
      if (library.list.get(id)?.standing === 'shown') continue;
      entries.delete(id);
      changed(id);
      version += 1;
    }
  };

  const readAll = async (): Promise<void> => {
    await library.checked;
    await forgetGone();
    for (let waiting = unread(); waiting.length > 0 && !closing.signal.aborted; waiting = unread()) {
      let next = 0;
      const reader = async (): Promise<void> => {
        while (next < waiting.length && !closing.signal.aborted) {
          const [id, shown] = waiting[next++] as [ArticleId, ContentHash];
          if (!isRead(id, shown)) await read(id, shown);
          tell(performance.now(), false);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, reader));
      tell(performance.now(), true);
    }
  };

  const run = (): Promise<void> => {
    reading ??= readAll().finally(() => {
      reading = null;
    });
    return reading;
  };
  const runInBackground = (): void => {
    timer = null;
    run().catch((error: unknown) => {
      if (!closing.signal.aborted) onTrouble(error);
    });
  };

  const complete: QuotationIndex['complete'] = async () => {
    await index();
    hasStarted = true;
    do await run();
    while (!closing.signal.aborted && unread().length > 0);
  };

  return {
    ofVersion: async (articleId, content) => {
      await index();
      const entry = entries.get(articleId);
      return entry?.content === content ? entry.quotations : read(articleId, content);
    },
    known: (articleId) => {
      const entry = entries.get(articleId);
      return entry?.content === library.list.get(articleId)?.shown ? entry?.quotations : undefined;
    },
    start: async () => {
      await index();
      if (hasStarted) return;
      hasStarted = true;
      runInBackground();
    },
    complete,
    rebuild: async () => {
      const { entries, remake } = await index();
      entries.clear();
      unreadable.clear();
      version += 1;
      await complete();
      await remake();
    },
    changed: (articleId) => {
      unreadable.delete(articleId);
      if (hasStarted && !closing.signal.aborted) timer ??= setTimeout(runInBackground, GATHER_MS);
    },
    progress,
    version: () => version,
    close: async () => {
      closing.abort();
      if (timer !== null) clearTimeout(timer);
      await finder.close();
      await reading?.catch(() => undefined);
      if (opening !== null) await (await opening).flush();
    },
  };
}

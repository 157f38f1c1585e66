import { join } from 'node:path';
import type { PassageProgress } from '../../shared/api.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import { annotationsOf } from '../../shared/merge/view.ts';
import { breather } from '../library/breather.ts';
import { forEachAtOnce } from '../library/check-all.ts';
import { openDerivedMap } from '../library/derived-map.ts';
import { openDerivedTexts } from '../library/derived-texts.ts';
import type { Library } from '../library/library.ts';
import type { ListedArticle } from '../library/listed-article.ts';
import { takeTurns } from '../library/turns.ts';
import { ArticlePassages, type PassageRow, textOf } from './passage-row.ts';

/** To be raised whenever what a row or its text is derived from changes. */
const PASSAGE_INDEX = { format: 'commonplace-passage-index', version: 5 };
const PASSAGE_TEXTS = { format: 'commonplace-passage-texts', version: 1 };

/** As many articles are read before an answer is given; more are read in the background. */
const FEW = 200;
/** Progress is told at most this often, in milliseconds. */
const TELL_MS = 400;

export type AllPassages = ReadonlyMap<ArticleId, ArticlePassages>;

/**
 * The passages of the whole library. Nothing is read before the first question; from then on short rows are kept in
 * memory, and in the cache folder for the next run, and an article is read again only when its folder has changed.
 * The words of the passages stay on the disk.
 */
export interface PassageRows {
  /**
   * Rows of all articles that the list shows, in the trash or not. Where many have to be read first, the answer is of
   * those that were, and the others are read in the background: {@link PassageRows.progress}. Rejects where an
   * article cannot be read.
   */
  readonly current: () => Promise<AllPassages>;
  /** The same once every article has been read. */
  readonly complete: () => Promise<AllPassages>;
  /** Those of the rows whose passage, note and tags have all of the words, which are folded. */
  readonly withWords: (words: readonly string[]) => Promise<ReadonlySet<PassageRow>>;
  readonly progress: () => PassageProgress;
  /** Changes with what was read in the background. */
  readonly version: () => number;
  /** Forgets every row, here and in the cache folder, and makes them again. */
  readonly rebuild: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface PassageRowsOptions {
  readonly library: Library;
  /** Told while articles are read in the background, and when the last of them was. */
  readonly onProgress: (progress: PassageProgress) => void;
  readonly onTrouble: (error: unknown) => void;
  /** For tests: {@link FEW}. */
  readonly few?: number;
}

export function passageRows({ library, onProgress, onTrouble, few = FEW }: PassageRowsOptions): PassageRows {
  const open = () =>
    openDerivedMap<ArticlePassages>(
      join(library.cacheFolder, 'passages.ndjson'),
      PASSAGE_INDEX,
      onTrouble,
      (written, id) => ArticlePassages.revive(written, id),
    );
  let index: ReturnType<typeof open> | null = null;
  const texts = openDerivedTexts(join(library.cacheFolder, 'passage-texts.ndjson'), PASSAGE_TEXTS, onTrouble);
  const takeTurn = takeTurns();
  const closing = new AbortController();
  /** What is read in the background, and why it ended early, until somebody asks. */
  let reading: { readonly total: number; done: number; readonly over: Promise<void> } | null = null;
  let failed: { readonly error: unknown } | null = null;
  /** The list's fingerprint of articles that are not any more what the list says: it will be told of them. */
  const ahead = new Map<ArticleId, string>();
  let version = 0;
  let toldAt = 0;

  const opened = async () => {
    index ??= open();
    return index;
  };

  const readOne = async (id: ArticleId): Promise<void> => {
    const { entries, changed } = await opened();
    const asListed = library.list.get(id)?.fingerprint ?? '';
    const record = await library.read(id);
    if (record?.listed.fingerprint !== asListed) ahead.set(id, asListed);
    if (record === null) return;
    const annotations = annotationsOf(record.gathered.notes, id);
    const { fingerprint } = record.listed;
    entries.set(id, ArticlePassages.of(fingerprint, annotations));
    changed(id);
    texts.put(id, fingerprint, annotations.map(textOf));
  };

  const isRead = (entries: AllPassages, id: ArticleId, { fingerprint }: ListedArticle): boolean =>
    entries.get(id)?.fingerprint === fingerprint || ahead.get(id) === fingerprint;

  /** Articles whose rows are missing or those of before; forgets the rows of articles that are gone. */
  const stale = async (): Promise<readonly ArticleId[]> => {
    const { entries, changed } = await opened();
    for (const id of entries.keys()) {
      if (hasPassages(library.list.get(id))) continue;
      entries.delete(id);
      changed(id);
    }
    const found: ArticleId[] = [];
    for (const [id, listed] of library.list)
      if (hasPassages(listed) && !isRead(entries, id, listed)) found.push(id);
    return found;
  };

  const progress = (): PassageProgress => {
    let total = 0;
    for (const listed of library.list.values()) if (hasPassages(listed)) total += 1;
    return { done: Math.max(0, total - (reading === null ? 0 : reading.total - reading.done)), total };
  };

  const tell = (isLast: boolean): void => {
    const now = performance.now();
    if (closing.signal.aborted || (!isLast && now - toldAt < TELL_MS)) return;
    toldAt = now;
    version += 1;
    onProgress(progress());
  };

  /** Reads these, telling how far it is; never rejects. */
  const readMany = async (ids: readonly ArticleId[]): Promise<void> => {
    const stopped = new AbortController();
    try {
      await forEachAtOnce(
        ids,
        async (id) => {
          try {
            await readOne(id);
          } catch (error) {
            stopped.abort();
            throw error;
          }
          if (reading !== null) reading.done += 1;
          tell(false);
        },
        AbortSignal.any([closing.signal, stopped.signal]),
      );
    } catch (error) {
      failed = { error };
    }
    reading = null;
    tell(true);
  };

  const throwIfFailed = (): void => {
    const failure = failed;
    failed = null;
    if (failure !== null) throw failure.error;
  };

  const update = async (): Promise<AllPassages> => {
    throwIfFailed();
    const { entries } = await opened();
    const waiting = await stale();
    if (waiting.length <= few) await forEachAtOnce(waiting, readOne);
    else {
      // What was read once and changed since is likely to be what is looked at.
      const again = waiting.filter((id) => entries.has(id));
      if (again.length <= few) await forEachAtOnce(again, readOne);
      reading ??= { total: waiting.length, done: 0, over: Promise.resolve().then(() => readMany(waiting)) };
    }
    return entries;
  };

  const complete = async (): Promise<AllPassages> => {
    for (;;) {
      const entries = await takeTurn('', update);
      if (reading === null || closing.signal.aborted) return entries;
      await reading.over;
      throwIfFailed();
    }
  };

  return {
    current: () => takeTurn('', update),
    complete,
    withWords: async (words) => {
      const { entries } = await opened();
      const found = new Set<PassageRow>();
      const look = (id: ArticleId, folded: readonly string[]): void => {
        for (const [at, row] of (entries.get(id)?.rows ?? []).entries()) {
          if (words.every((word) => folded[at]?.includes(word))) found.add(row);
        }
      };
      const breathe = breather();
      for (const id of await texts.readThrough(entries, words, look)) {
        const record = await library.read(id);
        if (record === null) continue;
        const { fingerprint } = record.listed;
        const annotations = annotationsOf(record.gathered.notes, id);
        const folded = annotations.map(textOf);
        if (entries.get(id)?.fingerprint === fingerprint) {
          texts.put(id, fingerprint, folded);
          look(id, folded);
        }
        await breathe();
      }
      return found;
    },
    progress,
    version: () => version,
    rebuild: async () => {
      await reading?.over;
      const { entries, remake } = await opened();
      entries.clear();
      await texts.clear();
      await complete();
      await remake();
    },
    close: async () => {
      closing.abort();
      await reading?.over;
      await takeTurn('', async () => (await index)?.flush());
      await texts.flush();
    },
  };
}

function hasPassages(listed: ListedArticle | undefined): boolean {
  return listed?.standing === 'shown' && listed.summary.highlights > 0;
}

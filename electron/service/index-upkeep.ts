import type { SearchProgress } from '../../shared/api.ts';
import { CommonplaceError, type Problem } from '../../shared/errors.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import type { Library } from '../library/library.ts';
import { bringUpToDate } from '../search/bring-up-to-date.ts';
import type { SearchDocument } from '../search/document.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { digestOf, searchDocument, stampOf } from './search-document.ts';

export interface UpkeepOptions {
  readonly library: Library;
  readonly index: SearchIndex;
  /** Told while many articles are taken in, and after every change that is in the index by then. */
  readonly onProgress: (progress: SearchProgress) => void;
}

export interface IndexUpkeep {
  /** Compares the whole library with the index, now or after what is under way. */
  readonly start: () => void;
  readonly startOnce: () => void;
  readonly changed: (id: ArticleId) => void;
  /** Resolves when all that the library holds is in the index; rejects with why it cannot be. */
  readonly current: () => Promise<void>;
  readonly progress: () => SearchProgress;
  readonly close: () => Promise<void>;
}

/** How long changes are gathered before they go to the index, in milliseconds. */
const GATHER_MS = 150;
/** How long after a failure the index is tried again, in milliseconds. */
const RETRY_MS = 15_000;
/** Documents that go to the index at once. */
const AT_ONCE = 50;

const NOTHING_YET: SearchProgress = { status: 'building', done: 0, total: 0 };

/** Keeps the index in step with the library: compares all once, then follows changes article by article. */
export function indexUpkeep({ library, index, onProgress }: UpkeepOptions): IndexUpkeep {
  const closing = new AbortController();
  /** What the index was told of articles that changed since the service runs. */
  const told = new Map<ArticleId, string>();
  let pending: Set<ArticleId> = new Set();
  let mustCompare = false;
  let wasStarted = false;
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let progress: SearchProgress = NOTHING_YET;
  /** Whether the index holds something that nobody was told of. */
  let hasNews = false;

  const tell = (next: SearchProgress): void => {
    progress = next;
    if (!closing.signal.aborted) onProgress(next);
  };

  const compare = async (): Promise<void> => {
    progress = NOTHING_YET;
    await library.checked;
    // What changed before this point is seen by the comparison; what changes from here on is pending anew.
    pending = new Set();
    told.clear();
    await bringUpToDate(index, {
      wanted: {
        keys: () => library.list.keys(),
        get: (id) => {
          const listed = library.list.get(id);
          return (listed && stampOf(listed)) ?? undefined;
        },
      },
      load: (id) => searchDocument(library, id),
      onProgress: ({ done, total }) => tell({ status: 'building', done, total }),
      signal: closing.signal,
    });
  };

  const follow = async (ids: readonly ArticleId[]): Promise<void> => {
    const gone: ArticleId[] = [];
    let batch: SearchDocument[] = [];
    for (const id of ids) {
      if (closing.signal.aborted) return;
      const document = await searchDocument(library, id);
      if (document === null) {
        gone.push(id);
        told.delete(id);
        continue;
      }
      const digest = digestOf(document);
      if (told.get(id) === digest) continue;
      told.set(id, digest);
      batch.push(document);
      hasNews = true;
      if (batch.length < AT_ONCE) continue;
      await index.put(batch);
      batch = [];
    }
    if (batch.length > 0) await index.put(batch);
    if (gone.length === 0) return;
    await index.remove(gone);
    hasNews = true;
  };

  const work = async (): Promise<void> => {
    while (!closing.signal.aborted && (mustCompare || pending.size > 0)) {
      const ids = [...pending];
      const compares = mustCompare;
      mustCompare = false;
      pending = new Set();
      try {
        await (compares ? compare() : follow(ids));
      } catch (error) {
        mustCompare = true; // what the index was told of it and what not is not known any more
        throw error;
      }
    }
    if (hasNews || progress.status !== 'current') tell({ status: 'current' });
    hasNews = false;
  };

  const isBehind = (): boolean => running !== null || mustCompare || pending.size > 0;

  const run = (): Promise<void> => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    running ??= work()
      .finally(() => {
        running = null;
      })
      .then(() => {
        // What changed while the end was told.
        if (pending.size > 0) soon(GATHER_MS);
      });
    return running;
  };

  const runInBackground = (): void => {
    if (closing.signal.aborted) return;
    run().catch((error: unknown) => {
      tell({ status: 'failed', problem: problemOf(error) });
      soon(RETRY_MS);
    });
  };

  const soon = (ms: number): void => {
    if (running === null && !closing.signal.aborted) timer ??= setTimeout(runInBackground, ms).unref();
  };

  const start = (): void => {
    wasStarted = true;
    mustCompare = true;
    runInBackground();
  };

  return {
    start,
    startOnce: () => {
      if (!wasStarted) start();
    },
    changed: (id) => {
      pending.add(id);
      if (wasStarted) soon(GATHER_MS);
    },
    current: async () => {
      if (!wasStarted) mustCompare = true;
      wasStarted = true;
      while (isBehind()) {
        if (closing.signal.aborted) throw new CommonplaceError('cancelled', 'The library is being closed.');
        await run();
      }
    },
    progress: () => progress,
    close: async () => {
      closing.abort();
      if (timer !== null) clearTimeout(timer);
      await running?.catch(() => undefined);
    },
  };
}

function problemOf(error: unknown): Problem {
  if (error instanceof CommonplaceError) return error.problem;
  return { code: 'internal', message: 'The search index could not be brought up to date.' };
}

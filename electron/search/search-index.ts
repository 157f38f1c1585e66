import { Worker } from 'node:worker_threads';
import { CommonplaceError } from '../../shared/errors.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import type { SearchAnswer } from '../../shared/search/hits.ts';
import type { Query } from '../../shared/search/query.ts';
import type { SearchDocument } from './document.ts';
import type { Page } from './finding.ts';
import type { IndexCall, IndexCalls, IndexReply, IndexWorkerData, Known } from './messages.ts';

export interface SearchIndexOptions {
  /** In the cache folder; its folder is made where it is missing. Several processes may name the same file. */
  readonly file: string;
  /** Told when the index was lost (damaged, or of another version) and is empty: bring it up to date again. */
  readonly onLost?: () => void;
  /**
   * The worker's script. The default is its TypeScript source, for runtimes that read it; a bundled app passes the
   * bundled worker, beside which `node-sqlite3-wasm.wasm` must stand.
   */
  readonly workerUrl?: URL;
}

/**
 * The full-text index of a library, in a thread of its own: no call ever blocks the caller's thread. Calls reject
 * with a `CommonplaceError`: `busy` (another process has the index), `not-saved` (full disk), `damaged` (made anew,
 * see `onLost`), `cancelled` (closed meanwhile), `internal`.
 */
export interface SearchIndex {
  /** Adds the documents, or puts them in the place of what is known of their articles. Resolves when written. */
  readonly put: (documents: readonly SearchDocument[]) => Promise<void>;
  readonly remove: (ids: readonly ArticleId[]) => Promise<void>;
  /** One page of articles, best first. Answered before whatever else waits. `limit` counts articles. */
  readonly query: (query: Query, page: Page) => Promise<SearchAnswer>;
  /** Goes through the articles in the index, with the stamps of their documents, some at a time. */
  readonly eachKnown: (visit: (id: ArticleId, stamp: string) => void) => Promise<void>;
  /** Empties the index, as for `commonplace rebuild`. */
  readonly clear: () => Promise<void>;
  /** Waits for what was asked before, then lets go of the file. */
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

/** A thread lets its garbage grow to three times 16 MB before it looks through it, unless it is told a limit. */
const MODEST = { maxYoungGenerationSizeMb: 12 };

export function openSearchIndex(options: SearchIndexOptions): SearchIndex {
  const workerUrl = options.workerUrl ?? new URL('./worker.ts', import.meta.url);
  const workerData: IndexWorkerData = { file: options.file };
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let worker: Worker | null = null;
  let closing: Promise<void> | null = null;

  const settle = (id: number): Waiting | undefined => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker?.unref();
    return one;
  };

  const start = (): Worker => {
    const started = new Worker(workerUrl, { workerData, resourceLimits: MODEST });
    started.on('message', (reply: IndexReply) => {
      if ('lost' in reply) options.onLost?.();
      else if (reply.ok) settle(reply.id)?.resolve(reply.value as never);
      else settle(reply.id)?.reject(problem(reply.problem));
    });
    const ended = (error?: unknown) => {
      if (worker !== started) return;
      worker = null; // the next call starts another
      const reason = new CommonplaceError('internal', 'The search index stopped.', 'Search again.', {
        cause: error,
      });
      for (const id of waiting.keys()) settle(id)?.reject(reason);
    };
    started.on('error', ended);
    started.on('exit', () => ended());
    return started;
  };

  const ask = <Call extends IndexCall>(
    call: Call,
    input: IndexCalls[Call]['input'],
  ): Promise<IndexCalls[Call]['output']> => {
    if (closing !== null && call !== 'close') {
      return Promise.reject(new CommonplaceError('cancelled', 'The search index is closed.'));
    }
    worker ??= start();
    worker.ref();
    lastId += 1;
    const id = lastId;
    const answered = new Promise<IndexCalls[Call]['output']>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
    });
    const request = { id, call, input };
    worker.postMessage(request, []);
    return answered;
  };

  return {
    put: async (documents) => {
      await ask('put', { documents });
    },
    remove: async (ids) => {
      await ask('remove', { ids });
    },
    query: (query, page) => ask('query', { query, page }),
    eachKnown: async (visit) => {
      let page: readonly Known[];
      let after: ArticleId | '' = '';
      do {
        page = await ask('known', { after });
        for (const [id, stamp] of page) visit(id, stamp);
        after = page.at(-1)?.[0] ?? '';
      } while (page.length > 0);
    },
    clear: async () => {
      await ask('clear', null);
    },
    close: () => {
      closing ??= worker === null ? Promise.resolve() : ask('close', null).then(() => undefined);
      return closing;
    },
  };
}

function problem({
  code,
  message,
  hint,
}: {
  code: CommonplaceError['code'];
  message: string;
  hint?: string;
}) {
  return new CommonplaceError(code, message, hint);
}

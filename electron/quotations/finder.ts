import { Worker } from 'node:worker_threads';
import { CommonplaceError } from '../../shared/errors.ts';
import type { FoundQuotation } from '../../shared/quotations/who-said-what.ts';
import { type ArticleText, findInArticle } from './find-in-article.ts';

export interface FinderRequest {
  readonly id: number;
  readonly article: ArticleText;
}

export type FinderReply =
  | { readonly id: number; readonly ok: true; readonly quotations: readonly FoundQuotation[] | null }
  | { readonly id: number; readonly ok: false; readonly reason: string };

type Found = readonly FoundQuotation[] | null;

/** Finds quotations in a thread of its own, which starts with the first question and ends with `close`. */
export interface QuotationFinder {
  /** In text order; null where the text cannot be read. Rejects with `cancelled` once closed. */
  readonly find: (article: ArticleText) => Promise<Found>;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly article: ArticleText;
  readonly resolve: (found: Found) => void;
  readonly reject: (error: unknown) => void;
}

/** Where threads cannot be started, or the thread's script cannot be read, the work is done in this one. */
export function quotationFinder(): QuotationFinder {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | null = null;
  let canStart = true;
  let isClosed = false;
  let lastId = 0;

  const settle = (id: number): Waiting | undefined => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker?.unref();
    return one;
  };

  const start = (): Worker => {
    const started = new Worker(new URL('./worker.ts', import.meta.url));
    let hasAnswered = false;
    started.on('message', (reply: FinderReply) => {
      hasAnswered = true;
      const one = settle(reply.id);
      if (reply.ok) one?.resolve(reply.quotations);
      else one?.reject(new Error(reply.reason));
    });
    const ended = (): void => {
      if (worker !== started) return;
      worker = null;
      canStart = hasAnswered; // one that never answered would not do so the next time
      for (const [id, { article, resolve, reject }] of waiting) {
        waiting.delete(id);
        findInArticle(article).then(resolve, reject);
      }
    };
    started.on('error', ended);
    started.on('exit', ended);
    return started;
  };

  return {
    find: (article) => {
      if (isClosed) return Promise.reject(new CommonplaceError('cancelled', 'The library is being closed.'));
      if (!canStart) return findInArticle(article);
      worker ??= start();
      worker.ref();
      lastId += 1;
      const request: FinderRequest = { id: lastId, article };
      const found = new Promise<Found>((resolve, reject) => {
        waiting.set(request.id, { article, resolve, reject });
      });
      worker.postMessage(request, []);
      return found;
    },
    close: async () => {
      isClosed = true;
      const ending = worker;
      worker = null;
      for (const id of waiting.keys()) {
        settle(id)?.reject(new CommonplaceError('cancelled', 'The library is being closed.'));
      }
      await ending?.terminate();
    },
  };
}

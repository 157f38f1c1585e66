import type { ArticleId } from '../../shared/identifiers.ts';
import { breather } from '../library/breather.ts';
import type { SearchDocument } from './document.ts';
import type { SearchIndex } from './search-index.ts';
import { divided } from './words.ts';

export interface Shelves {
  /** Articles with the stamps that their documents would have; undefined for one that should not be found. */
  readonly wanted: {
    readonly keys: () => Iterable<ArticleId>;
    readonly get: (id: ArticleId) => string | undefined;
  };
  /** The document as it is now; null where the article is gone meanwhile or cannot be read. */
  readonly load: (id: ArticleId) => Promise<SearchDocument | null>;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly signal?: AbortSignal;
}

/** What is handed over at a time: so much that it is worth it, so little that nothing waits for it. */
const BATCH_DOCUMENTS = 200;
const BATCH_LENGTH = 500_000;

/**
 * Makes the index hold what is wanted: takes out what is no more, puts in what is missing or has another stamp, and
 * leaves the rest. Queries are answered meanwhile. What was put in stays when this is cancelled; the next time goes on
 * from there.
 *
 * @returns false where the signal ended it before its end
 */
export async function bringUpToDate(index: SearchIndex, shelves: Shelves): Promise<boolean> {
  const { wanted, load, onProgress, signal } = shelves;
  const { gone, stale, missing } = await compare(index, wanted);
  if (gone.length > 0) await index.remove(gone);
  const total = missing.length;
  let next = 0;
  let done = 0;
  let writing: Promise<void> = Promise.resolve();
  const isWanted = () => signal?.aborted !== true;
  while (next < total && isWanted()) {
    const batch: SearchDocument[] = [];
    const vanished: ArticleId[] = [];
    const from = next;
    for (let length = 0; next < total && batch.length < BATCH_DOCUMENTS && length < BATCH_LENGTH; next += 1) {
      const id = missing[next];
      if (id === undefined) break;
      const document = await load(id);
      if (document === null) vanished.push(id);
      else batch.push(document);
      length += typeof document?.text === 'string' ? document.text.length : 0;
    }
    // The next batch is read while this one is written, and no further ahead than that: what is left of the time is
    // used to divide its texts into terms, which else the index's thread would do.
    await divideUntil(writing, batch);
    const count = next - from;
    writing = write(
      index,
      batch,
      vanished.filter((id) => stale.has(id)),
    ).then(() => {
      done += count;
      onProgress?.({ done, total });
    });
    writing.catch(() => undefined); // awaited before the next batch, or at the end
  }
  await writing;
  return isWanted() || done === total;
}

/** Divides the texts of the batch, one after the other, for as long as something else takes; then waits for its end. */
async function divideUntil(busy: Promise<void>, batch: SearchDocument[]): Promise<void> {
  const ended = new AbortController();
  const ending = busy.finally(() => ended.abort());
  ending.catch(() => undefined); // awaited below
  const breathe = breather();
  for (const [at, document] of batch.entries()) {
    if (ended.signal.aborted) break;
    batch[at] = await divided(document);
    await breathe();
  }
  await ending;
}

interface Differences {
  readonly gone: readonly ArticleId[];
  /** In the index with another stamp. */
  readonly stale: ReadonlySet<ArticleId>;
  /** All that are to be put in, the stale ones among them. */
  readonly missing: readonly ArticleId[];
}

async function compare(index: SearchIndex, wanted: Shelves['wanted']): Promise<Differences> {
  const gone: ArticleId[] = [];
  const stale = new Set<ArticleId>();
  const current = new Set<ArticleId>();
  await index.eachKnown((id, stamp) => {
    const wantedStamp = wanted.get(id);
    if (wantedStamp === undefined) gone.push(id);
    else if (wantedStamp === stamp) current.add(id);
    else stale.add(id);
  });
  const missing: ArticleId[] = [];
  const breathe = breather();
  for (const id of wanted.keys()) {
    await breathe();
    if (!current.has(id) && wanted.get(id) !== undefined) missing.push(id);
  }
  return { gone, stale, missing };
}

async function write(
  index: SearchIndex,
  batch: readonly SearchDocument[],
  gone: readonly ArticleId[],
): Promise<void> {
  if (gone.length > 0) await index.remove(gone);
  if (batch.length > 0) await index.put(batch);
}

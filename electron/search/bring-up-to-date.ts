import type { ArticleId } from '../../shared/identifiers.ts';
import type { SearchDocument } from './document.ts';
import type { SearchIndex } from './search-index.ts';

export interface Shelves {
  /** Every article that should be found, with the stamp that its document would have. */
  readonly wanted: ReadonlyMap<ArticleId, string>;
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
  const known = await index.known();
  const gone = [...known.keys()].filter((id) => !wanted.has(id));
  if (gone.length > 0) await index.remove(gone);
  const missing = [...wanted.keys()].filter((id) => known.get(id) !== wanted.get(id));
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
    // The next batch is read while this one is written, and no further ahead than that.
    await writing;
    const count = next - from;
    writing = write(
      index,
      batch,
      vanished.filter((id) => known.has(id)),
    ).then(() => {
      done += count;
      onProgress?.({ done, total });
    });
    writing.catch(() => undefined); // awaited before the next batch, or at the end
  }
  await writing;
  return isWanted() || done === total;
}

async function write(
  index: SearchIndex,
  batch: readonly SearchDocument[],
  gone: readonly ArticleId[],
): Promise<void> {
  if (gone.length > 0) await index.remove(gone);
  if (batch.length > 0) await index.put(batch);
}

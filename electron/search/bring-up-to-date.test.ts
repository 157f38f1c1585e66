import { expect, test } from 'vitest';
import type { ArticleId } from '../../shared/identifiers.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { articleDocument, articleId } from './fixtures/documents.ts';
import type { SearchIndex } from './search-index.ts';

/** An index that only knows what it was told, and how many documents it was given at a time. */
function recordingIndex(...known: readonly number[]) {
  const stamps = new Map<ArticleId, string>(known.map((number) => [articleId(number), '1']));
  const batches: number[] = [];
  const index: SearchIndex = {
    put: async (documents) => {
      batches.push(documents.length);
      for (const { articleId, stamp } of documents) stamps.set(articleId, stamp);
    },
    remove: async (ids) => {
      for (const id of ids) stamps.delete(id);
    },
    eachKnown: async (visit) => {
      for (const [id, stamp] of stamps) visit(id, stamp);
    },
    query: async () => ({ total: 0, hits: [] }),
    clear: async () => stamps.clear(),
    close: async () => undefined,
  };
  return { index, stamps, batches };
}

const wantedOf = (numbers: readonly number[], stamp = '1') =>
  new Map(numbers.map((number) => [articleId(number), stamp]));
const load = async (id: ArticleId) => articleDocument(Number(id));

test('only what is missing or changed is read, and what is gone is taken out', async () => {
  const { index, stamps } = recordingIndex(1, 2, 3);
  const loaded: number[] = [];
  const wanted = new Map([...wantedOf([1, 4]), ...wantedOf([2], '2')]);
  const isDone = await bringUpToDate(index, {
    wanted,
    load: async (id) => {
      loaded.push(Number(id));
      return articleDocument(Number(id), { stamp: wanted.get(id) ?? '' });
    },
  });
  expect(isDone).toBe(true);
  expect(loaded.toSorted((a, b) => a - b)).toEqual([2, 4]);
  expect(stamps).toEqual(wanted);
});

test('an article that cannot be read any more is taken out', async () => {
  const { index, stamps } = recordingIndex(1);
  await bringUpToDate(index, { wanted: wantedOf([1, 2], '2'), load: async () => null });
  expect(stamps.size).toBe(0);
});

test('progress goes from batch to batch up to all', async () => {
  const { index, batches } = recordingIndex();
  const told: number[] = [];
  const numbers = Array.from({ length: 500 }, (_, at) => at);
  await bringUpToDate(index, {
    wanted: wantedOf(numbers),
    load,
    onProgress: ({ done, total }) => {
      expect(total).toBe(500);
      told.push(done);
    },
  });
  expect(told).toEqual([200, 400, 500]);
  expect(batches).toEqual([200, 200, 100]);
});

test('long texts go in smaller batches', async () => {
  const { index, batches } = recordingIndex();
  await bringUpToDate(index, {
    wanted: wantedOf([1, 2, 3]),
    load: async (id) => articleDocument(Number(id), { text: 'x'.repeat(600_000) }),
  });
  expect(batches).toEqual([1, 1, 1]);
});

test('what was put in before it is cancelled stays, and the next time goes on from there', async () => {
  const { index, stamps } = recordingIndex();
  const cancelling = new AbortController();
  const wanted = wantedOf(Array.from({ length: 900 }, (_, at) => at));
  const isDone = await bringUpToDate(index, {
    wanted,
    load,
    onProgress: () => cancelling.abort(),
    signal: cancelling.signal,
  });
  expect(isDone).toBe(false);
  const before = stamps.size;
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(900);
  let loaded = 0;
  await bringUpToDate(index, {
    wanted,
    load: (id) => {
      loaded += 1;
      return load(id);
    },
  });
  expect(loaded).toBe(900 - before);
  expect(stamps.size).toBe(900);
});

test('what the index refuses is told to the caller', async () => {
  const { index } = recordingIndex();
  const refusing = { ...index, put: () => Promise.reject(new Error('full')) };
  await expect(bringUpToDate(refusing, { wanted: wantedOf([1]), load })).rejects.toThrow('full');
});

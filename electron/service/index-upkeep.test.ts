import { expect, it, onTestFinished, vi } from 'vitest';
import type { ArticleId } from '../../shared/identifiers.ts';
import type { Library } from '../library/library.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { type IndexUpkeep, indexUpkeep } from './index-upkeep.ts';

const id = 'aaaaaaaaaaaaaaaaaaaa' as ArticleId;

it('takes in a change that comes while it tells that everything is in the index', async () => {
  const removed: ArticleId[][] = [];
  const library = {
    checked: Promise.resolve(),
    list: new Map(),
    // Gone, which is the least that can be known of an article.
    read: () => Promise.resolve(null),
  } as unknown as Library;
  const index = {
    eachKnown: () => Promise.resolve(),
    remove: (ids: ArticleId[]) => {
      removed.push(ids);
      return Promise.resolve();
    },
  } as unknown as SearchIndex;
  let upkeep: IndexUpkeep | null = null;
  let told = 0;
  upkeep = indexUpkeep({
    library,
    index,
    onProgress: ({ status }) => {
      if (status === 'current' && told++ === 0) upkeep?.changed(id);
    },
  });
  onTestFinished(() => upkeep?.close());
  upkeep.start();
  await vi.waitFor(() => expect(removed).toEqual([[id]]), { timeout: 10_000 });
});

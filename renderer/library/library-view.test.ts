import { expect, test } from 'vitest';
import type { ArticleSummary } from '../../shared/article/article.ts';
import { activate, articlePages, useLibraryView } from './library-view.ts';

test('a row that one goes to before its article is here is on that article once it comes', async () => {
  const row = (index: number) => ({ id: `article-${index}` }) as ArticleSummary;
  await articlePages.ask((offset, limit) =>
    Promise.resolve({
      total: 1000,
      rows: Array.from({ length: limit }, (_, at) => row(offset + at)),
    }),
  );
  expect(useLibraryView.getState().activeId).toBeNull();
  activate(999);
  expect(useLibraryView.getState().activeId).toBeNull();
  articlePages.want(990, 1000);
  await expect.poll(() => useLibraryView.getState().activeId).toBe('article-999');
});

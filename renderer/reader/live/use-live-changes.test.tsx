import { act, cleanup, renderHook } from '@testing-library/react';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { afterEach, expect, it, vi } from 'vitest';
import type { EventPayload, OpenArticle } from '../../../shared/api.ts';
import type { ArticleId } from '../../../shared/identifiers.ts';
import { useApp } from '../../app/store.ts';
import { type OpenState, useOpenArticle } from '../reading/use-open-article.ts';
import { useLiveChanges } from './use-live-changes.ts';

const articleId = 'aaaaaaaaaaaaaaaaaaaa' as ArticleId;
const other = 'bbbbbbbbbbbbbbbbbbbb' as ArticleId;
const opened = {
  summary: { id: articleId, tags: [], status: 'reading', progress: 0, trashedAt: null },
  note: '',
  content: { body: fromMarkdown('The quick brown fox.'), language: 'en' },
  contentHash: '0'.repeat(32),
  current: '0'.repeat(32),
  versions: [],
  annotations: [],
  revision: 'opened',
} as unknown as OpenArticle;

afterEach(cleanup);

/** A service that takes its time to open the article; what changes meanwhile is told of at once. */
function slowService() {
  const opening = Promise.withResolvers<OpenArticle>();
  const listeners = new Set<(payload: EventPayload<'library.changed'>) => void>();
  const asked = vi.fn((name: string) =>
    name === 'articles.read' ? opening.promise : Promise.resolve({ ...opened, gone: [] }),
  );
  useApp.setState({
    client: {
      call: asked as never,
      on: (name, listener) => {
        if (name === 'library.changed') listeners.add(listener as never);
        return () => void listeners.delete(listener as never);
      },
      onConnection: () => () => undefined,
    },
  });
  const changed = (id: ArticleId) => {
    for (const listener of listeners) listener({ articles: [id], shelf: false });
  };
  return { opening, changed, listeners, names: () => asked.mock.calls.map(([name]) => name) };
}

async function openWhile(service: ReturnType<typeof slowService>, during: () => void) {
  const { result, unmount } = renderHook(() => useOpenArticle(articleId, undefined, false));
  during();
  await act(async () => service.opening.resolve(opened));
  await vi.waitFor(() => expect(result.current.status).toBe('open'));
  return { state: result.current as Extract<OpenState, { status: 'open' }>, unmount };
}

it('takes over what changed after the article was asked for and before it was on screen', async () => {
  const service = slowService();
  const { state } = await openWhile(service, () => service.changed(articleId));
  renderHook(() => useLiveChanges(state.reading, state.hasChanged, () => undefined));
  await vi.waitFor(() => expect(service.names()).toEqual(['articles.read', 'articles.notes']));
});

it('asks once where nothing changed meanwhile, and ends with the view', async () => {
  const service = slowService();
  const { state, unmount } = await openWhile(service, () => service.changed(other));
  const live = renderHook(() => useLiveChanges(state.reading, state.hasChanged, () => undefined));
  await act(async () => undefined);
  expect(service.names()).toEqual(['articles.read']);
  live.unmount();
  unmount();
  expect(service.listeners.size).toBe(0);
});

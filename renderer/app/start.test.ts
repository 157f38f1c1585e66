import { expect, it, vi } from 'vitest';
import type { Client } from '../client.ts';
import { startApp } from './start.ts';
import { useApp } from './store.ts';

it('shows the newest counts, also where an older answer takes longer', async () => {
  vi.useFakeTimers();
  const answers: ((counts: object) => void)[] = [];
  const listeners = new Map<string, (payload: never) => void>();
  const call = vi.fn((name: string) => {
    if (name !== 'articles.facets' || call.mock.calls.length <= 4) return Promise.resolve({});
    return new Promise((resolve) => answers.push(resolve));
  });
  const on = (name: string, listener: (payload: never) => void) => {
    listeners.set(name, listener);
    return () => undefined;
  };
  await startApp({ call, on, onConnection: () => () => undefined } as unknown as Client);
  for (let change = 0; change < 2; change += 1) {
    listeners.get('library.changed')?.({ articles: 'all', shelf: false } as never);
    await vi.advanceTimersByTimeAsync(1000);
  }
  answers[1]?.({ newest: 1 });
  await vi.advanceTimersByTimeAsync(0);
  answers[0]?.({ newest: 0 });
  await vi.advanceTimersByTimeAsync(0);
  answers[1]?.({ newest: 1 });
  await vi.advanceTimersByTimeAsync(0);
  expect(useApp.getState().facets).toEqual({ newest: 1 });
  vi.useRealTimers();
});

it('shows the names of colours that were changed while the counts of the start were waited for', async () => {
  const counts = Promise.withResolvers<object>();
  let name = 'Claim';
  let changed: (payload: object) => void = () => undefined;
  const call = (asked: string): Promise<object> => {
    if (asked === 'articles.facets') return counts.promise;
    return Promise.resolve(asked === 'library.shelf' ? { colorNames: { blue: name } } : {});
  };
  const on = (event: string, listener: (payload: object) => void) => {
    if (event === 'library.changed') changed = listener;
    return () => undefined;
  };
  const starting = startApp({ call, on, onConnection: () => () => undefined } as unknown as Client);
  await vi.waitFor(() => expect(useApp.getState().shelf.colorNames.blue).toBe('Claim'));
  name = 'Thesis';
  changed({ articles: [], shelf: true });
  await vi.waitFor(() => expect(useApp.getState().shelf.colorNames.blue).toBe('Thesis'));
  counts.resolve({});
  await starting;
  expect(useApp.getState().shelf.colorNames.blue).toBe('Thesis');
});

it('says that the library is away where it was so before the window came, and once the host is back', async () => {
  let unreachable: object | null = { code: 'unreadable', message: 'The library could not be read' };
  let connected: (state: string) => void = () => undefined;
  const call = (asked: string): Promise<object> =>
    Promise.resolve(asked === 'app.info' ? { unreachable } : {});
  const onConnection = (listener: typeof connected) => {
    connected = listener;
    return () => undefined;
  };
  await startApp({ call, on: () => () => undefined, onConnection } as unknown as Client);
  expect(useApp.getState().unreachable).toEqual(unreachable);
  unreachable = null;
  connected('offline');
  connected('online');
  await vi.waitFor(() => expect(useApp.getState().unreachable).toBeNull());
});

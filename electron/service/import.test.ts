import { setImmediate as afterOtherEvents } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import type { Library } from '../library/library.ts';
import { importCall } from './import.ts';

const read = vi.hoisted(() => vi.fn<(name: string) => unknown>());
vi.mock('../importers/import-file.ts', () => ({ readArticle: read }));

it('files that come together are read in turns of their own, with other events in between', async () => {
  const order: string[] = [];
  read.mockImplementation((name) => {
    order.push(name);
    void afterOtherEvents().then(() => order.push('another event'));
    return { ok: false, error: { code: 'empty-file', message: name } };
  });
  const bringIn = importCall({} as Library);
  const files = ['one', 'two', 'three'].map((name) => bringIn({ name, bytes: new Uint8Array() }));
  expect(await Promise.all(files)).toMatchObject([
    { status: 'failed' },
    { status: 'failed' },
    { status: 'failed' },
  ]);
  await afterOtherEvents();
  expect(order).toEqual(['one', 'another event', 'two', 'another event', 'three', 'another event']);
});

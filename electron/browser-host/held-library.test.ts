import { expect, it, vi } from 'vitest';
import type { RunningService } from '../service.ts';
import { type Backend, holdLibrary } from './held-library.ts';

/** Libraries by the order in which they are opened, and which of them are open. */
function libraries() {
  const opened = new Set<number>();
  let count = 0;
  const open = vi.fn(async (): Promise<Backend> => {
    const own = count++;
    await new Promise((resolve) => setImmediate(resolve));
    opened.add(own);
    return { status: 'ready', running: { close: async () => void opened.delete(own) } as RunningService };
  });
  return { open, opened };
}

it('leaves one open of several that are chosen at once, and none once it is closed', async () => {
  const { open, opened } = libraries();
  const held = await holdLibrary(open);
  const show = vi.fn();
  await Promise.all([held.exchange(show), held.exchange(show)]);
  expect([...opened]).toEqual([2]);
  expect(show).toHaveBeenCalledTimes(2);
  const exchanging = held.exchange(show);
  await Promise.all([held.close(), exchanging]);
  expect([...opened]).toEqual([]);
});

it('tells what went wrong with the program, and opens the library when it is asked again', async () => {
  const { open } = libraries();
  const held = await holdLibrary(open);
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  open.mockRejectedValueOnce(new TypeError('oops'));
  await held.exchange(() => undefined);
  expect(held.now()).toMatchObject({ status: 'unavailable', problem: { code: 'internal' } });
  expect(told).toHaveBeenCalledOnce();
  expect(await held.reopen()).toMatchObject({ status: 'ready' });
  told.mockRestore();
});

import { renameSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { temporaryService } from './temporary-service.ts';

it('a window that comes while the library is away is told so, as those are that were there', async () => {
  const root = temporaryFolder();
  const { call, events } = await temporaryService(root);
  expect(await call('app.info', {})).toMatchObject({ unreachable: null });
  renameSync(`${root}/Commonplace`, `${root}/away`);
  const told = () => events.filter(({ name }) => name === 'library.reachable').map(({ payload }) => payload);
  await vi.waitFor(() => expect(told()).toHaveLength(1), { timeout: 30_000 });
  const { unreachable } = await call('app.info', {});
  expect(unreachable?.message).toContain('could not be read');
  expect(told()).toEqual([{ problem: unreachable }]);
  renameSync(`${root}/away`, `${root}/Commonplace`);
  await vi.waitFor(() => expect(told()).toHaveLength(2), { timeout: 30_000 });
  expect(await call('app.info', {})).toMatchObject({ unreachable: null });
});

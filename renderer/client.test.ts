import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Reply } from '../shared/api.ts';
import { connect } from './client.ts';

afterEach(() => {
  delete window.commonplace;
});

/** What the preload script exposes. */
function electronWindow(reply: Reply) {
  const bridge = {
    call: vi.fn<(name: string, input: unknown) => Promise<Reply>>().mockResolvedValue(reply),
    on: vi.fn<(name: string, listener: (payload: unknown) => void) => () => void>(),
  };
  window.commonplace = bridge;
  return bridge;
}

describe('in an Electron window', () => {
  test('calls go over the bridge, and those of the host too', async () => {
    const bridge = electronWindow({ ok: true, value: { saved: '/a.md' } });
    const client = await connect();
    const bytes = new Uint8Array([1]);
    expect(await client.host?.call('host.saveFile', { name: 'a.md', bytes })).toEqual({ saved: '/a.md' });
    expect(bridge.call).toHaveBeenCalledWith('host.saveFile', { name: 'a.md', bytes });
  });

  test('a problem is thrown with its code and hint', async () => {
    const error = { code: 'not-found', message: 'Gone', hint: 'Look elsewhere.' } as const;
    electronWindow({ ok: false, error });
    const client = await connect();
    await expect(client.call('app.info', {})).rejects.toMatchObject({ name: 'CommonplaceError', ...error });
  });
});

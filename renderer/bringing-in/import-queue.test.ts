import { describe, expect, it, vi } from 'vitest';
import { type ImportResult, MAX_FILE_BYTES } from '../../shared/api.ts';
import type { ErrorCode } from '../../shared/errors.ts';
import type { Candidate } from './candidates.ts';
import { createImportQueue, type Send, tally } from './import-queue.ts';

const file = (name: string, rest: Partial<Candidate> = {}): Candidate => ({
  path: name,
  name,
  size: 3,
  read: async () => new Uint8Array([1, 2, 3]),
  ...rest,
});
const failed = (code: ErrorCode): ImportResult => ({ status: 'failed', error: { code, message: code } });
const imported: Send = async () => ({ status: 'imported' });

describe('bringing files in', () => {
  it('reports every file, and a bad one stops no other', async () => {
    const send = vi.fn<Send>(async (name) => {
      if (name === 'throws') throw new Error('the service fell over');
      return name === 'again' ? { status: 'duplicate' } : { status: 'imported' };
    });
    const queue = createImportQueue(send);
    const gone = file('gone', { read: () => Promise.reject(new Error('moved away')) });
    await queue
      .getState()
      .bringIn({ candidates: [file('a'), gone, file('throws'), file('again'), file('b')], skipped: 2 });
    const { status, skipped, outcomes } = queue.getState();
    const { imported, duplicate, failed } = tally(outcomes);
    expect(status).toBe('done');
    expect(skipped).toBe(2);
    expect(imported.map(({ path }) => path).sort()).toEqual(['a', 'b']);
    expect(duplicate.map(({ path }) => path)).toEqual(['again']);
    expect(Object.fromEntries(failed.map(({ path, result }) => [path, result.error?.code]))).toEqual({
      gone: 'unreadable',
      throws: 'internal',
    });
  });

  it('tries what could not be saved once more, and only that', async () => {
    const disk = { full: true };
    const send = vi.fn<Send>(async (name) => {
      if (name === 'binary') return failed('binary-file');
      return disk.full && name === 'kept' ? failed('not-saved') : { status: 'imported' };
    });
    const queue = createImportQueue(send);
    await queue
      .getState()
      .bringIn({ candidates: ['a', 'binary', 'kept'].map((name) => file(name)), skipped: 0 });
    expect(queue.getState().outcomes.map(({ again }) => again?.name)).toEqual([undefined, undefined, 'kept']);
    disk.full = false;
    send.mockClear();
    await queue.getState().retry();
    expect(send.mock.calls.map(([name]) => name)).toEqual(['kept']);
    const { imported, failed: still } = tally(queue.getState().outcomes);
    expect(imported.map(({ path }) => path)).toEqual(['a', 'kept']);
    expect(still.map(({ path }) => path)).toEqual(['binary']);
    expect(queue.getState()).toMatchObject({ status: 'done', total: 3 });
  });

  it('refuses a file that is too large without reading it', async () => {
    const read = vi.fn();
    const queue = createImportQueue(imported);
    const large = file('large', { size: MAX_FILE_BYTES + 1, read });
    await queue.getState().bringIn({ candidates: [large], skipped: 0 });
    expect(queue.getState().outcomes[0]?.result.error?.code).toBe('too-large');
    expect(read).not.toHaveBeenCalled();
  });

  it('keeps no more than a few on their way at once', async () => {
    let most = 0;
    let now = 0;
    const send: Send = async () => {
      most = Math.max(most, ++now);
      await Promise.resolve();
      now--;
      return { status: 'imported' };
    };
    const queue = createImportQueue(send, 2);
    const files = Array.from({ length: 9 }, (_, index) => file(`${index}`));
    await queue.getState().bringIn({ candidates: files, skipped: 0 });
    expect(most).toBe(2);
    expect(queue.getState().outcomes).toHaveLength(9);
  });

  it('can be cancelled: what is on its way finishes, the rest is given up', async () => {
    let finish = (): void => {};
    const send: Send = () =>
      new Promise((done) => {
        finish = () => done({ status: 'imported' });
      });
    const queue = createImportQueue(send, 1);
    const done = queue.getState().bringIn({ candidates: [file('a'), file('b'), file('c')], skipped: 0 });
    await vi.waitFor(() => expect(queue.getState().underway).toEqual(['a']));
    queue.getState().cancel();
    await vi.waitFor(() => finish());
    await done;
    expect(queue.getState()).toMatchObject({ status: 'done', cancelled: 2, total: 3 });
    expect(queue.getState().outcomes.map(({ path }) => path)).toEqual(['a']);
  });

  it('takes further files while it runs, and begins anew after its report', async () => {
    const queue = createImportQueue(imported, 1);
    const first = queue.getState().bringIn({ candidates: [file('a')], skipped: 0 });
    await Promise.all([first, queue.getState().bringIn({ candidates: [file('b')], skipped: 0 })]);
    expect(queue.getState().total).toBe(2);
    await queue.getState().bringIn({ candidates: [file('c')], skipped: 0 });
    expect(queue.getState().total).toBe(1);
  });
});

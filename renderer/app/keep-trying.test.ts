import { describe, expect, it, vi } from 'vitest';
import type { Change } from '../../shared/changes.ts';
import { CommonplaceError, type ErrorCode } from '../../shared/errors.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import { createChanges } from './changes.ts';
import { keepTrying } from './keep-trying.ts';

const edit: Change = { kind: 'article', articleId: 'a'.repeat(20) as ArticleId, set: { note: 'typed' } };

/** Changes over a disk that refuses, and the timers that were set. */
function refused(code: ErrorCode) {
  const disk: { problem: CommonplaceError | null } = { problem: new CommonplaceError(code, 'No room') };
  const send = vi.fn(async () => {
    if (disk.problem) throw disk.problem;
    return { undo: [] };
  });
  const say = vi.fn();
  const changes = createChanges({
    send,
    say,
    complain: () => undefined,
    exchange: (fields) => fields,
    painted: () => Promise.resolve(),
  });
  const timers: { readonly run: () => void; readonly pause: number }[] = [];
  keepTrying(changes, (run, pause) => {
    const timer = { run, pause };
    timers.push(timer);
    return () => void timers.splice(timers.indexOf(timer), 1);
  });
  const tick = async (): Promise<number | undefined> => {
    const [timer] = timers.splice(0);
    const sent = send.mock.calls.length;
    timer?.run();
    if (timer) await vi.waitFor(() => expect(send.mock.calls.length).toBe(sent + 1));
    await changes.getState().retry(); // waits its turn behind what the timer has begun
    return timer?.pause;
  };
  return { disk, say, changes, timers, tick };
}

describe('a change that was not saved', () => {
  it('is sent again by itself, ever less often, until it is on disk', async () => {
    const { disk, say, changes, timers, tick } = refused('not-saved');
    await changes.getState().apply([edit], 'edit note');
    const pauses = [await tick(), await tick(), await tick(), await tick(), await tick(), await tick()];
    expect(pauses).toEqual([2000, 4000, 8000, 16_000, 30_000, 30_000]);
    disk.problem = null;
    await tick();
    expect(changes.getState().unsaved).toBeNull();
    expect(say).toHaveBeenLastCalledWith('Saved: edit note');
    expect(timers).toEqual([]);
  });

  it('is left to the connection where that was lost', async () => {
    const { changes, timers } = refused('offline');
    await changes.getState().apply([edit], 'edit note');
    expect(timers).toEqual([]);
  });

  it('is not sent again once it was given up', async () => {
    const { changes, timers } = refused('not-saved');
    await changes.getState().apply([edit], 'edit note');
    expect(timers).toHaveLength(1);
    changes.getState().giveUp();
    expect(timers).toEqual([]);
  });
});

import { expect, test } from 'vitest';
import type { CommandContext } from './command.ts';
import { longJob } from './long-job.ts';

/** What a terminal in which Ctrl-C is pressed at a moment asks of the service, in order. */
async function asked(pressedBefore: boolean): Promise<readonly string[]> {
  const calls: string[] = [];
  const interrupted = new AbortController();
  const job = Promise.withResolvers<void>();
  const context = {
    io: { signal: interrupted.signal, isTerminal: false },
    listen: () => undefined,
    call: async (name: string) => {
      calls.push(name);
      if (name === 'keeping.cancel') job.resolve();
      else await job.promise;
    },
  } as unknown as CommandContext;
  if (pressedBefore) interrupted.abort();
  const running = longJob(context, 'check', () => context.call('library.check', {}));
  if (!pressedBefore) interrupted.abort();
  await running;
  return calls;
}

test.each([false, true])('Ctrl-C stops the job (pressed before it began: %s)', async (pressedBefore) => {
  expect(await asked(pressedBefore)).toEqual(['library.check', 'keeping.cancel']);
});

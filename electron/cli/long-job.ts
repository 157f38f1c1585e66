import type { KeepingJob } from '../../shared/keeping.ts';
import type { CommandContext } from './command.ts';

/** Runs a long job of the service: progress where somebody sees it, and Ctrl-C stops it after what it is at. */
export async function longJob<T>(
  context: CommandContext,
  job: KeepingJob,
  work: () => Promise<T>,
): Promise<T> {
  const { io, call, listen } = context;
  const stop = (): void => void call('keeping.cancel', { job }).catch(() => undefined); // it may have ended by itself
  listen('keeping.progress', ({ job: running, status, done, total, step }) => {
    if (!io.isTerminal || running !== job || status === 'ended') return;
    showProgress(context, done, total, step);
  });
  io.signal.addEventListener('abort', stop, { once: true });
  try {
    const working = work();
    // Ctrl-C was pressed while the library was being opened, before there was anything to stop.
    if (io.signal.aborted) stop();
    return await working;
  } finally {
    io.signal.removeEventListener('abort', stop);
    if (io.isTerminal) io.err('\r\u001b[K');
  }
}

/** One line on standard error that is written over by the next. */
export function showProgress(
  { io }: Pick<CommandContext, 'io'>,
  done: number,
  total: number,
  step: string,
): void {
  if (!io.isTerminal) return;
  const count = total > 0 ? `${done} of ${total}` : '…';
  io.err(`\r\u001b[K${[count, step.slice(0, 60)].filter((part) => part !== '').join('  ')}`);
}

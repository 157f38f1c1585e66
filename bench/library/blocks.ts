import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';

/** How long a thread was kept from everything else, in milliseconds. */
export interface Blocks {
  readonly longest: number;
  /** The longest in the time that this thread was computing: what other processes take of the machine left out. */
  readonly longestOwn: number;
  /** The longest of a process that did nothing at all meanwhile: what the machine itself adds. */
  readonly beside: number;
}

export interface BlockMeter {
  readonly stop: () => Promise<Blocks>;
}

/** Watches the calling thread: a timer is due every millisecond, and what it is late by is how long it was kept. */
export async function watchBlocks(): Promise<BlockMeter> {
  const idle = fork(import.meta.filename, ['idle'], { execArgv: [] });
  await once(idle, 'message');
  const own = lateness();
  return {
    stop: async () => {
      const { longest, longestOwn } = own.stop();
      return { longest, longestOwn, beside: await endIdle(idle) };
    },
  };
}

async function endIdle(idle: ChildProcess): Promise<number> {
  const answered = once(idle, 'message');
  idle.send('stop');
  const [longest] = await answered;
  return Number(longest);
}

function lateness() {
  let longest = 0;
  let longestOwn = 0;
  let at = performance.now();
  let computed = computing();
  const tick = (): void => {
    const now = performance.now();
    const computedNow = computing();
    longest = Math.max(longest, now - at - 1);
    longestOwn = Math.max(longestOwn, computedNow - computed);
    at = now;
    computed = computedNow;
    timer = setTimeout(tick, 1);
  };
  let timer = setTimeout(tick, 1);
  return {
    stop: () => {
      clearTimeout(timer);
      return { longest, longestOwn };
    },
  };
}

/** Milliseconds that this thread has been computing. */
function computing(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

if (process.argv[1] === import.meta.filename && process.argv[2] === 'idle') {
  const own = lateness();
  process.on('message', () => {
    process.send?.(own.stop().longest);
    process.disconnect();
  });
  process.send?.('ready');
}

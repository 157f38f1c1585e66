import { setImmediate as afterOtherEvents } from 'node:timers/promises';

/** How long the main thread may be kept before others get their turn, in milliseconds. */
const SLICE_MS = 8;

/** For long loops: a function to await after each step, which lets other events in once a slice of time is used up. */
export function breather(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE_MS) return;
    await afterOtherEvents();
    since = performance.now();
  };
}

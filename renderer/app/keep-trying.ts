import type { StoreApi } from 'zustand';
import type { ChangesState } from './changes.ts';
import { mayPass } from './problem.ts';

/** First and longest pause before what is not saved is sent again, in milliseconds; each is twice the one before. */
const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 30_000;

/**
 * Sends what is not saved again by itself, so that nobody has to come back to it when the disk has room again or the
 * folder is back. The person may do so earlier by hand. A lost connection is told of, and answered, elsewhere.
 *
 * @param later `setTimeout`, passed in; answers with what takes the call back
 */
export function keepTrying(
  changes: Pick<StoreApi<ChangesState>, 'getState' | 'subscribe'>,
  later: (run: () => void, milliseconds: number) => () => void,
): void {
  let pause = FIRST_PAUSE;
  let cancel: (() => void) | null = null;
  const follow = ({ unsaved }: ChangesState): void => {
    if (unsaved === null) pause = FIRST_PAUSE;
    if (unsaved === null || !mayPass(unsaved.problem) || unsaved.problem.code === 'offline') {
      cancel?.();
      cancel = null;
      return;
    }
    cancel ??= later(() => {
      cancel = null;
      pause = Math.min(pause * 2, LONGEST_PAUSE);
      void changes.getState().retry();
    }, pause);
  };
  changes.subscribe(follow);
}

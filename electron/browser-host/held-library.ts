import type { Problem } from '../../shared/errors.ts';
import { takeTurns } from '../library/turns.ts';
import type { RunningService } from '../service.ts';

/** The library that the windows are on, or why it could not be opened. */
export type Backend =
  | { readonly status: 'ready'; readonly running: RunningService }
  | { readonly status: 'unavailable'; readonly problem: Problem };

export interface HeldLibrary {
  readonly now: () => Backend;
  /** Tries again where it could not be opened: a disk may have been connected since, or a folder emptied. */
  readonly reopen: () => Promise<Backend>;
  /** Opens what was chosen meanwhile, has it shown, and lets go of the one before. */
  readonly exchange: (show: () => void) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Holds one library at a time: what is asked for at once is done one after the other, so that none stays open that
 * nobody is on.
 *
 * @param open rejects only where the program is at fault; at the start that ends it, later it is told as a problem
 */
export async function holdLibrary(open: () => Promise<Backend>): Promise<HeldLibrary> {
  const takeTurn = takeTurns();
  let backend = await open();
  let isClosed = false;
  const openAgain = (): Promise<Backend> =>
    open().catch((error: unknown): Backend => {
      console.error('The library could not be opened:', error);
      const message = 'Something went wrong while Commonplace opened the library.';
      return { status: 'unavailable', problem: { code: 'internal', message, hint: String(error) } };
    });
  const letGo = async (left: Backend): Promise<void> => {
    if (left.status !== 'ready') return;
    try {
      await left.running.close();
    } catch (error) {
      console.error('The library was not closed in order:', error);
    }
  };
  return {
    now: () => backend,
    reopen: async () => {
      if (backend.status === 'ready') return backend;
      return takeTurn('', async () => {
        if (backend.status !== 'ready' && !isClosed) backend = await openAgain();
        return backend;
      });
    },
    exchange: (show) =>
      takeTurn('', async () => {
        if (isClosed) return;
        const before = backend;
        backend = await openAgain();
        show();
        await letGo(before);
      }),
    close: () => {
      isClosed = true;
      return takeTurn('', () => letGo(backend));
    },
  };
}

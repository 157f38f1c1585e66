import type { StoreApi } from 'zustand/vanilla';
import type { ChangesState } from './changes.ts';

/**
 * Keeps the window from closing while changes are on their way to the disk, or did not get there: a browser asks then,
 * the desktop app waits for them and asks only where that takes long. Answers with the function that ends it.
 */
export function holdUnsaved(changes: Pick<StoreApi<ChangesState>, 'getState'>): () => void {
  const hold = (event: BeforeUnloadEvent): void => {
    const { unsaved, saving } = changes.getState();
    if (unsaved !== null || saving > 0) event.preventDefault();
  };
  addEventListener('beforeunload', hold);
  return () => removeEventListener('beforeunload', hold);
}

/**
 * Keeps the window from closing while something is not finished: a browser asks then, the desktop app waits and asks
 * only where that takes long. Answers with the function that ends it.
 */
export function holdWhile(isUnfinished: () => boolean): () => void {
  const hold = (event: BeforeUnloadEvent): void => {
    if (isUnfinished()) event.preventDefault();
  };
  addEventListener('beforeunload', hold);
  return () => removeEventListener('beforeunload', hold);
}

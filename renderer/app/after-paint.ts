/** Milliseconds after which the work is done all the same: the browser may be busy, and a page unseen paints nothing. */
const BUSY = 50;
const UNSEEN = 250;

/**
 * Does the work once the next frame is on screen and the browser has a moment. Answers with the function that calls
 * it off.
 */
export function afterPaint(work: () => void): () => void {
  let idle = 0;
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    idle = requestIdleCallback(work, { timeout: BUSY });
  });
  const timer = setTimeout(() => {
    cancelAnimationFrame(frame);
    work();
  }, UNSEEN);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    cancelIdleCallback(idle);
  };
}

/** Resolves once the next frame is on screen; at once where nothing is painted any more, as when the page is left. */
export function painted(): Promise<void> {
  if (document.visibilityState === 'hidden') return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      callOff();
      removeEventListener('pagehide', done);
      resolve();
    };
    const callOff = afterPaint(done);
    addEventListener('pagehide', done);
  });
}

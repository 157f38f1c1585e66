import type { Page } from '../reading/page.ts';

/** Frames after which the heights around a place count as known. */
const FRAMES = 8;
/** Frames in a row without a change after which they do so sooner. */
const STEADY = 3;

/**
 * Brings a place of the text to the reading line and keeps it there while the blocks around it take their true
 * heights, which happens over a few frames. Scrolling by hand ends it, and so does the function returned.
 */
export function holdPlace(page: Page, offset: number, onScrolled: (top: number) => void): () => void {
  const { scroller } = page;
  let frame = 0;
  let count = 0;
  let steady = 0;

  const put = () => {
    const before = scroller.scrollTop;
    if (offset > 0) page.scrollToPlace(offset);
    onScrolled(scroller.scrollTop);
    steady = Math.abs(scroller.scrollTop - before) < 1 ? steady + 1 : 0;
    count++;
    if (count < FRAMES && steady < STEADY) frame = requestAnimationFrame(put);
    else stop();
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    for (const name of BY_HAND) scroller.removeEventListener(name, stop);
  };

  for (const name of BY_HAND) scroller.addEventListener(name, stop, { passive: true });
  put();
  return stop;
}

const BY_HAND = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;

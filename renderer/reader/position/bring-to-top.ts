import type { Interval } from '../paint/interval-index.ts';
import type { Page } from '../reading/page.ts';

/** Pixels between the top of the view and what is brought there. */
const ABOVE = 40;
/** Frames over which the blocks above take their true heights. */
const FRAMES = 8;
const BY_HAND = ['wheel', 'touchstart', 'pointerdown'] as const;

/**
 * Scrolls until a passage stands at the top of the view, again with each of some frames, since what comes into view
 * for the first time moves what is below it. Scrolling by hand ends it, and so does the function returned.
 */
export function bringToTop(page: Page, passage: Interval): () => void {
  const { scroller } = page;
  let frame = 0;
  let count = 0;
  const put = () => {
    const line = page.linesOf({ start: passage.start, end: passage.start + 1 })[0];
    if (line !== undefined) scroller.scrollTop += line.top - scroller.getBoundingClientRect().top - ABOVE;
    count += 1;
    if (count < FRAMES) frame = requestAnimationFrame(put);
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

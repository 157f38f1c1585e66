import type { Page } from '../reading/page.ts';
import type { Interval } from './interval-index.ts';

/** Viewports painted above and below what is seen. */
const AROUND = 4;
/**
 * Viewports that may be scrolled through before the painted window moves along. Each time it does, Chromium paints all
 * text anew that a highlight is on, so it is not to be with every frame of a fast scroll.
 */
const SLACK = 3;

/** Keeps the painted window of the text around what is on screen, before each frame that would show more. */
export function followWindow(page: Page, paint: (window: Interval) => void): () => void {
  const { scroller, body } = page;
  let center = Number.NaN;

  const move = () => {
    const view = scroller.getBoundingClientRect();
    center = scroller.scrollTop;
    paint({
      start: page.offsetAtScreenful(view.top - view.height * AROUND, 'start'),
      end: page.offsetAtScreenful(view.bottom + view.height * AROUND, 'end'),
    });
  };
  const onScroll = () => {
    if (Math.abs(scroller.scrollTop - center) > scroller.clientHeight * SLACK) move();
  };

  move();
  scroller.addEventListener('scroll', onScroll, { passive: true });
  const observer = new ResizeObserver(move);
  observer.observe(scroller);
  observer.observe(body);
  const stopRemapping = page.onRemapped(move);
  return () => {
    stopRemapping();
    scroller.removeEventListener('scroll', onScroll);
    observer.disconnect();
  };
}

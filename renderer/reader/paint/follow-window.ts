import type { Page } from '../reading/page.ts';
import type { Interval } from './interval-index.ts';

/** Viewports painted above and below what is seen. */
const AROUND = 10;
/**
 * Viewports that may be scrolled through before the painted window moves along. Each time it does, Chromium paints all
 * text anew that a highlight is on, so it is not to be with every frame of a fast scroll.
 */
const SLACK = 8;
/** Viewports above and below what is seen that are always painted. */
const NEAR = 1;

/** Keeps the painted window of the text around what is on screen, before each frame that would show more. */
export function followWindow(page: Page, paint: (window: Interval) => void): () => void {
  const { scroller, body } = page;
  let center = Number.NaN;
  let painted: Interval = { start: 0, end: 0 };

  const within = (viewports: number): Interval => {
    const view = scroller.getBoundingClientRect();
    return {
      start: page.offsetAtScreenful(view.top - view.height * viewports, 'start'),
      end: page.offsetAtScreenful(view.bottom + view.height * viewports, 'end'),
    };
  };
  const move = () => {
    center = scroller.scrollTop;
    painted = within(AROUND);
    paint(painted);
  };
  const onScroll = () => {
    if (Math.abs(scroller.scrollTop - center) > scroller.clientHeight * SLACK) move();
  };
  // As boxes take their true heights the text grows and shrinks with nearly every frame of scrolling.
  const onResize = () => {
    const near = within(NEAR);
    if (near.start < painted.start || near.end > painted.end) move();
  };

  move();
  scroller.addEventListener('scroll', onScroll, { passive: true });
  const observer = new ResizeObserver(onResize);
  observer.observe(scroller);
  observer.observe(body);
  const stopRemapping = page.onRemapped(move);
  return () => {
    stopRemapping();
    scroller.removeEventListener('scroll', onScroll);
    observer.disconnect();
  };
}

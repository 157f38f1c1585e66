import { afterPaint } from '../../app/after-paint.ts';
import type { Page } from '../reading/page.ts';
import type { Interval } from './interval-index.ts';

/** Viewports above and below what is seen that are painted beside it while the text is at rest. */
const BESIDE = 0.06;
/** Viewports that may be scrolled through before more is painted. */
const MARGIN = 0.02;
/** Viewports from where on scrolling at once is a jump. */
const JUMP = 0.5;
/**
 * Viewports above and below what is seen that are painted once one scrolls, and how many at most as one scrolls on:
 * each time the window moves, all text is painted anew that a highlight is on.
 */
const AROUND = 3;
const FAR_AROUND = 24;
/** Viewports of these that are not scrolled into before more is painted. */
const NEAR = 1;
/** Milliseconds without scrolling after which the text counts as at rest. */
const REST = 400;
/** Milliseconds after that within which the window is made small, however busy the browser is. */
const IDLE_WITHIN = 1000;

/** What the window is measured by. */
export type Measured = Pick<Page, 'scroller' | 'body' | 'edgeOfScreenfulAt' | 'edgeOfBlockAt' | 'onRemapped'>;

/**
 * Keeps the painted window of the text around what is on screen, before each frame that would show more. Whatever
 * changes on the page, Chromium goes through all ranges that are registered and paints their paragraphs anew, so the
 * window is as small as can be where something is likely to change: while the text is at rest. While one scrolls it
 * is large, since it is not to move with every frame.
 *
 * @param begin at once where there is something to paint already; else the text is let on screen before
 */
export function followWindow(
  page: Measured,
  paint: (window: Interval) => void,
  begin: 'now' | 'behind paint' = 'now',
): () => void {
  const { scroller, body } = page;
  let center = Number.NaN;
  let painted: Interval = { start: 0, end: 0 };
  /** How far one may scroll before the window moves, in viewports. */
  let reach = 0;
  let exact = false;
  let around = AROUND;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let idle = 0;

  /** By the boxes of whole screenfuls, which need not be laid out for it, or by those of single blocks. */
  const within = (viewports: number, boxes: 'screenfuls' | 'blocks'): Interval => {
    const view = scroller.getBoundingClientRect();
    const edgeAt = (y: number, edge: 'start' | 'end') =>
      boxes === 'blocks' ? page.edgeOfBlockAt(y, edge) : page.edgeOfScreenfulAt(y, edge);
    return {
      start: edgeAt(view.top - view.height * viewports, 'start'),
      end: edgeAt(view.bottom + view.height * viewports, 'end'),
    };
  };
  const show = (window: Interval, viewports: number) => {
    center = scroller.scrollTop;
    painted = window;
    reach = viewports;
    paint(window);
  };
  const showSmall = () => {
    exact = true;
    show(within(BESIDE, 'blocks'), MARGIN);
  };
  const showThere = () => {
    exact = false;
    show(within(BESIDE, 'screenfuls'), MARGIN);
    rest();
  };
  const showLarge = () => {
    exact = false;
    show(within(around, 'screenfuls'), around - NEAR);
    around = Math.min(2 * around, FAR_AROUND);
  };
  const rest = () => {
    clearTimeout(resting);
    cancelIdleCallback(idle);
    resting = setTimeout(() => {
      resting = undefined;
      around = AROUND;
      if (!exact) idle = requestIdleCallback(showSmall, { timeout: IDLE_WITHIN });
    }, REST);
  };
  const onScroll = () => {
    const wasAtRest = resting === undefined;
    rest();
    const { clientHeight } = scroller;
    const moved = Math.abs(scroller.scrollTop - center);
    if (moved <= clientHeight * reach) return;
    // A jump may be all there is, and what it leads to need not be large.
    if (wasAtRest && moved > clientHeight * JUMP) showThere();
    else showLarge();
  };
  // As boxes take their true heights the text grows and shrinks with nearly every frame of scrolling.
  const onResize = () => {
    if (Number.isNaN(center)) return;
    const seen = exact ? within(0, 'blocks') : within(0, 'screenfuls');
    if (seen.start >= painted.start && seen.end <= painted.end) return;
    if (resting === undefined) showThere();
    else showLarge();
  };

  let callOff = () => undefined as void;
  if (begin === 'now') showThere();
  else
    callOff = afterPaint(() => {
      if (Number.isNaN(center)) showThere();
    });
  scroller.addEventListener('scroll', onScroll, { passive: true });
  const observer = new ResizeObserver(onResize);
  observer.observe(scroller);
  observer.observe(body);
  const stopRemapping = page.onRemapped(showThere);
  return () => {
    clearTimeout(resting);
    cancelIdleCallback(idle);
    callOff();
    stopRemapping();
    scroller.removeEventListener('scroll', onScroll);
    observer.disconnect();
  };
}

import type { Interval } from '../paint/interval-index.ts';
import type { Page } from '../reading/page.ts';
import { type Box, placeBeside, placeInMargin } from './place-beside.ts';

/** Pixels kept free to the edges of the text's window. */
const MARGIN = 8;

/**
 * Puts an absolutely positioned element of the scrolled area beside a passage, so that it scrolls along; see
 * {@link placeBeside}. Styles are set through the CSSOM, as the page's Content-Security-Policy wants it.
 */
export function placeInPage(
  element: HTMLElement,
  page: Page,
  passage: Interval,
  how: {
    readonly prefer: 'above' | 'below';
    readonly gap: number;
    /** In the margin beside the text, where that is wide enough. */
    readonly margin?: boolean;
  },
): void {
  const view = page.scroller.getBoundingClientRect();
  const within: Box = {
    left: view.left + MARGIN,
    top: view.top + MARGIN,
    right: view.left + page.scroller.clientWidth - MARGIN,
    bottom: view.bottom - MARGIN,
  };
  const lines = page.linesOf(passage);
  if (lines.length === 0) return;
  const size = { width: element.offsetWidth, height: element.offsetHeight };
  const column = page.body.getBoundingClientRect();
  const request = {
    lines,
    size,
    within: { ...within, left: Math.max(within.left, column.left - MARGIN * 2) },
    ...how,
  };
  const placed = (how.margin === true ? placeInMargin(request, column.right) : null) ?? placeBeside(request);
  element.style.left = `${placed.left - view.left}px`;
  element.style.top = `${placed.top - view.top + page.scroller.scrollTop}px`;
  element.dataset['side'] = placed.side;
}

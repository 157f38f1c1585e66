/**
 * The reading line crosses the viewport from its top at the beginning of a text to its bottom at the end, as scrolling
 * goes on. Whatever stands on it is where one reads: so progress runs evenly from 0 to 1, and a remembered place
 * is on screen again in any window, at any text size.
 */
export interface Scroll {
  /** Pixels scrolled. */
  readonly top: number;
  /** Pixels of all that can be scrolled through. */
  readonly height: number;
  /** Pixels of what is seen at once. */
  readonly view: number;
}

/** How far the reading line stands below the top of the viewport, in pixels. */
export function readingLine({ top, height, view }: Scroll): number {
  const most = height - view;
  return most <= 0 ? 0 : (Math.min(top, most) / most) * view;
}

/** How far to scroll for the place `y` (pixels from the top of all) to come to stand on the reading line. */
export function scrollToReadingLine(y: number, { height, view }: Omit<Scroll, 'top'>): number {
  const most = height - view;
  if (most <= 0 || height <= 0) return 0;
  return Math.max(0, Math.min(most, (y * most) / height));
}

/** Pixels before the end at which one is there: about a line, by which a page may still grow as it is laid out. */
const NEARLY = 32;

/** How far the whole is read, by what was scrolled: 0 to 1; what fits on the screen is read at once. */
export function scrolledFraction({ top, height, view }: Scroll): number {
  const most = height - view;
  return most - top <= NEARLY ? 1 : Math.max(0, Math.min(1, top / most));
}

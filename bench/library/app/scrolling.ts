import type { Page } from '@playwright/test';

export interface Frames {
  /** Milliseconds from each frame to the next. */
  readonly all: readonly number[];
  readonly longest: number;
}

/** The frames of a list that nobody touches: what the machine itself takes. */
export async function standStill(page: Page): Promise<Frames> {
  const all = await page.evaluate(async (seconds) => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const frames: number[] = [];
    const began = await frame();
    for (let last = began; last - began < 1000 * seconds; ) {
      const now = await frame();
      frames.push(now - last);
      last = now;
    }
    return frames;
  }, SECONDS);
  return { all, longest: Math.max(...all) };
}

/** Seconds in which the list is scrolled through, however long it is. */
const SECONDS = 12;

/** Scrolls the list of articles from its top to its bottom, evenly, a step a frame. */
export async function scrollThrough(page: Page): Promise<Frames> {
  const all = await page.evaluate(async (seconds) => {
    const scroller = document.querySelector('[role="grid"]')?.parentElement;
    if (!scroller) throw new Error('there is no list');
    const way = scroller.scrollHeight - scroller.clientHeight;
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const began = await frame();
    const frames: number[] = [];
    for (let last = began, now = await frame(); ; now = await frame()) {
      frames.push(now - last);
      last = now;
      const share = Math.min(1, (now - began) / (1000 * seconds));
      scroller.scrollTop = share * way;
      if (share === 1) return frames;
    }
  }, SECONDS);
  const isAtEnd = await page.getByRole('grid').evaluate((grid) => {
    const last = Number(grid.getAttribute('aria-rowcount'));
    return grid.querySelector(`[aria-rowindex="${last}"]`) !== null;
  });
  if (!isAtEnd) throw new Error('the list was not scrolled to its end');
  return { all, longest: Math.max(...all) };
}

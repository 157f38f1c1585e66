import type { Page } from '../reading/page.ts';
import { firstFrom, firstOfNext, lastOfPrevious, startAbove } from './page-places.ts';
import { Seam } from './seam.ts';
import { seenArea } from './seen-area.ts';
import { linesBetween, type TextLine, topNow } from './text-lines.ts';

/** Pixels around a height in which lines are looked for: more than three of the largest. */
const AROUND = 240;
/** Pixels of the page before that are seen again where no line is found, as beside a large picture. */
const OVERLAP = 48;
/** Frames over which what comes into view for the first time takes its true height: not with the first of them. */
const FRAMES = 10;
/** More room than this is not made below the end for its page to begin with a whole line. */
const MOST_ROOM = 120;
const BY_HAND = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Turns the text's window into pages: each begins with a whole line, which was the last whole one of the page before,
 * and where that page ended is marked for a moment.
 */
export class PageTurner {
  readonly #page: Page;
  readonly #text: HTMLElement;
  readonly #seam: Seam;
  #stopHolding: () => void = () => undefined;

  /** @param text everything that is read by scrolling, from the title to what follows the text */
  constructor(page: Page, text: HTMLElement) {
    this.#page = page;
    this.#text = text;
    this.#seam = new Seam(page.scroller);
  }

  forward(): void {
    const { scroller } = this.#page;
    const view = seenArea(scroller);
    if (scroller.scrollTop >= mostOf(scroller) - 1) return;
    const lines = this.#linesAround(view.bottom);
    const first = firstOfNext(lines, view);
    if (first === null) {
      this.#turnBy(view.bottom - view.top - OVERLAP);
      return;
    }
    const air = first.top - startAbove(lines, first);
    const after = lines[lines.indexOf(first) + 1];
    const end = (after === undefined ? first.bottom : startAbove(lines, after)) - first.top;
    this.#makeRoom(first.top - air - view.top, view.top);
    this.#hold(first, view.top, (top) => top - air, end);
  }

  back(): void {
    const { scroller } = this.#page;
    const view = seenArea(scroller);
    if (scroller.scrollTop <= 0) return;
    const lines = this.#linesAround(view.top);
    const last = lastOfPrevious(lines, view);
    const height = view.bottom - view.top;
    const startOf = (bottom: number): number => {
      const around = this.#linesAround(bottom - height);
      const first = firstFrom(around, bottom - height);
      return first === null ? bottom - height : startAbove(around, first);
    };
    if (last === null || startOf(last.bottom) > view.top - 1) {
      this.#turnBy(OVERLAP - height);
      return;
    }
    const tall = last.bottom - last.top;
    this.#hold(last, view.top, (top) => startOf(top + tall), startAbove(lines, last) - last.top);
  }

  dispose(): void {
    this.#stopHolding();
    this.#seam.hide();
    this.#text.style.paddingBottom = '';
  }

  #linesAround(y: number): readonly TextLine[] {
    return linesBetween(this.#text, y - AROUND, y + AROUND);
  }

  #turnBy(pixels: number): void {
    this.#stopHolding();
    this.#seam.hide();
    this.#page.scroller.scrollTop += pixels;
  }

  /**
   * Scrolls until a page begins where it should, by where a line of it stands, and again with each of some frames.
   * Scrolling by hand ends it, and the next page.
   *
   * @param top of the view
   * @param startOf where the page begins, by the line's top
   * @param seam where the former page ended, from the line's top
   */
  #hold(line: TextLine, top: number, startOf: (top: number) => number, seam: number): void {
    this.#stopHolding();
    const { scroller, body } = this.#page;
    let frame = 0;
    let count = 0;
    const put = () => {
      const now = topNow(line);
      if (now === null) return stop();
      scroller.scrollTop += startOf(now) - top;
      this.#seam.show((topNow(line) ?? now) + seam, body);
      count += 1;
      if (count < FRAMES) frame = requestAnimationFrame(put);
      else stop();
      return undefined;
    };
    const stop = () => {
      cancelAnimationFrame(frame);
      for (const name of BY_HAND) scroller.removeEventListener(name, stop);
    };
    for (const name of BY_HAND) scroller.addEventListener(name, stop, { passive: true });
    this.#stopHolding = stop;
    put();
  }

  /** At the end of the text, as much room below it as the last page needs to begin with a whole line. */
  #makeRoom(by: number, top: number): void {
    const { scroller } = this.#page;
    const left = mostOf(scroller) - scroller.scrollTop;
    if (by <= left) return;
    const lines = this.#linesAround(top + left);
    const first = firstFrom(lines, top + left);
    const room = first === null ? 0 : startAbove(lines, first) - top - left;
    if (room <= 0 || room > MOST_ROOM) return;
    const before = Number.parseFloat(this.#text.style.paddingBottom) || 0;
    this.#text.style.paddingBottom = `${before + room}px`;
  }
}

/** How far can be scrolled, in CSS pixels. */
const mostOf = ({ scrollHeight, clientHeight }: HTMLElement): number => scrollHeight - clientHeight;

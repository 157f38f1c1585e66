import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { Preferences } from '../../../shared/preferences.ts';
import type { Interval } from '../paint/interval-index.ts';
import type { Page } from '../reading/page.ts';
import type { Reading } from '../reading/reading.ts';
import { holdPlace } from './hold-place.ts';
import { keepStill } from './keep-still.ts';
import { scrolledFraction } from './reading-line.ts';

/** Milliseconds after the last scrolling until the place is remembered. */
const REST = 700;
/** Pixels of scrolling that are no change of place. */
const SAME = 2;

/**
 * Remembers where one reads, as the fraction of the text before the reading line, and brings it back: when the
 * article opens, and when text size, measure, leading, alignment or the window change what stands where.
 */
export function useReadingPlace(
  reading: Reading,
  page: Page | null,
  start: Interval | null,
  {
    textSize,
    measure,
    leading,
    alignment,
  }: Pick<Preferences, 'textSize' | 'measure' | 'leading' | 'alignment'>,
): void {
  const offset = useRef(0);
  /** Where the program itself scrolled to last: from there nothing has been read yet. */
  const ownTop = useRef(0);

  const goToPlace = (page: Page) =>
    holdPlace(page, offset.current, (top) => {
      ownTop.current = top;
    });
  /** Whose place is known: text that is set in another way is read on where one was. */
  const opened = useRef<Reading>(null);
  const open = useEffectEvent((page: Page) => {
    if (opened.current !== reading) {
      opened.current = reading;
      const { length } = reading.projection.text;
      if (start !== null) page.reveal(start);
      offset.current =
        start === null ? Math.round(reading.state.open.summary.progress * length) : page.readingOffset();
    }
    return goToPlace(page);
  });

  useLayoutEffect(() => (page === null ? undefined : open(page)), [page]);

  useLayoutEffect(() => {
    if (page === null) return undefined;
    return goToPlace(page);
    // oxlint-disable-next-line react/exhaustive-deps -- runs because the setting of the text changed
  }, [textSize, measure, leading, alignment]);

  // A layout effect, so that the text is still in the page when its last place is taken.
  useLayoutEffect(() => {
    if (page === null) return undefined;
    const { scroller, body } = page;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let width = body.clientWidth;
    let stopHolding: (() => void) | undefined;

    const save = () => {
      clearTimeout(timer);
      timer = undefined;
      if (Math.abs(scroller.scrollTop - ownTop.current) < SAME) return;
      offset.current = page.readingOffset();
      const progress = progressOf(page, reading, offset.current);
      if (progress !== reading.state.open.summary.progress) reading.noteProgress({ progress });
    };
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(save, REST);
    };
    const onLeave = () => {
      if (timer !== undefined) save();
    };
    const observer = new ResizeObserver(() => {
      if (body.clientWidth === width) return;
      width = body.clientWidth;
      stopHolding?.();
      stopHolding = goToPlace(page);
    });
    observer.observe(body);
    const stopKeeping = keepStill(scroller, () => {
      if (timer === undefined) ownTop.current = scroller.scrollTop;
    });
    scroller.addEventListener('scroll', onScroll, { passive: true });
    addEventListener('pagehide', onLeave);
    return () => {
      observer.disconnect();
      stopKeeping();
      stopHolding?.();
      scroller.removeEventListener('scroll', onScroll);
      removeEventListener('pagehide', onLeave);
      onLeave();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- `goToPlace` reads only refs
  }, [reading, page]);
}

function progressOf({ scroller }: Page, reading: Reading, offset: number): number {
  const { scrollTop: top, scrollHeight: height, clientHeight: view } = scroller;
  if (scrolledFraction({ top, height, view }) === 1) return 1;
  return Math.min(1, offset / Math.max(1, reading.projection.text.length));
}

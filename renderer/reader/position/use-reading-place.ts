import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import type { Preferences } from '../../../shared/preferences.ts';
import type { Page } from '../reading/page.ts';
import type { Reading } from '../reading/reading.ts';
import { scrolledFraction } from './reading-line.ts';

/** Milliseconds after the last scrolling until the place is remembered. */
const REST = 700;
/** Changes of progress smaller than this are not worth a write. */
const WORTH_SAVING = 0.0005;

/**
 * Remembers where one reads, as the fraction of the text before the reading line, and brings it back: when the
 * article opens, and when text size, measure or leading change what stands where.
 */
export function useReadingPlace(
  reading: Reading,
  page: Page | null,
  at: AnnotationId | undefined,
  preferences: Preferences,
): void {
  const { textSize, measure, leading } = preferences;
  const offset = useRef(0);
  const goTo = useEffectEvent((page: Page) => {
    const place = at === undefined ? undefined : reading.annotation(at)?.place;
    if (place?.status === 'anchored') page.reveal(place);
    else scrollToFraction(page, reading, reading.state.open.summary.progress);
    offset.current = page.readingOffset();
  });

  useLayoutEffect(() => {
    if (page === null) return undefined;
    goTo(page);
    // Blocks near the place take their true heights only once they are laid out: then the place is set again.
    let frame = requestAnimationFrame(() => {
      goTo(page);
      frame = requestAnimationFrame(() => goTo(page));
    });
    return () => cancelAnimationFrame(frame);
  }, [page]);

  useLayoutEffect(() => {
    if (page === null) return;
    page.scrollToPlace(offset.current);
    // oxlint-disable-next-line react/exhaustive-deps -- runs because the setting of the text changed
  }, [textSize, measure, leading]);

  // A layout effect, so that the text is still in the page when its last place is taken.
  useLayoutEffect(() => {
    if (page === null) return undefined;
    const { scroller } = page;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const save = () => {
      clearTimeout(timer);
      timer = undefined;
      offset.current = page.readingOffset();
      const progress = fractionOf(page, reading, offset.current);
      if (Math.abs(progress - reading.state.open.summary.progress) < WORTH_SAVING) return;
      reading.noteProgress({ progress });
    };
    const onScroll = () => {
      clearTimeout(timer);
      timer = setTimeout(save, REST);
    };
    const onLeave = () => {
      if (timer !== undefined) save();
    };
    scroller.addEventListener('scroll', onScroll, { passive: true });
    addEventListener('pagehide', onLeave);
    return () => {
      scroller.removeEventListener('scroll', onScroll);
      removeEventListener('pagehide', onLeave);
      onLeave();
    };
  }, [reading, page]);
}

function fractionOf({ scroller }: Page, reading: Reading, offset: number): number {
  const { scrollTop: top, scrollHeight: height, clientHeight: view } = scroller;
  if (scrolledFraction({ top, height, view }) > 0.998) return 1;
  return Math.min(1, offset / Math.max(1, reading.projection.text.length));
}

function scrollToFraction(page: Page, reading: Reading, fraction: number): void {
  if (fraction <= 0) return;
  if (fraction >= 1) page.scroller.scrollTop = page.scroller.scrollHeight;
  else page.scrollToPlace(Math.round(fraction * reading.projection.text.length));
}

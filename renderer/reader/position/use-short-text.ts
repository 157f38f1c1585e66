import { useEffect } from 'react';
import type { Page } from '../reading/page.ts';
import type { Reading } from '../reading/reading.ts';
import { scrolledFraction } from './reading-line.ts';
import { watchShortText } from './short-text.ts';

/** Counts a text that needs no scrolling as read after a while, where scrolling would tell for a longer one. */
export function useShortText(reading: Reading, page: Page | null): void {
  useEffect(() => {
    if (page === null || reading.state.open.summary.progress >= 1) return undefined;
    const isSeen = (): boolean => {
      const { scrollHeight: height, clientHeight: view } = page.scroller;
      return document.visibilityState === 'visible' && scrolledFraction({ top: 0, height, view }) === 1;
    };
    const onRead = (): void => {
      if (reading.state.open.summary.progress < 1) reading.noteProgress({ progress: 1 });
    };
    return watchShortText(reading.state.open.summary.words, { isSeen, onRead });
  }, [reading, page]);
}

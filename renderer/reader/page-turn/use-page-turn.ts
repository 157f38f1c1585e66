import { useEffect, useMemo } from 'react';
import { type Doable, useActions } from '../../actions/registry.ts';
import type { Page } from '../reading/page.ts';
import type { Reading } from '../reading/reading.ts';
import { PageTurner } from './page-turner.ts';

/** Keys that turn pages, wherever the focus is but in something else that scrolls. */
export function usePageTurn(reading: Reading, page: Page | null): void {
  const turner = useMemo(() => {
    const text = page?.body.closest<HTMLElement>('article') ?? null;
    return page === null || text === null ? null : new PageTurner(page, text);
  }, [page]);
  useEffect(() => () => turner?.dispose(), [turner]);

  useActions(
    useMemo((): readonly Doable[] => {
      if (page === null || turner === null) return [];
      const turn = (towards: 'forward' | 'back') => () => {
        turner[towards]();
        putDownCursor(reading, page);
      };
      const when = () => !scrollsElsewhere(document.activeElement, page.scroller);
      return [
        { id: 'reading.page-forward', repeats: true, when, run: turn('forward') },
        { id: 'reading.page-back', repeats: true, when, run: turn('back') },
      ];
    }, [reading, page, turner]),
  );
}

/** A cursor that is left behind would lead back with the next key: from a new page one goes on where one is. */
function putDownCursor({ state, store }: Reading, page: Page): void {
  if (state.cursor === null) return;
  const view = page.scroller.getBoundingClientRect();
  const isSeen = page.linesOf(state.cursor).some(({ top, bottom }) => bottom > view.top && top < view.bottom);
  if (!isSeen) store.setState({ cursor: null });
}

/** Whether keys that scroll belong to a panel that is in the focus. */
function scrollsElsewhere(focused: Element | null, scroller: Element): boolean {
  for (let element = focused; element !== null && element !== scroller; element = element.parentElement) {
    const isTaller = element.scrollHeight > element.clientHeight + 1;
    if (isTaller && /auto|scroll/.test(getComputedStyle(element).overflowY)) return true;
  }
  return false;
}

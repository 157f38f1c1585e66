import { useEffect } from 'react';
import type { FoundQuotation } from '../../../shared/quotations/who-said-what.ts';
import { useApp } from '../../app/store.ts';
import { followPointer } from '../paint/follow-pointer.ts';
import { isOnCharacter, offsetAtPoint } from '../paint/hit-test.ts';
import type { Page } from '../reading/page.ts';
import type { Reading } from '../reading/reading.ts';
import { quotationAt } from './find-quotation.ts';

/** Milliseconds that the pointer rests on a quotation before it says whose it is. */
const REST = 450;
/** Milliseconds in which the pointer may cross from a quotation to what is said of it. */
const CROSSING = 300;

/** Takes note of the quotation that the pointer rests on; on a touch screen, of the one that is tapped. */
export function useQuotationPointing(reading: Reading, page: Page | null): void {
  const shown = useApp(({ preferences }) => preferences.quotationsShown);
  useEffect(() => {
    if (page === null || !shown) return undefined;
    const { body, scroller } = page;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let aimed: FoundQuotation | null = null;

    const aim = (quotation: FoundQuotation | null, delay: number) => {
      if (quotation === aimed) return;
      aimed = quotation;
      clearTimeout(timer);
      timer = setTimeout(() => reading.store.setState({ pointed: quotation }), delay);
    };
    const under = ({ clientX: x, clientY: y }: MouseEvent): FoundQuotation | null => {
      const offset = offsetAtPoint({ x, y }, page.map);
      if (offset === null || !isOnCharacter({ x, y }, offset, page.map)) return null;
      return quotationAt(reading.state.quotations, offset);
    };
    const move = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse') return;
      const quotation = event.buttons === 0 ? under(event) : null;
      aim(quotation, quotation === null ? CROSSING : REST);
    };
    const over = ({ target, pointerType }: PointerEvent) => {
      if (pointerType !== 'mouse' || body.contains(target as Node)) return;
      const onNote = target instanceof Element && target.closest('[data-quotation-note]') !== null;
      if (onNote) {
        clearTimeout(timer);
        aimed = reading.state.pointed;
      } else aim(null, CROSSING);
    };
    const tap = (event: MouseEvent) => {
      const touched = event instanceof PointerEvent && event.pointerType === 'touch';
      const beside = event.target instanceof Element && event.target.closest('[data-floating]') === null;
      if (touched && beside && getSelection()?.isCollapsed !== false) aim(under(event), 0);
    };

    const stopFollowing = followPointer(body, scroller, move);
    document.addEventListener('pointerover', over);
    scroller.addEventListener('click', tap);
    return () => {
      clearTimeout(timer);
      stopFollowing();
      document.removeEventListener('pointerover', over);
      scroller.removeEventListener('click', tap);
      reading.store.setState({ pointed: null });
    };
  }, [reading, page, shown]);
}

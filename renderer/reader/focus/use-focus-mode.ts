import { useEffect } from 'react';
import type { ReadAloud } from '../aloud/read-aloud.ts';
import type { Page } from '../reading/page.ts';
import type { Reading } from '../reading/reading.ts';
import './focus-mode.css';
import { light, unitOf } from './lit-paragraph.ts';

/** Share of the view's height, from above, at which the eyes are when nothing else tells. */
const EYES_AT = 0.38;

/** While it is on, all but one paragraph is dimmed: the one under the cursor, else read aloud, else before the eyes. */
export function useFocusMode(on: boolean, reading: Reading, page: Page | null, aloud: ReadAloud): void {
  useEffect(() => {
    if (page === null || !on) return undefined;
    const { scroller, body } = page;
    let frame = 0;
    let lit: Element | null = null;
    let unlight = (): void => undefined;

    const show = () => {
      frame = 0;
      const view = scroller.getBoundingClientRect();
      const offset =
        reading.state.cursor?.start ??
        aloud.state.sentence?.start ??
        page.offsetAtHeight(view.top + view.height * EYES_AT);
      const unit = unitOf(page.map.pointAfter(offset)?.node.parentElement ?? null, body);
      if (unit === lit) return;
      unlight();
      lit = unit;
      unlight = unit === null ? () => undefined : light(unit, body);
      body.toggleAttribute('data-dimmed', unit !== null);
    };
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(show);
    };
    later();
    scroller.addEventListener('scroll', later, { passive: true });
    const endings = [reading.store.subscribe(later), aloud.store.subscribe(later)];
    return () => {
      cancelAnimationFrame(frame);
      scroller.removeEventListener('scroll', later);
      for (const end of endings) end();
      unlight();
      body.removeAttribute('data-dimmed');
    };
  }, [on, reading, page, aloud]);
}

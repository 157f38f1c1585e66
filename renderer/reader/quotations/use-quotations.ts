import { useEffect } from 'react';
import { call, useApp } from '../../app/store.ts';
import { followWindow } from '../paint/follow-window.ts';
import type { Page } from '../reading/page.ts';
import type { Reading } from '../reading/reading.ts';
import { QuotationPaint } from './paint-quotations.ts';
import './quotations.css';

/** Milliseconds after the text is on screen until its quotations are asked for, unless the browser is idle before. */
const IDLE_WITHIN = 1000;

/**
 * Brings the quotations of the text to it once it is on screen: the service reads it for them, so that nothing here
 * waits. A text that could not be read for quotations is one without them.
 */
export function useQuotations(reading: Reading, page: Page | null): void {
  useEffect(() => {
    if (page === null) return undefined;
    let wanted = true;
    const { summary, contentHash } = reading.state.open;
    const fetch = async () => {
      const { quotations } = await call('articles.quotations', {
        articleId: summary.id,
        content: contentHash,
      }).catch(() => ({ quotations: [] }));
      if (wanted) reading.attribution.take(quotations);
    };
    let idle = 0;
    // The highlights come first: the service has enough to do until they are here.
    const fetchOnceArrived = () => {
      if (idle === 0 && reading.state.arrived)
        idle = requestIdleCallback(() => void fetch(), { timeout: IDLE_WITHIN });
    };
    fetchOnceArrived();
    const unsubscribeArrival = reading.store.subscribe(fetchOnceArrived);
    const unsubscribe = useApp.subscribe(({ shelf }, before) => {
      if (shelf.speakerAliases !== before.shelf.speakerAliases) reading.attribution.rename();
    });
    return () => {
      wanted = false;
      cancelIdleCallback(idle);
      unsubscribeArrival();
      unsubscribe();
    };
  }, [reading, page]);

  const shown = useApp(({ preferences }) => preferences.quotationsShown);
  useEffect(() => {
    if (page === null || !shown) return undefined;
    const paint = new QuotationPaint(CSS.highlights, (place) => page.map.boundsOf(place));
    const stopWindow = followWindow(page, (window) => paint.setWindow(window), 'behind paint');
    const stopRemapping = page.onRemapped(() => paint.show(reading.state.quotations));
    paint.show(reading.state.quotations);
    const unsubscribe = reading.store.subscribe(({ quotations }, before) => {
      if (quotations !== before.quotations) paint.show(quotations);
    });
    return () => {
      unsubscribe();
      stopRemapping();
      stopWindow();
      paint.dispose();
    };
  }, [reading, page, shown]);
}

import { useEffect, useMemo } from 'react';
import { type Doable, useActions } from '../../actions/registry.ts';
import { followWindow } from '../paint/follow-window.ts';
import type { Interval } from '../paint/interval-index.ts';
import type { Page } from '../reading/page.ts';
import type { Reading } from '../reading/reading.ts';
import type { Finder } from './finder.ts';
import { HitPainter } from './hit-painter.ts';

/** Frames over which the blocks around a place take their true heights. */
const FRAMES = 6;

/**
 * Keeps the hits marked on the page, brings the current one into view, and lets keys go from one to the next. To be
 * called after the reader's own actions are registered: Escape closes the bar before it leaves the article.
 */
export function useFind(finder: Finder, page: Page | null, reading: Pick<Reading, 'state'>): void {
  useEffect(() => {
    if (page === null) return undefined;
    const painter = new HitPainter(CSS.highlights, (place) => page.map.boundsOf(place));
    const stopWindow = followWindow(
      page,
      (window) => painter.setWindow(window),
      finder.state.hits.length > 0 ? 'now' : 'behind paint',
    );
    let stopRevealing = (): void => undefined;
    painter.show(finder.state.hits, finder.state.current);
    const unsubscribe = finder.store.subscribe(({ hits, current }, before) => {
      painter.show(hits, current);
      if (hits === before.hits && current === before.current) return;
      stopRevealing();
      if (finder.hit !== null) stopRevealing = reveal(page, finder.hit);
    });
    return () => {
      unsubscribe();
      stopRevealing();
      stopWindow();
      painter.dispose();
    };
  }, [finder, page]);

  useActions(useMemo(() => findActions(finder, page, reading), [finder, page, reading]));
}

/** Again with each frame, since what comes into view for the first time moves what is below it. */
function reveal(page: Page, hit: Interval): () => void {
  let frame = 0;
  let count = 0;
  const show = (): void => {
    page.reveal(hit);
    count += 1;
    if (count < FRAMES) frame = requestAnimationFrame(show);
  };
  show();
  return () => cancelAnimationFrame(frame);
}

function findActions(finder: Finder, page: Page | null, reading: Pick<Reading, 'state'>): readonly Doable[] {
  const open = (): void => {
    if (page === null) return;
    const selected = getSelection()?.toString() ?? '';
    const isShort = selected !== '' && selected.length <= 100 && !selected.includes('\n');
    const top = page.scroller.getBoundingClientRect().top;
    finder.open(page.offsetAtHeight(top + 1), isShort ? selected : finder.state.typed);
  };
  const step = (towards: 'forward' | 'back'): void => {
    if (finder.state.isOpen) finder.step(towards);
    else open();
  };
  return [
    {
      id: 'reading.find',
      run: open,
    },
    {
      id: 'reading.find-next',
      repeats: true,
      run: () => step('forward'),
    },
    {
      id: 'reading.find-previous',
      repeats: true,
      run: () => step('back'),
    },
    {
      id: 'reading.find-close',
      // What was opened later is closed before.
      when: () => finder.state.isOpen && reading.state.focus === null && reading.state.selected === null,
      run: () => finder.close(),
    },
  ];
}

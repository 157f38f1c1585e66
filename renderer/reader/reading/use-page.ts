import { type RefCallback, useCallback, useState } from 'react';
import { useApp } from '../../app/store.ts';
import { Stops } from '../annotation/stops.ts';
import { type AnnotationView, followAnnotations } from '../paint/follow-annotations.ts';
import { followWindow } from '../paint/follow-window.ts';
import type { Commands } from './commands.ts';
import { Page } from './page.ts';
import type { Reading } from './reading.ts';

/** Milliseconds after the text is on screen until the unseen stops are made, in pieces of the browser's idle time. */
const IDLE_WITHIN = 1500;

/**
 * Brings highlights onto the text and keeps them there as they change. Answers with the page, once there is one, and
 * the ref that the text's element takes.
 */
export function usePageOf(
  reading: Reading,
  commands: Commands,
): { readonly page: Page | null; readonly attach: RefCallback<HTMLElement> } {
  const [page, setPage] = useState<Page | null>(null);

  const attach = useCallback(
    (body: HTMLElement | null) => {
      const scroller = body?.closest<HTMLElement>('[data-scroller]');
      if (!body || !scroller) return undefined;
      const page = new Page(reading, scroller, body);
      const stopFollowing = follow(reading, page, commands);
      commands.attach(page);
      setPage(page);
      return () => {
        stopFollowing();
        commands.attach(null);
        page.dispose();
        setPage(null);
      };
    },
    [reading, commands],
  );

  return { page, attach };
}

function follow(reading: Reading, page: Page, commands: Commands): () => void {
  const stops = new Stops({
    blockAt: (offset) => page.blockAt(offset),
    colorName: (color) => useApp.getState().shelf.colorNames[color],
    onFocus: (id) => {
      if (reading.state.focus?.id !== id) commands.focus(id, 'none', 'keyboard');
    },
    onPress: (id) => commands.focus(id, 'note', 'keyboard'),
    onLost: () => page.scroller.focus({ preventScroll: true }),
  });
  const painted: AnnotationView = {
    show: ({ id, color }, place) => page.painter.paint(id, color, place),
    recolor: ({ id, color }) => page.painter.recolor(id, color),
    describe: () => undefined,
    hide: (id) => page.painter.erase(id),
  };

  followAnnotations(new Map(), reading.state.annotations, painted);
  const stopWindow = followWindow(page);
  // The stops follow behind the paint, a little later: what they follow is remembered apart.
  let shown: typeof reading.state.annotations = new Map();
  let started = false;
  const showStops = () => {
    started = true;
    followAnnotations(shown, reading.state.annotations, stops);
    shown = reading.state.annotations;
  };
  const idle = requestIdleCallback(showStops, { timeout: IDLE_WITHIN });

  const unsubscribe = reading.store.subscribe((state, before) => {
    followAnnotations(before.annotations, state.annotations, painted);
    if (started) showStops();
    if (state.focus !== before.focus || state.annotations !== before.annotations) {
      const place = state.focus === null ? undefined : state.annotations.get(state.focus.id)?.place;
      page.painter.mark('focus', place?.status === 'anchored' ? place : null);
      const { focus } = state;
      const toText =
        focus !== null && focus !== before.focus && focus.field === 'none' && focus.from !== 'panel';
      if (toText) stops.focus(focus.id);
    }
    if (state.cursor !== before.cursor) page.painter.mark('cursor', state.cursor);
  });

  return () => {
    unsubscribe();
    stopWindow();
    cancelIdleCallback(idle);
    stops.dispose();
  };
}

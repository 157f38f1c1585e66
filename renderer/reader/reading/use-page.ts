import { type RefCallback, useCallback, useState } from 'react';
import { useApp } from '../../app/store.ts';
import { Stops } from '../annotation/stops.ts';
import { type AnnotationView, followAnnotations } from '../paint/follow-annotations.ts';
import { followWindow } from '../paint/follow-window.ts';
import type { Annotations } from './apply-to-annotations.ts';
import type { Commands } from './commands.ts';
import { Page } from './page.ts';
import type { Reading } from './reading.ts';

/** Milliseconds after the text is on screen until the unseen stops are made, in pieces of the browser's idle time. */
const IDLE_WITHIN = 1500;
const STOPS_AT_ONCE = 200;

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
    nameOf: (speaker) => reading.nameOf(speaker),
    onFocus: (id) => {
      if (reading.state.focus?.id !== id) commands.focus.on(id, 'none', 'keyboard');
    },
    onPress: (id) => commands.focus.on(id, 'note', 'keyboard'),
    onLost: () => page.scroller.focus({ preventScroll: true }),
  });
  const painted: AnnotationView = {
    show: ({ id, color }, place) => page.painter.paint(id, color, place),
    recolor: ({ id, color }) => page.painter.recolor(id, color),
    describe: () => undefined,
    hide: (id) => page.painter.erase(id),
  };

  followAnnotations(new Map(), reading.state.annotations, painted);
  const stopWindow = followWindow(page, (window) => page.painter.setWindow(window));
  // The stops follow behind the paint, some at a time: what they show by now is remembered apart.
  let shown: Annotations = new Map();
  let idle = 0;
  const showStops = () => {
    const { annotations } = reading.state;
    const target =
      annotations.size <= shown.size + STOPS_AT_ONCE
        ? annotations
        : new Map([...annotations].slice(0, shown.size + STOPS_AT_ONCE));
    followAnnotations(shown, target, stops);
    shown = target;
    idle = target === annotations ? 0 : requestIdleCallback(showStops, { timeout: IDLE_WITHIN });
  };
  idle = requestIdleCallback(showStops, { timeout: IDLE_WITHIN });
  const unsubscribeNames = useApp.subscribe(({ shelf }, before) => {
    const { colorNames, speakerAliases } = before.shelf;
    if (shelf.colorNames === colorNames && shelf.speakerAliases === speakerAliases) return;
    for (const annotation of shown.values()) stops.describe(annotation);
  });

  const unsubscribe = reading.store.subscribe((state, before) => {
    followAnnotations(before.annotations, state.annotations, painted);
    if (idle === 0 && state.annotations !== shown) showStops();
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
    unsubscribeNames();
    stopWindow();
    cancelIdleCallback(idle);
    stops.dispose();
  };
}

import { type RefCallback, useCallback, useState } from 'react';
import { useApp } from '../../app/store.ts';
import { Stops } from '../annotation/stops.ts';
import { StopsBehind } from '../annotation/stops-behind.ts';
import { type AnnotationView, followAnnotations } from '../paint/follow-annotations.ts';
import { followWindow } from '../paint/follow-window.ts';
import type { Commands } from './commands.ts';
import { Page } from './page.ts';
import type { Reading } from './reading.ts';

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
  const behind = new StopsBehind(stops, () => reading.state);
  const painted: AnnotationView = {
    show: ({ id, color }, place) => page.painter.paint(id, color, place),
    recolor: ({ id, color }) => page.painter.recolor(id, color),
    describe: () => undefined,
    hide: (id) => page.painter.erase(id),
  };

  followAnnotations(new Map(), reading.state.annotations, painted);
  const stopWindow = followWindow(
    page,
    (window) => page.painter.setWindow(window),
    reading.state.annotations.size > 0 ? 'now' : 'behind paint',
  );
  const unsubscribeNames = useApp.subscribe(({ shelf }, before) => {
    const { colorNames, speakerAliases } = before.shelf;
    if (shelf.colorNames !== colorNames || shelf.speakerAliases !== speakerAliases) behind.describeAll();
  });

  const unsubscribe = reading.store.subscribe((state, before) => {
    const { focus, annotations } = state;
    if (annotations !== before.annotations) {
      followAnnotations(before.annotations, annotations, painted);
      behind.changed();
    }
    if (focus !== before.focus || annotations !== before.annotations) {
      const place = focus === null ? undefined : annotations.get(focus.id)?.place;
      page.painter.mark('focus', place?.status === 'anchored' ? place : null);
    }
    if (focus !== null && focus !== before.focus && focus.field === 'none' && focus.from !== 'panel') {
      // Who leaves the card by Escape presses the next key for the text.
      const inCard = document.activeElement?.closest('[data-floating]') !== null;
      behind.focus(focus.id, focus.from === 'text' && !inCard ? 'behind' : 'now');
    }
    if (state.cursor !== before.cursor) page.painter.mark('cursor', state.cursor);
  });

  return () => {
    unsubscribe();
    unsubscribeNames();
    stopWindow();
    behind.dispose();
  };
}

import { useCallback, useEffect, useMemo, useState } from 'react';
import { type Doable, useActions } from '../../actions/registry.ts';
import { useApp } from '../../app/store.ts';
import { useMediaQuery } from '../../app/use-media-query.ts';
import type { Page } from '../reading/page.ts';
import type { Reading } from '../reading/reading.ts';
import { Contents } from './contents.ts';

/** Narrower than this, the contents come over the text for the moment instead of standing beside it. */
const NO_ROOM = '(max-width: 75rem)';

export interface ContentsPanelState {
  readonly contents: Contents;
  readonly shown: boolean;
  readonly asDrawer: boolean;
  /** Counts the times that somebody asked for the panel: the keyboard goes there then. */
  readonly wanted: number;
  readonly toggle: () => void;
  readonly close: () => void;
}

/** The contents of an article and whether they are shown; beside the text that is remembered on this device. */
export function useContents(reading: Reading, page: Page | null): ContentsPanelState {
  const [contents] = useState(() => new Contents(reading));
  const asDrawer = useMediaQuery(NO_ROOM);
  const [drawn, setDrawn] = useState(false);
  const [wanted, setWanted] = useState(0);
  const open = useApp(({ preferences }) => preferences.contentsOpen);
  const hasSections = contents.sections.length > 0;
  const shown = hasSections && (asDrawer ? drawn : open);

  const show = useCallback(
    (next: boolean) => {
      if (asDrawer) setDrawn(next);
      else useApp.getState().setPreferences({ contentsOpen: next });
      if (next) setWanted((count) => count + 1);
      else page?.scroller.focus({ preventScroll: true });
    },
    [asDrawer, page],
  );
  const close = useCallback(() => show(false), [show]);
  const toggle = useCallback(() => show(!shown), [show, shown]);

  useEffect(() => (page === null ? undefined : contents.follow(page)), [contents, page]);
  useActions(
    useMemo(
      () => (hasSections ? contentsActions(contents, toggle, asDrawer && shown ? close : null) : []),
      [contents, hasSections, toggle, close, asDrawer, shown],
    ),
  );
  return { contents, shown, asDrawer, wanted, toggle, close };
}

/** @param close set while the contents lie over the text */
function contentsActions(contents: Contents, toggle: () => void, close: (() => void) | null): Doable[] {
  return [
    {
      id: 'reading.contents',
      run: toggle,
    },
    {
      id: 'reading.next-section',
      repeats: true,
      run: () => contents.step('forward'),
    },
    {
      id: 'reading.previous-section',
      repeats: true,
      run: () => contents.step('back'),
    },
    ...(close === null
      ? []
      : [
          {
            id: 'reading.contents-close',
            run: close,
          } as const,
        ]),
  ];
}

import { type RefObject, useCallback, useEffect, useState } from 'react';
import { useApp } from '../../app/store.ts';
import { complain } from '../../ui/toasts.ts';

/** Pixels from the top of the screen in which the pointer calls the bar back. */
const CALLS_BAR = 56;
/** Milliseconds after which a pointer at rest is hidden. */
const REST = 2_500;

export interface FullScreen {
  readonly isOn: boolean;
  readonly toggle: () => void;
}

/**
 * The text alone on the whole screen. The bar comes back while the pointer is at the top or the keyboard is in it; the
 * system's own Escape ends it.
 */
export function useFullScreen(reader: RefObject<HTMLElement | null>): FullScreen {
  const [isOn, setOn] = useState(document.fullscreenElement !== null);

  useEffect(() => {
    const change = () => setOn(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', change);
    return () => document.removeEventListener('fullscreenchange', change);
  }, []);
  useEffect(() => (isOn ? putPanelsAway() : undefined), [isOn]);
  // Who leaves the reader leaves the full screen, whose bars are the reader's.
  useEffect(
    () => () => {
      if (document.fullscreenElement !== null) void document.exitFullscreen();
    },
    [],
  );

  useEffect(() => {
    const element = reader.current;
    if (!isOn || element === null) return undefined;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const move = ({ clientY }: PointerEvent) => {
      element.toggleAttribute('data-bar-called', clientY < CALLS_BAR);
      element.removeAttribute('data-pointer-rests');
      clearTimeout(resting);
      resting = setTimeout(() => element.setAttribute('data-pointer-rests', ''), REST);
    };
    element.addEventListener('pointermove', move);
    return () => {
      clearTimeout(resting);
      element.removeEventListener('pointermove', move);
      element.removeAttribute('data-bar-called');
      element.removeAttribute('data-pointer-rests');
    };
  }, [isOn, reader]);

  const toggle = useCallback(() => {
    document.querySelector<HTMLElement>('[data-scroller]')?.focus({ preventScroll: true });
    const done =
      document.fullscreenElement === null
        ? document.documentElement.requestFullscreen({ navigationUI: 'hide' })
        : document.exitFullscreen();
    done.catch(() =>
      complain({
        code: 'unsupported',
        message: 'The screen cannot be filled here',
        hint: 'The system or the browser does not allow it; its own key for it (often F11) may.',
      }),
    );
  }, []);

  return { isOn, toggle };
}

/** Closes what stands beside the text, and opens it again afterwards as it was. */
function putPanelsAway(): () => void {
  const { preferences, setPreferences } = useApp.getState();
  const { passagesOpen, contentsOpen } = preferences;
  setPreferences({ passagesOpen: false, contentsOpen: false });
  return () => useApp.getState().setPreferences({ passagesOpen, contentsOpen });
}

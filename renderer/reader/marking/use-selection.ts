import { useEffect } from 'react';
import type { Page } from '../reading/page.ts';
import type { Reading } from '../reading/reading.ts';

/** Milliseconds without a change after which a selection made by touch handles counts as made. */
const SETTLED = 250;

/**
 * Follows the page's selection. While a mouse button or pen is down the toolbar waits; a selection that grows by
 * touch handles counts once it rests.
 */
export function useSelection(reading: Reading, page: Page | null): void {
  useEffect(() => {
    if (page === null) return;
    let pressed = false;
    let touch = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const take = () => {
      const selected = page.selected();
      const before = reading.state.selected;
      if (selected?.start === before?.start && selected?.end === before?.end) return;
      reading.store.setState(selected === null ? { selected } : { selected, focus: null, cursor: null });
    };
    const takeAfter = (milliseconds: number) => {
      clearTimeout(timer);
      timer = setTimeout(take, milliseconds);
    };
    const onDown = (event: PointerEvent) => {
      touch = event.pointerType === 'touch';
      pressed = !touch;
    };
    const onUp = () => {
      pressed = false;
      // A click collapses the selection only after the button is up.
      takeAfter(touch ? SETTLED : 0);
    };
    const onChange = () => {
      clearTimeout(timer);
      if (getSelection()?.isCollapsed !== false) {
        if (reading.state.selected !== null) reading.store.setState({ selected: null });
      } else if (!pressed) takeAfter(touch ? SETTLED : 0);
    };

    document.addEventListener('pointerdown', onDown, true);
    document.addEventListener('pointerup', onUp, true);
    document.addEventListener('pointercancel', onUp, true);
    document.addEventListener('selectionchange', onChange);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('pointerdown', onDown, true);
      document.removeEventListener('pointerup', onUp, true);
      document.removeEventListener('pointercancel', onUp, true);
      document.removeEventListener('selectionchange', onChange);
    };
  }, [reading, page]);
}

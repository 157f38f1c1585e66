import { useEffect } from 'react';
import { isTextField } from './keymap.ts';
import { actionFor, perform } from './registry.ts';

/** Dialogs, menus and popovers carry this: keys pressed in them are theirs alone. */
export const OVERLAY = 'data-overlay';

function handle(event: KeyboardEvent, mac: boolean): void {
  if (event.defaultPrevented || event.isComposing || event.getModifierState('AltGraph')) return;
  const target = event.target;
  if (target instanceof Element && target.closest(`[${OVERLAY}]`)) return;
  const action = actionFor(event, { mac, inTextField: isTextField(target) });
  if (!action) return;
  event.preventDefault();
  if (!event.repeat || action.repeats) perform(action);
}

/** The app's one key listener. It hears what no focused control has answered already. */
export function useKeyDispatcher(mac: boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => handle(event, mac);
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [mac]);
}

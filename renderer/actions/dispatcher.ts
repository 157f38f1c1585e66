import { useEffect } from 'react';
import { afterPaint } from '../app/after-paint.ts';
import { isTextField } from './keymap.ts';
import { actionFor, perform, registeredActions, useActionGroups } from './registry.ts';

/** Dialogs, menus and popovers carry this: keys pressed in them are theirs alone. */
export const OVERLAY = 'data-overlay';

const ACTIVATED = 'button, a[href], summary, [role="button"], input[type="checkbox"], input[type="radio"]';
const STEPPED = 'input[type="range"], input[type="radio"], [role="slider"]';

/** Controls answer some keys by themselves, without saying so by `preventDefault`. */
function ownsKey(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element)) return false;
  if (key === 'Enter' || key === ' ') return target.closest(ACTIVATED) !== null;
  return /^(Arrow|Page|Home$|End$)/.test(key) && target.closest(STEPPED) !== null;
}

/**
 * What a key is pressed on. An overlay that was closed keeps the focus for some frames more: who presses the next key
 * so soon means what is behind it.
 */
function targetOf({ target, currentTarget }: KeyboardEvent): EventTarget | null {
  const isLeaving = target instanceof Element && target.closest('[data-exiting]') !== null;
  return isLeaving ? currentTarget : target;
}

function handle(event: KeyboardEvent, mac: boolean): void {
  if (event.defaultPrevented || event.isComposing || event.getModifierState('AltGraph')) return;
  const target = targetOf(event);
  if (target instanceof Element && target.closest(`[${OVERLAY}]`)) return;
  if (ownsKey(target, event.key)) return;
  const action = actionFor(event, { mac, inTextField: isTextField(target) });
  if (!action) return;
  event.preventDefault();
  if (!event.repeat || action.repeats) perform(action);
}

/** Looks through what can be done when that changes, so that no key has to wait for it. */
function keepReady(): () => void {
  let callOff: (() => void) | null = null;
  const unsubscribe = useActionGroups.subscribe(() => {
    callOff ??= afterPaint(() => {
      callOff = null;
      registeredActions();
    });
  });
  return () => {
    unsubscribe();
    callOff?.();
  };
}

/** The app's one key listener. It hears what no focused control has answered already. */
export function useKeyDispatcher(mac: boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => handle(event, mac);
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [mac]);
  useEffect(keepReady, []);
}

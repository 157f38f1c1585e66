import { startTransition, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';

/** Milliseconds that are left to what a text needs first: its highlights, what stands beside it. */
const PATIENCE = 1500;
/** Milliseconds of idle time that must be left for one more screenful. */
const ENOUGH = 4;
/** Milliseconds after which one more is prepared, however busy the browser is. */
const AT_LATEST = 1000;

/**
 * Whether all of a text may be shown with its words divided: at first only what one sees of it is, since to divide
 * the words of a long text takes longer than it is to take to appear. The rest is prepared while the browser has
 * nothing else to do, which fills what is known of its words, and is then shown together.
 *
 * @param count parts to prepare; none where nothing is left to be divided
 * @param prepare divides the words of one of them
 * @param onDivided called when all of them stand in the page
 */
export function useAllDivided(
  count: number,
  prepare: (part: number) => void,
  onDivided: (() => void) | undefined,
): boolean {
  const [all, setAll] = useState(count === 0);
  const shown = useRef(all);
  const prepareOne = useEffectEvent(prepare);
  const tell = useEffectEvent(() => onDivided?.());

  useEffect(() => {
    if (all) return undefined;
    let next = 0;
    let idle = 0;
    // A selection would be lost with the text nodes' data.
    const show = () => {
      if (getSelection()?.isCollapsed === false) return;
      document.removeEventListener('selectionchange', show);
      startTransition(() => setAll(true));
    };
    const go = (deadline: IdleDeadline) => {
      do prepareOne(next++);
      while (next < count && deadline.timeRemaining() > ENOUGH);
      if (next < count) idle = requestIdleCallback(go, { timeout: AT_LATEST });
      else {
        document.addEventListener('selectionchange', show);
        show();
      }
    };
    const timer = setTimeout(() => {
      idle = requestIdleCallback(go, { timeout: AT_LATEST });
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
      document.removeEventListener('selectionchange', show);
    };
  }, [all, count]);

  // Before anything asks where the text stands: its text nodes are others now.
  useLayoutEffect(() => {
    if (!all || shown.current) return;
    shown.current = true;
    tell();
  }, [all]);

  return all;
}

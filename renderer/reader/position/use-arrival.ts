import { useEffect, useRef } from 'react';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import type { Interval } from '../paint/interval-index.ts';
import type { Commands } from '../reading/commands.ts';
import type { Page } from '../reading/page.ts';

/** Gives the keyboard to the text that one comes to, and to what a link in it leads to. */
export function useArrival(
  page: Page | null,
  commands: Commands,
  at: AnnotationId | undefined,
  passage: Interval | undefined,
): void {
  const arrived = useRef<readonly unknown[]>([]);
  useEffect(() => {
    if (page === null) return;
    // A later page may be the same text, set in another way: nobody comes to it.
    const goal = [commands, at, passage];
    const isThere = goal.every((part, i) => arrived.current[i] === part) && arrived.current.length > 0;
    arrived.current = goal;
    if (isThere) return;
    page.scroller.focus({ preventScroll: true });
    if (at !== undefined) commands.focus.on(at, 'none', 'link');
    else if (passage !== undefined) commands.cursor.stand(passage);
  }, [page, at, passage, commands]);
}

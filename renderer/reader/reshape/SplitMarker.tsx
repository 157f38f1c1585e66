import { useLayoutEffect, useRef } from 'react';
import { Button } from '../../ui/Button.tsx';
import { ActionKeys } from '../../ui/Keycaps.tsx';
import { useCommands, usePage, useReading, useStateBehind } from '../reading/context.ts';
import type { Page } from '../reading/page.ts';
import styles from './SplitMarker.module.css';

/** Where the highlight in hand would be cut in two, and the cut itself. Arrows and clicks move it. */
export function SplitMarker() {
  const split = useStateBehind((state) => state.split);
  const page = usePage();
  const reading = useReading();
  const commands = useCommands();
  const line = useRef<HTMLSpanElement>(null);
  const bar = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (split === null || page === null) return undefined;
    const put = () => putMarker(page, split.at, line.current, bar.current);
    put();
    const observer = new ResizeObserver(put);
    observer.observe(page.scroller);
    observer.observe(page.body);
    return () => observer.disconnect();
  }, [split, page]);

  if (split === null) return null;
  return (
    <>
      <span ref={line} className={styles.line} aria-hidden="true" data-floating />
      <div ref={bar} className={styles.bar} role="toolbar" aria-label="Split the highlight" data-floating>
        <Button size="small" variant="primary" onPress={() => commands.splitting.here()}>
          Split here <ActionKeys action="passages.split-here" />
        </Button>
        <span className={styles.hint}>
          <ActionKeys action="passages.split-back" /> <ActionKeys action="passages.split-forward" /> or click
          to move
        </span>
        <Button size="small" variant="quiet" onPress={() => reading.store.setState({ split: null })}>
          Cancel
        </Button>
      </div>
    </>
  );
}

function putMarker(page: Page, at: number, line: HTMLElement | null, bar: HTMLElement | null): void {
  const box = page.linesOf({ start: at, end: at + 1 })[0];
  if (box === undefined || line === null || bar === null) return;
  const view = page.scroller.getBoundingClientRect();
  const rtl = getComputedStyle(page.body).direction === 'rtl';
  const x = (rtl ? box.right : box.left) - view.left;
  const top = box.top - view.top + page.scroller.scrollTop;
  line.style.left = `${x}px`;
  line.style.top = `${top}px`;
  line.style.height = `${box.bottom - box.top}px`;
  const room = page.scroller.clientWidth - bar.offsetWidth - 8;
  bar.style.left = `${Math.max(8, Math.min(x - bar.offsetWidth / 2, room))}px`;
  const above = box.top - bar.offsetHeight - 12;
  bar.style.top = `${above > view.top ? top - bar.offsetHeight - 12 : top + (box.bottom - box.top) + 12}px`;
}

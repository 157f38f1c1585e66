import { type PointerEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { useApp } from '../../app/store.ts';
import type { Interval } from '../paint/interval-index.ts';
import { usePage, useReading, useStateBehind } from '../reading/context.ts';
import type { Page } from '../reading/page.ts';
import { withEdgeAt } from './dragged-edge.ts';
import styles from './ResizeHandles.module.css';

/**
 * The ends of the focused highlight, to be dragged. For the keyboard the same is done by its shortcuts, so the
 * handles are hidden from assistive technology.
 */
export function ResizeHandles() {
  const id = useStateBehind((state) => state.focus?.id);
  const place = useStateBehind((state) =>
    state.focus === null ? undefined : state.annotations.get(state.focus.id)?.place,
  );
  const reading = useReading();
  const page = usePage();
  const start = useRef<HTMLSpanElement>(null);
  const end = useRef<HTMLSpanElement>(null);
  const dragged = useRef<Interval>(null);

  useLayoutEffect(() => {
    if (page === null || place?.status !== 'anchored') return undefined;
    const put = () => putHandles(page, place, start, end);
    put();
    const observer = new ResizeObserver(put);
    observer.observe(page.scroller);
    observer.observe(page.body);
    return () => observer.disconnect();
  }, [page, place]);

  if (id === undefined || page === null || place?.status !== 'anchored') return null;

  const drag = (edge: 'start' | 'end', event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const offset = page.boundaryAt({ x: event.clientX, y: event.clientY });
    if (offset === null) return;
    const { snapToWords } = useApp.getState().preferences;
    dragged.current = withEdgeAt(place, edge, offset, reading.projection.text, snapToWords);
    page.painter.mark('focus', dragged.current);
    putHandles(page, dragged.current, start, end);
  };
  const drop = () => {
    const moved = dragged.current;
    dragged.current = null;
    if (moved !== null && (moved.start !== place.start || moved.end !== place.end)) {
      void reading.move(id, moved);
    }
  };
  const cancel = () => {
    dragged.current = null;
    page.painter.mark('focus', place);
    putHandles(page, place, start, end);
  };

  return (['start', 'end'] as const).map((edge) => (
    <span
      key={edge}
      ref={edge === 'start' ? start : end}
      className={styles.handle}
      data-edge={edge}
      data-floating
      aria-hidden="true"
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => drag(edge, event)}
      onPointerUp={drop}
      onPointerCancel={cancel}
    />
  ));
}

function putHandles(
  page: Page,
  place: Interval,
  start: RefObject<HTMLElement | null>,
  end: RefObject<HTMLElement | null>,
): void {
  const lines = page.linesOf(place);
  const first = lines[0];
  const last = lines.at(-1);
  if (first === undefined || last === undefined || start.current === null || end.current === null) return;
  const rtl = getComputedStyle(page.body).direction === 'rtl';
  const view = page.scroller.getBoundingClientRect();
  const put = (
    element: HTMLElement,
    x: number,
    { top, bottom }: { readonly top: number; readonly bottom: number },
  ) => {
    element.style.left = `${x - view.left}px`;
    element.style.top = `${top - view.top + page.scroller.scrollTop}px`;
    element.style.height = `${bottom - top}px`;
  };
  put(start.current, rtl ? first.right : first.left, first);
  put(end.current, rtl ? last.left : last.right, last);
}

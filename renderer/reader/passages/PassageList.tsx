import { useVirtualizer } from '@tanstack/react-virtual';
import {
  memo,
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import { ColorFace } from '../marking/ColorFace.tsx';
import { OrphansHeading, useOrphansGoal } from '../orphans/OrphansHeading.tsx';
import { useStateBehind } from '../reading/context.ts';
import { usePanelView } from './chosen.ts';
import { PassageRow } from './PassageRow.tsx';
import styles from './PassagesPanel.module.css';
import { keyOf, type Row } from './rows.ts';

/** What a row is thought to be high before it is measured, in pixels. */
const ROW_HEIGHT = 104;

export interface PassageListHandle {
  /** Brings a passage into view and moves the keyboard there. */
  readonly goTo: (id: AnnotationId) => void;
  /** The passage that has the keyboard. */
  readonly current: () => AnnotationId | null;
}

interface PassageListProps {
  readonly rows: readonly Row[];
  /** How many passages there are in all of the rows. */
  readonly total: number;
  /** What stands above the list and scrolls along. */
  readonly head: React.ReactNode;
  readonly ref: React.Ref<PassageListHandle>;
  readonly onPick: (id: AnnotationId, how: 'toggle' | 'extend') => void;
}

export const PassageList = memo(function PassageList({ rows, total, head, ref, onPick }: PassageListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const { above, height } = useHeightAbove();
  const wanted = useRef<AnnotationId>(null);
  const focus = useStateBehind((state) => state.focus);
  const chosen = usePanelView((view) => view.chosen.ids);
  // oxlint-disable-next-line react/incompatible-library -- its functions are called here and handed to no memoized child
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: useCallback((i: number) => keyOf(rows[i]), [rows]),
    overscan: 6,
    scrollMargin: height,
  });

  const followed = useRef<typeof focus>(null);
  // Scrolls along with the focus, not with every change of the list; a new highlight comes to the list behind its focus.
  useEffect(() => {
    if (focus === null || focus.from === 'panel' || focus === followed.current) return;
    const at = rows.findIndex((row) => row.kind === 'passage' && row.annotation.id === focus.id);
    if (at < 0) return;
    followed.current = focus;
    virtualizer.scrollToIndex(at, { align: 'auto' });
  }, [focus, rows, virtualizer]);

  useOrphansGoal(
    rows.findIndex(({ kind }) => kind === 'orphans'),
    (at) => virtualizer.scrollToIndex(at, { align: 'start' }),
  );

  const focusWanted = (): void => {
    const selector = `[data-passage="${wanted.current}"] button[data-words]`;
    const button = wanted.current === null ? null : scroller.current?.querySelector<HTMLElement>(selector);
    if (!button) return;
    button.focus({ preventScroll: true });
    wanted.current = null;
  };
  // After every render, since a row that was far away exists only some renders later.
  useLayoutEffect(focusWanted);
  useImperativeHandle(ref, () => ({
    goTo: (id) => {
      const at = rows.findIndex((row) => row.kind === 'passage' && row.annotation.id === id);
      if (at < 0) return;
      wanted.current = id;
      virtualizer.scrollToIndex(at, { align: 'auto' });
      focusWanted();
    },
    current: () => {
      const { activeElement } = document;
      if (!scroller.current?.contains(activeElement)) return null;
      const id = activeElement?.closest<HTMLElement>('[data-passage]')?.dataset['passage'];
      return (id as AnnotationId | undefined) ?? null;
    },
  }));

  return (
    <div ref={scroller} className={styles.scroller}>
      <div ref={above}>{head}</div>
      <ul className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.item}
              style={{ transform: `translateY(${start - virtualizer.options.scrollMargin}px)` }}
              {...(row.kind === 'passage' ? { 'aria-setsize': total, 'aria-posinset': row.place + 1 } : {})}
            >
              {row.kind === 'passage' && (
                <PassageRow
                  annotation={row.annotation}
                  focused={focus?.id === row.annotation.id}
                  chosen={chosen.has(row.annotation.id)}
                  choosing={chosen.size > 0}
                  onPick={onPick}
                />
              )}
              {row.kind === 'heading' && (
                <h3 className={styles.group}>
                  {row.color !== undefined && <ColorFace color={row.color} size="small" />}
                  {row.title}
                  <span>{row.count}</span>
                </h3>
              )}
              {row.kind === 'orphans' && <OrphansHeading count={row.count} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
});

/** How high what stands above the list is, in CSS pixels. */
function useHeightAbove(): { readonly above: RefObject<HTMLDivElement | null>; readonly height: number } {
  const above = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = above.current;
    if (element === null) return undefined;
    setHeight(element.offsetHeight);
    const observer = new ResizeObserver(() => setHeight(element.offsetHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { above, height };
}

import { useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useActiveInRange } from '../paging/use-active-in-range.ts';
import { usePages } from '../paging/use-pages.ts';
import styles from './ArticleGrid.module.css';
import { ArticleRow, type RowCommands } from './ArticleRow.tsx';
import { activate, articlePages, useLibraryView } from './library-view.ts';

/** Width of the list in rem up to which a row has three lines; the style sheet has the same. */
const NARROW = 40;
const ROW_HEIGHT = { wide: 4.75, narrow: 6.25 };
const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;

function useNarrow(scroller: RefObject<HTMLElement | null>): boolean {
  const [narrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const measure = (): void => setNarrow(element.clientWidth <= NARROW * rem());
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return narrow;
}

export interface GridHandle {
  /** Moves the active row, brings it into sight and gives it the focus. */
  readonly goTo: (index: number) => void;
  /** Gives the active row the focus as soon as it is there. */
  readonly focusActive: () => void;
  readonly hasFocus: () => boolean;
  /** Rows that fit in sight. */
  readonly rowsInSight: () => number;
}

export interface ArticleGridProps {
  readonly label: string;
  readonly commands: RowCommands;
  readonly handle: RefObject<GridHandle | null>;
}

/**
 * The list as a grid of rows of which only those in sight exist (ARIA practices guide, grid pattern with row focus):
 * one row at a time is in the tab order.
 */
export function ArticleGrid({ label, commands, handle }: ArticleGridProps) {
  usePages(articlePages);
  const active = useLibraryView(({ active }) => active);
  const selection = useLibraryView(({ selection }) => selection);
  const scroller = useRef<HTMLDivElement>(null);
  const narrow = useNarrow(scroller);
  const wantsFocus = useRef(false);
  const [now] = useState(() => new Date());
  const total = articlePages.total ?? 0;
  const rowHeight = rem() * (narrow ? ROW_HEIGHT.narrow : ROW_HEIGHT.wide);

  const rangeExtractor = useActiveInRange(active);

  // oxlint-disable-next-line react/incompatible-library -- its functions are called here and handed to no memoized child
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    rangeExtractor,
    initialOffset: useLibraryView.getState().scrolled,
    paddingEnd: rem() * 5,
  });
  const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 };

  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  useEffect(() => articlePages.want(startIndex, endIndex + 1), [startIndex, endIndex]);

  useEffect(() => {
    const focusActive = (): void => {
      const row = scroller.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
      row?.focus({ preventScroll: true });
      wantsFocus.current = row === null;
    };
    handle.current = {
      goTo: (index) => {
        virtualizer.scrollToIndex(index, { align: 'auto' });
        if (index === useLibraryView.getState().active) focusActive();
        else wantsFocus.current = true;
        activate(index);
      },
      focusActive,
      hasFocus: () => scroller.current?.contains(document.activeElement) ?? false,
      rowsInSight: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1),
    };
    return () => {
      handle.current = null;
    };
  }, [handle, virtualizer, rowHeight]);

  // Runs after every render, since a row that was far away exists only some renders later.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"]`);
    if (!row) return;
    row.focus({ preventScroll: true });
    wantsFocus.current = false;
  });

  // The active row goes with its article when the list changes around it; the focus goes with the active row.
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || !focused.matches('[role="row"]')) return;
    if (!scroller.current?.contains(focused) || focused.dataset['index'] === String(active)) return;
    scroller.current.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus({ preventScroll: true });
  }, [active]);

  const onFocus = (event: FocusEvent): void => {
    const row = event.target.closest<HTMLElement>('[role="row"]');
    const index = Number(row?.dataset['index']);
    const known = index === active && useLibraryView.getState().activeKey !== null;
    if (Number.isInteger(index) && !known) activate(index);
  };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      onScroll={(event) => useLibraryView.setState({ scrolled: event.currentTarget.scrollTop })}
    >
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={total}
        aria-multiselectable="true"
        className={styles.grid}
        data-selecting={selection.ids.size > 0 || undefined}
        style={{ height: virtualizer.getTotalSize() }}
        onFocus={onFocus}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const article = articlePages.rowAt(index);
          return (
            <ArticleRow
              key={index}
              article={article}
              index={index}
              top={start}
              isActive={index === active}
              isSelected={article !== undefined && selection.ids.has(article.id)}
              commands={commands}
              now={now}
            />
          );
        })}
      </div>
    </div>
  );
}

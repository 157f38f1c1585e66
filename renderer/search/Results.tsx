import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { activeDescendant } from '../paging/active-descendant.ts';
import { useActiveInRange } from '../paging/use-active-in-range.ts';
import { usePages } from '../paging/use-pages.ts';
import { FoundGroup, findingId } from './FoundGroup.tsx';
import styles from './Results.module.css';
import { foundArticles, useSearchView } from './search-view.ts';

/** Pixels that an article's findings take until they are measured. */
const GUESSED_HEIGHT = 132;
/** Pixels free above and below the active finding when it is brought into sight. */
const COMFORT = 12;

export interface ResultsHandle {
  /** Brings the active finding into sight as soon as it is there. */
  readonly revealActive: () => void;
}

export interface ResultsProps {
  readonly id: string;
  readonly handle: RefObject<ResultsHandle | null>;
  readonly onOpen: (index: number, part: number) => void;
  readonly onKeyDown: (event: React.KeyboardEvent) => void;
}

/** What was found, article by article; of a long list only what is in sight exists. */
export function Results({ id, handle, onOpen, onKeyDown }: ResultsProps) {
  usePages(foundArticles);
  const active = useSearchView(({ active }) => active);
  const scroller = useRef<HTMLDivElement>(null);
  const wantsSight = useRef(false);
  const [now] = useState(() => new Date());
  const total = foundArticles.total ?? 0;

  // oxlint-disable-next-line react/incompatible-library -- its functions are called here and handed to no memoized child
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => GUESSED_HEIGHT,
    getItemKey: (index) => foundArticles.rowAt(index)?.articleId ?? index,
    overscan: 3,
    rangeExtractor: useActiveInRange(active.index),
    initialOffset: useSearchView.getState().scrolled,
    paddingEnd: 64,
  });
  const rows = virtualizer.getVirtualItems();
  const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 };
  useEffect(() => foundArticles.want(startIndex, endIndex + 1), [startIndex, endIndex]);

  useEffect(() => {
    handle.current = {
      revealActive: () => {
        wantsSight.current = true;
        virtualizer.scrollToIndex(useSearchView.getState().active.index, { align: 'auto' });
      },
    };
    return () => {
      handle.current = null;
    };
  }, [handle, virtualizer]);

  // Runs after every render, since what was far away exists only some renders later.
  useLayoutEffect(() => {
    if (!wantsSight.current) return;
    const view = scroller.current?.getBoundingClientRect();
    const box = document.getElementById(findingId(id, active))?.getBoundingClientRect();
    if (view === undefined || box === undefined) return;
    wantsSight.current = false;
    const above = box.top - COMFORT - view.top;
    const below = box.bottom + COMFORT - view.bottom;
    scroller.current?.scrollBy({ top: above < 0 ? above : Math.max(0, Math.min(below, above)) });
  });

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      onScroll={({ currentTarget }) => useSearchView.setState({ scrolled: currentTarget.scrollTop })}
    >
      <div
        id={id}
        role="listbox"
        aria-label="Results"
        {...(foundArticles.rowAt(active.index) &&
          activeDescendant(active.index, rows, findingId(id, active)))}
        tabIndex={0}
        className={styles.list}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {rows.map(({ index, start, key }) => (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            role="presentation"
            className={styles.slot}
            style={{ transform: `translateY(${start}px)` }}
          >
            <FoundGroup
              listId={id}
              article={foundArticles.rowAt(index)}
              index={index}
              activePart={index === active.index ? active.part : null}
              now={now}
              onOpen={onOpen}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

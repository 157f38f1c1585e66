import { useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import styles from './Feed.module.css';
import type { Pages } from './pages.ts';
import { useActiveInRange } from './use-active-in-range.ts';
import { usePages } from './use-pages.ts';

export interface FeedHandle {
  readonly goTo: (index: number) => void;
  readonly focusActive: () => void;
  readonly hasFocus: () => boolean;
}

/** Keeps where the person is in a feed while they are elsewhere. */
export interface FeedPlace {
  /** Pixels from the top. */
  readonly scrolled: () => number;
  readonly scrollTo: (pixels: number) => void;
  readonly activate: (index: number) => void;
}

export interface FeedProps<Row> {
  readonly label: string;
  /** What the entries answer: those of another question begin at their own place. */
  readonly question: string;
  readonly pages: Pages<Row>;
  readonly keyOf: (row: Row) => string;
  readonly handle: RefObject<FeedHandle | null>;
  /** The entry that the keys act on. */
  readonly active: number;
  readonly place: FeedPlace;
  /** Pixels that an entry has until it is measured. */
  readonly guessedHeight: number;
  /** An `article` that takes the focus, with tab index 0 when it is the active one; the row is undefined on its way. */
  readonly children: (row: Row | undefined, index: number, total: number) => ReactNode;
}

/** Where the keyboard is, which those of another question take over from the entries before them. */
interface FeedFocus {
  /** Whether the active entry is to have it as soon as it is there. */
  readonly wanted: RefObject<boolean>;
  /** Whether an entry had it last. Stays true when that entry goes away, since that blurs nothing. */
  readonly had: RefObject<boolean>;
}

/** Entries to read one under the other, of which only those in sight exist (ARIA practices guide, feed pattern). */
export function Feed<Row>(props: FeedProps<Row>) {
  const wanted = useRef(false);
  const had = useRef(false);
  return <Entries key={props.question} {...props} wanted={wanted} had={had} />;
}

function Entries<Row>(props: FeedProps<Row> & FeedFocus) {
  const { wanted, had, label, pages, keyOf, handle, active, place, guessedHeight, children } = props;
  usePages(pages);
  const scroller = useRef<HTMLDivElement>(null);
  const activeNow = useRef(active);
  const total = pages.total ?? 0;

  const rangeExtractor = useActiveInRange(active);
  // oxlint-disable-next-line react/incompatible-library -- its functions are called here and handed to no memoized child
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => guessedHeight,
    getItemKey: (index) => {
      const row = pages.rowAt(index);
      return row === undefined ? index : keyOf(row);
    },
    overscan: 4,
    rangeExtractor,
    initialOffset: place.scrolled,
    paddingEnd: 96,
  });
  const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 };
  useEffect(() => pages.want(startIndex, endIndex + 1), [pages, startIndex, endIndex]);
  useLayoutEffect(() => {
    activeNow.current = active;
  });

  useEffect(() => {
    const focusActive = (): void => {
      const entry = scroller.current?.querySelector<HTMLElement>('article[tabindex="0"]');
      entry?.focus({ preventScroll: true });
      wanted.current = !entry;
    };
    handle.current = {
      goTo: (index) => {
        virtualizer.scrollToIndex(index, { align: 'auto' });
        if (index === activeNow.current) focusActive();
        else wanted.current = true;
        place.activate(index);
      },
      focusActive,
      hasFocus: () => scroller.current?.contains(document.activeElement) ?? false,
    };
    return () => {
      handle.current = null;
    };
  }, [handle, place, virtualizer, wanted]);

  // Runs after every render, since an entry that was far away exists only some renders later.
  useLayoutEffect(() => {
    const lost = had.current && document.activeElement === document.body;
    if (!wanted.current && !lost) return;
    const entry = scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"] article`);
    if (!entry) return;
    entry.focus({ preventScroll: true });
    wanted.current = false;
  });

  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    had.current = currentTarget.contains(relatedTarget);
  };
  const onFocus = ({ target }: FocusEvent): void => {
    had.current = true;
    const index = Number(target.closest<HTMLElement>('[data-index]')?.dataset['index']);
    if (Number.isInteger(index)) place.activate(index);
  };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      onScroll={({ currentTarget }) => place.scrollTo(currentTarget.scrollTop)}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only follows where the focus goes */}
      <div
        role="feed"
        aria-label={label}
        aria-busy={!pages.settled}
        className={styles.feed}
        style={{ height: virtualizer.getTotalSize() }}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        {virtualizer.getVirtualItems().map(({ index, start, key }) => (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            className={styles.slot}
            style={{ transform: `translateY(${start}px)` }}
          >
            {children(pages.rowAt(index), index, total)}
          </div>
        ))}
      </div>
    </div>
  );
}

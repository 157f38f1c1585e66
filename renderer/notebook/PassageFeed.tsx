import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { usePages } from '../paging/use-pages.ts';
import { passagePages, useNotebookView } from './notebook-view.ts';
import { PassageEntry } from './PassageEntry.tsx';
import styles from './PassageFeed.module.css';

/** Pixels that an entry has until it is measured. */
const GUESSED_HEIGHT = 190;

export interface FeedHandle {
  readonly goTo: (index: number) => void;
  readonly focusActive: () => void;
  readonly hasFocus: () => boolean;
}

export interface Editing {
  readonly index: number;
  readonly field: 'note' | 'tags';
}

export interface PassageFeedProps {
  readonly handle: RefObject<FeedHandle | null>;
  readonly editing: Editing | null;
  readonly onEdit: (index: number, field: 'note' | 'tags' | null) => void;
}

/** The quotations one under the other, of which only those in sight exist (ARIA practices guide, feed pattern). */
export function PassageFeed({ handle, editing, onEdit }: PassageFeedProps) {
  usePages(passagePages);
  const active = useNotebookView(({ active }) => active);
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  /** Stays true when the entry with the focus goes away, since that blurs nothing. */
  const hadFocus = useRef(false);
  const [now] = useState(() => new Date());
  const total = passagePages.total ?? 0;

  const rangeExtractor = useCallback(
    (range: Range) => {
      const shown = defaultRangeExtractor(range);
      if (active >= range.count || shown.includes(active)) return shown;
      return active < (shown[0] ?? 0) ? [active, ...shown] : [...shown, active];
    },
    [active],
  );
  // oxlint-disable-next-line react/incompatible-library -- its functions are called here and handed to no memoized child
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => GUESSED_HEIGHT,
    getItemKey: (index) => passagePages.rowAt(index)?.id ?? index,
    overscan: 4,
    rangeExtractor,
    initialOffset: useNotebookView.getState().scrolled,
    paddingEnd: 96,
  });
  const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 };
  useEffect(() => passagePages.want(startIndex, endIndex + 1), [startIndex, endIndex]);

  useEffect(() => {
    const focusActive = (): void => {
      const entry = scroller.current?.querySelector<HTMLElement>('article[tabindex="0"]');
      entry?.focus({ preventScroll: true });
      wantsFocus.current = !entry;
    };
    handle.current = {
      goTo: (index) => {
        virtualizer.scrollToIndex(index, { align: 'auto' });
        if (index === useNotebookView.getState().active) focusActive();
        else wantsFocus.current = true;
        useNotebookView.setState({ active: index });
      },
      focusActive,
      hasFocus: () => scroller.current?.contains(document.activeElement) ?? false,
    };
    return () => {
      handle.current = null;
    };
  }, [handle, virtualizer]);

  // Runs after every render, since an entry that was far away exists only some renders later.
  useLayoutEffect(() => {
    const lost = hadFocus.current && document.activeElement === document.body;
    if (!wantsFocus.current && !lost) return;
    const entry = scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"] article`);
    if (!entry) return;
    entry.focus({ preventScroll: true });
    wantsFocus.current = false;
  });

  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    hadFocus.current = currentTarget.contains(relatedTarget);
  };
  const onFocus = ({ target }: FocusEvent): void => {
    hadFocus.current = true;
    const index = Number(target.closest<HTMLElement>('[data-index]')?.dataset['index']);
    if (Number.isInteger(index) && index !== active) useNotebookView.setState({ active: index });
  };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      onScroll={({ currentTarget }) => useNotebookView.setState({ scrolled: currentTarget.scrollTop })}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only follows where the focus goes */}
      <div
        role="feed"
        aria-label="Passages"
        aria-busy={!passagePages.settled}
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
            <PassageEntry
              passage={passagePages.rowAt(index)}
              index={index}
              total={total}
              isActive={index === active}
              editing={editing?.index === index ? editing.field : null}
              onEdit={onEdit}
              now={now}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

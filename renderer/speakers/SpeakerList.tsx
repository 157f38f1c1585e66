import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import type { SpeakerRow } from '../../shared/api.ts';
import { counted, momentDay, publishedDay } from '../app/dates.ts';
import { activeDescendant } from '../paging/active-descendant.ts';
import { useActiveInRange } from '../paging/use-active-in-range.ts';
import { usePages } from '../paging/use-pages.ts';
import styles from './SpeakerList.module.css';
import { speakerPages, useSpeakersView } from './speakers-view.ts';

/** Pixels that a speaker takes. */
const ROW_HEIGHT = 54;
/** Rows that a page key moves by. */
const PAGE = 10;

interface SpeakerListProps {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** Whose quotations are shown; undefined is nobody. */
  readonly shown: string | null | undefined;
  readonly onChoose: (speaker: string | null) => void;
  /** Goes on to the quotations. */
  readonly onEnter: () => void;
}

/** The speakers one under the other, of which only those in sight exist (ARIA practices guide, listbox pattern). */
export function SpeakerList({ ref, shown, onChoose, onEnter }: SpeakerListProps) {
  usePages(speakerPages);
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const listbox = useRef<HTMLDivElement>(null);
  const [now] = useState(() => new Date());
  const total = speakerPages.total ?? 0;
  const chosenAt = speakerPages.indexOf(({ speaker }) => speaker === shown);
  /** Where the keys went last. */
  const [pointed, setPointed] = useState<number | null>(null);
  // They are on the chosen speaker, wherever that one stands by now; elsewhere only where nobody could be chosen.
  const isElsewhere = pointed !== null && (shown === undefined || speakerPages.rowAt(pointed) === undefined);
  const place = chosenAt >= 0 && !isElsewhere ? chosenAt : (pointed ?? 0);
  const active = Math.min(place, Math.max(0, total - 1));
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(ref, () => listbox.current);

  // oxlint-disable-next-line react/incompatible-library -- its functions are called here and handed to no memoized child
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    rangeExtractor: useActiveInRange(active),
    initialOffset: useSpeakersView.getState().listed,
    paddingEnd: 48,
  });
  const rows = virtualizer.getVirtualItems();
  const { startIndex, endIndex } = virtualizer.range ?? { startIndex: 0, endIndex: 0 };
  useEffect(() => speakerPages.want(startIndex, endIndex + 1), [startIndex, endIndex]);

  /** Where the keys went to a row that was still on its way: it is chosen when it comes. */
  const awaited = useRef<number | null>(null);
  useEffect(() => {
    const row = awaited.current === null ? undefined : speakerPages.rowAt(awaited.current);
    if (row === undefined) return;
    awaited.current = null;
    onChoose(row.speaker);
  });

  const go = (index: number): void => {
    const to = Math.max(0, Math.min(index, total - 1));
    const row = speakerPages.rowAt(to);
    virtualizer.scrollToIndex(to, { align: 'auto' });
    setPointed(to);
    awaited.current = row === undefined && shown !== undefined ? to : null;
    // On one pane nobody is shown beside the list: there, choosing is a step of its own.
    if (row !== undefined && shown !== undefined) onChoose(row.speaker);
  };
  const enter = (): void => {
    const row = speakerPages.rowAt(active);
    if (row === undefined) return;
    if (shown === undefined) onChoose(row.speaker);
    else onEnter();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const steps: Readonly<Record<string, () => void>> = {
      ArrowDown: () => go(active + 1),
      j: () => go(active + 1),
      ArrowUp: () => go(active - 1),
      k: () => go(active - 1),
      PageDown: () => go(active + PAGE),
      PageUp: () => go(active - PAGE),
      Home: () => go(0),
      End: () => go(total - 1),
      Enter: enter,
      ArrowRight: enter,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    step();
  };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      data-alone={shown === undefined || undefined}
      onScroll={({ currentTarget }) => useSpeakersView.setState({ listed: currentTarget.scrollTop })}
    >
      <div
        ref={listbox}
        role="listbox"
        aria-label="Speakers"
        aria-busy={!speakerPages.settled}
        {...activeDescendant(active, rows, `${id}-${active}`)}
        tabIndex={0}
        className={styles.list}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {rows.map(({ index, start }) => (
          <Speaker
            key={index}
            id={`${id}-${index}`}
            row={speakerPages.rowAt(index)}
            index={index}
            total={total}
            top={start}
            isChosen={index === chosenAt && shown !== undefined}
            isActive={index === active}
            now={now}
            onClick={(speaker) => {
              setPointed(index);
              awaited.current = null;
              onChoose(speaker);
            }}
          />
        ))}
      </div>
    </div>
  );
}

const latestDay = ({ latest, latestPublished }: SpeakerRow, now: Date): string =>
  latestPublished === null
    ? momentDay(new Date(latest).toISOString(), now)
    : publishedDay(latestPublished, now);

interface SpeakerOptionProps {
  readonly id: string;
  /** Undefined while it is on its way. */
  readonly row: SpeakerRow | undefined;
  readonly index: number;
  readonly total: number;
  /** Pixels. */
  readonly top: number;
  readonly isChosen: boolean;
  readonly isActive: boolean;
  readonly now: Date;
  readonly onClick: (speaker: string | null) => void;
}

function Speaker({ id, row, index, total, top, isChosen, isActive, now, onClick }: SpeakerOptionProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list answers the keys of all speakers
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      aria-posinset={index + 1}
      aria-setsize={total}
      data-active={isActive || undefined}
      className={styles.speaker}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => row && onClick(row.speaker)}
    >
      {row && (
        <>
          <span className={styles.name} data-unknown={row.speaker === null || undefined}>
            {row.speaker ?? 'Speaker unknown'}
          </span>
          <span className={styles.counts}>
            <span>{counted(row.quotations, 'quotation')}</span>
            <span>{counted(row.articles, 'article')}</span>
            <span>{latestDay(row, now)}</span>
          </span>
        </>
      )}
    </div>
  );
}

import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import { counted } from '../../app/dates.ts';
import { IconButton } from '../../ui/Button.tsx';
import { useReadingState } from '../reading/context.ts';
import { ArticleNotes } from './ArticleNotes.tsx';
import { FilterBar } from './FilterBar.tsx';
import { PassageRow } from './PassageRow.tsx';
import styles from './PassagesPanel.module.css';
import { listPassages } from './passage-filter.ts';

/** What a row is thought to be high before it is measured, in pixels. */
const ROW_HEIGHT = 104;

type Row =
  | { readonly kind: 'passage'; readonly annotation: PlacedAnnotation; readonly place: number }
  | { readonly kind: 'orphans'; readonly count: number };

/** The article's passages beside its text, and the article's own tags and note at their head. */
export function PassagesPanel({ onClose }: { readonly onClose: () => void }) {
  // The text comes first: the list follows a change when there is time.
  const annotations = useDeferredValue(useReadingState((state) => state.annotations));
  const filter = useReadingState((state) => state.filter);
  const list = useMemo(() => listPassages(annotations.values(), filter), [annotations, filter]);
  const rows = useMemo((): readonly Row[] => {
    const row = (annotation: PlacedAnnotation, place: number): Row => ({
      kind: 'passage',
      annotation,
      place,
    });
    const { anchored, orphans } = list;
    const lost: readonly Row[] = orphans.length > 0 ? [{ kind: 'orphans', count: orphans.length }] : [];
    return [...anchored.map(row), ...lost, ...orphans.map((orphan, i) => row(orphan, anchored.length + i))];
  }, [list]);
  const shown = list.anchored.length + list.orphans.length;

  return (
    <section className={styles.panel} aria-label="Passages">
      <header className={styles.header}>
        <h2 className={styles.title}>Passages</h2>
        <span className={styles.count} role="status">
          {shown === list.total
            ? counted(shown, 'highlight')
            : `${shown} of ${counted(list.total, 'highlight')}`}
        </span>
        <IconButton
          icon="close"
          size="small"
          label="Hide passages"
          action="reading.passages"
          onPress={onClose}
        />
      </header>
      <Rows rows={rows} total={shown} filterBar={list.total > 0 ? <FilterBar tags={list.tags} /> : null} />
    </section>
  );
}

interface RowsProps {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly filterBar: React.ReactNode;
}

function Rows({ rows, total, filterBar }: RowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const focus = useReadingState((state) => state.focus);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (i) => {
      const row = rows[i];
      return row?.kind === 'passage' ? row.annotation.id : 'orphans';
    },
    overscan: 6,
    scrollMargin: head.current?.offsetHeight ?? 0,
  });

  useEffect(() => {
    if (focus === null || focus.from === 'panel') return;
    const at = rows.findIndex((row) => row.kind === 'passage' && row.annotation.id === focus.id);
    if (at >= 0) virtualizer.scrollToIndex(at, { align: 'auto' });
    // oxlint-disable-next-line react/exhaustive-deps -- scrolls along with the focus, not with every change of the list
  }, [focus]);

  return (
    <div ref={scroller} className={styles.scroller}>
      <div ref={head}>
        <ArticleNotes />
        {filterBar}
        {total === 0 && filterBar === null && <NothingYet />}
        {total === 0 && filterBar !== null && <p className={styles.empty}>No passage is like that.</p>}
      </div>
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
              {row.kind === 'passage' ? (
                <PassageRow annotation={row.annotation} focused={focus?.id === row.annotation.id} />
              ) : (
                <OrphansHeading count={row.count} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function NothingYet() {
  return (
    <p className={styles.empty}>
      Select some words to highlight them, or press <kbd>↓</kbd> to go by sentence and <kbd>H</kbd> to mark.
    </p>
  );
}

function OrphansHeading({ count }: { readonly count: number }) {
  return (
    <div className={styles.orphans}>
      <h3>No longer in the text ({count})</h3>
      <p>The text changed and these words were not found in it. They keep their notes and tags.</p>
    </div>
  );
}

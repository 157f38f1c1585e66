import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { toProblem } from '../app/problem.ts';
import { call } from '../app/store.ts';
import { activeDescendant } from '../paging/active-descendant.ts';
import { useActiveInRange } from '../paging/use-active-in-range.ts';
import styles from './ExportDialog.module.css';
import type { PlannedFile } from './export-run.ts';

const ROW = 32;

/** The Markdown of one file; what it would be, where it cannot be made, why. */
function useText(file: PlannedFile | undefined): string | null {
  const [text, setText] = useState<{ of: PlannedFile; text: string } | null>(null);
  useEffect(() => {
    if (!file) return undefined;
    let current = true;
    call('export.file', { articleId: file.articleId }).then(
      ({ text }) => current && setText({ of: file, text }),
      (error: unknown) => current && setText({ of: file, text: toProblem(error).message }),
    );
    return () => {
      current = false;
    };
  }, [file]);
  return text?.of === file ? (text?.text ?? null) : null;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 10,
  PageUp: -10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

export interface ExportPreviewProps {
  readonly files: readonly PlannedFile[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

function FileList({ files, chosen, onChoose }: ExportPreviewProps) {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- its functions are called here and handed to no memoized child
  const virtualizer = useVirtualizer({
    count: files.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 6,
    rangeExtractor: useActiveInRange(chosen),
  });

  const rows = virtualizer.getVirtualItems();

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(chosen + step, files.length - 1));
    virtualizer.scrollToIndex(next);
    onChoose(next);
  };

  return (
    <div
      ref={scroller}
      role="listbox"
      aria-label="Files"
      {...activeDescendant(chosen, rows, `${id}-${chosen}`)}
      tabIndex={0}
      className={styles.files}
      onKeyDown={onKeyDown}
    >
      <div className={styles.space} role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {rows.map(({ index, start }) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list has the focus and the keys
          <div
            key={index}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            aria-posinset={index + 1}
            aria-setsize={files.length}
            className={styles.file}
            style={{ transform: `translateY(${start}px)` }}
            onClick={() => onChoose(index)}
          >
            {files[index]?.name}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The files by name, and the Markdown of the one chosen, as it would stand on disk. */
export function ExportPreview(props: ExportPreviewProps) {
  const file = props.files[props.chosen];
  const text = useText(file);
  return (
    <div className={styles.preview}>
      {props.files.length > 1 && <FileList {...props} />}
      <pre
        className={styles.text}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a text that scrolls must be reachable
        tabIndex={0}
        role="region"
        aria-label={file?.name ?? 'Preview'}
        aria-busy={text === null}
      >
        {text}
      </pre>
    </div>
  );
}

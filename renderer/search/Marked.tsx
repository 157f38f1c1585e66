import type { ReactNode } from 'react';
import type { TextRange } from '../../shared/search/find.ts';
import styles from './Marked.module.css';

interface MarkedProps {
  readonly text: string;
  /** UTF-16 offsets into the text, in order, none overlapping another. */
  readonly marks: readonly TextRange[];
}

/** A text with the words that were found in it marked. */
export function Marked({ text, marks }: MarkedProps): ReactNode {
  const starts = marks.map(([start]) => start);
  return (
    <>
      {text.slice(0, starts[0])}
      {marks.map(([start, end], at) => [
        <mark key={start} className={styles.mark}>
          {text.slice(start, end)}
        </mark>,
        text.slice(end, starts[at + 1]),
      ])}
    </>
  );
}

import type { ReactNode } from 'react';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import styles from './ReadingLine.module.css';

export interface ReadingLineProps {
  /** Null until it is known. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** What the articles are being read for. */
  readonly label: string;
  /** How far it is, in words. */
  readonly children: ReactNode;
}

/** How many articles have been read for what the page shows, while some have not. */
export function ReadingLine({ progress, label, children }: ReadingLineProps) {
  if (!isReading(progress)) return null;
  const { done, total } = progress;
  return (
    <div className={styles.line}>
      <div className={styles.column}>
        <ProgressBar label={label} done={done} total={total} size="beside-words" />
        <p>{children}</p>
      </div>
    </div>
  );
}

export function isReading<P extends { readonly done: number; readonly total: number }>(
  progress: P | null,
): progress is P {
  return progress !== null && progress.done < progress.total;
}

import styles from './ProgressBar.module.css';

export interface ProgressBarProps {
  /** What it is the progress of. */
  readonly label: string;
  readonly done: number;
  /** Zero while nobody knows how much there is to do. */
  readonly total: number;
  /** As wide as what it stands in, until it is said to be beside words. */
  readonly size?: 'wide' | 'beside-words';
}

export function ProgressBar({ label, done, total, size = 'wide' }: ProgressBarProps) {
  return (
    <progress
      className={styles.progress}
      data-size={size}
      aria-label={label}
      {...(total > 0 ? { max: total, value: done } : {})}
    />
  );
}

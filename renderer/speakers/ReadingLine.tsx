import { count } from '../app/dates.ts';
import styles from './ReadingLine.module.css';
import { useSpeakersView } from './speakers-view.ts';

/** How many articles have been read for quotations, while some have not. */
export function ReadingLine() {
  const progress = useSpeakersView(({ progress }) => progress);
  if (progress === null || progress.done >= progress.total) return null;
  const { done, total } = progress;
  return (
    <div className={styles.line}>
      <div className={styles.column}>
        <progress
          className={styles.track}
          aria-label="Reading the articles for quotations"
          max={total}
          value={done}
        />
        <p>
          Reading the articles for quotations: {count(done)} of {count(total)}. What is found so far is shown.
        </p>
      </div>
    </div>
  );
}

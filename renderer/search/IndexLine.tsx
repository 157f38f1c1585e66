import { count } from '../app/dates.ts';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import styles from './IndexLine.module.css';
import { useSearchView } from './search-view.ts';

/** So few articles are taken in before anyone could read of it. */
const NOT_WORTH_TELLING = 100;

/** How far the index is, while answers may lack something. */
export function IndexLine() {
  const index = useSearchView(({ index }) => index);
  switch (index.status) {
    case 'current':
      return null;
    case 'failed':
      return (
        <p className={styles.failed} role="status">
          {index.problem.message} {index.problem.hint}
        </p>
      );
    case 'building': {
      const { done, total } = index;
      if (total < NOT_WORTH_TELLING) return null;
      return (
        <div className={styles.building}>
          <ProgressBar label="Taking in the library" done={done} total={total} size="beside-words" />
          <p>
            Taking in the library: {count(done)} of {count(total)} articles. What is found so far is shown.
          </p>
        </div>
      );
    }
    default:
      return index satisfies never;
  }
}

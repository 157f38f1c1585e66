import type { Problem } from '../../shared/errors.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import styles from './Reader.module.css';
import { leaveReader } from './way-back.ts';

/** What stands in the place of an article that cannot be opened. */
export function OpenFailure({
  problem,
  onAgain,
}: {
  readonly problem: Problem;
  readonly onAgain: () => void;
}) {
  return (
    <div className={styles.failure}>
      <EmptyState
        isPage
        title="This article cannot be opened"
        actions={
          <>
            <Button icon="arrow-left" onPress={leaveReader}>
              Back to the library
            </Button>
            <Button icon="restore" onPress={onAgain}>
              Try again
            </Button>
          </>
        }
      >
        <p>{problem.message}</p>
        {problem.hint !== undefined && <p>{problem.hint}</p>}
      </EmptyState>
    </div>
  );
}

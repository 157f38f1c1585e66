import { Button } from '../ui/Button.tsx';
import styles from './ListProblem.module.css';
import type { Pages } from './pages.ts';
import { usePages } from './use-pages.ts';

/** Above a list that could not be read or brought up to date; a lost connection has its own banner. */
export function ListProblem<Row>({ pages }: { readonly pages: Pages<Row> }) {
  usePages(pages);
  const { problem } = pages;
  if (problem === null || problem.code === 'offline') return null;
  return (
    <div className={styles.problem} role="alert">
      <p>
        {problem.message} {problem.hint}
      </p>
      <Button size="small" onPress={() => pages.refresh()}>
        Try again
      </Button>
    </div>
  );
}

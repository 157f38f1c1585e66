import type { Problem } from '../../shared/errors.ts';
import styles from './StartFailure.module.css';

const TITLES: Partial<Record<Problem['code'], string>> = {
  unauthorised: 'This window has no key to the library',
  offline: 'Commonplace is not running',
  'library-newer': 'This library belongs to a newer Commonplace',
  'library-unusable': 'The library cannot be opened',
};

/** All there is to see when the app cannot start: what happened, and what to do. */
export function StartFailure({ problem, title }: { readonly problem: Problem; readonly title?: string }) {
  return (
    <main className={styles.page}>
      <div role="alert" className={styles.words}>
        <h1 className={styles.title}>{title ?? TITLES[problem.code] ?? 'Commonplace could not start'}</h1>
        <p className={styles.message}>{problem.message}</p>
        {problem.hint && <p className={styles.hint}>{problem.hint}</p>}
      </div>
      <button type="button" className={styles.button} onClick={() => location.reload()}>
        Try again
      </button>
    </main>
  );
}

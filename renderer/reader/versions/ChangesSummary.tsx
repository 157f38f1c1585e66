import type { VersionChanges } from '../../../shared/versions/change.ts';
import { counted } from '../../app/dates.ts';
import { ChangedParts } from './ChangedParts.tsx';
import styles from './Changes.module.css';
import { versionName } from './version-names.ts';

interface ChangesSummaryProps {
  readonly changes: VersionChanges;
  readonly count: number;
}

/** The title with what changed in it, and how much changed below. */
export function ChangesSummary({ changes, count }: ChangesSummaryProps) {
  const { title, text, earlier, later, published } = changes;
  const sums = [
    text.inserted > 0 && `${counted(text.inserted, 'word')} put in`,
    text.deleted > 0 && `${counted(text.deleted, 'word')} taken out`,
    text.moved > 0 && `${counted(text.moved, 'word')} moved`,
  ].filter((sum) => sum !== false);
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        <ChangedParts parts={title} />
      </h1>
      <p className={styles.summary}>
        {count === 0
          ? 'Not one word of the text changed'
          : `${counted(count, 'change')} from ${versionName(earlier)} to ${versionName(later)}`}
        {sums.length > 0 && `: ${sums.join(', ')}`}. Quotation marks, dashes and spaces that are only set
        otherwise are left out.
      </p>
      {published !== null && (
        <p className={styles.summary}>
          Published{' '}
          {published.earlier !== null && (
            <del>
              <span className="visually-hidden">taken out: </span>
              {published.earlier.raw}
            </del>
          )}{' '}
          {published.later !== null && (
            <ins>
              <span className="visually-hidden">put in: </span>
              {published.later.raw}
            </ins>
          )}
        </p>
      )}
    </header>
  );
}

import { type ReactNode, useState } from 'react';
import { count } from '../app/dates.ts';
import { Icon } from '../icons/Icon.tsx';
import styles from './ReportGroup.module.css';

/** Rows that are shown before more are asked for: a report of 10,000 is opened at once all the same. */
const AT_ONCE = 200;

export interface ReportGroupProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly rows: readonly { readonly key: string; readonly row: ReactNode }[];
}

/** A part of a report that opens and closes; nothing where it is empty. */
export function ReportGroup({ title, isOpen, rows }: ReportGroupProps) {
  const [shown, setShown] = useState(AT_ONCE);
  if (rows.length === 0) return null;
  return (
    <details className={styles.group} open={isOpen}>
      <summary className={styles.summary}>
        <span className={styles.title}>{title}</span>
        <span className={styles.amount}>{count(rows.length)}</span>
        <Icon name="chevron-right" size={14} />
      </summary>
      <ul className={styles.rows}>
        {rows.slice(0, shown).map(({ key, row }) => (
          <li key={key}>{row}</li>
        ))}
      </ul>
      {rows.length > shown && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + 10 * AT_ONCE)}>
          Show more
        </button>
      )}
    </details>
  );
}

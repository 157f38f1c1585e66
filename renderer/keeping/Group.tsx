import type { ReactNode } from 'react';
import { useState } from 'react';
import { count } from '../app/dates.ts';
import styles from './TaskDialog.module.css';

/** Rows that are shown before more are asked for: a report of 10,000 is opened at once all the same. */
const AT_ONCE = 200;

export interface GroupProps {
  readonly title: string;
  readonly amount: number;
  readonly isOpen: boolean;
  readonly children: readonly { readonly key: string; readonly row: ReactNode }[];
}

/** A part of a report that opens and closes; nothing where it is empty. */
export function Group({ title, amount, isOpen, children }: GroupProps) {
  const [shown, setShown] = useState(AT_ONCE);
  if (amount === 0) return null;
  return (
    <details className={styles.group} open={isOpen}>
      <summary className={styles.summary}>
        <span className={styles.groupTitle}>{title}</span>
        <span className={styles.amount}>{count(amount)}</span>
      </summary>
      <ul className={styles.rows}>
        {children.slice(0, shown).map(({ key, row }) => (
          <li key={key}>{row}</li>
        ))}
      </ul>
      {children.length > shown && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + 10 * AT_ONCE)}>
          Show more
        </button>
      )}
    </details>
  );
}

import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

/** What stands where there is nothing yet: says why, and what the next step is. */
export function EmptyState({
  title,
  children,
  actions,
  isPage = false,
}: {
  readonly title: string;
  /** Where nothing else is on the page: its title is the page's. */
  readonly isPage?: boolean;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      {isPage ? <h1 className={styles.title}>{title}</h1> : <h2 className={styles.title}>{title}</h2>}
      {children && <div className={styles.text}>{children}</div>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

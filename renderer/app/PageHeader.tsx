import { type ReactNode, useEffect } from 'react';
import styles from './PageHeader.module.css';
import { SidebarToggle } from './SidebarToggle.tsx';

export interface PageHeaderProps {
  readonly title: string;
  /** A few quiet words beside the title: a count. */
  readonly detail?: string;
  readonly tools?: ReactNode;
}

/** The head of a view: what this is, how much of it, and what can be done with it. */
export function PageHeader({ title, detail, tools }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} – Commonplace`;
  }, [title]);
  return (
    <header className={styles.header}>
      <div className={styles.column}>
        <SidebarToggle />
        <div className={styles.words}>
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.detail} role="status">
            {detail}
          </p>
        </div>
        {tools && <div className={styles.tools}>{tools}</div>}
      </div>
    </header>
  );
}

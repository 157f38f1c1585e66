import type { ComponentProps } from 'react';
import styles from './Page.module.css';

/** A view beside the sidebar: its head, and below it what fills the rest of the window. */
export function Page({ className, ...rest }: ComponentProps<'div'>) {
  return <div className={`${styles.page} ${className ?? ''}`} {...rest} />;
}

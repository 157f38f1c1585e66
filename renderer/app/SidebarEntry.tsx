import { type ReactNode, useState } from 'react';
import { Icon, type IconName } from '../icons/Icon.tsx';
import { count } from './dates.ts';
import { type Route, sameRoute } from './route.ts';
import styles from './Sidebar.module.css';
import { useSidebar } from './sidebar-state.ts';
import { useApp } from './store.ts';

/** Tags and sites shown before "All …" is asked for. */
const SHOWN_FIRST = 10;

/** Views of one entry, whatever part of them is shown. */
const WHOLE: ReadonlySet<Route['view']> = new Set(['speakers', 'settings']);

interface EntryProps {
  readonly to: Route;
  readonly icon?: IconName;
  readonly amount?: number | undefined;
  readonly children: ReactNode;
}

/** One place to go to, with how much there is. */
export function Entry({ to, icon, amount, children }: EntryProps) {
  const current = useApp(
    ({ route }) => sameRoute(route, to) || (route.view === to.view && WHOLE.has(to.view)),
  );
  const go = (): void => {
    useSidebar.setState({ drawer: false });
    useApp.getState().navigate(to);
  };
  return (
    <li>
      <button
        type="button"
        className={styles.entry}
        {...(current ? { 'aria-current': 'page' as const } : {})}
        onClick={go}
      >
        {icon && <Icon name={icon} size={16} />}
        <span className={styles.name} dir="auto">
          {children}
        </span>
        {amount !== undefined && amount > 0 && <span className={styles.amount}>{count(amount)}</span>}
      </button>
    </li>
  );
}

/** Places of one kind under a heading, of which the first are shown until all are asked for. */
export function Section({
  title,
  total,
  children,
}: {
  readonly title: string;
  readonly total: number;
  readonly children: (shown: number) => ReactNode;
}) {
  const [all, setAll] = useState(false);
  if (total === 0) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{title}</h2>
      <ul>
        {children(all ? total : SHOWN_FIRST)}
        {total > SHOWN_FIRST && (
          <li>
            <button
              type="button"
              className={`${styles.entry} ${styles.more}`}
              aria-expanded={all}
              onClick={() => setAll(!all)}
            >
              {all ? 'Show fewer' : `All ${count(total)} ${title.toLowerCase()}`}
            </button>
          </li>
        )}
      </ul>
    </section>
  );
}

import { Library } from '../library/Library.tsx';
import { Reader } from '../reader/Reader.tsx';
import { Sidebar } from './Sidebar.tsx';
import { useApp } from './store.ts';
import styles from './View.module.css';

/** The view of the current route, with the sidebar everywhere but where one reads. */
export function View() {
  const route = useApp(({ route }) => route);
  return (
    <div className={styles.window}>
      {route.view !== 'reader' && <Sidebar />}
      <main className={styles.view}>
        {route.view === 'library' && <Library shelf={route.shelf} />}
        {route.view === 'reader' && (
          <Reader articleId={route.articleId} {...(route.at === undefined ? {} : { at: route.at })} />
        )}
      </main>
    </div>
  );
}

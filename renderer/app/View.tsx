import { Library } from '../library/Library.tsx';
import { Notebook } from '../notebook/Notebook.tsx';
import { Reader } from '../reader/Reader.tsx';
import { Review } from '../review/Review.tsx';
import { Search } from '../search/Search.tsx';
import { Settings } from '../settings/Settings.tsx';
import { Speakers } from '../speakers/Speakers.tsx';
import type { Route } from './route.ts';
import { Sidebar } from './Sidebar.tsx';
import { useApp } from './store.ts';
import styles from './View.module.css';

function Page({ route }: { readonly route: Route }) {
  switch (route.view) {
    case 'library':
      return <Library shelf={route.shelf} />;
    case 'reader':
      return (
        <Reader
          key={route.articleId}
          articleId={route.articleId}
          {...(route.at === undefined ? {} : { at: route.at })}
          {...(route.find === undefined ? {} : { find: route.find })}
          {...(route.findAt === undefined ? {} : { findAt: route.findAt })}
          {...(route.passage === undefined ? {} : { passage: route.passage })}
          {...(route.version === undefined ? {} : { version: route.version })}
          {...(route.since === undefined ? {} : { since: route.since })}
        />
      );
    case 'search':
      return <Search />;
    case 'notebook':
      return <Notebook />;
    case 'review':
      return <Review />;
    case 'speakers':
      return <Speakers chosen={route.speaker} />;
    case 'settings':
      return <Settings {...(route.section === undefined ? {} : { section: route.section })} />;
  }
}

/** The view of the current route, with the sidebar everywhere but where one reads. */
export function View() {
  const route = useApp(({ route }) => route);
  return (
    <div className={styles.window}>
      {route.view !== 'reader' && <Sidebar />}
      <main className={styles.view}>
        <Page route={route} />
      </main>
    </div>
  );
}

import { useState } from 'react';
import sidebar from '../app/Sidebar.module.css';
import { useSidebar } from '../app/sidebar-state.ts';
import { useApp } from '../app/store.ts';
import { Icon } from '../icons/Icon.tsx';
import { IconButton } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import styles from './SavedSearches.module.css';
import { SaveSearchDialog } from './SaveSearchDialog.tsx';
import { deleteSearch, openSearch } from './saved-searches.ts';
import { useSearchView } from './search-view.ts';

interface Saved {
  readonly name: string;
  readonly query: string;
}

function Entry({ saved, onRename }: { readonly saved: Saved; readonly onRename: (saved: Saved) => void }) {
  const { name, query } = saved;
  const inSearch = useApp(({ route }) => route.view === 'search');
  const shown = useSearchView((view) => view.query.trim() === query);
  const go = (): void => {
    useSidebar.setState({ drawer: false });
    openSearch(query);
  };
  return (
    <li className={styles.entry}>
      <button
        type="button"
        className={`${sidebar.entry} ${styles.open}`}
        title={query}
        {...(inSearch && shown ? { 'aria-current': 'page' as const } : {})}
        onClick={go}
      >
        <Icon name="search" size={16} />
        <span className={sidebar.name}>{name}</span>
      </button>
      <span className={styles.more}>
        <Menu
          label={`Saved search ${name}`}
          placement="bottom end"
          trigger={<IconButton icon="more" label={`Change “${name}”`} size="small" />}
          groups={[
            {
              entries: [
                { id: 'rename', label: 'Rename', run: () => onRename(saved) },
                {
                  id: 'delete',
                  label: 'Delete',
                  icon: 'trash',
                  tone: 'danger',
                  run: () => void deleteSearch(name),
                },
              ],
            },
          ]}
        />
      </span>
    </li>
  );
}

/** The searches that the person keeps, by name; they travel with the library. */
export function SavedSearches() {
  const searches = useApp(({ shelf }) => shelf.savedSearches);
  const [renaming, setRenaming] = useState<Saved | null>(null);
  const all = Object.entries(searches)
    .map(([name, query]) => ({ name, query }))
    .sort((a, b) => a.name.localeCompare(b.name));
  if (all.length === 0) return null;
  return (
    <section className={sidebar.section}>
      <h2 className={sidebar.heading}>Saved searches</h2>
      <ul>
        {all.map((saved) => (
          <Entry key={saved.name} saved={saved} onRename={setRenaming} />
        ))}
      </ul>
      {renaming && <SaveSearchDialog {...renaming} onClose={() => setRenaming(null)} />}
    </section>
  );
}

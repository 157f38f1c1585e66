import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import type { Facets } from '../../shared/api.ts';
import { SavedSearches } from '../search/SavedSearches.tsx';
import { IconButton } from '../ui/Button.tsx';
import { HOME } from './route.ts';
import styles from './Sidebar.module.css';
import { Entry, Section } from './SidebarEntry.tsx';
import { NARROW_WINDOW, toggleSidebar, useSidebar } from './sidebar-state.ts';
import { useApp } from './store.ts';
import { useMediaQuery } from './use-media-query.ts';

function Shelves({ facets }: { readonly facets: Facets | null }) {
  const reviewOn = useApp(({ preferences }) => preferences.reviewOn);
  const statuses = facets?.statuses;
  const all = statuses && statuses.inbox + statuses.reading + statuses.archive;
  const tags = (facets?.tags ?? []).filter(({ articles }) => articles > 0);
  const sites = facets?.sites ?? [];
  return (
    <>
      <ul className={styles.section}>
        <Entry to={{ view: 'search' }} icon="search">
          Search
        </Entry>
      </ul>
      <ul className={styles.section}>
        <Entry to={HOME} icon="library" amount={all}>
          All articles
        </Entry>
        <Entry
          to={{ view: 'library', shelf: { kind: 'status', status: 'inbox' } }}
          icon="inbox"
          amount={statuses?.inbox}
        >
          Inbox
        </Entry>
        <Entry
          to={{ view: 'library', shelf: { kind: 'status', status: 'reading' } }}
          icon="reading"
          amount={statuses?.reading}
        >
          Reading
        </Entry>
        <Entry
          to={{ view: 'library', shelf: { kind: 'status', status: 'archive' } }}
          icon="archive"
          amount={statuses?.archive}
        >
          Archive
        </Entry>
      </ul>
      <ul className={styles.section}>
        <Entry to={{ view: 'notebook' }} icon="quote">
          Notebook
        </Entry>
        <Entry to={{ view: 'speakers' }} icon="person-speaking">
          Speakers
        </Entry>
        {reviewOn && (
          <Entry to={{ view: 'review' }} icon="clock">
            Review
          </Entry>
        )}
      </ul>
      <SavedSearches />
      <Section title="Tags" total={tags.length}>
        {(shown) =>
          tags.slice(0, shown).map(({ tag, articles }) => (
            <Entry key={tag} to={{ view: 'library', shelf: { kind: 'tag', tag } }} amount={articles}>
              {tag}
            </Entry>
          ))
        }
      </Section>
      <Section title="Sites" total={sites.length}>
        {(shown) =>
          sites.slice(0, shown).map(({ site, articles }) => (
            <Entry key={site} to={{ view: 'library', shelf: { kind: 'site', site } }} amount={articles}>
              {site}
            </Entry>
          ))
        }
      </Section>
    </>
  );
}

function Contents() {
  const facets = useApp(({ facets }) => facets);
  return (
    <nav className={styles.sidebar} aria-label="Library">
      <div className={styles.head}>
        <p className={styles.wordmark}>Commonplace</p>
        <IconButton
          icon="sidebar"
          label="Hide sidebar"
          action="sidebar.toggle"
          size="small"
          onPress={toggleSidebar}
        />
      </div>
      <div className={styles.shelves}>
        <Shelves facets={facets} />
      </div>
      <ul className={styles.foot}>
        <Entry
          to={{ view: 'library', shelf: { kind: 'trash' } }}
          icon="trash"
          amount={facets?.statuses.trash}
        >
          Trash
        </Entry>
        <Entry to={{ view: 'settings' }} icon="settings">
          Settings
        </Entry>
      </ul>
    </nav>
  );
}

/** Where one can go: beside the page where there is room, else as a drawer over it. */
export function Sidebar() {
  const narrow = useMediaQuery(NARROW_WINDOW);
  const { pinned, drawer } = useSidebar();
  if (!narrow) return pinned ? <Contents /> : null;
  return (
    <ModalOverlay
      isOpen={drawer}
      onOpenChange={(drawer) => useSidebar.setState({ drawer })}
      isDismissable
      className={styles.scrim ?? ''}
    >
      <Modal className={styles.drawer ?? ''}>
        <Dialog aria-label="Sidebar" className={styles.dialog ?? ''} data-overlay>
          <Contents />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

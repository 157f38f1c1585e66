import { TRASH_DAYS } from '../../shared/trash.ts';
import { runAction } from '../actions/registry.ts';
import type { Shelf } from '../app/route.ts';
import { HOME } from '../app/route.ts';
import { useApp } from '../app/store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ActionKeys, Keycaps } from '../ui/Keycaps.tsx';
import styles from './LibraryEmpty.module.css';
import { useLibraryView } from './library-view.ts';

function FirstStep() {
  return (
    <EmptyState
      title="Bring in something worth keeping"
      actions={
        <>
          <Button variant="primary" onPress={() => runAction('import.files')}>
            Choose files
          </Button>
          <Button onPress={() => runAction('import.folder')}>Choose a folder</Button>
        </>
      }
    >
      <p>
        Articles live here as plain files on your own disk. Read them, mark the passages that matter, and take
        your notes away as Markdown.
      </p>
      <ul className={styles.ways}>
        <li>
          <span>Drop text or Markdown files anywhere on this window</span>
        </li>
        <li>
          <span>Paste the text of an article</span>
          <Keycaps shortcut="Mod+V" />
        </li>
        <li>
          <span>Choose files</span>
          <ActionKeys action="import.files" />
        </li>
        <li>
          <span>See everything that can be done</span>
          <ActionKeys action="palette.open" />
        </li>
      </ul>
    </EmptyState>
  );
}

const EMPTY_SHELVES = {
  inbox: ['Nothing waits in the inbox', 'New articles arrive here. Move them on when you have decided.'],
  reading: ['Nothing begun', 'Articles that you are in the middle of stand here.'],
  archive: ['The archive is empty', 'Archive an article when you are done with it: it stays searchable.'],
} as const;

function EmptyShelf({ shelf }: { readonly shelf: Shelf }) {
  if (shelf.kind === 'trash') {
    return (
      <EmptyState title="The trash is empty">
        <p>Deleted articles wait here for {TRASH_DAYS} days, in case you want them back.</p>
      </EmptyState>
    );
  }
  const [title, text] =
    shelf.kind === 'status'
      ? EMPTY_SHELVES[shelf.status]
      : ['Nothing here', 'No article of the library belongs here any more.'];
  return (
    <EmptyState
      title={title}
      actions={<Button onPress={() => useApp.getState().navigate(HOME)}>All articles</Button>}
    >
      <p>{text}</p>
    </EmptyState>
  );
}

/** In place of the list when it has no rows: why that is, and the next step. */
export function LibraryEmpty({ shelf, title }: { readonly shelf: Shelf; readonly title: string }) {
  const statuses = useApp(({ facets }) => facets?.statuses);
  if (title.trim() !== '') {
    return (
      <EmptyState
        title="No title fits"
        actions={<Button onPress={() => useLibraryView.setState({ title: '' })}>Clear the filter</Button>}
      >
        <p>No title here has the words “{title.trim()}”.</p>
      </EmptyState>
    );
  }
  const nothingAtAll = statuses && statuses.inbox + statuses.reading + statuses.archive === 0;
  if (nothingAtAll && shelf.kind !== 'trash') return <FirstStep />;
  return <EmptyShelf shelf={shelf} />;
}

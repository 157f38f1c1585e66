import { STATUSES } from '../../shared/article/article.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import { perform } from '../actions/registry.ts';
import { count } from '../app/dates.ts';
import { openExport } from '../app/dialogs.ts';
import type { Shelf } from '../app/route.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { restore, setStatus, trash } from './article-edits.ts';
import { useLibraryView } from './library-view.ts';
import { clearSelection, selectAll, thenClear } from './row-commands.ts';
import styles from './SelectionBar.module.css';

const STATUS_NAMES = { inbox: 'Inbox', reading: 'Reading', archive: 'Archive' } as const;

export interface SelectionBarProps {
  readonly shelf: Shelf;
  readonly onTag: (articleIds: readonly ArticleId[]) => void;
  readonly onPurge: (articleIds: readonly ArticleId[]) => void;
}

/** What can be done with the rows that are selected. */
export function SelectionBar({ shelf, onTag, onPurge }: SelectionBarProps) {
  const selection = useLibraryView(({ selection }) => selection);
  const ids = [...selection.ids];
  if (ids.length === 0) return null;
  return (
    <div className={styles.bar} role="toolbar" aria-label="Selected articles" data-bottom-bar>
      <p className={styles.amount} role="status">
        {count(ids.length)} selected
      </p>
      <Button size="small" variant="quiet" onPress={() => perform({ run: selectAll })}>
        Select all
      </Button>
      <span className={styles.divider} />
      {shelf.kind === 'trash' ? (
        <>
          <Button size="small" variant="quiet" icon="restore" onPress={() => void thenClear(restore(ids))}>
            Restore
          </Button>
          <Button size="small" variant="quiet" icon="trash" onPress={() => onPurge(ids)}>
            Delete for good
          </Button>
        </>
      ) : (
        <>
          <Button size="small" variant="quiet" icon="tag" onPress={() => onTag(ids)}>
            Tag
          </Button>
          <Menu
            label="Move to"
            placement="top start"
            trigger={
              <Button size="small" variant="quiet" icon="archive">
                Move
              </Button>
            }
            groups={[
              {
                title: 'Move to',
                entries: STATUSES.map((status) => ({
                  id: status,
                  label: STATUS_NAMES[status],
                  icon: status,
                  run: () => void thenClear(setStatus(ids, status)),
                })),
              },
            ]}
          />
          <Button
            size="small"
            variant="quiet"
            icon="export"
            onPress={() => openExport({ kind: 'articles', articleIds: ids })}
          >
            Export
          </Button>
          <Button size="small" variant="quiet" icon="trash" onPress={() => void thenClear(trash(ids))}>
            Trash
          </Button>
        </>
      )}
      <IconButton
        icon="close"
        label="Clear selection"
        action="library.clear-selection"
        size="small"
        onPress={clearSelection}
      />
    </div>
  );
}

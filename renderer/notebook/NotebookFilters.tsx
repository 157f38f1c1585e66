import { COLORS } from '../../shared/annotation/annotation.ts';
import { PASSAGE_SORTS } from '../../shared/api.ts';
import { useApp } from '../app/store.ts';
import { Icon } from '../icons/Icon.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import styles from './NotebookFilters.module.css';
import { isFiltered, NO_FILTER, SORT_NAMES, useNotebookView } from './notebook-view.ts';

const set = useNotebookView.setState;

export function SortMenu() {
  const sort = useNotebookView(({ sort }) => sort);
  return (
    <Menu
      label="Sort"
      placement="bottom end"
      trigger={<IconButton icon="sort" label={`Sort: ${SORT_NAMES[sort]}`} />}
      groups={[
        {
          title: 'Sort',
          chosen: sort,
          entries: PASSAGE_SORTS.map((each) => ({
            id: each,
            label: SORT_NAMES[each],
            run: () => set({ sort: each }),
          })),
        },
      ]}
    />
  );
}

function ColorFilter() {
  const chosen = useNotebookView(({ color }) => color);
  const names = useApp(({ shelf }) => shelf.colorNames);
  return (
    <div role="group" aria-label="Colour" className={styles.colors}>
      {COLORS.map((color) => (
        <button
          key={color}
          type="button"
          className={styles.color}
          data-color={color}
          aria-pressed={chosen === color}
          onClick={() => set({ color: chosen === color ? null : color })}
        >
          {names[color]}
        </button>
      ))}
    </div>
  );
}

/** Tags that passages have; with hundreds, the menu scrolls and answers to typing. */
function TagFilter() {
  const chosen = useNotebookView(({ tag }) => tag);
  const facets = useApp(({ facets }) => facets);
  const tags = (facets?.tags ?? []).filter(({ passages }) => passages > 0);
  if (tags.length === 0 && chosen === null) return null;
  return (
    <Menu
      label="Tag"
      trigger={
        <Button size="small" variant={chosen === null ? 'quiet' : 'plain'} icon="tag">
          {chosen ?? 'Any tag'}
        </Button>
      }
      groups={[
        {
          chosen: chosen ?? '',
          entries: [
            { id: '', label: 'Any tag', run: () => set({ tag: null }) },
            ...tags.map(({ tag, passages }) => ({
              id: tag,
              label: `${tag} (${passages})`,
              run: () => set({ tag }),
            })),
          ],
        },
      ]}
    />
  );
}

/** Narrows the notebook: by colour, tag, article, and to what has a note. */
export function NotebookFilters() {
  const article = useNotebookView(({ article }) => article);
  const withNote = useNotebookView(({ withNote }) => withNote);
  const filtered = useNotebookView(isFiltered);
  return (
    <div className={styles.bar}>
      <div className={styles.row} role="toolbar" aria-label="Filters">
        <ColorFilter />
        <TagFilter />
        <button
          type="button"
          className={styles.toggle}
          aria-pressed={withNote}
          onClick={() => set({ withNote: !withNote })}
        >
          <Icon name="note" size={14} />
          With note
        </button>
        {article && (
          <Button size="small" icon="close" onPress={() => set({ article: null })}>
            <span className={styles.article}>
              <span className="visually-hidden">All articles instead of </span>
              {article.title}
            </span>
          </Button>
        )}
        {filtered && (
          <Button size="small" variant="quiet" onPress={() => set(NO_FILTER)}>
            Clear
          </Button>
        )}
      </div>
    </div>
  );
}

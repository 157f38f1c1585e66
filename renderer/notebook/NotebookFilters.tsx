import { COLORS } from '../../shared/annotation/annotation.ts';
import { PASSAGE_SORTS } from '../../shared/api.ts';
import { useApp } from '../app/store.ts';
import { Button } from '../ui/Button.tsx';
import { FilterMenu, FilterRow, FilterToggle } from '../ui/filters/Filters.tsx';
import { choices, SortMenu } from '../ui/filters/SortMenu.tsx';
import styles from './NotebookFilters.module.css';
import { isFiltered, NO_FILTER, SORT_NAMES, useNotebookView } from './notebook-view.ts';

const set = useNotebookView.setState;

export function NotebookSort() {
  const sort = useNotebookView(({ sort }) => sort);
  return (
    <SortMenu
      label={SORT_NAMES[sort]}
      groups={[choices('Sort', PASSAGE_SORTS, SORT_NAMES, sort, (sort) => set({ sort }))]}
    />
  );
}

function ColorFilter() {
  const chosen = useNotebookView(({ color }) => color);
  const names = useApp(({ shelf }) => shelf.colorNames);
  return (
    <div role="group" aria-label="Colour" className={styles.colors}>
      {COLORS.map((color) => (
        <FilterToggle
          key={color}
          color={color}
          isOn={chosen === color}
          onChange={(isOn) => set({ color: isOn ? color : null })}
        >
          {names[color]}
        </FilterToggle>
      ))}
    </div>
  );
}

/** Tags that passages have. */
function TagFilter() {
  const chosen = useNotebookView(({ tag }) => tag);
  const facets = useApp(({ facets }) => facets);
  const tags = (facets?.tags ?? []).filter(({ passages }) => passages > 0);
  return (
    <FilterMenu
      label="Tag"
      icon="tag"
      any="Any tag"
      options={tags.map(({ tag, passages }) => ({ id: tag, label: `${tag} (${passages})` }))}
      chosen={chosen}
      onChoose={(tag) => set({ tag })}
    />
  );
}

/** Narrows the notebook: by colour, tag, article, and to what has a note. */
export function NotebookFilters() {
  const article = useNotebookView(({ article }) => article);
  const withNote = useNotebookView(({ withNote }) => withNote);
  const filtered = useNotebookView(isFiltered);
  return (
    <FilterRow onClear={filtered ? () => set(NO_FILTER) : null}>
      <ColorFilter />
      <TagFilter />
      <FilterToggle icon="note" isOn={withNote} onChange={(withNote) => set({ withNote })}>
        With note
      </FilterToggle>
      {article && (
        <Button size="small" icon="close" onPress={() => set({ article: null })}>
          <span className={styles.article}>
            <span className="visually-hidden">All articles instead of </span>
            {article.title}
          </span>
        </Button>
      )}
    </FilterRow>
  );
}

import { SAID_SORTS, SPEAKER_SORTS } from '../../shared/api.ts';
import { useApp } from '../app/store.ts';
import { Icon } from '../icons/Icon.tsx';
import { Button, IconButton } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import styles from './SpeakersFilters.module.css';
import {
  isFiltered,
  NO_FILTER,
  SAID_SORT_NAMES,
  SPEAKER_SORT_NAMES,
  useSpeakersView,
} from './speakers-view.ts';

const set = useSpeakersView.setState;

export function SortMenu() {
  const sort = useSpeakersView(({ sort }) => sort);
  const order = useSpeakersView(({ order }) => order);
  return (
    <Menu
      label="Sort"
      placement="bottom end"
      trigger={<IconButton icon="sort" label="Sort" />}
      groups={[
        {
          title: 'Speakers',
          chosen: sort,
          entries: SPEAKER_SORTS.map((each) => ({
            id: each,
            label: SPEAKER_SORT_NAMES[each],
            run: () => set({ sort: each }),
          })),
        },
        {
          title: 'Quotations',
          chosen: order,
          entries: SAID_SORTS.map((each) => ({
            id: each,
            label: SAID_SORT_NAMES[each],
            run: () => set({ order: each }),
          })),
        },
      ]}
    />
  );
}

function SiteFilter() {
  const chosen = useSpeakersView(({ site }) => site);
  const facets = useApp(({ facets }) => facets);
  const sites = facets?.sites ?? [];
  if (sites.length === 0 && chosen === null) return null;
  return (
    <Menu
      label="Site"
      trigger={
        <Button size="small" variant={chosen === null ? 'quiet' : 'plain'} icon="globe">
          <span className={styles.site}>{chosen ?? 'Any site'}</span>
        </Button>
      }
      groups={[
        {
          chosen: chosen ?? '',
          entries: [
            { id: '', label: 'Any site', run: () => set({ site: null }) },
            ...sites.map(({ site }) => ({ id: site, label: site, run: () => set({ site }) })),
          ],
        },
      ]}
    />
  );
}

/** Narrows speakers and quotations: to a site, and to what is highlighted. */
export function SpeakersFilters() {
  const highlighted = useSpeakersView(({ highlighted }) => highlighted);
  const filtered = useSpeakersView(isFiltered);
  return (
    <div className={styles.bar}>
      <div className={styles.row} role="toolbar" aria-label="Filters">
        <SiteFilter />
        <button
          type="button"
          className={styles.toggle}
          aria-pressed={highlighted}
          onClick={() => set({ highlighted: !highlighted })}
        >
          <Icon name="highlight" size={14} />
          Highlighted
        </button>
        {filtered && (
          <Button size="small" variant="quiet" onPress={() => set(NO_FILTER)}>
            Clear
          </Button>
        )}
      </div>
    </div>
  );
}

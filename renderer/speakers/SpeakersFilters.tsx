import { SAID_SORTS, SPEAKER_SORTS } from '../../shared/api.ts';
import { useApp } from '../app/store.ts';
import { FilterMenu, FilterRow, FilterToggle } from '../ui/filters/Filters.tsx';
import { choices, SortMenu } from '../ui/filters/SortMenu.tsx';
import {
  isFiltered,
  NO_FILTER,
  SAID_SORT_NAMES,
  SPEAKER_SORT_NAMES,
  useSpeakersView,
} from './speakers-view.ts';

const set = useSpeakersView.setState;

export function SpeakersSort() {
  const sort = useSpeakersView(({ sort }) => sort);
  const order = useSpeakersView(({ order }) => order);
  return (
    <SortMenu
      groups={[
        choices('Speakers', SPEAKER_SORTS, SPEAKER_SORT_NAMES, sort, (sort) => set({ sort })),
        choices('Quotations', SAID_SORTS, SAID_SORT_NAMES, order, (order) => set({ order })),
      ]}
    />
  );
}

function SiteFilter() {
  const chosen = useSpeakersView(({ site }) => site);
  const facets = useApp(({ facets }) => facets);
  const sites = facets?.sites ?? [];
  return (
    <FilterMenu
      label="Site"
      icon="globe"
      any="Any site"
      options={sites.map(({ site }) => ({ id: site, label: site }))}
      chosen={chosen}
      onChoose={(site) => set({ site })}
    />
  );
}

/** Narrows speakers and quotations: to a site, and to what is highlighted. */
export function SpeakersFilters() {
  const highlighted = useSpeakersView(({ highlighted }) => highlighted);
  const filtered = useSpeakersView(isFiltered);
  return (
    <FilterRow onClear={filtered ? () => set(NO_FILTER) : null}>
      <SiteFilter />
      <FilterToggle icon="highlight" isOn={highlighted} onChange={(highlighted) => set({ highlighted })}>
        Highlighted
      </FilterToggle>
    </FilterRow>
  );
}

import type { Where } from '../../actions/catalogue/declare.ts';
import { type ActionId, CATALOGUE } from '../../actions/catalogue.ts';

const PLACES: Readonly<Record<string, string>> = {
  library: 'in the library',
  reader: 'while reading',
  notebook: 'in the notebook',
  search: 'in the search',
  settings: 'in the settings',
  review: 'in the review',
  speakers: 'among the speakers',
};

/** Where keys work, in words; everywhere where nothing else is said. */
export function placeName(where: Where): string {
  const view = where.split('/')[1];
  if (view === undefined) return 'everywhere';
  return PLACES[view] ?? `in ${view}`;
}

/** An action's name with its place, for where it stands alone. */
export const named = (id: ActionId): string => `“${CATALOGUE[id].title}” (${placeName(CATALOGUE[id].where)})`;

import { applyChanges, useApp } from '../app/store.ts';
import { applyWithUndo } from '../app/undo-toast.ts';
import { searchFor } from './search-view.ts';

/** UTF-16 units that a saved search's name may have. */
export const LONGEST_NAME = 100;

/** Under a name that is taken, the earlier search gives way; undo brings it back. */
export function saveSearch(name: string, query: string): Promise<boolean> {
  return applyChanges([{ kind: 'library', set: { savedSearches: { [name]: query } } }], 'save search');
}

export function renameSearch(from: string, to: string, query: string): Promise<boolean> {
  if (from === to) return Promise.resolve(true);
  const savedSearches = { [from]: null, [to]: query };
  return applyChanges([{ kind: 'library', set: { savedSearches } }], 'rename search');
}

export function deleteSearch(name: string): Promise<boolean> {
  return applyWithUndo(
    [{ kind: 'library', set: { savedSearches: { [name]: null } } }],
    'delete search',
    `Search “${name}” deleted`,
  );
}

export function openSearch(query: string): void {
  searchFor(query);
  useApp.getState().navigate({ view: 'search' });
}

import type { Preferences } from '../../../shared/preferences.ts';
import { type ActionId, CATALOGUE } from '../catalogue.ts';
import { shortcutsOf } from '../shortcuts.ts';
import { clashesWith, sameKeys } from './clashes.ts';

type Own = Preferences['shortcuts'];

/** Alternatives that one action may have at most. */
export const ALTERNATIVES_AT_MOST = 6;

/** The action's shortcuts are these from now on; those it comes with are not written down. */
export function withShortcuts(own: Own, id: ActionId, shortcuts: readonly string[]): Own {
  const { [id]: _before, ...others } = own;
  const usual = CATALOGUE[id].shortcut ?? [];
  const isUsual = shortcuts.length === usual.length && shortcuts.every((keys, at) => keys === usual[at]);
  return isUsual ? others : { ...others, [id]: [...shortcuts] };
}

export function withoutShortcut(own: Own, id: ActionId, shortcut: string): Own {
  return withShortcuts(
    own,
    id,
    shortcutsOf(id, own).filter((keys) => !sameKeys(keys, shortcut)),
  );
}

/**
 * Gives keys to an action and takes them from every other that could be there at the same time.
 *
 * @param replaced the alternative whose place they take; else they come last
 */
export function withKeysGiven(own: Own, id: ActionId, shortcut: string, replaced?: string): Own {
  const freed = clashesWith(id, shortcut, own).reduce(
    (left, other) => withoutShortcut(left, other, shortcut),
    own,
  );
  const before = shortcutsOf(id, freed).filter((keys) => keys === replaced || !sameKeys(keys, shortcut));
  const at = replaced === undefined ? -1 : before.indexOf(replaced);
  return withShortcuts(freed, id, at < 0 ? [...before, shortcut] : before.with(at, shortcut));
}

import type { Preferences } from '../../../shared/preferences.ts';
import type { Where } from '../catalogue/declare.ts';
import { ACTION_IDS, type ActionId, CATALOGUE } from '../catalogue.ts';
import { parseShortcut, sameStroke } from '../keymap.ts';
import { shortcutsOf } from '../shortcuts.ts';

type Own = Preferences['shortcuts'];

/** Whether actions of both places can be there at once; see {@link Where}. */
export function canMeet(a: Where, b: Where): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);
}

/** Whether one press of keys would call both shortcuts. */
export const sameKeys = (a: string, b: string): boolean => sameStroke(parseShortcut(a), parseShortcut(b));

/** The other actions that answer these keys, and can be there at the same time as this one. */
export function clashesWith(id: ActionId, shortcut: string, own: Own): readonly ActionId[] {
  return ACTION_IDS.filter(
    (other) =>
      other !== id &&
      canMeet(CATALOGUE[id].where, CATALOGUE[other].where) &&
      shortcutsOf(other, own).some((taken) => sameKeys(taken, shortcut)),
  );
}

/**
 * Clashes that stand: keys of this action that another answers too, where at least one of both was set by the
 * reader. Those that actions come with are told apart by their views.
 */
export function standingClashes(id: ActionId, own: Own): readonly ActionId[] {
  const others = shortcutsOf(id, own).flatMap((shortcut) => clashesWith(id, shortcut, own));
  return [...new Set(others)].filter((other) => own[id] !== undefined || own[other] !== undefined);
}

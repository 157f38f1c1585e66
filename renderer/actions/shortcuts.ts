import type { Preferences } from '../../shared/preferences.ts';
import { useApp } from '../app/store.ts';
import { type ActionId, CATALOGUE } from './catalogue.ts';

/** The keys an action answers now: the reader's own, else those it comes with. The one to show comes first. */
export function shortcutsOf(id: ActionId, own: Preferences['shortcuts']): readonly string[] {
  return own[id] ?? CATALOGUE[id].shortcut ?? [];
}

/** The shortcut to show beside an action's name, if it has one. */
export function useShortcut(id: ActionId | undefined): string | undefined {
  return useApp(({ preferences }) => (id ? shortcutsOf(id, preferences.shortcuts)[0] : undefined));
}

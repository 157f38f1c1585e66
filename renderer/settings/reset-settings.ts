import type { Preferences } from '../../shared/preferences.ts';
import { applyChanges, useApp, useChanges } from '../app/store.ts';
import { takeBack } from '../app/undo-toast.ts';
import { toast } from '../ui/toasts.ts';
import type { Usual } from './setting.ts';
import { resetOf } from './usual.ts';

/** Brings these settings back to their defaults and says so, with an Undo at hand. */
export async function resetSettings(usuals: readonly Usual[], message: string): Promise<void> {
  const state = useApp.getState();
  const { preferences = {}, changes = [] } = resetOf(usuals, state);
  const before = fieldsOf(state.preferences, preferences);
  if (changes.length > 0 && !(await applyChanges(changes, 'reset settings'))) return;
  const step = changes.length > 0 ? useChanges.getState().stack.undo.at(-1) : undefined;
  if (Object.keys(preferences).length > 0) state.setPreferences(preferences);
  toast({
    message,
    action: {
      label: 'Undo',
      run: () => {
        if (Object.keys(before).length > 0) useApp.getState().setPreferences(before);
        if (step) void takeBack(step);
      },
    },
  });
}

const fieldsOf = (all: Preferences, named: Partial<Preferences>): Partial<Preferences> =>
  Object.fromEntries(Object.entries(all).filter(([field]) => field in named));

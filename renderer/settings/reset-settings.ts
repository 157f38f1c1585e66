import { applyChanges, fieldsOf, useApp, useChanges } from '../app/store.ts';
import { takeBack } from '../app/undo-toast.ts';
import { toast } from '../ui/toasts.ts';
import type { Usual } from './setting.ts';
import { resetOf } from './usual.ts';

/** Brings these settings back to their defaults and says so: one step to undo, whatever they belong to. */
export async function resetSettings(usuals: readonly Usual[], message: string): Promise<void> {
  const state = useApp.getState();
  const { preferences = {}, changes = [] } = resetOf(usuals, state);
  const before = { preferences: fieldsOf(state.preferences, preferences) };
  if (changes.length === 0) useChanges.getState().remember({ changes, ...before }, 'reset settings');
  else if (!(await applyChanges(changes, 'reset settings', before))) return;
  const step = useChanges.getState().stack.undo.at(-1);
  if (Object.keys(preferences).length > 0) state.setPreferences(preferences);
  toast({ message, ...(step ? { action: { label: 'Undo', run: () => void takeBack(step) } } : {}) });
}

import type { Applied } from '../app/changes.ts';
import { fieldsOf, useApp, useChanges } from '../app/store.ts';
import { sayWithUndo } from '../app/undo-toast.ts';
import type { Usual } from './setting.ts';
import { resetOf } from './usual.ts';

/** Brings these settings back to their defaults and says so: one step to undo, whatever they belong to. */
export async function resetSettings(usuals: readonly Usual[], message: string): Promise<void> {
  const state = useApp.getState();
  const { preferences = {}, changes = [] } = resetOf(usuals, state);
  const before = { preferences: fieldsOf(state.preferences, preferences) };
  const { saved, step } = await make();
  if (!saved) return;
  if (Object.keys(preferences).length > 0) state.setPreferences(preferences);
  sayWithUndo(message, step);

  async function make(): Promise<Applied> {
    const { applyStep, remember } = useChanges.getState();
    if (changes.length > 0) return applyStep(changes, 'reset settings', before);
    return { saved: true, step: remember({ changes, ...before }, 'reset settings') };
  }
}

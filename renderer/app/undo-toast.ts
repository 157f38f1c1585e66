import type { Change } from '../../shared/changes.ts';
import { toast } from '../ui/toasts.ts';
import { applyChanges, exchangePreferences, useChanges } from './store.ts';
import type { Step } from './undo-stack.ts';

/** Takes back exactly this step, also when other things were done since. */
export async function takeBack(step: Step): Promise<void> {
  const { stack, undo, remember } = useChanges.getState();
  const { changes, preferences } = step;
  const label = `take back: ${step.label}`;
  if (stack.undo.at(-1) === step) await undo();
  else if (changes.length > 0) {
    const before = preferences ? { preferences: exchangePreferences(preferences) } : {};
    await applyChanges(changes, label, before);
  } else if (preferences) remember({ changes, preferences: exchangePreferences(preferences) }, label);
}

/** For changes that take something out of sight: says so, with an Undo at hand. Answers whether it is on disk. */
export async function applyWithUndo(
  changes: readonly Change[],
  label: string,
  message: string,
): Promise<boolean> {
  if (changes.length === 0) return true;
  const saved = await applyChanges(changes, label);
  const step = useChanges.getState().stack.undo.at(-1);
  if (saved && step) toast({ message, action: { label: 'Undo', run: () => void takeBack(step) } });
  return saved;
}

import type { Change } from '../../shared/changes.ts';
import { toast, useToasts } from '../ui/toasts.ts';
import type { ApplyOptions } from './changes.ts';
import { useChanges } from './store.ts';
import type { Step } from './undo-stack.ts';

/**
 * Says what was done, with an Undo of exactly this step at hand; without one where there is nothing to take back. Done
 * twice, the first time's words and its Undo stay.
 */
export function sayWithUndo(message: string, step: Step | null): void {
  if (step === null && useToasts.getState().toasts.some((toast) => toast.message === message)) return;
  const undo = step && { label: 'Undo', run: () => void useChanges.getState().takeBack(step) };
  toast({ message, ...(undo ? { action: undo } : {}) });
}

/** For changes that take something out of sight: says so, with an Undo at hand. Answers whether it is on disk. */
export async function applyWithUndo(
  changes: readonly Change[],
  label: string,
  message: string,
  options: ApplyOptions = {},
): Promise<boolean> {
  if (changes.length === 0) return true;
  const { saved, step } = await useChanges.getState().applyStep(changes, label, options);
  if (saved) sayWithUndo(message, step);
  return saved;
}

import type { Preferences } from '../../../shared/preferences.ts';
import { useApp } from '../../app/store.ts';
import { toast } from '../../ui/toasts.ts';

/** Keeps the shortcuts and says what changed, with an Undo at hand. */
export function setShortcuts(shortcuts: Preferences['shortcuts'], message: string): void {
  const { preferences, setPreferences } = useApp.getState();
  const before = preferences.shortcuts;
  setPreferences({ shortcuts });
  toast({
    message,
    action: { label: 'Undo', run: () => useApp.getState().setPreferences({ shortcuts: before }) },
  });
}

import type { Doable } from '../../actions/registry.ts';
import { useApp } from '../../app/store.ts';

/** Ways to have less around the words. */
export function focusActions(toggleFullScreen: () => void): readonly Doable[] {
  return [
    {
      id: 'reading.focus-mode',
      run: () => {
        const { preferences, setPreferences } = useApp.getState();
        setPreferences({ focusMode: !preferences.focusMode });
      },
    },
    {
      id: 'reading.full-screen',
      run: toggleFullScreen,
    },
  ];
}

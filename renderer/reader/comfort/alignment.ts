import type { Preferences } from '../../../shared/preferences.ts';
import type { Doable } from '../../actions/registry.ts';
import { useApp } from '../../app/store.ts';

export const ALIGNMENT_NAMES: Readonly<Record<Preferences['alignment'], string>> = {
  ragged: 'Ragged',
  justified: 'Justified',
};

/** From the one to the other. */
export const turnAlignment: Doable = {
  id: 'reading.justified',
  run: () => {
    const { preferences, setPreferences } = useApp.getState();
    setPreferences({ alignment: preferences.alignment === 'justified' ? 'ragged' : 'justified' });
  },
};

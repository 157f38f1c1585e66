import { ACTION_IDS } from '../../actions/catalogue.ts';
import type { SettingsSection } from '../setting.ts';
import { Shortcuts, textOf } from '../shortcuts/Shortcuts.tsx';

export const shortcuts: SettingsSection = {
  id: 'shortcuts',
  title: 'Keyboard shortcuts',
  about: 'On this device. Click keys to change them; the plus adds further ones.',
  settings: [],
  Contents: Shortcuts,
  texts: () => ACTION_IDS.map(textOf),
  usual: {
    shown: 'as they come',
    isUsual: ({ preferences }) => Object.keys(preferences.shortcuts).length === 0,
    reset: () => ({ preferences: { shortcuts: {} } }),
  },
};

import type { SettingsSection } from '../setting.ts';

export const highlighting: SettingsSection = {
  id: 'highlighting',
  title: 'Highlighting',
  settings: [
    {
      kind: 'switch',
      field: 'snapToWords',
      label: 'Mark whole words',
      hint: 'A selection that begins or ends inside a word grows to all of it.',
      keywords: 'selection snap',
    },
  ],
};

import type { SettingsSection } from '../setting.ts';

export const appearance: SettingsSection = {
  id: 'appearance',
  title: 'Appearance',
  settings: [
    {
      kind: 'choice',
      field: 'theme',
      label: 'Theme',
      hint: 'System follows the operating system between light and dark.',
      keywords: 'colours night mode contrast',
      choices: [
        { value: 'system', label: 'System' },
        { value: 'light', label: 'Light' },
        { value: 'sepia', label: 'Sepia' },
        { value: 'dark', label: 'Dark' },
      ],
    },
  ],
};

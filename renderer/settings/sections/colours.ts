import { COLORS, DEFAULT_COLOR_NAMES } from '../../../shared/annotation/annotation.ts';
import { colorNameField } from '../ColorName.tsx';
import type { SettingsSection } from '../setting.ts';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

export const colours: SettingsSection = {
  id: 'colours',
  title: 'Colours',
  about: 'What you use each colour for. The names travel with the library and stand in what you export.',
  settings: COLORS.map((color) => ({
    kind: 'own',
    id: `color-${color}`,
    label: capital(color),
    keywords: 'colors highlight label',
    Control: colorNameField(color),
    usual: {
      shown: DEFAULT_COLOR_NAMES[color],
      isUsual: ({ shelf }) => shelf.colorNames[color] === DEFAULT_COLOR_NAMES[color],
      reset: () => ({ changes: [{ kind: 'library', set: { colorNames: { [color]: null } } }] }),
    },
  })),
};

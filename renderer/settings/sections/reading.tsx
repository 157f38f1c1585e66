import { DIALS } from '../../reader/comfort/dials.ts';
import { Specimen } from '../Specimen.tsx';
import type { SettingsSection } from '../setting.ts';

export const reading: SettingsSection = {
  id: 'reading',
  title: 'Reading',
  settings: [
    ...DIALS.map(
      ({ field, label, least, most, step, shown }) =>
        ({
          kind: 'slider',
          field,
          label,
          least,
          most,
          step,
          shown,
          keywords: 'font typography measure leading spacing',
        }) as const,
    ),
    {
      kind: 'own',
      id: 'specimen',
      label: 'Specimen',
      keywords: 'text size line width height font typography',
      Control: Specimen,
    },
    {
      kind: 'switch',
      field: 'quotationsShown',
      label: 'Mark quotations faintly',
      hint: 'What people say in an article is tinted a little, and tells on request who says it.',
      keywords: 'speakers quotes said tint',
    },
  ],
};

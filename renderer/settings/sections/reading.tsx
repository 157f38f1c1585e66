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
  ],
};

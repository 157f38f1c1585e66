import { ALIGNMENTS } from '../../../shared/preferences.ts';
import { ALIGNMENT_NAMES } from '../../reader/comfort/alignment.ts';
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
      kind: 'choice',
      field: 'alignment',
      label: 'Ends of the lines',
      hint: 'Justified lines all end in one place, where they are long enough for it.',
      choices: ALIGNMENTS.map((value) => ({ value, label: ALIGNMENT_NAMES[value] })),
      keywords: 'justify justification align ragged right edge margin typography',
    },
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
    {
      kind: 'switch',
      field: 'focusMode',
      label: 'Focus on one paragraph',
      hint: 'The others are dimmed while you read.',
      keywords: 'dim distraction concentrate',
    },
    {
      kind: 'slider',
      field: 'speechRate',
      label: 'Pace of reading aloud',
      least: 0.5,
      most: 3,
      step: 0.1,
      shown: (value) => `${value.toFixed(1)} ×`,
      keywords: 'speech voice speed listen',
    },
    {
      kind: 'switch',
      field: 'spokenMarks',
      label: 'Say where highlights start and end',
      hint: 'For screen readers: they hear it in the text itself, with the colour and the note. No line ends within a word then.',
      keywords: 'accessibility screen reader assistive announce',
    },
  ],
};

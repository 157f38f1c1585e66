import type { SettingsSection } from '../setting.ts';

export const review: SettingsSection = {
  id: 'review',
  title: 'Review',
  about:
    'A few of your highlights come back each day, so that what was worth marking is met again. Nothing is counted, and a day left out is a day left out.',
  settings: [
    {
      kind: 'switch',
      field: 'reviewOn',
      label: 'Daily review',
      hint: 'Gives the review its place in the sidebar.',
      keywords: 'spaced repetition FSRS flashcards resurface remember',
    },
    {
      kind: 'slider',
      field: 'reviewAmount',
      label: 'Passages a day',
      keywords: 'daily number amount',
      least: 1,
      most: 20,
      step: 1,
      shown: (value) => `${value}`,
    },
  ],
};

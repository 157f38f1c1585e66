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
    {
      kind: 'choice',
      field: 'overlaps',
      label: 'A highlight over another',
      hint: 'Merging joins notes and tags, and tells in the note which colours and speakers were there. Nothing is lost.',
      keywords: 'overlap merge join keep both ask nested',
      choices: [
        { value: 'keep', label: 'Keep both' },
        { value: 'merge', label: 'Merge' },
        { value: 'ask', label: 'Ask' },
      ],
    },
  ],
};

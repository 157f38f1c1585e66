import { declare } from './declare.ts';

export const speakersActions = declare('Speakers', 'app/speakers', {
  'speakers.next': {
    title: 'Next quotation, or into the list of speakers',
    shortcut: ['ArrowDown', 'j', 'PageDown'],
    keysOnly: true,
  },
  'speakers.previous': {
    title: 'Previous quotation, or into the list of speakers',
    shortcut: ['ArrowUp', 'k', 'PageUp'],
    keysOnly: true,
  },
  'speakers.first': { title: 'First quotation', shortcut: ['Home'], keysOnly: true },
  'speakers.last': { title: 'Last quotation', shortcut: ['End'], keysOnly: true },
  'speakers.back': { title: 'Back to the speakers', shortcut: ['ArrowLeft', 'Escape'], keysOnly: true },
  'speakers.read': { title: 'Read it in its article', shortcut: ['Enter', 'o'] },
  'speakers.copy': { title: 'Copy the quotation as Markdown', shortcut: ['c'] },
  'speakers.rename': {
    title: 'Correct the speaker’s name',
    shortcut: ['r'],
    keywords: 'alias merge rename same person',
  },
  'speakers.export': { title: 'Export the speaker’s quotations as Markdown', shortcut: ['e'] },
  'speakers.filter': { title: 'Filter speakers by name or words', shortcut: ['/', 'Mod+F'] },
});

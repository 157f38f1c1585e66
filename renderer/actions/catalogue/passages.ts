import { declare, forColors } from './declare.ts';

export const passageActions = declare('Passages', 'app/reader', {
  'passages.mark': { title: 'Highlight with the last colour', shortcut: ['h'] },
  'passages.mark-cursor': {
    title: 'Highlight the passage under the cursor',
    shortcut: ['Enter'],
    keysOnly: true,
  },
  ...forColors('passages.mark-', (color, place) => ({
    title: `Mark in ${color}`,
    shortcut: [`${place}`],
    keywords: color,
  })),
  'passages.note': { title: 'Write a note on the passage', shortcut: ['n'] },
  'passages.tag': { title: 'Tag the passage', shortcut: ['t'] },
  'passages.note-history': {
    title: 'Earlier texts of the note',
    shortcut: ['Shift+n'],
    keywords: 'history versions restore put back',
  },
  'passages.copy': { title: 'Copy as quotation', shortcut: ['c'] },
  'passages.next': { title: 'Next highlight', shortcut: [']'] },
  'passages.previous': { title: 'Previous highlight', shortcut: ['['] },
  'passages.delete': { title: 'Delete highlight', shortcut: ['Delete', 'Backspace'] },
  'passages.end-forward': {
    title: 'End of passage: one word on',
    shortcut: ['Shift+ArrowRight'],
    keysOnly: true,
  },
  'passages.end-back': {
    title: 'End of passage: one word back',
    shortcut: ['Shift+ArrowLeft'],
    keysOnly: true,
  },
  'passages.start-forward': {
    title: 'Start of passage: one word on',
    shortcut: ['Alt+Shift+ArrowRight'],
    keysOnly: true,
  },
  'passages.start-back': {
    title: 'Start of passage: one word back',
    shortcut: ['Alt+Shift+ArrowLeft'],
    keysOnly: true,
  },
});

import { declare, forColors } from './declare.ts';

export const passageActions = {
  ...declare('Passages', 'app/reader', {
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
    'passages.merge': {
      title: 'Merge the highlights that touch here',
      shortcut: ['m'],
      keywords: 'join unite overlapping adjacent',
    },
    'passages.split': { title: 'Split the highlight', shortcut: ['s'], keywords: 'cut divide apart' },
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
  }),
  ...declare('Passages', 'app/reader/split', {
    'passages.split-here': { title: 'Split: at this place', shortcut: ['Enter'], keysOnly: true },
    'passages.split-forward': {
      title: 'Split: one word on',
      shortcut: ['ArrowRight', 'ArrowDown'],
      keysOnly: true,
    },
    'passages.split-back': {
      title: 'Split: one word back',
      shortcut: ['ArrowLeft', 'ArrowUp'],
      keysOnly: true,
    },
  }),
  ...declare('Passages', 'app/reader/panel', {
    'passages.choose': {
      title: 'Select the passage in the list, or no longer',
      shortcut: ['x'],
      keysOnly: true,
    },
    'passages.choose-on': {
      title: 'Select on to the next passage in the list',
      shortcut: ['Shift+ArrowDown'],
      keysOnly: true,
    },
    'passages.choose-back': {
      title: 'Select back to the passage before in the list',
      shortcut: ['Shift+ArrowUp'],
      keysOnly: true,
    },
    'passages.choose-all': { title: 'Select all passages in the list', shortcut: ['Mod+A'] },
    'passages.list-on': { title: 'Next passage in the list', shortcut: ['ArrowDown', 'j'], keysOnly: true },
    'passages.list-back': {
      title: 'Previous passage in the list',
      shortcut: ['ArrowUp', 'k'],
      keysOnly: true,
    },
  }),
  ...declare('Passages', 'app/reader/panel/chosen', {
    'passages.chosen-none': { title: 'Select no passage', shortcut: ['Escape'], keysOnly: true },
    'passages.chosen-copy': { title: 'Copy the selected passages', shortcut: ['c'] },
    'passages.chosen-delete': { title: 'Delete the selected passages', shortcut: ['Delete', 'Backspace'] },
    'passages.chosen-tag': { title: 'Tag the selected passages', shortcut: ['t'] },
    'passages.chosen-merge': { title: 'Merge the selected passages', shortcut: ['m'] },
    ...forColors('passages.chosen-', (color, place) => ({
      title: `Give the selected passages ${color}`,
      shortcut: [`${place}`],
      keysOnly: true,
    })),
  }),
};

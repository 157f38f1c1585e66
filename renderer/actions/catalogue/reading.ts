import { declare } from './declare.ts';

export const readingActions = {
  ...declare('Reading', 'app/reader', {
    'reading.cursor-sentence-forward': {
      title: 'Next sentence',
      shortcut: ['ArrowDown', 'j'],
      keysOnly: true,
    },
    'reading.cursor-sentence-back': {
      title: 'Previous sentence',
      shortcut: ['ArrowUp', 'k'],
      keysOnly: true,
    },
    'reading.cursor-paragraph-forward': {
      title: 'Next paragraph',
      shortcut: ['Alt+ArrowDown', 'Shift+j'],
      keysOnly: true,
    },
    'reading.cursor-paragraph-back': {
      title: 'Previous paragraph',
      shortcut: ['Alt+ArrowUp', 'Shift+k'],
      keysOnly: true,
    },
    'reading.extend-sentence-forward': {
      title: 'Extend by a sentence',
      shortcut: ['Shift+ArrowDown'],
      keysOnly: true,
    },
    'reading.extend-sentence-back': {
      title: 'Extend back by a sentence',
      shortcut: ['Shift+ArrowUp'],
      keysOnly: true,
    },
    'reading.extend-paragraph-forward': {
      title: 'Extend by a paragraph',
      shortcut: ['Alt+Shift+ArrowDown'],
      keysOnly: true,
    },
    'reading.extend-paragraph-back': {
      title: 'Extend back by a paragraph',
      shortcut: ['Alt+Shift+ArrowUp'],
      keysOnly: true,
    },
    'reading.page-forward': {
      title: 'Turn to the next page',
      shortcut: ['Space', 'PageDown'],
      keysOnly: true,
    },
    'reading.page-back': {
      title: 'Turn to the page before',
      shortcut: ['Shift+Space', 'PageUp'],
      keysOnly: true,
    },
    'reading.escape': {
      title: 'One step back: card, selection, cursor, library',
      shortcut: ['Escape'],
      keysOnly: true,
    },
    'reading.passages': { title: 'Show or hide passages', shortcut: ['p'] },
    'reading.larger': { title: 'Larger text', shortcut: ['Mod+=', 'Mod++'] },
    'reading.smaller': { title: 'Smaller text', shortcut: ['Mod+-'] },
    'reading.justified': {
      title: 'Justify the lines, or not',
      keywords: 'alignment ragged justified both edges margin',
    },
    'reading.archive': { title: 'Archive this article', shortcut: ['e'] },
    'reading.unarchive': { title: 'Take this article out of the archive' },
    'reading.note-history': {
      title: 'Earlier texts of the article’s note',
      keywords: 'history versions restore put back',
    },
    'reading.find': { title: 'Find in this text', shortcut: ['Mod+F'], keywords: 'search words' },
    'reading.find-next': { title: 'Next place found', shortcut: ['F3', 'Mod+G'] },
    'reading.find-previous': { title: 'Previous place found', shortcut: ['Shift+F3', 'Mod+Shift+G'] },
  }),
  ...declare('Reading', 'app/reader/find', {
    'reading.find-close': { title: 'Close the find bar', shortcut: ['Escape'], keysOnly: true },
  }),
};

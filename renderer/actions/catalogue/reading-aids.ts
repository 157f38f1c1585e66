import { declare } from './declare.ts';

/** What helps while one reads: contents, voice, focus, paper. */
export const readingAidActions = {
  ...declare('Reading', 'app/reader', {
    'reading.contents': {
      title: 'Show or hide the contents',
      shortcut: ['o'],
      keywords: 'table of contents outline headings sections',
    },
    'reading.next-section': { title: 'Next section', shortcut: ['Alt+PageDown'] },
    'reading.previous-section': { title: 'Previous section', shortcut: ['Alt+PageUp'] },
    'reading.aloud': {
      title: 'Read aloud, or pause',
      shortcut: ['r'],
      keywords: 'listen speak voice speech audio play resume',
    },
    'reading.aloud-here': {
      title: 'Read aloud from here',
      shortcut: ['Shift+R'],
      keywords: 'listen speak voice speech cursor selection',
    },
    'reading.aloud-next': { title: 'Read the next sentence aloud', shortcut: ['.'] },
    'reading.aloud-previous': { title: 'Read the sentence before aloud', shortcut: [','] },
    'reading.aloud-faster': { title: 'Read aloud faster', shortcut: ['>'] },
    'reading.aloud-slower': { title: 'Read aloud slower', shortcut: ['<'] },
    'reading.focus-mode': {
      title: 'Focus on one paragraph, or not',
      shortcut: ['f'],
      keywords: 'dim distraction concentrate typewriter',
    },
    'reading.full-screen': {
      title: 'Full screen, or not',
      shortcut: ['Shift+F'],
      keywords: 'distraction free zen',
    },
    'reading.print': {
      title: 'Print or save as PDF, with highlights and notes',
      shortcut: ['Mod+P'],
      keywords: 'paper export',
    },
    'reading.print-plain': {
      title: 'Print or save as PDF, without highlights and notes',
      keywords: 'paper export clean',
    },
    'reading.spoken-marks': {
      title: 'Say where highlights start and end, or not',
      keywords: 'screen reader accessibility announce',
    },
  }),
  ...declare('Reading', 'app/reader/aloud', {
    'reading.aloud-stop': { title: 'Stop reading aloud', shortcut: ['Escape'] },
  }),
  ...declare('Reading', 'app/reader/contents', {
    'reading.contents-close': { title: 'Close the contents', shortcut: ['Escape'], keysOnly: true },
  }),
};

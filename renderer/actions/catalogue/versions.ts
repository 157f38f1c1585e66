import { declare } from './declare.ts';

/** What belongs to a text that changed: its versions, what changed in it, and passages that it lost. */
export const versionActions = {
  ...declare('Reading', 'app/reader', {
    'versions.changes': {
      title: 'See what changed in this text',
      shortcut: ['Shift+d'],
      keywords: 'diff compare version earlier',
    },
    'versions.earlier': { title: 'Read the version before this text', keywords: 'old history' },
    'versions.current': { title: 'Back to the text of today', keywords: 'newest version' },
    'versions.adopt': { title: 'Use this version of the text again', keywords: 'restore earlier' },
  }),
  ...declare('Passages', 'app/reader', {
    'versions.orphans': {
      title: 'Find places for passages that were not found',
      keywords: 'orphans lost changed',
    },
  }),
  ...declare('Passages', 'app/reader/placing', {
    'passages.put-here': { title: 'Put the passage here', shortcut: ['Enter'] },
    'passages.stop-placing': {
      title: 'Stop looking for the place of a passage',
      shortcut: ['Escape'],
      keysOnly: true,
    },
  }),
  ...declare('Reading', 'app/changes', {
    'changes.next': { title: 'Next change', shortcut: [']', 'n'] },
    'changes.previous': { title: 'Previous change', shortcut: ['[', 'Shift+n'] },
    'changes.whole': { title: 'Show the whole text, or only what changed', shortcut: ['w'] },
    'changes.close': { title: 'Back to the text', shortcut: ['Escape'] },
  }),
};

import { declare } from './declare.ts';

export const libraryActions = {
  ...declare('Library', 'app', {
    'import.files': { title: 'Bring in files', shortcut: ['Mod+O'], keywords: 'import open add' },
    'import.folder': {
      title: 'Bring in a folder',
      shortcut: ['Mod+Shift+O'],
      keywords: 'import open add directory',
    },
    'import.paste': { title: 'Bring in the text of the clipboard', keywords: 'import paste' },
  }),
  ...declare('Library', 'app/library', {
    'library.next': { title: 'Next article', shortcut: ['ArrowDown', 'j'], keysOnly: true },
    'library.previous': { title: 'Previous article', shortcut: ['ArrowUp', 'k'], keysOnly: true },
    'library.first': { title: 'First article', shortcut: ['Home'], keysOnly: true },
    'library.last': { title: 'Last article', shortcut: ['End'], keysOnly: true },
    'library.page-down': { title: 'A page down', shortcut: ['PageDown'], keysOnly: true },
    'library.page-up': { title: 'A page up', shortcut: ['PageUp'], keysOnly: true },
    'library.extend-down': { title: 'Select downwards', shortcut: ['Shift+ArrowDown'], keysOnly: true },
    'library.extend-up': { title: 'Select upwards', shortcut: ['Shift+ArrowUp'], keysOnly: true },
    'library.extend-first': { title: 'Select to the top', shortcut: ['Shift+Home'], keysOnly: true },
    'library.extend-last': { title: 'Select to the bottom', shortcut: ['Shift+End'], keysOnly: true },
    'library.read': { title: 'Read the article', shortcut: ['Enter', 'o'] },
    'library.select': { title: 'Select the article', shortcut: ['x', 'Space'] },
    'library.select-all': { title: 'Select all articles shown', shortcut: ['Mod+A'] },
    'library.clear-selection': { title: 'Clear the selection', shortcut: ['Escape'] },
    'library.filter': { title: 'Filter by title', shortcut: ['/'] },
    'library.shelf.inbox': { title: 'Go to inbox' },
    'library.shelf.reading': { title: 'Go to reading' },
    'library.shelf.archive': { title: 'Go to archive' },
    'library.shelf.trash': { title: 'Go to trash' },
  }),
  ...declare('Library', 'app/library/articles', {
    'library.archive': { title: 'Archive', shortcut: ['e'] },
    'library.inbox': { title: 'Move to inbox', shortcut: ['i'] },
    'library.tag': { title: 'Tag', shortcut: ['t'] },
    'library.trash': {
      title: 'Move to trash',
      shortcut: ['Delete', 'Backspace'],
      keywords: 'delete remove',
    },
  }),
  ...declare('Library', 'app/library/trash', {
    'library.restore': { title: 'Restore from the trash', shortcut: ['r'] },
    'library.purge': { title: 'Delete for good', shortcut: ['Delete', 'Backspace'] },
  }),
  ...declare('Export', 'app/library', {
    'export.shown': { title: 'Export the articles shown', keywords: 'save list filtered markdown' },
    'export.library': { title: 'Export the whole library', keywords: 'save markdown everything' },
  }),
};

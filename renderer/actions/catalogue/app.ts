import { declare } from './declare.ts';

export const appActions = {
  ...declare('General', 'app', {
    'palette.open': { title: 'Command palette', shortcut: ['Mod+K'] },
    'shortcuts.open': { title: 'Keyboard shortcuts', shortcut: ['?'], keywords: 'help keys' },
    'shortcuts.change': { title: 'Change keyboard shortcuts', keywords: 'keys remap customise settings' },
    undo: { title: 'Undo', shortcut: ['Mod+Z'] },
    redo: { title: 'Redo', shortcut: ['Mod+Shift+Z', 'Mod+Y'] },
    'navigate.back': { title: 'Back', shortcut: ['Alt+ArrowLeft', 'Mod+['] },
    'navigate.forward': { title: 'Forward', shortcut: ['Alt+ArrowRight', 'Mod+]'] },
    'library.open': { title: 'Open library', shortcut: ['Mod+1'], keywords: 'articles list' },
    'notebook.open': {
      title: 'Open notebook',
      shortcut: ['Mod+2'],
      keywords: 'passages highlights quotations',
    },
    'speakers.open': {
      title: 'Open speakers',
      shortcut: ['Mod+3'],
      keywords: 'quotations quotes people who said',
    },
    'search.open': {
      title: 'Search',
      shortcut: ['Mod+Shift+F', 'Mod+F'],
      keywords: 'find full text articles passages notes',
    },
    'settings.open': {
      title: 'Settings',
      shortcut: ['Mod+,'],
      keywords: 'preferences theme dark light sepia colours text size',
    },
    'sidebar.toggle': { title: 'Show or hide the sidebar', shortcut: ['Mod+\\'] },
  }),
  ...declare('General', 'app/search', {
    'search.field': { title: 'Go to the search field', shortcut: ['/', 'Mod+F'], keysOnly: true },
  }),
  ...declare('General', 'app/settings', {
    'settings.find': { title: 'Search the settings', shortcut: ['/', 'Mod+F'] },
  }),
  ...declare('Export', 'app', {
    'export.open': {
      title: 'Export as Markdown',
      shortcut: ['Mod+Shift+E'],
      keywords: 'save take out copy',
    },
  }),
};

import { type Action, useActions } from '../actions/registry.ts';
import { openExport, useDialogs } from './dialogs.ts';
import { HOME } from './route.ts';
import { toggleSidebar } from './sidebar-state.ts';
import { useApp, useChanges } from './store.ts';

const go = useApp.getState().navigate;

/** What can be done from anywhere. Views add theirs, and take over an id where they know better. */
const APP_ACTIONS: readonly Action[] = [
  {
    id: 'palette.open',
    title: 'Command palette',
    section: 'General',
    shortcut: ['Mod+K'],
    run: () => useDialogs.setState({ palette: true }),
  },
  {
    id: 'shortcuts.open',
    title: 'Keyboard shortcuts',
    section: 'General',
    shortcut: ['?'],
    keywords: 'help keys',
    run: () => useDialogs.setState({ shortcuts: true }),
  },
  {
    id: 'undo',
    title: 'Undo',
    section: 'General',
    shortcut: ['Mod+Z'],
    run: () => useChanges.getState().undo(),
  },
  {
    id: 'redo',
    title: 'Redo',
    section: 'General',
    shortcut: ['Mod+Shift+Z', 'Mod+Y'],
    run: () => useChanges.getState().redo(),
  },
  {
    id: 'navigate.back',
    title: 'Back',
    section: 'General',
    shortcut: ['Alt+ArrowLeft', 'Mod+['],
    run: () => history.back(),
  },
  {
    id: 'navigate.forward',
    title: 'Forward',
    section: 'General',
    shortcut: ['Alt+ArrowRight', 'Mod+]'],
    run: () => history.forward(),
  },
  {
    id: 'library.open',
    title: 'Open library',
    section: 'General',
    shortcut: ['Mod+1'],
    keywords: 'articles list',
    run: () => go(HOME),
  },
  {
    id: 'notebook.open',
    title: 'Open notebook',
    section: 'General',
    shortcut: ['Mod+2'],
    keywords: 'passages highlights quotations',
    run: () => go({ view: 'notebook' }),
  },
  {
    id: 'search.open',
    title: 'Search',
    section: 'General',
    shortcut: ['Mod+Shift+F', 'Mod+F'],
    keywords: 'find full text articles passages notes',
    run: () => go({ view: 'search' }),
  },
  {
    id: 'settings.open',
    title: 'Settings',
    section: 'General',
    shortcut: ['Mod+,'],
    keywords: 'preferences theme dark light sepia colours text size',
    run: () => go({ view: 'settings' }),
  },
  {
    id: 'sidebar.toggle',
    title: 'Show or hide the sidebar',
    section: 'General',
    shortcut: ['Mod+\\'],
    run: toggleSidebar,
  },
  {
    id: 'export.open',
    title: 'Export as Markdown',
    section: 'Export',
    shortcut: ['Mod+Shift+E'],
    keywords: 'save take out copy',
    run: () => openExport({ kind: 'library' }),
  },
];

export const useAppActions = (): void => useActions(APP_ACTIONS);

import { type Doable, useActions } from '../actions/registry.ts';
import { openExport, useDialogs } from './dialogs.ts';
import { HOME } from './route.ts';
import { toggleSidebar } from './sidebar-state.ts';
import { useApp, useChanges } from './store.ts';

const go = useApp.getState().navigate;

/** What can be done from anywhere. Views add theirs, and take over an id where they know better. */
const APP_ACTIONS: readonly Doable[] = [
  { id: 'palette.open', run: () => useDialogs.setState({ palette: true }) },
  { id: 'shortcuts.open', run: () => useDialogs.setState({ shortcuts: true }) },
  { id: 'shortcuts.change', run: () => go({ view: 'settings', section: 'shortcuts' }) },
  { id: 'undo', run: () => useChanges.getState().undo() },
  { id: 'redo', run: () => useChanges.getState().redo() },
  { id: 'navigate.back', run: () => history.back() },
  { id: 'navigate.forward', run: () => history.forward() },
  { id: 'library.open', run: () => go(HOME) },
  { id: 'notebook.open', run: () => go({ view: 'notebook' }) },
  { id: 'speakers.open', run: () => go({ view: 'speakers' }) },
  { id: 'search.open', run: () => go({ view: 'search' }) },
  {
    id: 'review.open',
    run: () => go({ view: 'review' }),
  },
  { id: 'settings.open', run: () => go({ view: 'settings' }) },
  { id: 'sidebar.toggle', run: toggleSidebar },
  { id: 'export.open', run: () => openExport({ kind: 'library' }) },
];

export const useAppActions = (): void => useActions(APP_ACTIONS);

import type { MenuItemConstructorOptions } from 'electron';
import type { Preferences } from '../shared/preferences.ts';
import { acceleratorOf } from './accelerator.ts';

/** Ids of the renderer's actions that the menu names. */
export type MenuAction =
  | 'library.open'
  | 'import.files'
  | 'palette.open'
  | 'shortcuts.open'
  | 'undo'
  | 'redo'
  | 'export.open'
  | 'reading.print'
  | 'notebook.open'
  | 'search.open'
  | 'settings.open';

export interface MenuCommands {
  readonly run: (action: MenuAction) => void;
  /** The text field's own undo or redo. */
  readonly editText: (command: 'undo' | 'redo') => void;
}

/**
 * The application's menu. What an entry does is the renderer's to know; the menu only says its name. The renderer
 * also answers the keys, so where the system lets them they are shown here and not taken.
 *
 * @param platform as `process.platform`
 * @param own the reader's own keys, shown in the place of those that an entry comes with
 */
export function menuTemplate(
  platform: string,
  { run, editText }: MenuCommands,
  own: Preferences['shortcuts'] = {},
): readonly MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  const entry = (label: string, action: MenuAction, usual?: string): MenuItemConstructorOptions => {
    const accelerator = own[action] ? own[action].map(acceleratorOf)[0] : usual;
    return {
      label,
      ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
      click: () => run(action),
    };
  };
  // macOS takes the keys whatever is said. The page was asked first: it left them because they belong to a text field.
  const edit = (
    label: string,
    command: 'undo' | 'redo',
    accelerator: string,
  ): MenuItemConstructorOptions => ({
    ...entry(label, command, accelerator),
    click: (_item, _window, event) => (event.triggeredByAccelerator ? editText(command) : run(command)),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const settings = entry('Settings…', 'settings.open', 'CmdOrCtrl+,');
  const app: MenuItemConstructorOptions = {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      separator,
      settings,
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
  return [
    ...(mac ? [app] : []),
    {
      label: 'File',
      submenu: [
        entry('Bring In Files…', 'import.files', 'CmdOrCtrl+O'),
        entry('Export…', 'export.open', 'CmdOrCtrl+Shift+E'),
        entry('Print…', 'reading.print', 'CmdOrCtrl+P'),
        separator,
        ...(mac ? [] : [settings, separator]),
        { role: mac ? 'close' : 'quit' },
      ],
    },
    {
      label: 'Edit',
      submenu: [
        edit('Undo', 'undo', 'CmdOrCtrl+Z'),
        edit('Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
      ],
    },
    {
      label: 'View',
      submenu: [
        entry('Library', 'library.open'),
        entry('Notebook', 'notebook.open'),
        entry('Search', 'search.open', 'CmdOrCtrl+Shift+F'),
        entry('Command Palette…', 'palette.open', 'CmdOrCtrl+K'),
        separator,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
        { role: 'toggleDevTools' },
      ],
    },
    { role: 'windowMenu' },
    { role: 'help', submenu: [entry('Keyboard Shortcuts', 'shortcuts.open')] },
  ];
}

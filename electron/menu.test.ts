import type { KeyboardEvent, MenuItem, MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { type MenuCommands, menuTemplate } from './menu.ts';

const commands = () => ({ run: vi.fn<MenuCommands['run']>(), editText: vi.fn<MenuCommands['editText']>() });

function entries(template: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
}

function click(entry: MenuItemConstructorOptions | undefined, event: KeyboardEvent): void {
  entry?.click?.({} as MenuItem, undefined, event);
}

describe.each(['linux', 'win32', 'darwin'])('the menu on %s', (platform) => {
  test('names every action of the renderer that belongs in a menu, once', () => {
    const { run, editText } = commands();
    for (const entry of entries(menuTemplate(platform, { run, editText }))) click(entry, {});
    expect(run.mock.calls.map(([action]) => action).toSorted()).toEqual([
      'export.open',
      'import.files',
      'library.open',
      'notebook.open',
      'palette.open',
      'reading.print',
      'redo',
      'search.open',
      'settings.open',
      'shortcuts.open',
      'undo',
    ]);
  });

  test('leaves the keys of those actions to the page', () => {
    for (const entry of entries(menuTemplate(platform, commands()))) {
      if (entry.accelerator) expect(entry.registerAccelerator).toBe(false);
    }
  });

  test('shows the reader’s own keys, and none where an action has none', () => {
    const own = { 'import.files': ['Mod+J', 'Mod+B'], 'export.open': [] };
    const shown = entries(menuTemplate(platform, commands(), own));
    const keysOf = (label: string) => shown.find((entry) => entry.label === label)?.accelerator;
    expect(keysOf('Bring In Files…')).toBe('CmdOrCtrl+J');
    expect(keysOf('Export…')).toBeUndefined();
    expect(keysOf('Command Palette…')).toBe('CmdOrCtrl+K');
  });

  test('undoes in the text field when the key was meant for it', () => {
    const { run, editText } = commands();
    const undo = entries(menuTemplate(platform, { run, editText })).find(({ label }) => label === 'Undo');
    click(undo, { triggeredByAccelerator: true });
    expect(editText).toHaveBeenCalledWith('undo');
    expect(run).not.toHaveBeenCalled();
  });
});

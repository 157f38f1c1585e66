const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Enter: 'Return',
  Escape: 'Esc',
  '+': 'Plus',
};
const MODIFIERS: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl',
  Ctrl: 'Ctrl',
  Alt: 'Alt',
  Shift: 'Shift',
};

/** The page's way to write a shortcut (`Mod+Shift+K`, `Mod++`) as Electron's menus write it (Electron, Accelerator). */
export function acceleratorOf(shortcut: string): string {
  const plus = shortcut.endsWith('+');
  const parts = (plus ? shortcut.slice(0, -1) : shortcut).split('+').filter(Boolean);
  const key = plus ? '+' : (parts.pop() ?? '');
  const modifiers = parts.map((held) => MODIFIERS[held] ?? held);
  return [...modifiers, NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)].join('+');
}

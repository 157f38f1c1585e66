import { expect, test } from 'vitest';
import { acceleratorOf } from './accelerator.ts';

test.each([
  ['Mod+K', 'CmdOrCtrl+K'],
  ['Mod+Shift+ArrowDown', 'CmdOrCtrl+Shift+Down'],
  ['Mod+Ctrl+Alt+j', 'CmdOrCtrl+Ctrl+Alt+J'],
  ['Mod++', 'CmdOrCtrl+Plus'],
  ['+', 'Plus'],
  ['h', 'H'],
  ['F3', 'F3'],
  ['Space', 'Space'],
  ['Enter', 'Return'],
])('%s stands in a menu as %s', (shortcut, accelerator) => {
  expect(acceleratorOf(shortcut)).toBe(accelerator);
});

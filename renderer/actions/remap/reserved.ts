import type { AppInfo } from '../../../shared/api.ts';
import { type Keystroke, parseShortcut, sameStroke } from '../keymap.ts';

export interface Keyboard {
  readonly mac: boolean;
  readonly host: AppInfo['host'];
}

interface Reserved {
  readonly keys: readonly string[];
  /** What they do, as it follows "These keys …". */
  readonly why: string;
  readonly on?: (keyboard: Keyboard) => boolean;
}

const inBrowser = ({ host }: Keyboard): boolean => host === 'browser';
const inWindow = ({ host }: Keyboard): boolean => host === 'electron';
const onMac = ({ mac }: Keyboard): boolean => mac;
const elsewhere = ({ mac }: Keyboard): boolean => !mac;

/**
 * Keys that never arrive here, or that people need for something else. Chrome's and the systems' published lists of
 * shortcuts; of those, the ones that a page cannot or should not take.
 */
const RESERVED: readonly Reserved[] = [
  { keys: ['Tab', 'Shift+Tab'], why: 'move between controls' },
  { keys: ['Escape'], why: 'always lead one step back' },
  { keys: ['Mod+C', 'Mod+X', 'Mod+V'], why: 'copy, cut and paste' },
  { keys: ['Mod+W', 'Mod+Shift+W'], why: 'close the window' },
  { keys: ['Mod+Tab', 'Mod+Shift+Tab', 'Mod+PageUp', 'Mod+PageDown'], why: 'go between tabs or windows' },
  { keys: ['F11'], why: 'switch full screen', on: elsewhere },
  { keys: ['F12', 'Mod+Shift+I'], why: 'open the developer tools' },
  { keys: ['Mod+N', 'Mod+Shift+N', 'Mod+T', 'Mod+Shift+T'], why: 'open windows and tabs', on: inBrowser },
  { keys: ['Mod+L', 'F6'], why: 'go to the address bar', on: inBrowser },
  { keys: ['Mod+R', 'Mod+Shift+R', 'F5', 'Mod+F5'], why: 'load the page again', on: inBrowser },
  { keys: ['Mod+0'], why: 'bring the zoom back' },
  { keys: ['Mod+Q'], why: 'quit the program', on: (keyboard) => onMac(keyboard) || inWindow(keyboard) },
  { keys: ['Mod+H', 'Mod+Alt+H', 'Mod+M'], why: 'hide windows', on: onMac },
  {
    keys: ['Mod+Space', 'Mod+Alt+Space', 'Ctrl+Space'],
    why: 'are the system’s search and input menu',
    on: onMac,
  },
  { keys: ['Mod+Shift+3', 'Mod+Shift+4', 'Mod+Shift+5'], why: 'take pictures of the screen', on: onMac },
  {
    keys: ['Ctrl+ArrowUp', 'Ctrl+ArrowDown', 'Ctrl+ArrowLeft', 'Ctrl+ArrowRight'],
    why: 'go between desktops',
    on: onMac,
  },
  { keys: ['Alt+F4'], why: 'close the window', on: elsewhere },
  { keys: ['Alt+Tab', 'Alt+Shift+Tab', 'Alt+Space', 'Alt+Escape'], why: 'go between windows', on: elsewhere },
  { keys: ['Mod+Alt+Delete', 'Mod+Shift+Escape', 'Mod+Escape'], why: 'belong to the system', on: elsewhere },
];

/** Why these keys cannot be given to an action, as a sentence; null where they can. */
export function refusal(stroke: Keystroke, keyboard: Keyboard): string | null {
  const reserved = RESERVED.find(
    ({ keys, on }) =>
      (on?.(keyboard) ?? true) && keys.some((taken) => sameStroke(parseShortcut(taken), stroke)),
  );
  if (reserved) return `These keys ${reserved.why}.`;
  const typed = stroke.alt && !stroke.mod && !stroke.ctrl && /^.$/su.test(stroke.key);
  if (typed && keyboard.mac) return 'Option with a letter types a sign.';
  return null;
}

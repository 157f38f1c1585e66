/**
 * Shortcuts are written `Mod+Shift+K`, `Alt+ArrowLeft`, `?`, `x`, `Delete`. `Mod` is Command on macOS and Control
 * elsewhere. Key names are those of KeyboardEvent.key (UI Events KeyboardEvent key Values, W3C).
 */
export interface Keystroke {
  readonly key: string;
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  /** Control on macOS, where it is not Mod. */
  readonly ctrl: boolean;
}

/** What the dispatcher needs of a KeyboardEvent. */
export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Modifiers on their own, and keys that the system has no name for. */
const UNNAMED: ReadonlySet<string> = new Set([
  'Control',
  'Shift',
  'Alt',
  'AltGraph',
  'Meta',
  'CapsLock',
  'Fn',
  'Dead',
  'Process',
  'Unidentified',
]);

const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);
const isPrintable = (key: string): boolean => /^.$/su.test(key);

export function parseShortcut(shortcut: string): Keystroke {
  // The plus sign itself stands last, as in `Mod++`.
  const plus = shortcut.endsWith('+');
  const parts = (plus ? shortcut.slice(0, -1) : shortcut).split('+');
  const key = plus ? '+' : (parts.at(-1) ?? '');
  const has = (modifier: string): boolean => parts.slice(0, -1).includes(modifier);
  return {
    key: isPrintable(key) ? key.toLowerCase() : key === 'Space' ? ' ' : key,
    mod: has('Mod'),
    alt: has('Alt'),
    shift: has('Shift'),
    ctrl: has('Ctrl'),
  };
}

/** The one way to write a keystroke, for the preferences: `Mod+Shift+K`, `h`. */
export function writtenShortcut({ key, mod, ctrl, alt, shift }: Keystroke): string {
  const modifiers = [mod && 'Mod', ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift'].filter(
    (held) => held !== false,
  );
  const cap = key === ' ' ? 'Space' : isLetter(key) && mod ? key.toUpperCase() : key;
  return [...modifiers, cap].join('+');
}

/** A sign such as `?` or `/` needs Shift or Alt on some layouts and not on others; its key already says it all. */
const isBareSign = ({ key, mod }: Keystroke): boolean =>
  isPrintable(key) && !isLetter(key) && key !== ' ' && !mod;

/** What is being pressed, as a shortcut; null while it is only modifiers, or a key without a name. */
export function pressedStroke(pressed: PressedKey, mac: boolean): Keystroke | null {
  if (UNNAMED.has(pressed.key)) return null;
  const stroke: Keystroke = {
    key: keyOf(pressed),
    mod: mac ? pressed.metaKey : pressed.ctrlKey,
    ctrl: mac && pressed.ctrlKey,
    alt: pressed.altKey,
    shift: pressed.shiftKey,
  };
  return isBareSign(stroke) ? { ...stroke, alt: false, shift: false } : stroke;
}

/** Whether one key press would answer both. */
export function sameStroke(a: Keystroke, b: Keystroke): boolean {
  if (a.key !== b.key || a.mod !== b.mod || a.ctrl !== b.ctrl) return false;
  return isBareSign(a) || (a.alt === b.alt && a.shift === b.shift);
}

/** The letter on the key's cap where the layout has no Latin letter there (Cyrillic, Greek, …). */
function latinKey({ key, code, ctrlKey, metaKey, altKey }: PressedKey): string {
  const cap = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  const foreign = isLetter(key) && !/^[a-z]$/i.test(key);
  const combined = ctrlKey || metaKey || altKey;
  return (cap && foreign && (combined || !/\p{Script=Latin}/u.test(key)) ? cap : key).toLowerCase();
}

/** The key that is pressed, as {@link Keystroke} has it. */
export const keyOf = (pressed: PressedKey): string =>
  isPrintable(pressed.key) ? latinKey(pressed) : pressed.key;

export function matches(stroke: Keystroke, pressed: PressedKey, mac: boolean): boolean {
  if (keyOf(pressed) !== stroke.key) return false;
  const mod = mac ? pressed.metaKey : pressed.ctrlKey;
  const ctrl = mac && pressed.ctrlKey;
  const meta = !mac && pressed.metaKey;
  if (mod !== stroke.mod || ctrl !== stroke.ctrl || meta) return false;
  if (isBareSign(stroke)) return true;
  return pressed.altKey === stroke.alt && pressed.shiftKey === stroke.shift;
}

const EDITING_KEYS = new Set(['a', 'c', 'v', 'x', 'z', 'y']);

/**
 * Whether a shortcut may act while someone types: single keys are text there, and editing shortcuts belong to the
 * field.
 */
export function actsInTextField({ key, mod, alt }: Keystroke): boolean {
  if (/^F\d+$/.test(key)) return true;
  if (alt && !mod && key.startsWith('Arrow')) return false;
  if (!mod) return false;
  return !EDITING_KEYS.has(key) && !key.startsWith('Arrow') && !/^(Backspace|Delete|Home|End)$/.test(key);
}

const TYPED_INPUTS = new Set([
  'text',
  'search',
  'email',
  'url',
  'tel',
  'password',
  'number',
  'date',
  'datetime-local',
  'month',
  'time',
  'week',
]);

export function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return TYPED_INPUTS.has(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}

const SIGNS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: '↵',
  Escape: 'Esc',
  Delete: 'Del',
  Backspace: '⌫',
  ' ': 'Space',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
};

/** The caps to press, in the platform's own order and signs: `⇧ ⌘ K` or `Ctrl Shift K`. */
export function keycaps(shortcut: string, mac: boolean): readonly string[] {
  const { key, mod, alt, shift, ctrl } = parseShortcut(shortcut);
  const cap = SIGNS[key] ?? (isPrintable(key) ? key.toUpperCase() : key);
  const modifiers = mac
    ? [ctrl && '⌃', alt && '⌥', shift && '⇧', mod && '⌘']
    : [mod && 'Ctrl', alt && 'Alt', shift && 'Shift'];
  return [...modifiers.filter((sign) => sign !== false), cap];
}

/** As `aria-keyshortcuts` wants it (WAI-ARIA 1.2). */
export function ariaShortcut(shortcut: string, mac: boolean): string {
  return shortcut
    .replace(/\bMod\b/, mac ? 'Meta' : 'Control')
    .replace(/\bCtrl\b/, 'Control')
    .replace(/^ $/, 'Space');
}

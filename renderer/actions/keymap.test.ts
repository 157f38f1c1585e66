import { describe, expect, it } from 'vitest';
import {
  actsInTextField,
  isTextField,
  keycaps,
  matches,
  type PressedKey,
  parseShortcut,
  pressedStroke,
  writtenShortcut,
} from './keymap.ts';

const press = (key: string, held: Partial<PressedKey> = {}): PressedKey => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const hits = (shortcut: string, pressed: PressedKey, mac = false) =>
  matches(parseShortcut(shortcut), pressed, mac);

describe('a shortcut', () => {
  it('takes Mod for Control, and for Command on macOS', () => {
    expect(hits('Mod+K', press('k', { ctrlKey: true }))).toBe(true);
    expect(hits('Mod+K', press('k', { metaKey: true }), true)).toBe(true);
    expect(hits('Mod+K', press('k', { metaKey: true }))).toBe(false);
    expect(hits('Mod+K', press('k', { ctrlKey: true }), true)).toBe(false);
  });

  it('of one letter is not pressed with a modifier held', () => {
    expect(hits('e', press('e'))).toBe(true);
    for (const held of ['ctrlKey', 'metaKey', 'altKey', 'shiftKey'] as const) {
      expect(hits('e', press('e', { [held]: true }))).toBe(false);
    }
  });

  it('tells Shift with a letter or a named key', () => {
    expect(hits('Mod+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(hits('Mod+Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(hits('Shift+ArrowDown', press('ArrowDown'))).toBe(false);
  });

  it('of a sign is found however the layout types it', () => {
    expect(hits('?', press('?', { shiftKey: true }))).toBe(true);
    expect(hits('?', press('?'))).toBe(true);
    expect(hits('/', press('/', { shiftKey: true }))).toBe(true);
  });

  it('is found by its cap where the layout has no Latin letters', () => {
    expect(hits('Mod+K', press('л', { ctrlKey: true, code: 'KeyK' }))).toBe(true);
    expect(hits('e', press('у', { code: 'KeyE' }))).toBe(true);
  });

  it('shows the caps of the platform', () => {
    expect(keycaps('Mod+Shift+K', true)).toEqual(['⇧', '⌘', 'K']);
    expect(keycaps('Mod+Shift+K', false)).toEqual(['Ctrl', 'Shift', 'K']);
    expect(keycaps('Alt+ArrowLeft', false)).toEqual(['Alt', '←']);
  });
});

describe('what is pressed', () => {
  const written = (pressed: PressedKey, mac = false): string | null => {
    const stroke = pressedStroke(pressed, mac);
    return stroke && writtenShortcut(stroke);
  };

  it('is written as shortcuts are', () => {
    expect(written(press('k', { ctrlKey: true }))).toBe('Mod+K');
    expect(written(press('K', { ctrlKey: true, shiftKey: true }))).toBe('Mod+Shift+K');
    expect(written(press('K', { shiftKey: true }))).toBe('Shift+k');
    expect(written(press('k', { metaKey: true, ctrlKey: true }), true)).toBe('Mod+Ctrl+K');
    expect(written(press(' '))).toBe('Space');
    expect(written(press('?', { shiftKey: true }))).toBe('?');
    expect(written(press('+', { ctrlKey: true }))).toBe('Mod++');
    expect(written(press('л', { ctrlKey: true, code: 'KeyK' }))).toBe('Mod+K');
  });

  it('is nothing yet while only modifiers are held', () => {
    expect(written(press('Control', { ctrlKey: true }))).toBeNull();
    expect(written(press('Dead'))).toBeNull();
  });

  it('answers the shortcut that is written from it', () => {
    const presses = [
      press('k', { ctrlKey: true }),
      press('K', { shiftKey: true }),
      press('+', { ctrlKey: true }),
      press('+'),
      press('?', { shiftKey: true }),
      press(' ', { shiftKey: true }),
      press('5'),
      press('ArrowDown', { altKey: true, shiftKey: true }),
      press('F3', { shiftKey: true }),
    ];
    for (const pressed of presses) expect(hits(written(pressed) ?? '', pressed)).toBe(true);
  });
});

describe('while someone types', () => {
  it.each(['e', '?', 'Delete', 'Shift+ArrowDown', 'Alt+ArrowLeft', 'Mod+Z', 'Mod+A', 'Mod+Backspace'])(
    '%s belongs to the field',
    (shortcut) => expect(actsInTextField(parseShortcut(shortcut))).toBe(false),
  );

  it.each(['Mod+K', 'Mod+Enter', 'F2', 'Mod+Shift+E'])('%s still acts', (shortcut) =>
    expect(actsInTextField(parseShortcut(shortcut))).toBe(true),
  );

  it('fields of text are told from other controls', () => {
    const input = document.createElement('input');
    expect(isTextField(input)).toBe(true);
    input.type = 'checkbox';
    expect(isTextField(input)).toBe(false);
    expect(isTextField(document.createElement('textarea'))).toBe(true);
    expect(isTextField(document.createElement('button'))).toBe(false);
  });
});

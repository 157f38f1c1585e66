import { describe, expect, it } from 'vitest';
import { actsInTextField, isTextField, keycaps, matches, type PressedKey, parseShortcut } from './keymap.ts';

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

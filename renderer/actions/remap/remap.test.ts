import { describe, expect, it } from 'vitest';
import { ACTION_IDS, type ActionId, CATALOGUE } from '../catalogue.ts';
import { parseShortcut } from '../keymap.ts';
import { shortcutsOf } from '../shortcuts.ts';
import { withKeysGiven, withoutShortcut, withShortcuts } from './change-shortcuts.ts';
import { canMeet, clashesWith, sameKeys, standingClashes } from './clashes.ts';
import { refusal } from './reserved.ts';

describe('the keys that actions come with', () => {
  const pairs = ACTION_IDS.flatMap((a, at) => ACTION_IDS.slice(at + 1).map((b) => [a, b] as const));
  const shared = pairs.filter(([a, b]) =>
    shortcutsOf(a, {}).some((mine) => shortcutsOf(b, {}).some((other) => sameKeys(mine, other))),
  );

  it('are shared in one and the same place by no two actions', () => {
    const ambiguous = shared.filter(([a, b]) => CATALOGUE[a].where === CATALOGUE[b].where);
    expect(ambiguous).toEqual([]);
  });

  it('make no clash until the reader sets some', () => {
    expect(ACTION_IDS.filter((id) => standingClashes(id, {}).length > 0)).toEqual([]);
  });

  it('can all be pressed: none is refused but Escape, which stays where it is', () => {
    for (const host of ['browser', 'electron'] as const) {
      for (const mac of [true, false]) {
        const refused = ACTION_IDS.flatMap((id) =>
          shortcutsOf(id, {}).filter((keys) => refusal(parseShortcut(keys), { mac, host }) !== null),
        );
        expect(new Set(refused)).toEqual(new Set(['Escape']));
      }
    }
  });
});

describe('a clash', () => {
  it('is told of actions that can be there at once, and of no others', () => {
    expect(canMeet('app', 'app/reader/find')).toBe(true);
    expect(canMeet('app/reader', 'app/reader/find')).toBe(true);
    expect(canMeet('app/reader', 'app/notebook')).toBe(false);
    expect(canMeet('app/library', 'app/library-of-another')).toBe(false);
    expect(clashesWith('passages.mark', 'n', {})).toEqual(['passages.note']);
    expect(clashesWith('passages.mark', 'Mod+K', {})).toEqual(['palette.open']);
    expect(clashesWith('palette.open', 'n', {})).toEqual(
      expect.arrayContaining<ActionId>(['passages.note', 'notebook.note']),
    );
    expect(clashesWith('library.trash', 'r', {})).toEqual([]);
  });

  it('is found however the keys are written', () => {
    expect(sameKeys('Shift+?', '?')).toBe(true);
    expect(sameKeys('mod+k', 'Mod+K')).toBe(false);
    expect(sameKeys('Mod+k', 'Mod+K')).toBe(true);
    expect(sameKeys('Mod++', 'Mod+=')).toBe(false);
  });

  it('stands where a reset brings back keys that were given away', () => {
    const own = { 'passages.mark': ['n'] };
    expect(standingClashes('passages.mark', own)).toEqual(['passages.note']);
    expect(standingClashes('passages.note', own)).toEqual(['passages.mark']);
    expect(standingClashes('passages.tag', own)).toEqual([]);
  });
});

describe('giving keys to an action', () => {
  it('takes them from the others, and no clash is left', () => {
    const own = withKeysGiven({}, 'passages.mark', 'n');
    expect(own).toEqual({ 'passages.mark': ['h', 'n'], 'passages.note': [] });
    expect(standingClashes('passages.mark', own)).toEqual([]);
  });

  it('puts them in the place of the alternative they replace', () => {
    expect(withKeysGiven({}, 'library.next', 'g', 'ArrowDown')).toEqual({ 'library.next': ['g', 'j'] });
  });

  it('gives an alternative that it has already only once', () => {
    expect(withKeysGiven({}, 'library.next', 'j')).toEqual({});
  });

  it('writes nothing down when they are those it comes with', () => {
    const own = withoutShortcut({}, 'library.next', 'j');
    expect(own).toEqual({ 'library.next': ['ArrowDown'] });
    expect(withShortcuts(own, 'library.next', ['ArrowDown', 'j'])).toEqual({});
  });
});

describe('keys of the browser and the system', () => {
  const why = (keys: string, mac: boolean, host: 'browser' | 'electron') =>
    refusal(parseShortcut(keys), { mac, host });

  it('are refused with what they do', () => {
    expect(why('Mod+W', false, 'browser')).toBe('These keys close the window.');
    expect(why('Mod+T', false, 'browser')).toMatch(/tabs/);
    expect(why('Tab', true, 'electron')).toMatch(/between controls/);
    expect(why('Mod+H', true, 'electron')).toMatch(/hide/);
    expect(why('Alt+K', true, 'electron')).toMatch(/sign/);
  });

  it('are free where they mean nothing', () => {
    expect(why('Mod+T', false, 'electron')).toBeNull();
    expect(why('Mod+H', false, 'electron')).toBeNull();
    expect(why('Alt+K', false, 'browser')).toBeNull();
    expect(why('Mod+Alt+K', true, 'browser')).toBeNull();
  });
});

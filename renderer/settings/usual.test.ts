import { describe, expect, it } from 'vitest';
import { DEFAULT_COLOR_NAMES } from '../../shared/annotation/annotation.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../shared/preferences.ts';
import { SETTINGS } from './sections.ts';
import { type SettingsState, settingId } from './setting.ts';
import { everyUsual, resetOf, usualOf } from './usual.ts';

/** What is set where it is used, not on the settings page. */
const SET_ELSEWHERE: readonly (keyof Preferences)[] = [
  'lastColor',
  'passagesOpen',
  'contentsOpen',
  'voices',
  'shortcuts',
];

const fresh: SettingsState = {
  info: null,
  preferences: DEFAULT_PREFERENCES,
  shelf: { colorNames: DEFAULT_COLOR_NAMES, speakerAliases: {}, savedSearches: {} },
};
const settings = SETTINGS.flatMap((section) => section.settings);

describe('the settings', () => {
  it('hold every preference that is not set elsewhere, each once', () => {
    const ids = settings.map(settingId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const field of Object.keys(DEFAULT_PREFERENCES) as (keyof Preferences)[]) {
      expect(ids.includes(field), field).toBe(!SET_ELSEWHERE.includes(field));
    }
  });

  it('are at their defaults when nothing was set, and say them', () => {
    for (const usual of everyUsual(SETTINGS)) {
      expect(usual.isUsual(fresh)).toBe(true);
      expect(usual.shown).not.toBe('');
    }
    expect(resetOf(everyUsual(SETTINGS), fresh)).toEqual({ preferences: {}, changes: [] });
  });

  it('come back to their defaults, and those that are there already are left alone', () => {
    const state: SettingsState = {
      ...fresh,
      preferences: { ...DEFAULT_PREFERENCES, theme: 'dark', textSize: 30, lastColor: 'pink' },
      shelf: { ...fresh.shelf, colorNames: { ...DEFAULT_COLOR_NAMES, green: 'proof' } },
    };
    expect(resetOf(everyUsual(SETTINGS), state)).toEqual({
      preferences: { theme: DEFAULT_PREFERENCES.theme, textSize: DEFAULT_PREFERENCES.textSize },
      changes: [{ kind: 'library', set: { colorNames: { green: null } } }],
    });
  });

  it('name a choice’s default as the choice is named', () => {
    const theme = settings.find((setting) => settingId(setting) === 'theme')!;
    expect(usualOf(theme)?.shown).toBe('System');
  });
});

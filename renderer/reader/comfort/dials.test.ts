import { expect, it } from 'vitest';
import { DEFAULT_PREFERENCES, preferencesSchema } from '../../../shared/preferences.ts';
import { DIALS, turned } from './dials.ts';

it.each(DIALS)('$label turns in steps and never leaves what the preferences allow', (dial) => {
  for (const direction of [1, -1]) {
    let preferences = DEFAULT_PREFERENCES;
    for (let turn = 0; turn < 60; turn++) {
      preferences = { ...preferences, ...turned(dial, preferences[dial.field], direction) };
      expect(preferencesSchema.safeParse(preferences).success).toBe(true);
    }
    expect(preferences[dial.field]).toBe(direction > 0 ? dial.most : dial.least);
  }
});

it('keeps round numbers round', () => {
  const leading = DIALS.find(({ field }) => field === 'leading')!;
  expect(turned(leading, 1.6, 1)).toEqual({ leading: 1.7 });
  expect(turned(leading, 1.7, 1)).toEqual({ leading: 1.8 });
});

import { describe, expect, it } from 'vitest';
import { findSettings, marksIn } from './find-settings.ts';
import { SETTINGS } from './sections.ts';
import { settingId } from './setting.ts';

const found = (query: string) =>
  findSettings(query, SETTINGS).flatMap(({ settings }) => settings.map(settingId));

describe('the search of the settings', () => {
  it('shows everything while nothing is typed', () => {
    expect(found('  ')).toEqual(SETTINGS.flatMap(({ settings }) => settings.map(settingId)));
  });

  it('finds words of labels, hints, keywords, choices and defaults, in any order', () => {
    expect(found('text size')).toContain('textSize');
    expect(found('SIZE text')).toContain('textSize');
    expect(found('grows to all')).toEqual(['snapToWords']);
    expect(found('sepia')).toEqual(['theme']);
    expect(found('night')).toEqual(['theme']);
    expect(found('evidence')).toEqual(['color-green']);
  });

  it('shows a section whole that its title names', () => {
    expect(found('colours')).toEqual(
      expect.arrayContaining(['color-yellow', 'color-green', 'color-blue', 'color-pink', 'color-purple']),
    );
  });

  it('finds nothing for foreign words', () => {
    expect(findSettings('zeppelin', SETTINGS)).toEqual([]);
  });

  it('marks each place of each word once', () => {
    expect(marksIn('whole wh', 'Mark whole words, wholly')).toEqual([
      [5, 10],
      [18, 20],
    ]);
    expect(marksIn('', 'Mark whole words')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { fuzzyFilter, fuzzyScore } from './fuzzy.ts';

const ACTIONS = ['Export library', 'Open library', 'Open notebook', 'Undo'];

describe('the palette filter', () => {
  it('finds words in any order, whatever case and accents', () => {
    expect(fuzzyFilter('LIBRARY op', ACTIONS, String)).toEqual(['Open library']);
    expect(fuzzyScore('resume', 'Résumé')).toBe(0);
  });
  it('finds letters in order, after whole words', () => {
    expect(fuzzyFilter('opn', ACTIONS, String)).toEqual(['Open library', 'Open notebook']);
    expect(fuzzyFilter('no', ['Undo now', 'Notebook'], String)).toEqual(['Notebook', 'Undo now']);
  });
  it('shows everything for an empty query and nothing for a foreign one', () => {
    expect(fuzzyFilter('', ACTIONS, String)).toEqual(ACTIONS);
    expect(fuzzyFilter('zzz', ACTIONS, String)).toEqual([]);
  });
});

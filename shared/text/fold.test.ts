import { expect, test } from 'vitest';
import { filterWords, fold, foldedIncludes } from './fold.ts';

test('case and diacritics do not tell words apart', () => {
  expect(fold('Žižek’s ÜBER-Straße')).toBe("zizek's uber-strasse");
  expect(foldedIncludes('Volodymyr Zelenskyy à Kyïv', ['kyiv', 'ZELENSKYY'])).toBe(true);
});

test('every word must be there, in any order', () => {
  expect(foldedIncludes('A peace plan for Europe', ['europe', 'plan'])).toBe(true);
  expect(foldedIncludes('A peace plan for Europe', ['europe', 'war'])).toBe(false);
});

test('without words, everything matches', () => {
  expect(foldedIncludes('anything', filterWords('   '))).toBe(true);
});

test('a filter is divided at white space', () => {
  expect(filterWords('  Émile  ZOLA ')).toEqual(['emile', 'zola']);
});

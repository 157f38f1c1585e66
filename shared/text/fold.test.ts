import { expect, test } from 'vitest';
import { filterWords, fold, foldedIncludes } from './fold.ts';

test('case and diacritics do not tell words apart', () => {
  expect(fold('Žižek’s ÜBER-Straße')).toBe("zizek's uber-strasse");
  expect(foldedIncludes('Volodymyr Zelenskyy à Kyïv', ['kyiv', 'ZELENSKYY'])).toBe(true);
});

test('what is a letter of its own to its readers stays one', () => {
  expect(fold('かぎ')).not.toBe(fold('かき'));
  expect(fold('कि')).not.toBe(fold('क'));
  expect(fold('한국'.normalize('NFD'))).toBe('한국');
  expect(fold('ΛΌΓΟΣ')).toBe(fold('λόγος'));
  expect(fold('كِتَاب')).toBe('كتاب');
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

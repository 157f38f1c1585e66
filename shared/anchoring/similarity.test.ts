import { expect, test } from 'vitest';
import { substitutionSimilarity } from './similarity.ts';

test('marks, spaces, case and diacritics make no difference', () => {
  expect(substitutionSimilarity(' E-Mail, ', 'email')).toBe(1);
  expect(substitutionSimilarity('naïve', 'naive')).toBe(1);
});

test('another spelling is similar', () => {
  expect(substitutionSimilarity('colour', 'color')).toBeCloseTo(5 / 6);
});

test('another word is not', () => {
  expect(substitutionSimilarity('Monday', 'Tuesday')).toBe(0);
  expect(substitutionSimilarity('big', 'large')).toBe(0);
});

test('nothing is similar to nothing but marks', () => {
  expect(substitutionSimilarity(', ', '. ')).toBe(0);
  expect(substitutionSimilarity('', 'word')).toBe(0);
});

test('long stretches are not compared', () => {
  expect(substitutionSimilarity('word '.repeat(100), 'word '.repeat(100))).toBe(0);
});

test('a number with other digits is another number', () => {
  expect(substitutionSimilarity('1,200', '1,300')).toBe(0);
  expect(substitutionSimilarity('v10', 'v20')).toBe(0);
  expect(substitutionSimilarity('1,200', '1.200')).toBe(1);
});

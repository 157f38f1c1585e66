import { expect, test } from 'vitest';
import { countWords } from './words.ts';

test('a word with apostrophe or hyphen is one word', () => {
  expect(countWords('It’s a well-known fact, isn’t it?')).toBe(6);
});

test('a number with its separators is one word', () => {
  expect(countWords('1,250.50 euros at 12:30')).toBe(4);
});

test('punctuation and symbols are not words', () => {
  expect(countWords('— “…” * & –')).toBe(0);
  expect(countWords('')).toBe(0);
});

test('a full stop without a space still ends a word', () => {
  expect(countWords('end.Next')).toBe(2);
});

test('text without spaces counts more than one word and fewer than its characters', () => {
  const count = countWords('今日は天気がとても良いですね');
  expect(count).toBeGreaterThan(3);
  expect(count).toBeLessThan(14);
});

test('mixed scripts count both', () => {
  expect(countWords('Tokyo 東京 is big')).toBe(4);
});

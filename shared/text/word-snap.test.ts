import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapToWords } from './word-snap.ts';

function snapped(text: string, selection: string): string | null {
  const start = text.indexOf(selection);
  const range = snapToWords(text, start, start + selection.length);
  return range === null ? null : text.slice(range.start, range.end);
}

test('words that a selection cuts into become whole', () => {
  expect(snapped('The quick brown fox', 'uick bro')).toBe('quick brown');
});

test('white space at the ends is trimmed', () => {
  expect(snapped('The quick brown fox', ' quick ')).toBe('quick');
});

test('trailing punctuation is neither added nor taken away', () => {
  expect(snapped('He said no. Twice.', 'said n')).toBe('said no');
  expect(snapped('He said no. Twice.', 'said no.')).toBe('said no.');
});

test('an apostrophe within a word belongs to it', () => {
  expect(snapped('They don’t know', 'on')).toBe('don’t');
  expect(snapped("They don't know", 't kn')).toBe("don't know");
});

test('the parts of a hyphenated word are words', () => {
  expect(snapped('a well-known fact', 'nown')).toBe('known');
});

test('a selection never grows into another block', () => {
  expect(snapped('first\n\nsecond', 'irst\n\n')).toBe('first');
});

test('only white space is no passage', () => {
  expect(snapped('one   two', '   ')).toBe(null);
});

test('letters with combining marks and astral letters stay whole', () => {
  const combining = 'cafe\u0301s';
  expect(snapToWords(combining, 4, 5)).toEqual({ start: 0, end: 6 });
  expect(snapToWords('x 𝔘𝔫𝔦 y', 4, 6)).toEqual({ start: 2, end: 8 });
});

test('text without spaces is left as selected', () => {
  expect(snapToWords('今日は天気', 1, 2)).toEqual({ start: 1, end: 2 });
});

test('snapping twice changes nothing, and keeps what was selected but for white space', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'é', ' ', '-', '’', '.', '\n', '世', 'e\u0301'),
    maxLength: 30,
  });
  fc.assert(
    fc.property(text, fc.nat(30), fc.nat(30), (text, a, b) => {
      const start = Math.min(a, b, text.length);
      const end = Math.min(Math.max(a, b), text.length);
      const range = snapToWords(text, start, end);
      if (range === null) {
        expect(text.slice(start, end).trim()).toBe('');
        return;
      }
      expect(text.slice(range.start, range.end)).toContain(text.slice(start, end).trim());
      expect(snapToWords(text, range.start, range.end)).toEqual(range);
    }),
  );
});

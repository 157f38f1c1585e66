import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CONTEXT_LENGTH, describePassage } from './describe.ts';

test('a passage is described by position, words and surroundings', () => {
  expect(describePassage('one two three', 4, 7)).toEqual({
    position: { start: 4, end: 7 },
    quote: { exact: 'two', prefix: 'one ', suffix: ' three' },
  });
});

test('surroundings end with the text', () => {
  const { quote } = describePassage('all', 0, 3);
  expect(quote).toEqual({ exact: 'all', prefix: '', suffix: '' });
});

test('surroundings never split a surrogate pair', () => {
  const text = `${'😀'.repeat(40)}passage${'😀'.repeat(40)}`;
  for (const shift of ['', 'x']) {
    const shifted = text.replace('passage', `passage${shift}`).replace('😀p', `😀${shift}p`);
    const start = shifted.indexOf('passage');
    const { quote } = describePassage(shifted, start, start + 7);
    expect(quote.prefix.isWellFormed()).toBe(true);
    expect(quote.suffix.isWellFormed()).toBe(true);
    expect(quote.prefix.length).toBeGreaterThanOrEqual(CONTEXT_LENGTH - 1);
  }
});

test('an empty or impossible passage is refused', () => {
  for (const [start, end] of [
    [2, 2],
    [3, 2],
    [-1, 2],
    [0, 4],
    [0.5, 2],
  ] as const) {
    expect(() => describePassage('abc', start, end)).toThrow(RangeError);
  }
});

test('prefix, words and suffix stand in the text as one', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
      fc.nat(),
      fc.nat(),
      (text, a, b) => {
        const start = a % text.length;
        const end = start + 1 + (b % (text.length - start));
        const { quote } = describePassage(text, start, end);
        expect(text.startsWith(quote.prefix + quote.exact + quote.suffix, start - quote.prefix.length)).toBe(
          true,
        );
        expect(Math.max(quote.prefix.length, quote.suffix.length)).toBeLessThanOrEqual(CONTEXT_LENGTH);
      },
    ),
  );
});

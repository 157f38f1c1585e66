import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findQuote } from './find-quote.ts';

const text = 'One fish, two fish.\n\nRed fish (blue fish), she said. “One fish,” he said.';

test('finds the one place of a quote, to the letter', () => {
  expect(findQuote(text, { quote: 'Red fish (blue fish)' })).toEqual({ status: 'found', start: 21, end: 41 });
});

test('finds marks that mean something in patterns', () => {
  const marks = String.raw`a-b [c] (d) {e} f/g \h ^i $j .k *l +m ?n |o`;
  expect(findQuote(`x ${marks} y`, { quote: marks })).toMatchObject({ status: 'found', start: 2 });
});

test('takes any white space for white space', () => {
  const found = findQuote(text, { quote: 'two fish. Red\n  fish' });
  expect(found).toMatchObject({ status: 'found', start: 10 });
});

test('reports a quote that stands more than once, and guesses none', () => {
  expect(findQuote(text, { quote: 'One fish' })).toMatchObject({
    status: 'failed',
    error: { code: 'ambiguous' },
  });
});

test('lets the words before or after tell which one is meant', () => {
  expect(findQuote(text, { quote: 'One fish', prefix: 'she said. “' })).toMatchObject({ start: 54 });
  expect(findQuote(text, { quote: 'One fish', suffix: ', two' })).toMatchObject({ start: 0 });
});

test('reports context that fits no place', () => {
  expect(findQuote(text, { quote: 'Red fish', prefix: 'nobody' })).toMatchObject({
    error: { code: 'not-found' },
  });
});

test('reports a quote that is not there', () => {
  expect(findQuote(text, { quote: 'three fish' })).toMatchObject({ error: { code: 'not-found' } });
});

test('finds every slice of any text, or says that it stands there more than once', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.nat(), fc.nat(), (any, a, b) => {
      const start = a % any.length;
      const end = start + 1 + (b % (any.length - start));
      const quote = any.slice(start, end);
      fc.pre(quote.trim() !== '' && quote.isWellFormed());
      const found = findQuote(any, { quote });
      if (found.status === 'failed') {
        expect(found.error.code).toBe('ambiguous');
        expect(any.indexOf(quote)).not.toBe(any.lastIndexOf(quote));
      } else expect(any.slice(found.start, found.end)).toBe(quote);
    }),
  );
});

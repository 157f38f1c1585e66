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

test('finds typed marks where the text has set ones, and the other way round', () => {
  const set = 'It was “a win – not ‘the’ win…”, she said; the pre‑war border isn’t back.';
  const typed = `It was "a win - not 'the' win...", she said; the pre-war border isn't back.`;
  expect(findQuote(set, { quote: `"a win - not 'the' win..."` })).toEqual({
    status: 'found',
    start: 7,
    end: set.indexOf(', she'),
  });
  expect(findQuote(set, { quote: `pre-war border isn't` })).toMatchObject({ status: 'found' });
  expect(findQuote(typed, { quote: '“a win – not ‘the’ win…”' })).toMatchObject({
    status: 'found',
    start: 7,
  });
  expect(findQuote('a -- b', { quote: 'a — b' })).toMatchObject({ status: 'found', start: 0, end: 6 });
  expect(findQuote(`„Ja“, sagte er.`, { quote: `"Ja"` })).toMatchObject({
    status: 'found',
    start: 0,
    end: 4,
  });
});

test('takes what stands to the letter before what is set otherwise', () => {
  const text = "the ‘map’ and the 'map'";
  expect(findQuote(text, { quote: `'map'` })).toMatchObject({ status: 'found', start: 18 });
});

test('reports what only typed marks would tell apart, unless context does', () => {
  const text = 'First “peace”, then «peace».';
  expect(findQuote(text, { quote: '"peace"' })).toMatchObject({ error: { code: 'ambiguous' } });
  expect(findQuote(text, { quote: '"peace"', prefix: 'then' })).toMatchObject({ start: 20 });
  expect(findQuote(text, { quote: 'peace', prefix: 'First "' })).toMatchObject({ start: 7 });
  expect(findQuote(text, { quote: 'peace', suffix: '", then' })).toMatchObject({ start: 7 });
});

test('finds a quote whatever its accents are made of', () => {
  expect(findQuote('Le café', { quote: 'cafe\u0301' })).toMatchObject({ status: 'found', start: 3 });
});

test('does not take other words for the quote', () => {
  expect(findQuote('Peace, they said.', { quote: 'peace' })).toMatchObject({ error: { code: 'not-found' } });
  expect(findQuote('cannot', { quote: "can'not" })).toMatchObject({ error: { code: 'not-found' } });
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

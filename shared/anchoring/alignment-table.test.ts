import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignByTable } from './alignment-table.ts';

/** Aligns words; marks weigh little. Answers with the words of `a`, those without a like in brackets. */
function aligned(a: string, b: string): string {
  const [wordsA, wordsB] = [a.split(' '), b.split(' ')];
  const known = [...new Set([...wordsA, ...wordsB])];
  const toB = align(
    wordsA.map((word) => known.indexOf(word)),
    wordsB.map((word) => known.indexOf(word)),
    (id) => (/\w/.test(known[id] ?? '') ? 2 : 0.1),
  );
  return wordsA.map((word, index) => (toB[index] === -1 ? `[${word}]` : `${word}${toB[index]}`)).join(' ');
}

function align(a: readonly number[], b: readonly number[], weightOf: (id: number) => number): Int32Array {
  const toB = new Int32Array(a.length).fill(-1);
  alignByTable(a, b, { aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }, weightOf, toB);
  return toB;
}

test('an inserted word shifts the rest', () => {
  expect(aligned('one two three', 'one and two three')).toBe('one0 two2 three3');
});

test('a word exchanged leaves its neighbours', () => {
  expect(aligned('one two three', 'one too three')).toBe('one0 [two] three2');
});

test('an inserted sentence comes after the full stop, not with it', () => {
  expect(aligned('one two . three four .', 'one two . new words . three four .')).toBe(
    'one0 two1 .2 three6 four7 .8',
  );
});

test('words that stand together are preferred to the same words scattered', () => {
  expect(aligned('it was so', 'as it and was and so on it was so')).toBe('it7 was8 so9');
});

test('the likes of two tokens are in order, and equal', () => {
  const words = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 });
  fc.assert(
    fc.property(words, words, (a, b) => {
      let last = -1;
      align(a, b, () => 1).forEach((other, index) => {
        if (other === -1) return;
        expect(b[other]).toBe(a[index]);
        expect(other).toBeGreaterThan(last);
        last = other;
      });
    }),
  );
});

test('equal sequences are aligned throughout', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 }), (a) => {
      expect([...align(a, a, () => 1)]).toEqual(a.map((_, index) => index));
    }),
  );
});

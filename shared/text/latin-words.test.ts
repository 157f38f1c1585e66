import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { countLatinWords } from './latin-words.ts';
import { countWords } from './words.ts';

/** Changes no count, and makes the text one that only the character classes can divide. */
const FOREIGN = ' \u2212';

it('counts as by character classes', () => {
  const latin = fc.string({ unit: fc.constantFrom(..."aé9ß½ª²'’-‐‑.,: \n…—“_".split('')), maxLength: 40 });
  const any = fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)) });
  fc.assert(
    fc.property(fc.oneof(latin, any), (text) => {
      expect(countLatinWords(text + FOREIGN)).toBeNull();
      expect(countLatinWords(text)).toBe(countWords(text + FOREIGN));
    }),
    { numRuns: 3000 },
  );
});

it('leaves other scripts to who knows them', () => {
  expect(countLatinWords('Москва')).toBeNull();
  expect(countLatinWords('東京')).toBeNull();
  expect(countLatinWords('a\u0301')).toBeNull();
});

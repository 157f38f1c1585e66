import fc from 'fast-check';
import { expect, test } from 'vitest';
import { beginningsOf, indexText, TEXT_BREAK } from './index-text.ts';
import { tokensOf } from './tokens.ts';

/** What FTS5's `ascii` tokenizer makes of a text. */
const asciiTerms = (text: string) =>
  (text.match(/[0-9A-Za-z\u0080-\uffff]+/gu) ?? []).map((term) => term.toLowerCase());
const terms = (text: string) => tokensOf(text).map(({ term }) => term);

const texts = fc.string({
  unit: fc.constantFrom(
    'a',
    'B',
    '9',
    'É',
    'e\u0301',
    '東',
    'が',
    '가',
    'ก',
    ' ',
    '-',
    '’',
    '\u00ad',
    '½',
    '\0',
    '\n',
    'ß',
  ),
  maxLength: 40,
});

test('the index reads the terms that a text is divided into', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(asciiTerms(indexText(text))).toEqual(terms(text));
    }),
    { numRuns: 500 },
  );
  const data = `${'x'.repeat(300)} ${'é'.repeat(300)}`;
  expect(asciiTerms(indexText(data))).toEqual(terms(data));
});

test('plain text is left as it is', () => {
  expect(indexText('It is plain, all of it.')).toBe('It is plain, all of it.');
});

test('the beginnings of a text are those of its terms, each once', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const expected = tokensOf(text).flatMap(({ term, kind }) =>
        (kind === 'word' ? [1, 2, 3] : [1]).flatMap((length) => {
          const characters = Array.from(term);
          return characters.length < length ? [] : [characters.slice(0, length).join('')];
        }),
      );
      expect([...beginningsOf(indexText(text))].sort()).toEqual([...new Set(expected)].sort());
    }),
    { numRuns: 500 },
  );
});

test('what divides texts is no beginning', () => {
  expect(beginningsOf(`ab${TEXT_BREAK}ab`)).toEqual(['a', 'ab']);
});

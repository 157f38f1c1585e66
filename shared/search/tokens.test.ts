import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachToken, isInsideWord, MAX_TERM, tokensOf } from './tokens.ts';

const terms = (text: string) => tokensOf(text).map((token) => token.term);
const written = (text: string) => tokensOf(text).map(({ start, end }) => text.slice(start, end));

test('words are folded, and signs between them are left out', () => {
  expect(terms('Žižek’s well-known U.S. “plan”, 1,250.50')).toEqual(
    'zizek s well known u s plan 1 250 50'.split(' '),
  );
});

test('offsets lead to the words as they are written', () => {
  expect(written('Café, Æther\n\nKyïv')).toEqual(['Café', 'Æther', 'Kyïv']);
});

test('scripts without spaces become pairs of characters and the last one', () => {
  expect(terms('東京都 2025年')).toEqual(['東京', '京都', '都', '2025', '年']);
  expect(written('東京都')).toEqual(['東京', '京都', '都']);
  expect(terms('한국어')).toEqual(['한국', '국어', '어']);
  expect(terms('カーは')).toEqual(['カー', 'ーは', 'は']);
});

test('composed and decomposed writing give the same terms', () => {
  for (const text of ['ガギグ', '한국어', 'Zoë', 'ที่นี่']) {
    expect(terms(text.normalize('NFD'))).toEqual(terms(text.normalize('NFC')));
  }
});

test('invisible hyphens and joiners do not divide a word', () => {
  expect(terms('Ukra\u00adine')).toEqual(['ukraine']);
  expect(written('Ukra\u00adine.')).toEqual(['Ukra\u00adine']);
});

test('a term holds no sign that came in by folding', () => {
  expect(terms('½ ⑴ 𝐀bc')).toEqual(['12', '1', 'abc']);
});

test('a run of data is cut to a bounded term', () => {
  expect(terms('a'.repeat(5000))).toEqual(['a'.repeat(MAX_TERM)]);
});

const texts = fc.string({
  unit: fc.constantFrom(
    'a',
    'É',
    'e\u0301',
    '東',
    '京',
    'が',
    '가',
    '\u1100',
    '\u1161',
    '9',
    ' ',
    '-',
    '\u00ad',
    '😀',
    '\ud800',
    'ก',
    'ี',
  ),
  maxLength: 30,
});

test('tokens stand in order, and cover every letter', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let last = 0;
      const covered = new Set<number>();
      for (const { term, start, end, firstEnd } of tokensOf(text)) {
        expect(term).not.toBe('');
        expect(start).toBeGreaterThanOrEqual(last);
        expect(firstEnd).toBeGreaterThan(start);
        expect(end).toBeGreaterThanOrEqual(firstEnd);
        last = start;
        for (let at = start; at < end; at += 1) covered.add(at);
      }
      for (const { index } of text.matchAll(/\p{L}|\p{N}/gu)) expect(covered.has(index)).toBe(true);
    }),
  );
});

test('a text cut where no word goes on has the same words', () => {
  fc.assert(
    fc.property(texts, fc.nat(30), (text, cut) => {
      fc.pre(cut <= text.length && !isInsideWord(text, cut));
      const words = (part: string) =>
        tokensOf(part)
          .filter(({ kind }) => kind === 'word')
          .map(({ term }) => term);
      expect([...words(text.slice(0, cut)), ...words(text.slice(cut))]).toEqual(words(text));
    }),
  );
});

test('the walk ends when its callback has enough', () => {
  const seen: string[] = [];
  eachToken('one two three', ({ term }) => {
    seen.push(term);
    return seen.length < 2;
  });
  expect(seen).toEqual(['one', 'two']);
});

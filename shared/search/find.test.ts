import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findInText } from './find.ts';
import { parseQuery } from './query.ts';

const found = (text: string, typed: string) =>
  findInText(text, parseQuery(typed)).map(([start, end]) => text.slice(start, end));

test('every word of the query is found wherever it stands', () => {
  expect(found('War and peace. Peace, then war; warlike.', 'peace war ')).toEqual([
    'War',
    'peace',
    'Peace',
    'war',
  ]);
});

test('the open last word finds longer words, and marks them whole', () => {
  expect(found('A plan, planned by planners.', 'plan')).toEqual(['plan', 'planned', 'planners']);
  expect(found('A plan, planned by planners.', 'plan ')).toEqual(['plan']);
});

test('a phrase is found across signs and lines, and only in its order', () => {
  expect(found('“Peace\n plan”, plan peace, PEACE-PLAN', '"peace plan"')).toEqual([
    'Peace\n plan',
    'PEACE-PLAN',
  ]);
});

test('case, diacritics and typographic apostrophes do not matter', () => {
  expect(found('L’été à Kyïv', "l'ete kyiv")).toEqual(['L’été', 'Kyïv']);
});

test('any substring of two characters is found in scripts without spaces', () => {
  expect(found('東京都の京都大学', '京都')).toEqual(['京都', '京都']);
  expect(found('대한민국의 한국어', '한국')).toEqual(['한국']);
  expect(found('カーネギーホール', 'ギーホ')).toEqual(['ギーホ']);
  expect(found('ทดสอบภาษาไทย', 'ภาษา')).toEqual(['ภาษา']);
});

test('one character is found too, and marked alone', () => {
  expect(found('東京都', '都')).toEqual(['都']);
  expect(found('東京都', '京')).toEqual(['京']);
});

test('what is excluded is not marked', () => {
  expect(found('war and peace', 'peace -war')).toEqual(['peace']);
});

test('hits that overlap become one', () => {
  expect(found('new york times', '"new york" "york times"')).toEqual(['new york times']);
  expect(found('ababab 中中中中', '中中')).toEqual(['中中', '中中']);
});

test('a phrase that begins again inside itself is found', () => {
  expect(found('a a b', '"a b"')).toEqual(['a b']);
});

test('any substring of a Chinese text of two characters or more is found where it stands', () => {
  const text = fc.string({
    unit: fc.constantFrom('中', '国', '經', '濟', '人', '。', 'a', ' '),
    minLength: 2,
    maxLength: 20,
  });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (whole, from, length) => {
      const start = from % whole.length;
      const part = whole.slice(start, start + 2 + (length % 5));
      fc.pre(/^[中国經濟人]{2,}$/u.test(part));
      expect(found(whole, part)).toContain(part);
    }),
  );
});

test('hits are in order and do not overlap, whatever the text and the query', () => {
  const words = fc.string({
    unit: fc.constantFrom('a', 'ab', ' ', '-', '中', '国', 'é', '"'),
    maxLength: 20,
  });
  fc.assert(
    fc.property(words, words, (text, typed) => {
      let last = 0;
      for (const [start, end] of findInText(text, parseQuery(typed))) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});

import { expect, test } from 'vitest';
import { Vocabulary } from './vocabulary.ts';

function ids(vocabulary: Vocabulary, text: string): readonly number[] {
  return vocabulary.tokenize(text, 0, text.length).ids;
}

test('words and marks are tokens, white space is none', () => {
  const text = 'He said: “no”.';
  const { starts, ends } = new Vocabulary().tokenize(text, 0, text.length);
  expect(starts.map((start, index) => text.slice(start, ends[index]))).toEqual([
    'He',
    'said',
    ':',
    '“',
    'no',
    '”',
    '.',
  ]);
});

test('case, diacritics, quotation marks, dashes and dots do not tell tokens apart', () => {
  const vocabulary = new Vocabulary();
  expect(ids(vocabulary, 'Résumé – “so” it’s…')).toEqual(ids(vocabulary, 'RESUME -- "so" it\'s...'));
  expect(ids(vocabulary, 'cafe\u0301')).toEqual(ids(vocabulary, 'café'));
});

test('each character of a script without spaces is a token', () => {
  expect(ids(new Vocabulary(), '東京 Tokyo東')).toHaveLength(4);
});

test('offsets count in the whole text', () => {
  const { starts } = new Vocabulary().tokenize('one two three', 4, 13);
  expect(starts).toEqual([4, 8]);
});

test('a mark weighs least and a long word most', () => {
  const vocabulary = new Vocabulary();
  const [comma, article, word, long] = ids(vocabulary, ', the word government');
  const weights = [comma, article, word, long].map((id) => vocabulary.weight(id ?? -1));
  expect(weights).toEqual(weights.toSorted((a, b) => a - b));
  expect(new Set(weights).size).toBe(4);
});

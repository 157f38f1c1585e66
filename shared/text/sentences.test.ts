import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { projectText } from './projection.ts';
import { sentencesIn, sentencesOf } from './sentences.ts';

function sentences(text: string, language: string | null = 'en'): string[] {
  return sentencesIn(text, 0, text.length, language).map(({ start, end }) => text.slice(start, end));
}

test('a title does not end a sentence', () => {
  expect(sentences('Mr. Smith met Dr. Jones. They talked.')).toEqual([
    'Mr. Smith met Dr. Jones.',
    'They talked.',
  ]);
});

test('initials do not end a sentence, the pronoun I does', () => {
  expect(sentences('J. K. Rowling and George W. Bush came. So did I. Then we left.')).toEqual([
    'J. K. Rowling and George W. Bush came.',
    'So did I.',
    'Then we left.',
  ]);
});

test('an acronym ends a sentence only where the next word begins one', () => {
  expect(sentences('The U.S. President left the U.S. He was late.')).toEqual([
    'The U.S. President left the U.S.',
    'He was late.',
  ]);
});

test('a spaced ellipsis leaves out words within a sentence', () => {
  expect(sentences('It was . . . Russia that won. Next.')).toEqual([
    'It was . . . Russia that won.',
    'Next.',
  ]);
});

test('closing marks belong to the sentence they close', () => {
  expect(sentences('“Go.” She left. (He too.) Done.')).toEqual(['“Go.”', 'She left.', '(He too.)', 'Done.']);
  expect(sentences('« Bonjour. » Il partit.', 'fr')).toEqual(['« Bonjour. »', 'Il partit.']);
});

test('speech goes on after a question mark in lower case', () => {
  expect(sentences('“Really?” she asked. No.')).toEqual(['“Really?” she asked.', 'No.']);
});

test('"no" is a word, "No. 5" a number', () => {
  expect(sentences('He said no. No. 5 is alive.')).toEqual(['He said no.', 'No. 5 is alive.']);
});

test('German dates and abbreviations hold together', () => {
  expect(sentences('Am 3. Oktober kam Dr. Merz z.B. nach Berlin. Er ging.', 'de')).toEqual([
    'Am 3. Oktober kam Dr. Merz z.B. nach Berlin.',
    'Er ging.',
  ]);
});

test('decimal numbers and versions stay whole', () => {
  expect(sentences('It rose 3.5 percent in v2.0 of the plan. Good.')).toHaveLength(2);
});

test('full-width marks end sentences', () => {
  expect(sentences('今日は。元気ですか？はい。', 'ja')).toEqual(['今日は。', '元気ですか？', 'はい。']);
});

test('a line break and a cell end a sentence', () => {
  expect(sentences('one\ntwo\tthree')).toEqual(['one', 'two', 'three']);
});

test('only the part asked for is divided, and a bad language tag is no error', () => {
  const text = 'One. Two. Three.';
  expect(sentencesIn(text, 5, 9, 'not a tag')).toEqual([{ start: 5, end: 9 }]);
});

test('no sentence crosses blocks', () => {
  const projection = projectText(fromMarkdown('# A title without a stop\n\nFirst. Second\n\n- item\n- item'));
  const found = sentencesOf(projection, null).map(({ start, end }) => projection.text.slice(start, end));
  expect(found).toEqual(['A title without a stop', 'First.', 'Second', 'item', 'item']);
});

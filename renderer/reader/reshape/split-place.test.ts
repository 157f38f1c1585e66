import { expect, it } from 'vitest';
import { movedSplit, startOfSplit } from './split-place.ts';

const TEXT = 'Before it. One two three. After it.';
const passage = { start: TEXT.indexOf('One'), end: TEXT.indexOf(' After') };
const at = (word: string) => TEXT.indexOf(word);

it('begins at the word nearest to where the highlight was clicked', () => {
  expect(startOfSplit(TEXT, passage, at('two'))).toBe(at('two'));
  expect(startOfSplit(TEXT, passage, at('two') + 1)).toBe(at('two'));
  expect(startOfSplit(TEXT, passage, at('three') - 1)).toBe(at('three'));
});

it('leaves a word on each side, or cannot begin', () => {
  expect(startOfSplit(TEXT, passage, passage.start)).toBe(at('two'));
  expect(startOfSplit(TEXT, passage, passage.end)).toBe(at('three'));
  expect(startOfSplit(TEXT, { start: at('two'), end: at('two') + 3 }, at('two'))).toBeNull();
});

it('goes on by words and stays within the highlight', () => {
  expect(movedSplit(TEXT, passage, at('two'), 'forward')).toBe(at('three'));
  expect(movedSplit(TEXT, passage, at('three'), 'forward')).toBe(at('three'));
  expect(movedSplit(TEXT, passage, at('three'), 'back')).toBe(at('two'));
  expect(movedSplit(TEXT, passage, at('two'), 'back')).toBe(at('two'));
});

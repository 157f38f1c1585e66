import { expect, test } from 'vitest';
import { describePassage } from './describe.ts';
import { locatePassage } from './locate.ts';
import { alignTexts } from './text-alignment.ts';
import { amongTwins, isAnothers } from './twins.ts';

const TWICE =
  'The harbour opens at dawn on working days. All agreed to it. The ferry leaves the pier an hour later.\n\n' +
  'Nobody asked the fishermen about nets. All agreed to it. Their boats were sold before the winter came.';

function at(text: string, words: string, occurrence = 0): { start: number; end: number } {
  let start = text.indexOf(words);
  for (let count = 0; count < occurrence; count += 1) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length };
}

test('of two twins that changed places each goes with its surroundings', () => {
  const [first = '', second = ''] = TWICE.split('\n\n');
  const alignment = alignTexts(TWICE, `${second}\n\n${first}`);
  const words = 'All agreed to it.';
  const own = at(alignment.later, words, 1);
  expect(amongTwins(alignment, at(TWICE, words), own)).toEqual(own);
  expect(amongTwins(alignment, at(TWICE, words), at(alignment.later, words))).toEqual(own);
});

test('where neither is more like it, a twin that was left out is not put on the other', () => {
  const before = 'Yes.\n\nAll agreed to it.\n\nYes.\n\nAll agreed to it.\n\nYes.';
  const alignment = alignTexts(before, 'Yes.\n\nAll agreed to it.\n\nYes.');
  const words = 'All agreed to it.';
  expect(amongTwins(alignment, at(before, words, 1), at(alignment.later, words))).toBe(null);
});

test('where neither is more like it and there are as many, the first is still the first', () => {
  const before = 'Yes.\n\nAll agreed to it.\n\nYes.\n\nAll agreed to it.\n\nYes.';
  const alignment = alignTexts(before, `${before} Indeed.`);
  const words = 'All agreed to it.';
  const second = at(alignment.later, words, 1);
  expect(amongTwins(alignment, at(before, words, 1), second)).toEqual(second);
});

const ERRORS =
  'If one parameter is given to the callback, that parameter will be the error.\n\n' +
  'If no parameter is given to the callback, that error will be passed to the next.\n\n' +
  'The rest of the handbook treats of other matters at length.';

test('a passage that was left out is not put on another one like it that was there before', () => {
  const [one = '', none = '', rest = ''] = ERRORS.split('\n\n');
  const alignment = alignTexts(ERRORS, `${rest}\n\n${none}`);
  expect(isAnothers(alignment, at(ERRORS, one), at(alignment.later, none))).toBe(true);
  expect(
    locatePassage(alignment.later, describePassage(ERRORS, 0, one.length), { previousText: ERRORS }),
  ).toEqual({
    status: 'orphan',
  });
});

test('a passage edited to be the same as another is still itself', () => {
  const [one = '', none = '', rest = ''] = ERRORS.split('\n\n');
  const alignment = alignTexts(ERRORS, `${none}\n\n${none}\n\n${rest}`);
  expect(isAnothers(alignment, at(ERRORS, one), at(alignment.later, none))).toBe(false);
});

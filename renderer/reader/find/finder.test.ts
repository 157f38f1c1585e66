import { expect, test } from 'vitest';
import { DEFAULT_COLOR_NAMES } from '../../../shared/annotation/annotation.ts';
import { Finder } from './finder.ts';

const TEXT = 'The night train left at night. A train, a night train: two night trains.';
const finder = (text = TEXT) => new Finder({ text, colorNames: () => DEFAULT_COLOR_NAMES });
const words = ({ state }: Finder) => state.hits.map(([start, end]) => TEXT.slice(start, end));

test('what is typed is found side by side, the last word also where it goes on', () => {
  const find = finder();
  find.open(0, 'night tra');
  expect(words(find)).toEqual(['night train', 'night train', 'night trains']);
});

test('words that nowhere stand side by side are found one by one', () => {
  const find = finder();
  find.open(0, 'left two');
  expect(words(find)).toEqual(['left', 'two']);
});

test('signs of the search language are nothing special in a text', () => {
  const find = finder('Note: tag:sea is "one-off" -x');
  find.open(0, 'tag:sea');
  expect(find.state.hits).toEqual([[6, 13]]);
  find.type('"one-');
  expect(find.state.hits).toHaveLength(1);
});

test('the first hit is the one at or after the place where one reads, else the first of all', () => {
  const find = finder();
  find.open(TEXT.indexOf('A train'), 'night train');
  expect(find.hit?.start).toBe(TEXT.lastIndexOf('night train:'));
  find.open(TEXT.length, 'left');
  expect(find.state.current).toBe(0);
});

test('going on goes round, forward and back', () => {
  const find = finder();
  find.open(0, 'night train');
  find.step('back');
  expect(find.state.current).toBe(2);
  find.step('forward');
  expect(find.state.current).toBe(0);
});

test('typing on looks from the hit one is at', () => {
  const find = finder();
  find.open(0, 'night');
  find.step('forward');
  find.step('forward');
  find.type('night train');
  expect(find.hit?.start).toBe(TEXT.indexOf('night train:'));
});

test('a search of the library marks all its words, from the place that was found', () => {
  const find = finder();
  find.showSearched('night train -bus', TEXT.indexOf('A train') + 2);
  expect(find.state).toMatchObject({ isOpen: true, typed: 'night train -bus', current: 3 });
  expect(words(find)).toEqual(['night', 'train', 'night', 'train', 'night', 'train', 'night']);
});

test('a search that has nothing in the text itself opens no bar', () => {
  const find = finder();
  find.showSearched('tag:rail xylophone', 0);
  expect(find.state.isOpen).toBe(false);
});

test('closing takes the marks away and keeps what was typed', () => {
  const find = finder();
  find.open(0, 'train');
  find.close();
  expect(find.state).toMatchObject({ isOpen: false, typed: 'train', hits: [], current: -1 });
  expect(find.hit).toBeNull();
  find.open(0);
  expect(find.state.hits).toHaveLength(4);
});

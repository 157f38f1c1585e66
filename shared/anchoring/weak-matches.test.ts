import { expect, test } from 'vitest';
import { dropWeakMatches } from './weak-matches.ts';

/** Each token weighs 2; answers with the likes that are left. */
function kept(toB: readonly number[], bLength: number): number[] {
  const result = Int32Array.from(toB);
  dropWeakMatches({ aFrom: 0, aTo: toB.length, bFrom: 0, bTo: bLength }, () => 2, result);
  return [...result];
}

test('one common word amid exchanged text is no match', () => {
  expect(kept([-1, -1, -1, -1, -1, 5, -1, -1, -1, -1, -1], 11)).toEqual(Array.from({ length: 11 }, () => -1));
});

test('a word between two small changes stays', () => {
  expect(kept([0, -1, 2, -1, 4], 5)).toEqual([0, -1, 2, -1, 4]);
});

test('three words in a row stay wherever they are', () => {
  const toB = [-1, -1, -1, -1, -1, -1, -1, 7, 8, 9, -1, -1, -1, -1, -1, -1, -1];
  expect(kept(toB, 17)).toEqual(toB);
});

test('what goes on from the text before stays', () => {
  expect(kept([0, -1, -1, -1, -1, -1, -1], 9)).toEqual([0, -1, -1, -1, -1, -1, -1]);
});

import { expect, test } from 'vitest';
import { alignTexts } from './text-alignment.ts';

/** What of the later text is like the stretch of the earlier one, word by word. */
function likes(earlier: string, later: string, stretch: string): string[] {
  const start = earlier.indexOf(stretch);
  return alignTexts(earlier, later)
    .follow(start, start + stretch.length)
    .map(({ later: like }) => (like === null ? '-' : `${later.slice(like.start, like.end)}@${like.start}`));
}

test('a sentence put in before one that begins alike is whole, and so is the other', () => {
  const earlier = 'All of it is kept here. The other entries of the log are these below.';
  const later =
    'All of it is kept here. The names that were found are listed. The other entries of the log are these below.';
  expect(likes(earlier, later, 'The other')).toEqual([
    `The@${later.indexOf('The other')}`,
    `other@${later.indexOf('other')}`,
  ]);
});

test('a sentence left out before one that begins alike is gone whole', () => {
  const earlier =
    'All of it is kept here. The names that were found are listed. The other entries of the log are these below.';
  const later = 'All of it is kept here. The other entries of the log are these below.';
  expect(likes(earlier, later, 'The names')).toEqual(['-', '-']);
  expect(likes(earlier, later, 'The other')[0]).toBe(`The@${later.indexOf('The other')}`);
});

test('within a sentence what was put in stays where it is', () => {
  const earlier = 'They saw the house by the river.';
  const later = 'They saw the old mill and the house by the river.';
  expect(likes(earlier, later, 'house by')).toEqual([
    `house@${later.indexOf('house')}`,
    `by@${later.indexOf('by the')}`,
  ]);
});

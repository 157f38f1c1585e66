import { expect, it } from 'vitest';
import { withEdgeAt } from './dragged-edge.ts';

const text = 'The quick brown fox jumps.';
const passage = { start: 4, end: 15 };
const words = (edge: 'start' | 'end', offset: number, wholeWords = true) => {
  const { start, end } = withEdgeAt(passage, edge, offset, text, wholeWords);
  return text.slice(start, end);
};

it('moves one edge and takes whole words', () => {
  expect(words('end', 18)).toBe('quick brown fox');
  expect(words('end', 7)).toBe('quick');
  expect(words('start', 1)).toBe('The quick brown');
});

it('moves by characters where whole words are not wanted, without white space at the ends', () => {
  expect(words('end', 7, false)).toBe('qui');
  expect(words('end', 10, false)).toBe('quick');
});

it('lets the edges change places', () => {
  expect(words('end', 1)).toBe('The');
  expect(words('start', 22)).toBe('fox jumps');
});

it('keeps the passage where nothing would be left of it', () => {
  expect(words('end', 4)).toBe('quick brown');
});

import { expect, it } from 'vitest';
import { textChanges } from '../../../shared/versions/text-changes.ts';
import { numberChanges, stretchesOf } from './number-changes.ts';

const paragraphs = Array.from({ length: 12 }, (_, i) => `This is paragraph number ${i} of the story.`);
const without = (...left: number[]) => paragraphs.filter((_, i) => !left.includes(i)).join('\n\n');

it('counts what stands side by side once, also over several paragraphs', () => {
  const { blocks } = textChanges(without(), without(4, 5).replace('number 9 of', 'number nine of our'));
  const { numbers, count } = numberChanges(blocks);
  expect(count).toBe(3);
  expect(numbers[4]).toEqual([0]);
  expect(numbers[5]).toEqual([0]);
  expect(new Set(numbers[9])).toEqual(new Set([-1, 1, 2]));
});

it('takes what was moved for a change of its own, beside what was put in', () => {
  const moved = `${without(2)}\n\n${paragraphs[2]}\n\nAnd this is new.`;
  const { numbers, count } = numberChanges(textChanges(without(), moved).blocks);
  expect(count).toBe(3);
  expect(numbers.slice(-2)).toEqual([[1], [2]]);
});

it('leaves long quiet stretches out of sight, and keeps a neighbour at either side of a change', () => {
  const { numbers } = numberChanges(textChanges(without(), without(6)).blocks);
  expect(stretchesOf(numbers)).toEqual([
    { from: 0, to: 5, isQuiet: true },
    { from: 5, to: 8, isQuiet: false },
    { from: 8, to: 12, isQuiet: true },
  ]);
});

it('has nothing to fold where nothing is, or little', () => {
  expect(stretchesOf([])).toEqual([]);
  expect(stretchesOf([[-1], [-1]])).toEqual([{ from: 0, to: 2, isQuiet: false }]);
});

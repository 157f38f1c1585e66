import { expect, test } from 'vitest';
import { bestGuess } from './best-guess.ts';
import { describePassage } from './describe.ts';
import { locatePassage } from './locate.ts';

const BEFORE = `The council met on Tuesday evening in the old town hall.

Members of the opposition called the budget a scandal without precedent in living memory.

The session ended late.`;
const AFTER = BEFORE.replace(
  'called the budget a scandal without precedent in living memory',
  'left the hall early, naming it a scandal that the city would remember for years',
);
const START = BEFORE.indexOf('called the budget');
const SELECTOR = describePassage(BEFORE, START, START + 62);

test('an orphan is offered the place where some of it is left', () => {
  expect(locatePassage(AFTER, SELECTOR, { previousText: BEFORE })).toEqual({ status: 'orphan' });
  const guess = bestGuess(AFTER, SELECTOR, BEFORE);
  expect(guess?.score).toBeGreaterThan(0.2);
  expect(guess?.score).toBeLessThan(0.5);
  expect(AFTER.slice(guess?.start, guess?.end)).toContain('scandal');
});

test('a guess needs no earlier text', () => {
  const guess = bestGuess(AFTER, SELECTOR);
  expect(AFTER.slice(guess?.start, guess?.end)).toContain('scandal');
});

test('where nothing is left there is no guess', () => {
  expect(bestGuess('Quite another text on other matters altogether.', SELECTOR, BEFORE)).toBe(null);
  expect(bestGuess('', SELECTOR, BEFORE)).toBe(null);
});

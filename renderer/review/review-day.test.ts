import { expect, it } from 'vitest';
import { comesAgain, dayOf } from './review-day.ts';

it('a day goes from midnight to midnight, at the end of a month too', () => {
  const { dayStart, dayEnd } = dayOf(new Date(2026, 0, 31, 23, 59));
  expect(new Date(dayStart)).toEqual(new Date(2026, 0, 31));
  expect(new Date(dayEnd)).toEqual(new Date(2026, 1, 1));
});

it.each([
  [1, 'tomorrow'],
  [2, 'in 2 days'],
  [45, 'in 45 days'],
  [46, 'in 2 months'],
  [61, 'in 2 months'],
  [400, 'in 13 months'],
  [1096, 'in 3 years'],
])('%i days are %s', (days, words) => expect(comesAgain(days)).toBe(words));

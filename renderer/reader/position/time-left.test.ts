import { expect, it } from 'vitest';
import { timeLeft } from './time-left.ts';

it('counts down in whole minutes, and is never at nothing before the end', () => {
  expect(timeLeft(12, 0)).toBe('12 min left');
  expect(timeLeft(12, 0.5)).toBe('6 min left');
  expect(timeLeft(12, 0.51)).toBe('6 min left');
  expect(timeLeft(12, 0.99)).toBe('1 min left');
  expect(timeLeft(1, 0)).toBe('1 min left');
  expect(timeLeft(150, 0)).toBe('2 h 30 min left');
});

it('says when it is read', () => {
  expect(timeLeft(12, 1)).toBe('Read');
});

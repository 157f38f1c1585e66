import { expect, test } from 'vitest';
import { daysLeftInTrash } from './trash.ts';

const trashedAt = '2026-01-01T12:00:00.000Z';
const after = (days: number) => daysLeftInTrash(trashedAt, Date.parse(trashedAt) + days * 86_400_000);

test('what was just put in the trash has 30 days left, and each day one less', () => {
  expect([0, 0.5, 1, 29, 29.5, 30, 40].map(after)).toEqual([30, 30, 29, 1, 1, 0, 0]);
});

test('a clock that was set back gives more days, and no error', () => {
  expect(after(-2)).toBe(32);
});

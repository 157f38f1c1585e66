import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapshotsToKeep } from './retention.ts';

const now = Date.parse('2026-11-24T12:00:00.000Z');
const ago = (hours: number) => new Date(now - hours * 3_600_000).toISOString();

test('keeps one an hour of the last day', () => {
  const everyTenMinutes = Array.from({ length: 60 }, (_, i) => ago(i / 6));
  expect(snapshotsToKeep(everyTenMinutes, now).size).toBeGreaterThanOrEqual(10);
  expect(snapshotsToKeep(everyTenMinutes, now).size).toBeLessThanOrEqual(12);
});

test('keeps one a day of the last month and one a week before that', () => {
  const hourlyForAYear = Array.from({ length: 24 * 365 }, (_, i) => ago(i));
  const kept = snapshotsToKeep(hourlyForAYear, now);
  expect(kept.size).toBeLessThan(24 + 31 + 53 + 3);
  expect(kept.size).toBeGreaterThan(24 + 28 + 46);
});

test('the newest and the oldest always stay, whatever the times', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 24 * 4000 }), { minLength: 1, maxLength: 200 }),
      (hours) => {
        const times = hours.map(ago);
        const kept = snapshotsToKeep(times, now);
        const sorted = [...times].sort();
        expect(kept.has(sorted[0]!)).toBe(true);
        expect(kept.has(sorted.at(-1)!)).toBe(true);
      },
    ),
  );
});

test('thinning again removes nothing more', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 24 * 4000 }), { maxLength: 200 }), (hours) => {
      const once = snapshotsToKeep(hours.map(ago), now);
      expect(snapshotsToKeep([...once], now)).toEqual(once);
    }),
  );
});

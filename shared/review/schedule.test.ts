import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isReview, type Review } from './card.ts';
import { daysAfter, GRADES, type Grade, graded, LONGEST_INTERVAL } from './schedule.ts';

const DAY = 86_400_000;
const start = Date.parse('2026-03-01T09:00:00Z');

/** Grades given on the days when the passage was due, and at other times. */
const history = fc.array(
  fc.record({
    grade: fc.constantFrom<Grade>(...GRADES),
    wait: fc.integer({ min: 0, max: 400 }),
  }),
  { maxLength: 25 },
);

function played(steps: readonly { readonly grade: Grade; readonly wait: number }[]) {
  let now = start;
  let review: Review | null = null;
  for (const { grade, wait } of steps) {
    now += wait * DAY;
    review = graded(review, grade, new Date(now));
  }
  return { review, now: new Date(now) };
}

describe('the schedule', () => {
  it('says what FSRS says of a new passage', () => {
    expect(daysAfter(null, new Date(start))).toEqual({ soon: 1, sooner: 2, later: 3, 'much-later': 8 });
  });

  it('lets a passage stay away longer the more often it was kept for later', () => {
    const once = played([{ grade: 'later', wait: 0 }]);
    const twice = played([
      { grade: 'later', wait: 0 },
      { grade: 'later', wait: 3 },
    ]);
    expect(daysAfter(twice.review, twice.now).later).toBeGreaterThan(daysAfter(null, once.now).later);
  });

  it('gives a card that can be kept, due a day later or more, and the later the later it is wanted', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const { review, now } = played(steps);
        const days = daysAfter(review, now);
        expect(days.soon).toBeGreaterThanOrEqual(1);
        expect(days['much-later']).toBeLessThanOrEqual(LONGEST_INTERVAL + 3);
        for (const [at, grade] of GRADES.entries()) {
          const card = graded(review, grade, now);
          expect(isReview(JSON.parse(JSON.stringify(card)))).toBe(true);
          expect(Date.parse(card.due) - now.getTime()).toBeGreaterThanOrEqual(DAY);
          const next = GRADES[at + 1];
          if (next) expect(days[next]).toBeGreaterThanOrEqual(days[grade]);
        }
      }),
    );
  });

  it('does not reckon with a clock that runs behind the last review’s', () => {
    const { review } = played([{ grade: 'later', wait: 10 }]);
    const card = graded(review, 'later', new Date(start));
    expect(card.last).toBe(new Date(start + 10 * DAY).toISOString());
  });

  it('begins anew with a passage that was taken out', () => {
    const out: Review = { kind: 'out', since: new Date(start).toISOString() };
    expect(graded(out, 'later', new Date(start))).toEqual(graded(null, 'later', new Date(start)));
  });
});

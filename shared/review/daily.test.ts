import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Review } from './card.ts';
import { type Day, gatherDaily, type Reviewable } from './daily.ts';

const DAY = 86_400_000;
const start = Date.parse('2026-03-01T00:00:00Z');
const day = { start, end: start + DAY, amount: 5 };
const iso = (days: number): string => new Date(start + days * DAY).toISOString();

const card = (due: number, last: number): Review => ({
  kind: 'card',
  due: iso(due),
  last: iso(last),
  stability: 3,
  difficulty: 5,
  state: 2,
  reps: 1,
  lapses: 0,
});
const row = (id: string, review: Review | null, created = -3, articleId = 'a'): Reviewable => ({
  id,
  articleId,
  review,
  created: start + created * DAY,
});
const ids = (rows: readonly Reviewable[]): string[] => rows.map(({ id }) => id);

function dailyReview(all: readonly Reviewable[], of: Day) {
  const daily = gatherDaily(of);
  for (const one of all) daily.add(one);
  return daily.chosen();
}

describe('the passages of a day', () => {
  it('are those that are due, the longest overdue first, and then such as were never reviewed', () => {
    const all = [
      row('new', null),
      row('today', card(0.9, -4)),
      row('late', card(-7, -9)),
      row('not', card(1.1, -1)),
    ];
    expect(ids(dailyReview(all, day).rows)).toEqual(['late', 'today', 'new']);
  });

  it('are as many as are wanted, counting what was reviewed or taken out today', () => {
    const all = [
      row('graded', card(3, 0.1)),
      row('out', { kind: 'out', since: iso(0.2) }),
      ...Array.from({ length: 9 }, (_, at) => row(`due-${at}`, card(-1, -3))),
    ];
    const { rows, done, taking } = dailyReview(all, day);
    expect([rows.length, done, taking]).toEqual([3, 2, 10]);
    expect(dailyReview(all, { ...day, amount: 1 }).rows).toEqual([]);
  });

  it('are from the past: what was marked today waits, and what was taken out stays out', () => {
    const all = [row('today', null, 0.2), row('out', { kind: 'out', since: iso(-5) })];
    expect(dailyReview(all, day)).toEqual({ rows: [], done: 0, taking: 1 });
  });

  it('are drawn from as many articles as possible', () => {
    const all = [
      ...Array.from({ length: 50 }, (_, at) => row(`a-${at}`, null, -3, 'a')),
      ...['b', 'c', 'd', 'e'].map((article) => row(article, null, -3, article)),
    ];
    const { rows } = dailyReview(all, day);
    expect(new Set(rows.map(({ articleId }) => articleId)).size).toBe(5);
  });

  it('are a second one of an article only where there are too few articles', () => {
    const articles = ['a', 'b', 'c'];
    const all = articles.flatMap((article) =>
      Array.from({ length: 4 }, (_, at) => row(`${article}-${at}`, null, -3, article)),
    );
    const { rows } = dailyReview(all, { ...day, amount: 8 });
    const times = articles.map((article) => rows.filter(({ articleId }) => articleId === article).length);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(8);
    expect(times.toSorted((a, b) => a - b)).toEqual([2, 3, 3]);
    expect(new Set(rows.slice(0, 3).map(({ articleId }) => articleId)).size).toBe(3);
  });

  it('are the same in whatever order the library is read, and others on another day', () => {
    const all = Array.from({ length: 40 }, (_, at) => row(`p-${at}`, at % 3 ? null : card(-at, -at - 1)));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 40 }), (shuffled) => {
        expect(ids(dailyReview(shuffled, day).rows)).toEqual(ids(dailyReview(all, day).rows));
      }),
    );
    const fresh = all.map((one) => ({ ...one, review: null }));
    const tomorrow = { start: day.end, end: day.end + DAY, amount: 5 };
    expect(ids(dailyReview(fresh, tomorrow).rows)).not.toEqual(ids(dailyReview(fresh, day).rows));
  });
});

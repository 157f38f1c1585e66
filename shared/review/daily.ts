import type { Review } from './card.ts';

/** What choosing the day's passages needs to know of each. */
export interface Reviewable {
  readonly id: string;
  readonly articleId: string;
  /** Milliseconds since 1970. */
  readonly created: number;
  readonly review: Review | null;
}

export interface Day {
  /** When the reader's day began and ends, milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
  /** Passages a day at most. */
  readonly amount: number;
}

export interface Daily<T> {
  /** What is still to come today, first to last. */
  readonly rows: readonly T[];
  /** How many were reviewed today. */
  readonly done: number;
  /** How many highlights take part in the review at all. */
  readonly taking: number;
}

/**
 * The passages of a day: those that are due, the longest overdue first; then some that were never reviewed, of days
 * before, drawn by lot, from as many articles as possible. The same day gives the same answer on every device.
 */
export function dailyReview<T extends Reviewable>(all: Iterable<T>, { start, end, amount }: Day): Daily<T> {
  const due: T[] = [];
  const fresh: T[] = [];
  let done = 0;
  let taking = 0;
  for (const row of all) {
    const { review, created } = row;
    if (review?.kind === 'out') {
      // What was taken out today was dealt with today.
      if (Date.parse(review.since) >= start) done += 1;
      continue;
    }
    taking += 1;
    if (review === null) {
      if (created < start) fresh.push(row);
    } else if (Date.parse(review.last) >= start) done += 1;
    else if (Date.parse(review.due) < end) due.push(row);
  }
  const left = Math.max(0, amount - done);
  due.sort((a, b) => dueAt(a) - dueAt(b) || order(a.id, b.id));
  const rows = due.slice(0, left);
  return { rows: [...rows, ...drawn(fresh, start, left - rows.length)], done, taking };
}

const dueAt = ({ review }: Reviewable): number => (review?.kind === 'card' ? Date.parse(review.due) : 0);
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One of each article before a second of any. */
function drawn<T extends Reviewable>(fresh: readonly T[], day: number, amount: number): readonly T[] {
  if (amount <= 0) return [];
  const lots = fresh
    .map((row) => ({ row, lot: lotOf(`${day} ${row.id}`) }))
    .sort((a, b) => a.lot - b.lot || order(a.row.id, b.row.id));
  const before = new Map<string, number>();
  const rounds = lots.map(({ row, lot }) => {
    const round = before.get(row.articleId) ?? 0;
    before.set(row.articleId, round + 1);
    return { row, lot, round };
  });
  rounds.sort((a, b) => a.round - b.round || a.lot - b.lot || order(a.row.id, b.row.id));
  return rounds.slice(0, amount).map(({ row }) => row);
}

/** FNV-1a over UTF-16 units (Fowler, Noll, Vo), mixed so that neighbouring texts are far apart. */
function lotOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

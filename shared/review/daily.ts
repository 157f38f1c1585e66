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

/** Chooses the passages of a day while they are read through one by one, without holding all of them. */
export interface DailyGathering<T> {
  readonly add: (row: T) => void;
  readonly chosen: () => Daily<T>;
}

interface Lot<T> {
  readonly row: T;
  readonly lot: number;
}

/**
 * The passages of a day: those that are due, the longest overdue first; then some that were never reviewed, of days
 * before, drawn by lot, from as many articles as possible. The same day gives the same answer on every device.
 */
export function gatherDaily<T extends Reviewable>({ start, end, amount }: Day): DailyGathering<T> {
  const due: T[] = [];
  /** The first lot of each article. */
  const first = new Map<string, Lot<T>>();
  /** The others, while there are not enough articles for one of each. */
  let more: Lot<T>[] = [];
  let done = 0;
  let taking = 0;

  const draw = (row: T): void => {
    const drawn = { row, lot: lotOf(`${start} ${row.id}`) };
    const before = first.get(row.articleId);
    if (before === undefined || byLot(drawn, before) < 0) first.set(row.articleId, drawn);
    if (first.size >= amount) more = [];
    else if (before !== undefined) more.push(first.get(row.articleId) === drawn ? before : drawn);
  };

  return {
    add: (row) => {
      const { review, created } = row;
      if (review?.kind === 'out') {
        // What was taken out today was dealt with today.
        if (Date.parse(review.since) >= start) done += 1;
        return;
      }
      taking += 1;
      if (review === null) {
        if (created < start) draw(row);
      } else if (Date.parse(review.last) >= start) done += 1;
      else if (Date.parse(review.due) < end) due.push(row);
    },
    chosen: () => {
      const left = Math.max(0, amount - done);
      due.sort((a, b) => dueAt(a) - dueAt(b) || order(a.id, b.id));
      const rows = due.slice(0, left);
      const fresh = inRounds(least(first.values(), amount), more).slice(0, left - rows.length);
      return { rows: [...rows, ...fresh.map(({ row }) => row)], done, taking };
    },
  };
}

const dueAt = ({ review }: Reviewable): number => (review?.kind === 'card' ? Date.parse(review.due) : 0);
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byLot = <T extends Reviewable>(a: Lot<T>, b: Lot<T>): number =>
  a.lot - b.lot || order(a.row.id, b.row.id);

/** The first `amount` in their order, which is small, of many. */
function least<T extends Reviewable>(lots: Iterable<Lot<T>>, amount: number): readonly Lot<T>[] {
  const found: Lot<T>[] = [];
  for (const lot of lots) {
    const last = found.at(-1);
    if (found.length >= amount && last !== undefined && byLot(lot, last) > 0) continue;
    const at = found.findIndex((other) => byLot(lot, other) < 0);
    found.splice(at === -1 ? found.length : at, 0, lot);
    if (found.length > amount) found.pop();
  }
  return found;
}

/** One of each article before a second of any. */
function inRounds<T extends Reviewable>(
  first: readonly Lot<T>[],
  more: readonly Lot<T>[],
): readonly Lot<T>[] {
  const before = new Map<string, number>();
  const rounds = more.toSorted(byLot).map((lot) => {
    const round = before.get(lot.row.articleId) ?? 0;
    before.set(lot.row.articleId, round + 1);
    return { lot, round };
  });
  rounds.sort((a, b) => a.round - b.round || byLot(a.lot, b.lot));
  return [...first, ...rounds.map(({ lot }) => lot)];
}

/** FNV-1a over UTF-16 units (Fowler, Noll, Vo), mixed so that neighbouring texts are far apart. */
function lotOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

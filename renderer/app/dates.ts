import type { Published } from '../../shared/article/article.ts';

const DAY: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
const FULL: Intl.DateTimeFormatOptions = { ...DAY, year: 'numeric' };

/** As short as it is clear: without the year in the year it is. */
function shortDate(date: Date, now: Date, timeZone?: string): string {
  const sameYear = date.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(undefined, {
    ...(sameYear ? DAY : FULL),
    ...(timeZone ? { timeZone } : {}),
  }).format(date);
}

/**
 * The day that the source states, whatever zone the reader is in: a date is never moved by a zone. Words that could
 * not be understood are shown as they are.
 */
export function publishedDay(published: Published, now: Date): string {
  const day = published.iso && /^\d{4}-\d{2}-\d{2}/.exec(published.iso)?.[0];
  if (!day) return published.raw;
  return shortDate(new Date(`${day}T12:00:00Z`), now, 'UTC');
}

/** A moment of this library's own, in the reader's zone. */
export function momentDay(iso: string, now: Date): string {
  return shortDate(new Date(iso), now);
}

/** The same with its hour and minute. */
export function momentMinute(iso: string, now: Date): string {
  const time = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
  const date = new Date(iso);
  return `${shortDate(date, now)}, ${time.format(date)}`;
}

const NUMBER = new Intl.NumberFormat();
export const count = (amount: number): string => NUMBER.format(amount);

/** `1 article`, `2 articles`. */
export const counted = (amount: number, one: string, many = `${one}s`): string =>
  `${count(amount)} ${amount === 1 ? one : many}`;

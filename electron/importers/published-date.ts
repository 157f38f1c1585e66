import type { Published } from '../../shared/article/article.ts';
import { monthOf } from './month-names.ts';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
interface Found<T> {
  readonly value: T;
  /** What is left of the text without the part that was understood. */
  readonly rest: string;
}

/**
 * Reads a publication date as sources write it. Nothing is made up: no time and no zone that is not stated, no
 * choice between day and month where both readings are possible, no date that the calendar does not have. Null for
 * an empty text.
 */
export function parsePublished(text: string): Published | null {
  const raw = text.replace(/\s+/gu, ' ').trim();
  return raw === '' ? null : { raw, iso: isoOf(raw) };
}

function isoOf(raw: string): string | null {
  const withoutZoneName = raw.replace(/\((?:[A-Z]{2,5}|[\p{L} ]+ time)\)\s*$/iu, '').trim();
  for (const readDay of [isoDay, eastAsianDay, namedMonthDay, numericDay]) {
    const found = readDay(withoutZoneName);
    if (found === null) continue;
    if (!isInCalendar(found.value)) return null;
    const time = timeOf(found.rest);
    if (time === null) return null;
    return `${dayText(found.value)}${time}`;
  }
  return null;
}

function isoDay(text: string): Found<Day> | null {
  return dayFrom(text, /(?<!\d)(?<year>\d{4})([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})(?!\d)/u);
}

function eastAsianDay(text: string): Found<Day> | null {
  return dayFrom(
    text,
    /(?<!\d)(?<year>\d{4})\s*[年년]\s*(?<month>\d{1,2})\s*[月월]\s*(?<day>\d{1,2})\s*[日일号]?/u,
  );
}

/** Day first with dots, as everywhere that dots are used; with slashes only where the numbers leave no choice. */
function numericDay(text: string): Found<Day> | null {
  const dotted = dayFrom(text, /(?<!\d)(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/u);
  if (dotted !== null) return dotted;
  const match = /(?<!\d)(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/u.exec(text);
  if (match === null) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (first <= 12 && second <= 12 && first !== second) return null;
  const value = first > 12 ? { year, month: second, day: first } : { year, month: first, day: second };
  return { value, rest: without(text, match) };
}

function dayFrom(text: string, pattern: RegExp): Found<Day> | null {
  const match = pattern.exec(text);
  if (match?.groups === undefined) return null;
  const { year, month, day } = match.groups;
  return {
    value: { year: Number(year), month: Number(month), day: Number(day) },
    rest: without(text, match),
  };
}

const DAY_FIRST =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[ -](?:of |de |di |d[’'])?(\p{L}+)\.?,?[ -](?:de |del )?(\d{4})(?!\d)/iu;
const MONTH_FIRST = /(?<!\p{L})(\p{L}+)\.? (?:the )?(\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/iu;

function namedMonthDay(text: string): Found<Day> | null {
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) {
    const month = monthOf(dayFirst[2] ?? '');
    if (month === undefined) return null;
    return {
      value: { year: Number(dayFirst[3]), month, day: Number(dayFirst[1]) },
      rest: without(text, dayFirst),
    };
  }
  const monthFirst = MONTH_FIRST.exec(text);
  const month = monthOf(monthFirst?.[1] ?? '');
  if (monthFirst === null || month === undefined) return null;
  return {
    value: { year: Number(monthFirst[3]), month, day: Number(monthFirst[2]) },
    rest: without(text, monthFirst),
  };
}

const TIME =
  /(?<![\d:])(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2})(?::(?<second>\d{2})(?<fraction>[.,]\d{1,9})?)?)?(?: ?(?<half>[ap])\.?m\.?(?!\p{L}))?/iu;
const OFFSET = /(?<=\d|[a-z]\.?|^|\s)(?:(?:UTC|GMT)\s?)?([+−-])(\d{2}):?(\d{2})?(?!\d)/iu;

/**
 * The time of the text that is left beside a date, as `T…` with the offset where the source states one; empty where
 * no time is stated, null where something else stands there or the clock has no such time.
 */
function timeOf(rest: string): string | null {
  const text = rest.replace(/(?:^|\s)T(?=\d)/u, ' ').trim();
  const match = TIME.exec(text);
  const groups = match?.groups;
  if (match === null || groups === undefined || (groups.minute === undefined && groups.half === undefined)) {
    return isFiller(text) ? '' : null;
  }
  const hour = hourOf(Number(groups.hour), groups.half);
  const [minute, second] = [Number(groups.minute ?? 0), Number(groups.second ?? 0)];
  if (hour === null || minute > 59 || second > 59) return null;
  const zone = zoneOf(without(text, match));
  if (zone === null) return null;
  const seconds =
    groups.second === undefined ? '' : `:${groups.second}${(groups.fraction ?? '').replace(',', '.')}`;
  return `T${two(hour)}:${two(minute)}${seconds}${zone}`;
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** Zones with one meaning, in minutes: RFC 5322, section 4.3, and those of central Europe. */
const NAMED_ZONES: Readonly<Record<string, number>> = {
  Z: 0,
  UT: 0,
  UTC: 0,
  GMT: 0,
  EST: -300,
  EDT: -240,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  CET: 60,
  CEST: 120,
  MEZ: 60,
  MESZ: 120,
};

/** The offset as ISO 8601 has it; empty where none is stated or its name has several meanings; null for other words. */
function zoneOf(text: string): string | null {
  const offset = OFFSET.exec(text);
  if (offset !== null && isFiller(without(text, offset))) {
    const [hours, minutes] = [Number(offset[2]), Number(offset[3] ?? 0)];
    if (hours > 14 || minutes > 59) return null;
    return offsetText((offset[1] === '+' ? 1 : -1) * (hours * 60 + minutes));
  }
  const named = /(?<!\p{L})([A-Z]{1,5})(?!\p{L})/u.exec(text);
  if (named !== null && isFiller(without(text, named))) {
    const minutes = NAMED_ZONES[named[1] ?? ''];
    if (minutes !== undefined) return offsetText(minutes);
    return (named[1] ?? '').length >= 2 ? '' : null;
  }
  return isFiller(text) ? '' : null;
}

function offsetText(minutes: number): string {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

const FILLER = new Set(
  'published updated posted on at the um uhr am den der le à a las las, el em às alle ore il op om kl kl. klo monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo'.split(
    ' ',
  ),
);

/** Weekdays, prepositions and punctuation: what may stand beside a date without changing it. */
function isFiller(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[\s,;·|()/–—-]+/u)
    .every(
      (word) => word === '' || word === '.' || FILLER.has(word) || FILLER.has(word.replace(/[.:]$/u, '')),
    );
}

function isInCalendar({ year, month, day }: Day): boolean {
  if (year < 1000 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= (days[month - 1] ?? 0);
}

function without(text: string, match: RegExpExecArray): string {
  return `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
}

const two = (number: number): string => String(number).padStart(2, '0');
const dayText = ({ year, month, day }: Day): string => `${year}-${two(month)}-${two(day)}`;

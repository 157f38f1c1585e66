import { isUnspaced, MAX_TERM, tokensOf } from './tokens.ts';

/**
 * A text as it is handed to the full-text index: its terms, in order, such that FTS5's `ascii` tokenizer (letters
 * and digits of ASCII and everything beyond ASCII make words, ASCII is lower-cased) finds just the terms of
 * `eachToken`. What is plain ASCII already reads so and is left alone, which makes this cheap for most texts.
 */
export function indexText(text: string): string {
  let terms = '';
  let copiedUntil = 0;
  let start = 0;
  let isPlain = true;
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : 0;
    if (unit >= 128) isPlain = false;
    else if (!isAlphanumeric(unit)) {
      if (!isPlain || at - start > MAX_TERM) {
        terms += text.slice(copiedUntil, start) + dividedRun(text.slice(start, at));
        copiedUntil = at;
      }
      start = at + 1;
      isPlain = true;
    }
  }
  // SQLite takes a NUL for the end of the text.
  return (terms + text.slice(copiedUntil)).replaceAll('\0', ' ');
}

function isAlphanumeric(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
}

function dividedRun(run: string): string {
  if (run.length > MAX_TERM) return divide(run);
  let terms = divided.get(run);
  if (terms === undefined) {
    if (divided.size >= MAX_DIVIDED) divided.clear();
    terms = divide(run);
    divided.set(run, terms);
  }
  return terms;
}

function divide(run: string): string {
  let terms = ' ';
  for (const { term } of tokensOf(run)) terms += `${term} `;
  return terms;
}

/** Words with accents come again and again; folding one takes longer than all else that is done with it. */
const divided = new Map<string, string>();
const MAX_DIVIDED = 10_000;

/** Set between texts of one column, so that no phrase reaches from one into the next. No query contains it. */
export const TEXT_BREAK = ' \uf8ff ';

/** How long a beginning may be to be found by {@link beginningsOf}; in characters. */
export const LONGEST_BEGINNING = 3;

/**
 * The different beginnings of a text's terms: their first one, two and three characters, of pairs of characters the first
 * one. A query that consists of so little is answered from these, for the index would have to gather the
 * places of thousands of words.
 *
 * @param text as {@link indexText} gives it
 */
export function beginningsOf(text: string): readonly string[] {
  generation = (generation + 1) | 0;
  const found: string[] = [];
  const beyondAscii = new Set<string>();
  let length = 0;
  let key = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const digit = unit < 128 ? (DIGITS[unit] ?? 0) : BEYOND_ASCII;
    if (digit === 0) {
      length = 0;
      key = 0;
    } else if (length < LONGEST_BEGINNING) {
      if (digit === BEYOND_ASCII) {
        at = addBeginnings(text, at - length, beyondAscii) - 1;
        length = 0;
        key = 0;
        continue;
      }
      length += 1;
      key = key * RADIX + digit;
      if (seen[key] === generation) continue;
      seen[key] = generation;
      found.push(text.slice(at + 1 - length, at + 1).toLowerCase());
    }
  }
  for (const beginning of beyondAscii) if (!beginning.startsWith('\uf8ff')) found.push(beginning);
  return found;
}

const RADIX = 37;
const BEYOND_ASCII = -1;
/** 1 to 36 for ASCII letters (of either case) and digits, 0 for what divides words. */
const DIGITS = new Int8Array(128);
for (let value = 1; value < RADIX; value += 1) {
  const character = (value - 1).toString(36);
  DIGITS[character.charCodeAt(0)] = value;
  DIGITS[character.toUpperCase().charCodeAt(0)] = value;
}
/** In which call a beginning of ASCII characters was seen last, by its value in radix 37. */
const seen = new Int32Array(RADIX ** LONGEST_BEGINNING);
let generation = 0;

/** Adds those of the term that begins at `start`, and answers where it ends. */
function addBeginnings(text: string, start: number, into: Set<string>): number {
  let end = start;
  while (end < text.length && (text.charCodeAt(end) >= 128 || DIGITS[text.charCodeAt(end)] !== 0)) end += 1;
  const first = text.codePointAt(start) ?? 0;
  if (isUnspaced(first)) {
    into.add(String.fromCodePoint(first));
    return end;
  }
  let beginning = '';
  let length = 0;
  for (const character of text.slice(start, Math.min(end, start + 2 * LONGEST_BEGINNING))) {
    if (length === LONGEST_BEGINNING) break;
    beginning += character;
    length += 1;
    into.add(beginning.toLowerCase());
  }
  return end;
}

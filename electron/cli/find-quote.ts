import type { Problem } from '../../shared/errors.ts';

export interface QuoteWish {
  readonly quote: string;
  /** What must stand right before, white space aside. */
  readonly prefix?: string | null | undefined;
  /** What must stand right after, white space aside. */
  readonly suffix?: string | null | undefined;
}

export type FoundQuote =
  | { readonly status: 'found'; readonly start: number; readonly end: number }
  | { readonly status: 'failed'; readonly error: Problem };

/**
 * The one place of a text where a quote stands: to the letter, else with any white space for white space (as when it
 * was copied out of wrapped lines), else with any form of quotation marks, dashes and dots (as when it was typed).
 * Context picks among several; without it, several are reported and none is guessed. Offsets are UTF-16 offsets into
 * `text`.
 */
export function findQuote(text: string, { quote, prefix, suffix }: QuoteWish): FoundQuote {
  let stands = false;
  for (const pattern of new Set([literal(quote), withAnySpace(quote), withAnyMarks(quote)])) {
    const places = placesOf(text, pattern);
    stands ||= places.length > 0;
    const fitting = places.filter(
      ({ start, end }) => endsWith(text.slice(0, start), prefix) && startsWith(text.slice(end), suffix),
    );
    const [place] = fitting;
    if (place !== undefined && fitting.length === 1) return { status: 'found', ...place };
    if (fitting.length > 1)
      return failed(
        'ambiguous',
        `The quote stands ${fitting.length} times in the text.`,
        'Tell which one by the words before (prefix) or after (suffix) it.',
      );
  }
  return stands
    ? failed('not-found', 'The quote is in the text, but not between the words given before and after it.')
    : failed('not-found', 'The quote is not in the text.', 'Copy it from the text as it stands there.');
}

const escaped = (words: string) => words.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
const literal = (quote: string) => escaped(quote);
const withAnySpace = (quote: string) => quote.trim().split(/\s+/u).map(escaped).join('\\s+');
const withAnyMarks = (quote: string) =>
  quote
    .normalize('NFC')
    .trim()
    .split(/\s+/u)
    .map((word) => (word.match(MARK_OR_WORDS) ?? []).map(markedFreely).join(''))
    .join('\\s+');

/** Marks that are set in several ways and mean the same. */
const MARKS = [`["“”„‟″«»]`, `['’‘‚‛′\`´‹›]`, '[\\-‐‑‒–—―−]+', '(?:…|\\.(?:\\s?\\.){2,})'].map((pattern) => ({
  pattern,
  whole: new RegExp(`^${pattern}$`, 'u'),
}));
const MARK_OR_WORDS = new RegExp(`${MARKS.map(({ pattern }) => pattern).join('|')}|.`, 'gsu');

const markedFreely = (part: string) => MARKS.find(({ whole }) => whole.test(part))?.pattern ?? escaped(part);

/** All places, also overlapping ones. */
function placesOf(text: string, pattern: string): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  const search = new RegExp(pattern, 'gu');
  for (let match = search.exec(text); match !== null; match = search.exec(text)) {
    found.push({ start: match.index, end: match.index + match[0].length });
    // By whole code points: in the middle of one, the search would step back to its beginning for ever.
    search.lastIndex = match.index + ((text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1);
  }
  return found;
}

/** White space, quotation marks, dashes and dots in one form. */
const plain = (words: string) =>
  MARKS.reduce(
    (folded, { pattern }, index) => folded.replace(new RegExp(pattern, 'gu'), `"'-…`.charAt(index)),
    words.normalize('NFC').replace(/\s+/gu, ' '),
  ).trim();

function endsWith(before: string, prefix: string | null | undefined): boolean {
  if (!prefix?.trim()) return true;
  return plain(before.slice(-2 * prefix.length - 100)).endsWith(plain(prefix));
}

function startsWith(after: string, suffix: string | null | undefined): boolean {
  if (!suffix?.trim()) return true;
  return plain(after.slice(0, 2 * suffix.length + 100)).startsWith(plain(suffix));
}

function failed(code: 'not-found' | 'ambiguous', message: string, hint?: string): FoundQuote {
  return { status: 'failed', error: hint === undefined ? { code, message } : { code, message, hint } };
}

/** Where a line may end within a word. */
export const SOFT_HYPHEN = '\u00AD';

/** What is left whole, in letters, as in `hyphenate-limit-chars`: shorter words, and beginnings and ends of words. */
interface Limits {
  readonly shortest: number;
  readonly before: number;
  readonly after: number;
}

/** How much words are divided, by what becomes of lines that are not. The style sheets have the same for browsers. */
export const LIMITS = {
  /** Gaps open between the words of justified lines. */
  freely: { shortest: 7, before: 3, after: 4 },
  /** Ragged lines are a little shorter, which is what they are for. */
  sparingly: { shortest: 10, before: 4, after: 4 },
  /** Large letters, and cells: there may be no room for the word in any line. */
  hardly: { shortest: 16, before: 4, after: 4 },
} as const satisfies Readonly<Record<string, Limits>>;
export type HowMuch = keyof typeof LIMITS;

/** Latin, Greek and Cyrillic letters, named by their places, which is three times as fast as by their property. */
const LETTERS = String.raw`[A-Za-z\u00AA\u00B5\u00BA\u00C0-\u052F\u1E00-\u1FFF]`;
/** What words of addresses, names of files and compounds have beside them: these end where they end. */
const JOINED_BEFORE = /[\p{M}\p{N}/@._:#=&~\\-]$/u;
const JOINED_AFTER = /^(?:[\p{M}\p{N}/@_:#=&~\\-]|\.\p{L})/u;

/** A text with {@link SOFT_HYPHEN}s in its long words; one that has some of its own is left as its writer wants it. */
export type DivideWords = (text: string) => string;

/** @param ofWord the same word with a soft hyphen wherever it may be divided */
export function wordDivider(ofWord: (word: string) => string, limits: Limits): DivideWords {
  const words = new RegExp(`${LETTERS}{${limits.shortest},}`, 'g');
  const known = new Map<string, string>();
  const divided = (word: string): string => {
    let result = known.get(word);
    if (result === undefined) {
      result = withinLimits(ofWord(word), limits);
      known.set(word, result);
    }
    return result;
  };
  return (text) => {
    if (text.includes(SOFT_HYPHEN)) return text;
    return text.replace(words, (word, at: number) => {
      const end = at + word.length;
      const before = text.charAt(at - 1);
      if (before > ' ' && JOINED_BEFORE.test(before)) return word;
      const isJoined = text.charAt(end) > ' ' && JOINED_AFTER.test(text.slice(end, end + 2));
      return isJoined ? word : divided(word);
    });
  };
}

/** All but the last word, of which a few letters would be left over; the longest leave enough, and gaps if not divided. */
export function divideButLast(text: string, divide: DivideWords): string {
  const last = text.trimEnd().lastIndexOf(' ') + 1;
  if (text.length - last > LIMITS.hardly.shortest) return divide(text);
  return divide(text.slice(0, last)) + text.slice(last);
}

function withinLimits(divided: string, { before, after }: Limits): string {
  const [first = '', ...parts] = divided.split(SOFT_HYPHEN);
  const length = divided.length - parts.length;
  let at = first.length;
  return parts.reduce((word, part) => {
    const isPlace = at >= before && length - at >= after;
    at += part.length;
    return isPlace ? word + SOFT_HYPHEN + part : word + part;
  }, first);
}

/** Where a line may end within a word. */
export const SOFT_HYPHEN = '\u00AD';

/** Shorter words are left whole, and so are beginnings and ends of words; in letters, as in `hyphenate-limit-chars`. */
const SHORTEST = 7;
/** Of words that may have no room in a line of large letters. */
export const LONG = 16;
const BEFORE = 3;
const AFTER = 4;

/** Latin, Greek and Cyrillic letters, named by their places, which is three times as fast as by their property. */
const LETTERS = String.raw`[A-Za-z\u00AA\u00B5\u00BA\u00C0-\u052F\u1E00-\u1FFF]`;
/** What words of addresses, names of files and compounds have beside them: these end where they end. */
const JOINED_BEFORE = /[\p{M}\p{N}/@._:#=&~\\-]$/u;
const JOINED_AFTER = /^(?:[\p{M}\p{N}/@_:#=&~\\-]|\.\p{L})/u;

/** A text with {@link SOFT_HYPHEN}s in its long words; one that has some of its own is left as its writer wants it. */
export type DivideWords = (text: string) => string;

/**
 * @param ofWord the same word with a soft hyphen wherever it may be divided
 * @param shortest letters of a word that is divided
 */
export function wordDivider(ofWord: (word: string) => string, shortest = SHORTEST): DivideWords {
  const words = new RegExp(`${LETTERS}{${shortest},}`, 'g');
  const known = new Map<string, string>();
  const divided = (word: string): string => {
    let result = known.get(word);
    if (result === undefined) {
      result = withinLimits(ofWord(word));
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
  if (text.length - last > LONG) return divide(text);
  return divide(text.slice(0, last)) + text.slice(last);
}

function withinLimits(divided: string): string {
  const [first = '', ...parts] = divided.split(SOFT_HYPHEN);
  const length = divided.length - parts.length;
  let at = first.length;
  return parts.reduce((word, part) => {
    const isPlace = at >= BEFORE && length - at >= AFTER;
    at += part.length;
    return isPlace ? word + SOFT_HYPHEN + part : word + part;
  }, first);
}

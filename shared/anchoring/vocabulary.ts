/**
 * Text as a sequence of tokens for comparing versions of it. A token is a word, one character of a script without
 * spaces, or a punctuation mark; white space is none. What reprinting changes and readers do not see as a change is
 * equal: case, diacritics, straight or curly quotes, the length of dashes and the dots of an ellipsis.
 */
export interface Tokens {
  readonly length: number;
  /** UTF-16 offsets into the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Numbers of the vocabulary: equal for tokens that count as the same. */
  readonly ids: readonly number[];
}

const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const TOKEN = new RegExp(
  `[[\\p{L}\\p{N}\\p{M}]--${UNSPACED}]+|${UNSPACED}|\\.{2,}|…|[\\-‐‑‒–—―−]+|\\S`,
  'gv',
);
const WORD = /[\p{L}\p{N}]/u;
const ONE_UNSPACED = new RegExp(`^${UNSPACED}`, 'v');

/** A mark tells next to nothing; it only decides between places that are equal otherwise. */
const MARK_WEIGHT = 0.1;

/** Gives every kind of token a number and a weight, for the texts of one comparison. */
export class Vocabulary {
  readonly #idByWriting = new Map<string, number>();
  readonly #idByToken = new Map<string, number>();
  readonly #weights: number[] = [];

  /** The tokens of `text` from `from` to `to` (UTF-16 offsets), which should not cut a word in two. */
  tokenize(text: string, from: number, to: number): Tokens {
    const starts: number[] = [];
    const ends: number[] = [];
    const ids: number[] = [];
    for (const match of text.slice(from, to).matchAll(TOKEN)) {
      const start = from + match.index;
      starts.push(start);
      ends.push(start + match[0].length);
      ids.push(this.#id(match[0]));
    }
    return { length: ids.length, starts, ends, ids };
  }

  /** How much a token tells about the place where it stands, from 0.1 (a mark) to 3 (a long word). */
  weight(id: number): number {
    return this.#weights[id] ?? 0;
  }

  isWord(id: number): boolean {
    return this.weight(id) > MARK_WEIGHT;
  }

  #id(writing: string): number {
    const known = this.#idByWriting.get(writing);
    if (known !== undefined) return known;
    const token = normalize(writing);
    let id = this.#idByToken.get(token);
    if (id === undefined) {
      id = this.#weights.length;
      this.#idByToken.set(token, id);
      this.#weights.push(weigh(token));
    }
    this.#idByWriting.set(writing, id);
    return id;
  }
}

/** Longer words are rarer in every language (Zipf's law of abbreviation), so length stands for rarity. */
function weigh(token: string): number {
  if (!WORD.test(token)) return MARK_WEIGHT;
  if (ONE_UNSPACED.test(token) || /^\p{N}/u.test(token)) return 2;
  if (token.length <= 3) return 1;
  return token.length <= 6 ? 2 : 3;
}

function normalize(writing: string): string {
  if (/^[a-z]+$/.test(writing)) return writing;
  if (/^[-‐‑‒–—―−]+$/.test(writing)) return '-';
  if (/^(?:\.{2,}|…)$/.test(writing)) return '…';
  if (/^['’‘‚‛′`´]$/.test(writing)) return "'";
  if (/^["“”„‟″«»]$/.test(writing)) return '"';
  return (
    writing
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase() || writing
  );
}

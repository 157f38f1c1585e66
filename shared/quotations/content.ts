import { looksLikeVerb } from './names.ts';
import type { Token, Tokeniser } from './tokens.ts';
import { anyCue, Class } from './word-classes.ts';

/** What quoted words are, apart from who might have said them. */
export interface Content {
  readonly words: number;
  /** At least as much as a clause that somebody could have said by itself. */
  readonly sentenceLike: boolean;
  /** Every weighty word has a capital: “The Great Gatsby”. */
  readonly titleLike: boolean;
  readonly firstPerson: boolean;
  readonly intensified: boolean;
  readonly terminal: boolean;
  readonly capital: boolean;
  /** Begins as a noun phrase does, so that it can be a term. */
  readonly nominal: boolean;
  readonly finite: boolean;
}

const longEnough = 400;

/** Reads the first words of a quotation. */
export function contentOf(
  text: string,
  start: number,
  end: number,
  tokeniser: Tokeniser,
  capitalNouns: boolean,
): Content {
  const tokens: Token[] = [];
  tokeniser.read(start, Math.min(end, start + longEnough), tokens);
  const words = tokens.filter((token) => token.kind === 'word');
  const weighty = words.filter(
    ({ lower, classes }) =>
      !lower.startsWith("'") &&
      (lower.length > 3 || !(classes & (Class.preposition | Class.determiner | Class.conjunction))),
  );
  const capitals = weighty.filter((token) => token.capital || token.classes & Class.number).length;
  const finite = words.some(
    (token) => (token.classes & (Class.auxiliary | Class.be)) !== 0 && !token.lower.startsWith("'"),
  );
  const verbal = finite || words.some((token) => (token.classes & (Class.verb | anyCue)) !== 0);
  const content = text.slice(start, end);
  const terminal = /[.!?…,]['’"”]?$/u.test(content);
  const capital = /^[¡¿[("'‘“«]*\p{Lu}/u.test(content);
  const firstPerson = words.some(
    (token) => (token.classes & Class.firstPerson) !== 0 && token.lower !== 'us' && !(token.lower === 'mine'),
  );
  const long = words.length >= 12;
  const first = words[0];
  const unlikeNoun =
    Class.auxiliary |
    Class.be |
    Class.preposition |
    Class.adverb |
    Class.subordinator |
    Class.conjunction |
    Class.relative |
    Class.pronoun;
  const nominal =
    first !== undefined &&
    !(first.classes & unlikeNoun) &&
    !((first.classes & (Class.verb | anyCue)) !== 0 && words.length > 1 && !(first.classes & Class.role));
  // “deserves to lose”, “lacks the courage”
  const predicate = first !== undefined && looksLikeVerb(first, words[1]);
  const titleWords = content.replace(/[.,]$/u, '');
  return {
    words: words.length,
    sentenceLike:
      long ||
      (capital && terminal && words.length >= 2) ||
      (capital && finite && words.length >= 4) ||
      (words.length >= 5 && finite && firstPerson),
    titleLike:
      !capitalNouns &&
      words.length >= 1 &&
      capitals === weighty.length &&
      !/[.!?…,]$/u.test(titleWords) &&
      !/\p{Ll}{3}[.!?] \p{Lu}|\d[.!?] \p{Lu}/u.test(titleWords) &&
      !(/[.,]$/u.test(content) && words.length < 2) &&
      !(finite && firstPerson && verbal),
    firstPerson,
    intensified: words.some(
      (token) =>
        (token.classes & Class.intensifier) !== 0 || (token.classes & Class.adverb && token.lower.length > 5),
    ),
    terminal,
    capital,
    nominal: nominal && !predicate,
    finite,
  };
}

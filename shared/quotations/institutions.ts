import type { NounPhrase } from './noun-phrase.ts';
import { isEnglish } from './noun-uses.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

/** Words that stand before and after “of” in the longest name: what runs on in capitals is a list or a heading. */
const LONGEST = 12;

/** “Bank of England”, “Center for Naval Studies”: an institution with what it is of, or null. */
export function institutionAt(tokens: readonly Token[], at: number, language: Language): NounPhrase | null {
  if (!isEnglish(language)) return null;
  const isNoun = (token: Token | undefined) => token?.kind === 'word' && token.capital;
  let to = at;
  while (to - at < LONGEST && isNoun(tokens[to])) to += 1;
  const body = tokens[to - 1];
  if (to === at || !is(body, Class.organisation) || is(body, Class.role | Class.firstName)) return null;
  if (!/^(?:of|for|on)$/u.test(tokens[to]?.lower ?? '') || !isNoun(tokens[to + 1])) return null;
  to += 1;
  const end = to + LONGEST;
  const goesOn = (token: Token | undefined) =>
    isNoun(token) && !is(token, Class.time | Class.role | Class.honorific | Class.firstName);
  while (to < end && goesOn(tokens[to])) to += 1;
  if (/^(?:of|for|on)$/u.test(tokens[to - 1]?.lower ?? '')) return null;
  const nameFrom = is(tokens[at], Class.determiner) ? at + 1 : at;
  return { from: at, to, kind: 'name', nameFrom, nameTo: to, head: '', plural: false };
}

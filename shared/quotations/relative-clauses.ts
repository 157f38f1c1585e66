import { antecedent } from './appositions.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

/** Whom “who” at `at` belongs to: also “those who …”. */
function beforeWho(
  tokens: readonly Token[],
  at: number,
  floor: number,
  language: Language,
): NounPhrase | null {
  if (!/^(?:those|many|some|others)$/u.test(tokens[at - 1]?.lower ?? ''))
    return antecedent(tokens, at, floor, language);
  return { from: at - 1, to: at, kind: 'role', nameFrom: at - 1, nameTo: at, head: '', plural: true };
}

/** How far back a relative clause begins whose object stands before the main verb. */
const relativeReach = 24;

/**
 * “A detectorist who found a hoard of gold in a field has said”: the detectorist, where the phrase before the verb
 * belongs to a clause with “who” that no comma parts from him; else null.
 */
export function outsideRelative(
  tokens: readonly Token[],
  phrase: NounPhrase,
  floor: number,
  language: Language,
): NounPhrase | null {
  for (let at = phrase.from - 1; at > floor && at > phrase.from - relativeReach; at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') return null;
    if (token.lower === 'who') {
      // “the man who Tom Reed hired”
      const next = at + 1 < phrase.from ? tokens[at + 1] : undefined;
      const acts = next !== undefined && !next.capital && !is(next, Class.determiner | Class.pronoun);
      return acts ? beforeWho(tokens, at, floor, language) : null;
    }
    // “people who know say”, “said that”
    if (is(token, Class.relative | Class.subordinator) && !is(token, Class.preposition)) return null;
  }
  return null;
}

import type { NounPhrase } from './noun-phrase.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

const dashes = new Set(['—', '–', '-', '--']);

export function isDash(token: Token | undefined): boolean {
  return token !== undefined && dashes.has(token.lower);
}

/** Whether a phrase can be somebody who speaks: a name, a pronoun, an office, an institution. */
export function canSpeak(phrase: NounPhrase, tokens: readonly Token[], language: Language): boolean {
  if (phrase.plural && phrase.head === '') return true;
  // “adds another: …”, but not “its one cracked note”
  const counts = phrase.kind === 'role' && phrase.head === '';
  // “the two wrote in a letter”
  if (counts && tokens[phrase.from]?.lower === 'the') return is(tokens[phrase.from + 1], Class.quantifier);
  if (counts)
    return is(tokens[phrase.from], Class.quantifier) && !is(tokens[phrase.from - 1], Class.determiner);
  if (phrase.kind !== 'role') return !(phrase.kind === 'pronoun' && phrase.head === '');
  const singular = phrase.head.endsWith('s') ? phrase.head.slice(0, -1) : phrase.head;
  const classes = (language.words.get(phrase.head) ?? 0) | (language.words.get(singular) ?? 0);
  if (classes & (Class.role | Class.organisation | Class.quantifier)) return true;
  const head = tokens.slice(phrase.from, phrase.to).find((token) => token.lower === phrase.head);
  if (head === undefined) return false;
  if (
    head.classes & (Class.role | (language.capitalNouns ? Class.organisation : 0)) ||
    (language.roleEnding?.test(phrase.head) ?? false)
  )
    return true;
  return head.capital && !language.capitalNouns;
}

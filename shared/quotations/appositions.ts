import { startsClause } from './heads.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { nounPhraseBefore, nounPhraseFrom } from './noun-phrases.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

/** The noun phrase before a relative pronoun. */
export function antecedent(
  tokens: readonly Token[],
  relative: number,
  floor: number,
  language: Language,
): NounPhrase | null {
  const before = tokens[relative - 1];
  const end = before?.lower === ',' ? relative - 1 : relative;
  const phrase = nounPhraseBefore(tokens, end, floor, language);
  return phrase === null ? null : namedByApposition(tokens, phrase, floor, language);
}

/** For “Smith, a professor at Yale” before `phrase` = “a professor at Yale”: Smith. */
export function namedByApposition(
  tokens: readonly Token[],
  phrase: NounPhrase,
  floor: number,
  language: Language,
): NounPhrase {
  if (phrase.kind !== 'role' || tokens[phrase.from - 1]?.lower !== ',') return phrase;
  const before = nounPhraseBefore(tokens, phrase.from - 1, floor, language);
  if (before === null || before.kind !== 'name') return phrase;
  return startsClause(tokens, before, floor) ? before : phrase;
}

/** Past “of Arizona” behind a name. */
export function afterOrigin(tokens: readonly Token[], name: NounPhrase, language: Language): number {
  if (!/^(?:of|from|aus|de)$/u.test(tokens[name.to]?.lower ?? '')) return name.to;
  return nounPhraseFrom(tokens, name.to + 1, tokens.length, language)?.to ?? name.to;
}

/** For “the chief executive” before “, Tim Cook,”: Tim Cook. */
export function namedAfter(tokens: readonly Token[], phrase: NounPhrase, language: Language): NounPhrase {
  if (phrase.kind !== 'role' || tokens[phrase.to]?.lower !== ',') return phrase;
  const name = nounPhraseFrom(tokens, phrase.to + 1, tokens.length, language);
  if (name === null || name.kind !== 'name' || tokens[afterOrigin(tokens, name, language)]?.kind === 'word')
    return phrase;
  const given =
    name.nameTo - name.nameFrom > 1 ||
    is(tokens[name.nameFrom], Class.firstName) ||
    is(tokens[phrase.from], Class.possessive);
  return given && name.to - name.from < 6 ? name : phrase;
}

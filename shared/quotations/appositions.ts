import { startsClause } from './heads.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { nounPhraseBefore, nounPhraseFrom } from './noun-phrases.ts';
import { isEnglish } from './noun-uses.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { anyCue, Class } from './word-classes.ts';

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
  if (phrase.kind !== 'role') return phrase;
  let { from } = phrase;
  // “Mays, chairman, president and chief executive officer of Long Inc.,”
  for (let round = 0; round < 4 && /^(?:,|and|und|et|y)$/u.test(tokens[from - 1]?.lower ?? ''); round += 1) {
    const before = nounPhraseBefore(tokens, from - 1, floor, language);
    if (before === null) break;
    if (before.kind === 'name' && tokens[from - 1]?.lower === ',')
      return startsClause(tokens, before, floor) ? before : phrase;
    if (before.kind !== 'role' || before.plural) break;
    ({ from } = before);
  }
  return phrase;
}

/** Past “of Arizona” behind a name. */
export function afterOrigin(tokens: readonly Token[], name: NounPhrase, language: Language): number {
  if (!/^(?:of|from|aus|de)$/u.test(tokens[name.to]?.lower ?? '')) return name.to;
  return nounPhraseFrom(tokens, name.to + 1, tokens.length, language)?.to ?? name.to;
}

const relation =
  /^(?:mother|father|parents?|wife|husband|widow|widower|son|daughter|brother|sister|uncle|aunt|cousin|partner|fiancée?|family|friends?|neighbou?rs?|lawyers?|attorneys?|solicitors?|relatives?)$/u;

/** Whether a noun says whose somebody is: sister, lawyer. */
export function isRelative(noun: string): boolean {
  return relation.test(noun);
}

/** Whose name follows rather than that of who belongs to them. */
const nameless =
  /^(?:victim|suspect|survivor|hostage|student|pupil|patient|passenger|soldier|prisoner|man|woman|boy|girl|child|teenager)$/u;

/** “The mother of one of the victims, Tajay Brown,”: whose name follows is the other’s. */
export function isSomebodys(tokens: readonly Token[], phrase: NounPhrase): boolean {
  const of = tokens.findIndex(
    (token, at) => at > phrase.from && at < phrase.to && /^(?:of|for)$/u.test(token.lower),
  );
  if (of < 0 || !relation.test(tokens[of - 1]?.lower ?? '')) return false;
  // “The daughter of a Cleveland upholsterer, Ms. Szabo”: who says so much of a stranger speaks of her.
  if (/^an?$/u.test(tokens[of + 1]?.lower ?? '') && !nameless.test(tokens[phrase.to - 1]?.lower ?? ''))
    return false;
  return is(tokens[phrase.to - 1], Class.role);
}

/** How many words after a noun somebody is named at most: “a 19-year-old Afghan identified only as Reza”. */
const namingReach = 12;

/** Verbs by which somebody is named. */
const givesName = /^(?:identified|known|gave|goes|asked|referred)$/u;

/** For “a nurse” before “named Carol Tibbets”, “one woman” before “who gave her name as Maria”: the name. */
export function namedAs(tokens: readonly Token[], phrase: NounPhrase, language: Language): NounPhrase | null {
  for (let at = phrase.to; at < tokens.length && at < phrase.to + namingReach; at += 1) {
    const word = tokens[at];
    if (word === undefined || word.kind === 'quotation' || /^[.;:!?]$/u.test(word.lower)) return null;
    const acts = is(word, Class.auxiliary | Class.be | Class.verb | anyCue) && word.lower !== 'named';
    if (acts && !givesName.test(word.lower)) return null;
    const before = tokens.slice(phrase.to, at + 1).map(({ lower }) => lower);
    const names =
      (word.lower === 'named' && at === phrase.to) ||
      (word.lower === 'as' && before.some((one) => /^(?:identified|known|name|surname)$/u.test(one))) ||
      (word.lower === 'by' && before.includes('goes'));
    if (!names) continue;
    const name = nounPhraseFrom(tokens, at + 1, tokens.length, language);
    return name?.kind === 'name' && name.nameFrom === name.from ? name : null;
  }
  return null;
}

/** For “the chief executive” before “, Tim Cook,”: Tim Cook. */
export function namedAfter(tokens: readonly Token[], phrase: NounPhrase, language: Language): NounPhrase {
  if (phrase.kind !== 'role') return phrase;
  const called = isEnglish(language) && !phrase.plural ? namedAs(tokens, phrase, language) : null;
  if (called !== null) return called;
  if (tokens[phrase.to]?.lower !== ',' || isSomebodys(tokens, phrase)) return phrase;
  const name = nounPhraseFrom(tokens, phrase.to + 1, tokens.length, language);
  if (name === null || name.kind !== 'name' || tokens[afterOrigin(tokens, name, language)]?.kind === 'word')
    return phrase;
  const given =
    name.nameTo - name.nameFrom > 1 ||
    is(tokens[name.nameFrom], Class.firstName) ||
    (name.nameFrom > name.from && is(tokens[name.nameFrom - 1], Class.honorific)) ||
    is(tokens[phrase.from], Class.possessive) ||
    // “Halima’s eldest, Yassin,”
    tokens.slice(phrase.from, phrase.to).some((token) => token.lower === "'s");
  return given && name.to - name.from < (isEnglish(language) ? 6 : 9) ? name : phrase;
}

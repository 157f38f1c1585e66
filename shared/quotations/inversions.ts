import type { NounPhrase } from './noun-phrase.ts';
import { nounPhraseFrom } from './noun-phrases.ts';
import { isEnglish } from './noun-uses.ts';
import { canSpeak } from './speaking.ts';
import type { Token } from './tokens.ts';
import type { Frame } from './verb-frame.ts';
import { neverInverted } from './verb-habits.ts';
import { Class } from './word-classes.ts';

/** Whether the verb group follows a quotation, with no more than a comma between. */
export function standsBeside(tokens: readonly Token[], group: number): boolean {
  const before = tokens[group - 1];
  if (before?.kind === 'quotation') return true;
  // «Crecer —añade Ana López— es caro»
  const dash = before?.lower === '—' && before.end === tokens[group]?.start;
  return (dash || before?.lower === ',') && tokens[group - 2]?.kind === 'quotation';
}

/** „Interviews gab sie selten“: a noun that its ending tells from a name. */
function isThing(phrase: NounPhrase, tokens: readonly Token[]): boolean {
  const word = tokens[phrase.from];
  const alone = phrase.kind === 'name' && phrase.to - phrase.from === 1 && phrase.from === 0;
  if (!alone || word === undefined || word.classes & Class.firstName) return false;
  return /(?:ung|ungen|heit|keit|schaft|tion|tionen|tät|ismus|[^aiu]ews|en)$/u.test(word.lower);
}

/** “Aufgeben will sie nicht”: where German puts something else before the verb, its subject follows. */
export function invertedPronoun({ tokens, at, language }: Frame, before: NounPhrase): NounPhrase | null {
  // „Die Regierung nannte er …“: “er” is a subject wherever it stands.
  const next = tokens[at + 1];
  if (language.capitalNouns && next !== undefined && /^(?:er|man)$/u.test(next.lower))
    return nounPhraseFrom(tokens, at + 1, tokens.length, language);
  if (!language.capitalNouns || (canSpeak(before, tokens, language) && !isThing(before, tokens))) return null;
  const after = nounPhraseFrom(tokens, at + 1, tokens.length, language);
  return after?.kind === 'pronoun' ? after : null;
}

/** A common noun without article: “recalls storms” has an object, not a subject. */
export function isBare(phrase: NounPhrase, tokens: readonly Token[]): boolean {
  const first = tokens[phrase.from];
  return (
    phrase.kind === 'role' &&
    first !== undefined &&
    !first.capital &&
    !(first.classes & (Class.determiner | Class.quantifier))
  );
}

/** Whether the subject of the verb can stand behind it. */
export function canInvert(frame: Frame, group: number): boolean {
  const { tokens, token, language, floor } = frame;
  if (!(token.classes & Class.say) && !language.freeInversion) return false;
  if (isEnglish(language) && neverInverted.has(token.lower)) return false;
  const before = tokens[group - 1];
  if (before === undefined || group - 1 < floor || before.kind !== 'word') return true;
  // “comme le rappelle son collègue Paul Martin”
  const clitic = language.elision && /^(?:le|la|les|l')$/u.test(before.lower);
  if (clitic && /^(?:comme|que|qu')$/u.test(tokens[group - 2]?.lower ?? '')) return true;
  return language.freeInversion || (before.classes & (Class.adverb | Class.subordinator | Class.time)) !== 0;
}

/** “Carola Stenz”, unlike “Stenz” or, in German, “schnelle Hilfe”. */
function isInFull({ kind, nameFrom, nameTo }: NounPhrase): boolean {
  return kind === 'name' && nameTo - nameFrom > 1;
}

/** Whether the phrase after the verb is its subject rather than the one before. */
export function prefersAfter(
  frame: Frame,
  group: number,
  before: NounPhrase | null,
  after: NounPhrase,
): boolean {
  const { tokens, language } = frame;
  const left = tokens[group - 1];
  if (before === null || standsBeside(tokens, group)) return true;
  // “Stenz, die den Ort besuchte, versprach schnelle Hilfe: …”
  if (language.freeInversion && isInFull(before) && !isInFull(after)) return false;
  if (left !== undefined && left.kind !== 'word')
    return after.to >= tokens.length || tokens[after.to]?.kind === 'sign';
  if (!language.freeInversion) return false;
  return (
    !canSpeak(before, tokens, language) || (before.kind === 'role' && before.to === group && before.plural)
  );
}

import type { NounPhrase } from './noun-phrase.ts';
import { nounPhraseFrom } from './noun-phrases.ts';
import { canSpeak } from './speaking.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { anyCue, Class } from './word-classes.ts';

/** Whether the phrase after a verb ends there: “said Smith,” but not “said Smith had”. */
export function endsAfter(
  tokens: readonly Token[],
  at: number,
  beside: boolean,
  language: Language,
): boolean {
  const token = tokens[at];
  if (token?.kind === 'quotation') return beside;
  // “sagte der Minister der ‚Rheinischen Post‘”
  if (is(token, Class.determiner) && tokens[at + 1]?.kind === 'quotation') return true;
  // “sagte Nowotny dieser Zeitung”, “sagte Nowotny der Deutschen Presse-Agentur”
  if (beside && /^(?:dieser|diesem|unserer|unserem|der|dem|den)$/u.test(token?.lower ?? '')) return true;
  if (token === undefined || token.kind !== 'word') return true;
  if (token.classes & (Class.auxiliary | Class.be) && !token.capital) return false;
  // “said two people briefed on the talks”
  if (token.lower.endsWith('ed') && is(tokens[at + 1], Class.preposition)) return true;
  // „teilte Petra Lang schriftlich mit“: nouns have capitals, so that nothing small goes on with one.
  if (language.capitalNouns && beside && !token.capital && !(token.classes & (anyCue | Class.verb)))
    return true;
  if (token.classes & (anyCue | Class.verb) && !(token.classes & Class.participle)) return false;
  const after =
    Class.preposition |
    Class.relative |
    Class.conjunction |
    Class.time |
    Class.adverb |
    Class.subordinator |
    Class.participle |
    Class.number;
  return (token.classes & after) !== 0 || token.lower.endsWith('ing') || token.lower.endsWith('ant');
}

/** “le sénateur (LR) du Rhône Paul Martin”: who stands behind party and place. */
export function behindBracket(
  tokens: readonly Token[],
  phrase: NounPhrase,
  language: Language,
): NounPhrase | null {
  if (!language.elision || phrase.kind !== 'role' || tokens[phrase.to]?.lower !== '(') return null;
  let at = phrase.to + 1;
  while (at < phrase.to + 5 && tokens[at]?.lower !== ')') at += 1;
  for (at += 1; at < phrase.to + 12; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') return null;
    if (!token.capital || !is(token, Class.firstName) || !tokens[at + 1]?.capital) continue;
    const name = nounPhraseFrom(tokens, at, tokens.length, language);
    return name?.kind === 'name' ? { ...name, from: at } : null;
  }
  return null;
}

/** Past “a este diario” in “…”, dijo a este diario Manuela Ortiz: where a name follows; else `at`. */
export function afterCircumstance(tokens: readonly Token[], at: number, language: Language): number {
  const first = tokens[at];
  if (first === undefined || !is(first, Class.preposition) || first.capital) return at;
  const object = nounPhraseFrom(tokens, at + 1, tokens.length, language);
  if (object === null || object.to - at > 9) return at;
  // “a déclaré à la presse le maire”, “confie sous couvert d’anonymat un cadre”
  const next = nounPhraseFrom(tokens, object.to, tokens.length, language);
  const follows =
    next?.kind === 'role' &&
    is(tokens[object.to], Class.determiner) &&
    !is(tokens[object.to], Class.preposition);
  if (follows && language.elision && canSpeak(next, tokens, language)) return object.to;
  for (let from = at + 2; from <= object.to; from += 1) {
    const name = nounPhraseFrom(tokens, from, tokens.length, language);
    const opens =
      name !== null && (name.nameFrom === from || is(tokens[from], Class.determiner | Class.honorific));
    if (opens && name.kind === 'name' && name.nameTo - name.nameFrom > 1) return from;
  }
  return at;
}

/** “L’une de ses autrices”, “una de las autoras”, „eine der Autorinnen“: one of several, as a phrase. */
export function oneOfThem(tokens: readonly Token[], at: number, language: Language): NounPhrase | null {
  const from = at;
  const one = tokens[at]?.lower === "l'" ? at + 1 : at;
  if (!/^(?:une?|una|uno|eine[rs]?)$/u.test(tokens[one]?.lower ?? '')) return null;
  const of = tokens[one + 1]?.lower ?? '';
  if (!/^(?:de|des|der|ihrer|seiner|del)$/u.test(of)) return null;
  const several = nounPhraseFrom(tokens, one + 2, tokens.length, language);
  if (several?.kind !== 'role' || !canSpeak(several, tokens, language)) return null;
  return { ...several, from, nameFrom: from, plural: false };
}

/** How many words an aside between a verb and its subject has at most: “lui rétorque, cinglant, le maire”. */
const longestAside = 4;

/** Past an aside between commas directly behind a verb. */
export function afterAside(
  tokens: readonly Token[],
  at: number,
  beside: boolean,
  { code }: Language,
): number {
  const aside = tokens
    .slice(at, at + 3)
    .map(({ lower }) => lower)
    .join(' ');
  if (
    beside &&
    code !== 'en' &&
    /^(?:pour sa part|de son côté|à son tour|por su parte|a su vez)$/u.test(aside)
  )
    return at + 3;
  if (!beside || code === 'en' || tokens[at]?.lower !== ',') return at;
  for (let to = at + 1; to <= at + longestAside + 1; to += 1) {
    const token = tokens[to];
    if (token?.lower === ',') return to + 1;
    if (token?.kind !== 'word' || (token.capital && code !== 'de')) return at;
  }
  return at;
}

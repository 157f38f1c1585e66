import { antecedent, namedAfter } from './appositions.ts';
import { isOblique } from './cases.ts';
import { isFronted } from './fronting.ts';
import { withHead, withPartner } from './heads.ts';
import { helperOf, infinitive } from './infinitives.ts';
import { interposing, subjectAcross } from './interpositions.ts';
import { isCapital } from './names.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { nounPhraseBefore, nounPhraseFrom } from './noun-phrases.ts';
import { canSpeak } from './speaking.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { anyCue, Class } from './word-classes.ts';

/** The subject of the clause that begins at `floor`: its first noun phrase that hangs on no preposition. */
export function clauseSubject(
  tokens: readonly Token[],
  floor: number,
  limit: number,
  language: Language,
): NounPhrase | null {
  let at = floor;
  let skipping = false;
  while (at < limit) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (token.kind === 'sign') {
      skipping = false;
      at += 1;
      continue;
    }
    const fronted = token.kind === 'word' && (token.classes & (Class.preposition | Class.subordinator)) !== 0;
    const participle = token.lower.endsWith('ing') && token.kind === 'word' && !(token.classes & Class.role);
    const asked =
      at === floor &&
      ((is(token, anyCue) && /(?:ed|ad[oa]|ée?|efragt|esprochen)$/u.test(token.lower)) ||
        isFronted(tokens, at, language));
    if (fronted || participle || asked || (at === floor && token.classes & Class.verb)) skipping = true;
    if (skipping || token.kind === 'quotation') {
      at += 1;
      continue;
    }
    const phrase = nounPhraseFrom(tokens, at, limit, language);
    if (phrase !== null && !isOblique(tokens, phrase, language)) return phrase;
    at = Math.max(phrase?.to ?? 0, at + 1);
  }
  return null;
}

/** Where the verb group of the cue at `verb` begins: its auxiliaries and adverbs belong to it. */
export function verbGroupStart(tokens: readonly Token[], verb: number, floor: number): number {
  const helped = infinitive.test(tokens[verb]?.lower ?? '') ? helperOf(tokens, verb, floor) : -1;
  let start = helped < 0 ? verb : helped;
  while (start > floor) {
    const before = tokens[start - 1];
    if (before === undefined || before.kind !== 'word') break;
    const pronounLike = before.classes & Class.pronoun && !(before.classes & Class.auxiliary);
    // “‘I did,’ Tully said”: no adverb has a capital there.
    const opens = start - 1 === floor && tokens[floor - 1]?.kind !== 'quotation';
    // “Reed and Long both said”
    const floating =
      /^(?:both|all|each)$/u.test(before.lower) && start - 2 >= floor && isCapital(tokens[start - 2]);
    if (floating) {
      start -= 1;
      continue;
    }
    if (pronounLike || before.lower === "'s" || (before.capital && !opens)) break;
    if (!(before.classes & (Class.auxiliary | Class.adverb))) break;
    if (before.classes & Class.determiner && !(before.classes & Class.auxiliary)) break;
    start -= 1;
  }
  return start;
}

/** The subject that stands before a finite verb, if any. */
export function subjectBefore(
  tokens: readonly Token[],
  verb: number,
  floor: number,
  language: Language,
): NounPhrase | null {
  const start = verbGroupStart(tokens, verb, floor);
  let before = tokens[start - 1];
  if (before === undefined || start - 1 < floor) return null;
  if (before.classes & Class.relative && !(before.classes & Class.determiner && before.lower !== 'that'))
    return antecedent(tokens, start - 1, floor, language);
  let end = start;
  if (before.kind === 'sign') {
    return interposing.has(before.lower) ? subjectAcross(tokens, start, floor, language) : null;
  }
  while (
    end > floor &&
    before !== undefined &&
    before.classes & Class.time &&
    !(before.classes & Class.firstName)
  ) {
    end -= 1;
    before = tokens[end - 1];
    if (
      before !== undefined &&
      before.classes & (Class.preposition | Class.determiner) &&
      end - 1 >= floor &&
      tokens[end - 1]?.lower !== 'of'
    ) {
      end -= 1;
      before = tokens[end - 1];
    }
  }
  if (before === undefined || end <= floor) return null;
  if (before.kind === 'sign')
    return interposing.has(before.lower) ? subjectAcross(tokens, end, floor, language) : null;
  const phrase = nounPhraseBefore(tokens, end, floor, language);
  if (phrase !== null && (isOblique(tokens, phrase, language) || isAsWhat(tokens, phrase, language)))
    return null;
  const whole = phrase === null ? null : withHead(tokens, phrase, floor, language);
  return whole === null ? null : withPartner(tokens, whole, floor, language);
}

/** „Als Zeugin sagt Petra Lang aus“: what somebody is, set before the verb. */
function isAsWhat(tokens: readonly Token[], phrase: NounPhrase, { capitalNouns }: Language): boolean {
  return (
    capitalNouns &&
    phrase.kind === 'role' &&
    tokens[phrase.from - 1]?.lower === 'als' &&
    !is(tokens[phrase.from], Class.determiner)
  );
}

/** Whether the phrase after a verb ends there: “said Smith,” but not “said Smith had”. */
function endsAfter(tokens: readonly Token[], at: number, beside: boolean, language: Language): boolean {
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

/** “said Ada Long and Peter Reed”: both; “said longtime resident and retired nurse Ada Long”: one with two offices. */
function withFollower(tokens: readonly Token[], phrase: NounPhrase, language: Language): NounPhrase | null {
  if (!/^(?:and|und|et|y)$/u.test(tokens[phrase.to]?.lower ?? '')) return null;
  const other = nounPhraseFrom(tokens, phrase.to + 1, tokens.length, language);
  if (other?.kind !== 'name' || !endsAfter(tokens, other.to, true, language)) return null;
  const { from } = phrase;
  const bare = phrase.kind === 'role' && !phrase.plural && !is(tokens[from], Class.determiner);
  if (bare && other.nameFrom > other.from) return { ...other, from };
  if (phrase.kind !== 'name' || other.nameFrom > other.from) return null;
  return { from, to: other.to, kind: 'role', nameFrom: from, nameTo: other.to, head: '', plural: true };
}

/** “le sénateur (LR) du Rhône Paul Martin”: who stands behind party and place. */
function behindBracket(tokens: readonly Token[], phrase: NounPhrase, language: Language): NounPhrase | null {
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
function afterCircumstance(tokens: readonly Token[], at: number, language: Language): number {
  const first = tokens[at];
  if (first === undefined || !is(first, Class.preposition) || first.capital) return at;
  const object = nounPhraseFrom(tokens, at + 1, tokens.length, language);
  if (object === null || object.to - at > 6) return at;
  // “a déclaré à la presse le maire”, “confie sous couvert d’anonymat un cadre”
  const next = nounPhraseFrom(tokens, object.to, tokens.length, language);
  const follows =
    next?.kind === 'role' &&
    is(tokens[object.to], Class.determiner) &&
    !is(tokens[object.to], Class.preposition);
  if (follows && language.elision && canSpeak(next, tokens, language)) return object.to;
  for (let from = at + 2; from <= object.to; from += 1) {
    const name = nounPhraseFrom(tokens, from, tokens.length, language);
    const opens = name !== null && (name.nameFrom === from || is(tokens[from], Class.determiner));
    if (opens && name.kind === 'name' && name.nameTo - name.nameFrom > 1) return from;
  }
  return at;
}

/**
 * The subject that stands after its verb: “…”, said Friedrich Merz.
 *
 * @param beside whether the verb stands beside a quotation
 */
export function subjectAfter(
  tokens: readonly Token[],
  verb: number,
  beside: boolean,
  language: Language,
): NounPhrase | null {
  let at = verb + 1;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word' || token.capital) break;
    if (token.classes & Class.pronoun || token.classes & Class.determiner) break;
    if (!(token.classes & (Class.adverb | Class.time | Class.objectPronoun | Class.auxiliary))) break;
    at += 1;
  }
  while (at < tokens.length && is(tokens[at], Class.time) && tokens[at]?.capital) at += 1;
  // „…“, betonte deren Fraktionschef Markus Ebner
  if (beside && /^(?:deren|dessen)$/u.test(tokens[at]?.lower ?? '')) at += 1;
  if (beside && (language.freeInversion || language.elision)) at = afterCircumstance(tokens, at, language);
  const first = tokens[at];
  if (first !== undefined && first.classes & Class.preposition && !first.capital) return null;
  const phrase = nounPhraseFrom(tokens, at, tokens.length, language);
  if (phrase === null || isOblique(tokens, phrase, language)) return null;
  const bracketed = beside ? behindBracket(tokens, phrase, language) : null;
  if (bracketed !== null) return bracketed;
  // “fait-il valoir”
  if (beside && language.elision && phrase.kind === 'pronoun' && phrase.from === verb + 1) return phrase;
  if (!endsAfter(tokens, phrase.to, beside, language)) return null;
  return (beside ? withFollower(tokens, phrase, language) : null) ?? namedAfter(tokens, phrase, language);
}

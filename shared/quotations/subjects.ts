import { antecedent, namedAfter } from './appositions.ts';
import { isOblique } from './cases.ts';
import { isFronted } from './fronting.ts';
import { withHead, withPartner } from './heads.ts';
import { helperOf, infinitive } from './infinitives.ts';
import { interposing, subjectAcross } from './interpositions.ts';
import { isCapital } from './names.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { nounPhraseBefore, nounPhraseFrom } from './noun-phrases.ts';
import { isEnglish } from './noun-uses.ts';
import { outsideRelative } from './relative-clauses.ts';
import { canSpeak } from './speaking.ts';
import { afterAside, afterCircumstance, behindBracket, endsAfter, oneOfThem } from './subject-ends.ts';
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
    // “Du bout de sa canne, Paul Martin montre …”
    const partitive = at === floor && language.elision && token.lower === 'du';
    const participle = token.lower.endsWith('ing') && token.kind === 'word' && !(token.classes & Class.role);
    const asked =
      at === floor &&
      ((is(token, anyCue) && /(?:ed|ad[oa]|ée?|efragt|esprochen)$/u.test(token.lower)) ||
        isFronted(tokens, at, language));
    if (fronted || participle || asked || partitive || (at === floor && token.classes & Class.verb))
      skipping = true;
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

/** A Romance object pronoun before its verb, which may be an article elsewhere; French “lui” between auxiliary and participle. */
function isClitic(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at];
  const next = tokens[at + 1];
  if (word === undefined || word.capital || next === undefined || next.capital) return false;
  if (/^(?:la|las|los|l'|le|les)$/u.test(word.lower)) return is(next, anyCue) || is(next, Class.auxiliary);
  if (/^(?:lui|leur|nous|me|m'|te|t')$/u.test(word.lower) && is(next, Class.say)) return true;
  return word.lower === 'lui' && /^(?:a|ont|avait|est)$/u.test(tokens[at - 1]?.lower ?? '');
}

const parenthetic =
  /^(?:pour sa part|de son côté|à son tour|quant à (?:lui|elle)|por su parte|de su lado|a su vez)$/u;

/** Where the verb group of the cue at `verb` begins: its auxiliaries and adverbs belong to it. */
export function verbGroupStart(tokens: readonly Token[], verb: number, floor: number): number {
  const helped = infinitive.test(tokens[verb]?.lower ?? '') ? helperOf(tokens, verb, floor) : -1;
  let start = helped < 0 ? verb : helped;
  while (start > floor) {
    const before = tokens[start - 1];
    if (before === undefined || before.kind !== 'word') break;
    // “la direction de l’établissement reconnaît”: no adverb stands behind an article.
    if (before.lower.endsWith('ment') && is(tokens[start - 2], Class.determiner)) break;
    // “a pour sa part salué”
    if (
      parenthetic.test(
        tokens
          .slice(Math.max(floor, start - 3), start)
          .map(({ lower }) => lower)
          .join(' '),
      )
    ) {
      start -= 3;
      continue;
    }
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
    // “la define como”, “a lui dénoncé”
    if (isClitic(tokens, start - 1)) {
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

/** „Als Zeugin sagt Petra Lang aus“: what somebody is, set before the verb. */
function isAsWhat(tokens: readonly Token[], phrase: NounPhrase, { capitalNouns }: Language): boolean {
  return (
    capitalNouns &&
    phrase.kind === 'role' &&
    tokens[phrase.from - 1]?.lower === 'als' &&
    !is(tokens[phrase.from], Class.determiner)
  );
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
  // “una oposición que lo tachó de «humo»”
  if (language.code === 'es' && before.lower === 'que') {
    const described = antecedent(tokens, start - 1, floor, language);
    if (described !== null && canSpeak(described, tokens, language)) return described;
  }
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
  const outside =
    phrase === null || !isEnglish(language) ? null : outsideRelative(tokens, phrase, floor, language);
  if (outside !== null) return outside;
  const whole = phrase === null ? null : withHead(tokens, phrase, floor, language);
  return whole === null ? null : withPartner(tokens, whole, floor, language);
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
  let at = afterAside(tokens, verb + 1, beside, language);
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
  const phrase = oneOfThem(tokens, at, language) ?? nounPhraseFrom(tokens, at, tokens.length, language);
  if (phrase === null || isOblique(tokens, phrase, language)) return null;
  const bracketed = beside ? behindBracket(tokens, phrase, language) : null;
  if (bracketed !== null) return bracketed;
  // “fait-il valoir”
  if (beside && language.elision && phrase.kind === 'pronoun' && phrase.from === verb + 1) return phrase;
  if (!endsAfter(tokens, phrase.to, beside, language)) return null;
  return (beside ? withFollower(tokens, phrase, language) : null) ?? namedAfter(tokens, phrase, language);
}

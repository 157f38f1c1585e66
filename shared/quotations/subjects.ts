import { nounPhraseBefore, nounPhraseFrom, takesComplement } from './noun-phrases.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { Token } from './tokens.ts';
import { Class, anyCue } from './word-classes.ts';
import type { Language } from './word-classes.ts';

const dashes = new Set(['—', '–', '-', '--']);
const interposing = new Set([',', '—', '–', '-', '(', ')']);

/** How many words back an interposed phrase may begin. */
const farthestInterposition = 60;

export function isDash(token: Token | undefined): boolean {
  return token !== undefined && dashes.has(token.lower);
}

/** Whether a phrase can be somebody who speaks: a name, a pronoun, an office, an institution. */
export function canSpeak(phrase: NounPhrase, tokens: readonly Token[], language: Language): boolean {
  if (phrase.plural && phrase.head === '') return true;
  if (phrase.kind !== 'role') return !(phrase.kind === 'pronoun' && phrase.head === '');
  const singular = phrase.head.endsWith('s') ? phrase.head.slice(0, -1) : phrase.head;
  const classes = (language.words.get(phrase.head) ?? 0) | (language.words.get(singular) ?? 0);
  if (classes & (Class.role | Class.organisation | Class.quantifier)) return true;
  const head = tokens.slice(phrase.from, phrase.to).find((token) => token.lower === phrase.head);
  if (head === undefined) return false;
  if (head.classes & Class.role || (language.roleEnding?.test(phrase.head) ?? false)) return true;
  return head.capital && !language.capitalNouns;
}

/**
 * Follows attached phrases to the left: from “the car” in “the man in the car” to the whole. Returns null
 * where the phrase hangs on a preposition that itself hangs on nothing (“In Berlin”).
 */
function withHead(tokens: readonly Token[], phrase: NounPhrase, floor: number, language: Language): NounPhrase | null {
  let whole = phrase;
  for (let round = 0; round < 4; round += 1) {
    const before = tokens[whole.from - 1];
    if (before === undefined || whole.from - 1 < floor) return whole;
    if (!(before.classes & Class.preposition) || before.capital) {
      const headless = (before.classes & Class.preposition) !== 0;
      return headless && phrase.kind !== 'pronoun' ? null : whole;
    }
    if (before.classes & Class.subordinator) return whole;
    const head = nounPhraseBefore(tokens, whole.from - 1, floor, language);
    if (head === null) return before.classes & Class.subordinator ? whole : null;
    const document = (language.words.get(head.head) ?? 0) & Class.utterance;
    if (document && /^(?:from|by|of|von|de|du)$/u.test(before.lower) && canSpeak(whole, tokens, language)) return { ...whole, from: head.from };
    const counted = (before.lower === 'of' && head.head === '') || (head.kind === 'role' && takesComplement(tokens, head.from, whole.from - 1, language));
    whole = counted ? { ...head, to: whole.to, nameTo: whole.to, head: whole.head } : head;
  }
  return whole;
}

/** The noun phrase before a relative pronoun. */
function antecedent(tokens: readonly Token[], relative: number, floor: number, language: Language): NounPhrase | null {
  const before = tokens[relative - 1];
  const end = before?.lower === ',' ? relative - 1 : relative;
  const phrase = nounPhraseBefore(tokens, end, floor, language);
  return phrase === null ? null : namedByApposition(tokens, phrase, floor, language);
}

/** For “Smith, a professor at Yale” before `phrase` = “a professor at Yale”: Smith. */
function namedByApposition(tokens: readonly Token[], phrase: NounPhrase, floor: number, language: Language): NounPhrase {
  if (phrase.kind !== 'role' || tokens[phrase.from - 1]?.lower !== ',') return phrase;
  const before = nounPhraseBefore(tokens, phrase.from - 1, floor, language);
  if (before === null || before.kind !== 'name') return phrase;
  return startsClause(tokens, before, floor) ? before : phrase;
}

function startsClause(tokens: readonly Token[], phrase: NounPhrase, floor: number): boolean {
  const before = tokens[phrase.from - 1];
  if (before === undefined || phrase.from <= floor || before.kind !== 'word') return true;
  const opens = Class.conjunction | Class.subordinator | Class.relative | Class.adverb | Class.time;
  if (before.classes & Class.preposition && !(before.classes & Class.subordinator)) return false;
  return (before.classes & opens) !== 0 || before.lower.endsWith('ing');
}

/** Whether what follows the comma at `at` can be put between a subject and its verb. */
function canBeInterposed(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at + 1];
  if (first === undefined || first.kind !== 'word') return first?.kind === 'quotation' || first?.lower === '(';
  if (first.classes & Class.conjunction) return false;
  return !(first.classes & Class.pronoun && !(first.classes & (Class.determiner | Class.quantifier)));
}

/** Where the words before a bracket end, for a bracket that ends before `end`; else `end`. */
function beforeBracket(tokens: readonly Token[], end: number, floor: number): number {
  if (tokens[end - 1]?.lower !== ')') return end;
  for (let at = end - 2; at >= floor && at > end - 12; at -= 1) if (tokens[at]?.lower === '(') return at;
  return end;
}

/** The subject before a phrase put between commas, dashes or brackets that ends before `end`. */
function subjectAcross(tokens: readonly Token[], end: number, floor: number, language: Language): NounPhrase | null {
  const closing = tokens[end - 1];
  const wanted = closing?.lower === ')' ? '(' : undefined;
  const lowest = Math.max(floor, end - farthestInterposition);
  let fallback: NounPhrase | null = null;
  for (let at = end - 2; at > lowest; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'sign') continue;
    if (token.lower === ')' && wanted === undefined) {
      at = beforeBracket(tokens, at + 1, floor);
      continue;
    }
    if (token.lower === ';' || token.lower === ':') return null;
    const opens = wanted === undefined ? interposing.has(token.lower) : token.lower === wanted;
    if (!opens || !canBeInterposed(tokens, at)) continue;
    const phrase = nounPhraseBefore(tokens, beforeBracket(tokens, at, floor), floor, language);
    const whole = phrase === null ? null : withHead(tokens, phrase, floor, language);
    if (whole === null || !startsClause(tokens, whole, floor)) continue;
    if (!canSpeak(whole, tokens, language)) {
      if (whole.from <= floor + 1) fallback = whole;
      continue;
    }
    if (whole.kind === 'name' || whole.kind === 'pronoun') return whole;
    const name = nounPhraseFrom(tokens, at + 1, end, language);
    if (name !== null && name.kind === 'name' && interposing.has(tokens[name.to]?.lower ?? '') && name.nameFrom === at + 1) return { ...name, from: whole.from };
    return namedByApposition(tokens, whole, floor, language);
  }
  return fallback;
}

/** The subject of the clause that begins at `floor`: its first noun phrase that hangs on no preposition. */
export function clauseSubject(tokens: readonly Token[], floor: number, limit: number, language: Language): NounPhrase | null {
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
    if (fronted || participle || (at === floor && token.classes & Class.verb)) skipping = true;
    if (skipping || token.kind === 'quotation') {
      at += 1;
      continue;
    }
    const phrase = nounPhraseFrom(tokens, at, limit, language);
    if (phrase !== null) return phrase;
    at += 1;
  }
  return null;
}

/** Where the verb group of the cue at `verb` begins: its auxiliaries and adverbs belong to it. */
export function verbGroupStart(tokens: readonly Token[], verb: number, floor: number): number {
  let start = verb;
  while (start > floor) {
    const before = tokens[start - 1];
    if (before === undefined || before.kind !== 'word') break;
    const pronounLike = before.classes & Class.pronoun && !(before.classes & Class.auxiliary);
    if (pronounLike || before.lower === "'s" || (before.capital && start - 1 > floor)) break;
    if (!(before.classes & (Class.auxiliary | Class.adverb))) break;
    if (before.classes & Class.determiner && !(before.classes & Class.auxiliary)) break;
    start -= 1;
  }
  return start;
}

/** The subject that stands before a finite verb, if any. */
export function subjectBefore(tokens: readonly Token[], verb: number, floor: number, language: Language): NounPhrase | null {
  const start = verbGroupStart(tokens, verb, floor);
  let before = tokens[start - 1];
  if (before === undefined || start - 1 < floor) return null;
  if (before.classes & Class.relative && !(before.classes & Class.determiner && before.lower !== 'that'))
    return antecedent(tokens, start - 1, floor, language);
  let end = start;
  if (before.kind === 'sign') {
    return interposing.has(before.lower) ? subjectAcross(tokens, start, floor, language) : null;
  }
  while (end > floor && before !== undefined && before.classes & Class.time && !(before.classes & Class.firstName)) {
    end -= 1;
    before = tokens[end - 1];
    if (before !== undefined && before.classes & (Class.preposition | Class.determiner) && end - 1 >= floor && tokens[end - 1]?.lower !== 'of') {
      end -= 1;
      before = tokens[end - 1];
    }
  }
  if (before === undefined || end <= floor) return null;
  if (before.kind === 'sign') return interposing.has(before.lower) ? subjectAcross(tokens, end, floor, language) : null;
  const phrase = nounPhraseBefore(tokens, end, floor, language);
  const whole = phrase === null ? null : withHead(tokens, phrase, floor, language);
  return whole === null ? null : withPartner(tokens, whole, floor, language);
}

/** “Anna Reed and Deborah Lane said”: both, where both can speak and begin the clause. */
function withPartner(tokens: readonly Token[], phrase: NounPhrase, floor: number, language: Language): NounPhrase {
  const and = tokens[phrase.from - 1];
  if (and === undefined || !/^(?:and|und|et|y|e)$/u.test(and.lower) || phrase.from - 2 < floor || phrase.kind === 'pronoun') return phrase;
  const partner = nounPhraseBefore(tokens, phrase.from - 1, floor, language);
  if (partner === null || partner.kind === 'pronoun' || !canSpeak(partner, tokens, language) || !canSpeak(phrase, tokens, language)) return phrase;
  if (partner.kind !== phrase.kind || !startsClause(tokens, partner, floor)) return phrase;
  return { from: partner.from, to: phrase.to, kind: 'role', nameFrom: partner.from, nameTo: phrase.to, head: '', plural: true };
}

/** Whether the phrase after a verb ends there: “said Smith,” but not “said Smith had”. */
function endsAfter(tokens: readonly Token[], at: number, beside: boolean): boolean {
  const token = tokens[at];
  if (token?.kind === 'quotation') return beside;
  if (token === undefined || token.kind !== 'word') return true;
  if (token.classes & (Class.auxiliary | Class.be) && !token.capital) return false;
  if (token.classes & (anyCue | Class.verb) && !(token.classes & Class.participle)) return false;
  const after =
    Class.preposition | Class.relative | Class.conjunction | Class.time | Class.adverb | Class.subordinator | Class.participle;
  return (token.classes & after) !== 0 || token.lower.endsWith('ing') || token.lower.endsWith('ant');
}

/**
 * The subject that stands after its verb: “…”, said Friedrich Merz.
 *
 * @param beside whether the verb stands beside a quotation
 */
export function subjectAfter(tokens: readonly Token[], verb: number, beside: boolean, language: Language): NounPhrase | null {
  let at = verb + 1;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word' || token.capital) break;
    if (token.classes & Class.pronoun || token.classes & Class.determiner) break;
    if (!(token.classes & (Class.adverb | Class.time | Class.objectPronoun | Class.auxiliary))) break;
    at += 1;
  }
  while (at < tokens.length && ((tokens[at]?.classes ?? 0) & Class.time) !== 0 && tokens[at]?.capital) at += 1;
  const first = tokens[at];
  if (first !== undefined && first.classes & Class.preposition && !first.capital) return null;
  const phrase = nounPhraseFrom(tokens, at, tokens.length, language);
  if (phrase === null || !endsAfter(tokens, phrase.to, beside)) return null;
  return namedAfter(tokens, phrase, language);
}

/** For “the chief executive” before “, Tim Cook,”: Tim Cook. */
export function namedAfter(tokens: readonly Token[], phrase: NounPhrase, language: Language): NounPhrase {
  if (phrase.kind !== 'role' || tokens[phrase.to]?.lower !== ',') return phrase;
  const name = nounPhraseFrom(tokens, phrase.to + 1, tokens.length, language);
  if (name === null || name.kind !== 'name' || tokens[name.to]?.kind === 'word') return phrase;
  const given = name.nameTo - name.nameFrom > 1 || ((tokens[name.nameFrom]?.classes ?? 0) & Class.firstName) !== 0;
  return given && name.to - name.from < 6 ? name : phrase;
}

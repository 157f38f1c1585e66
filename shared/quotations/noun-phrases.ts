import type { Token } from './tokens.ts';
import { Class, anyCue, closedClasses } from './word-classes.ts';
import type { Language } from './word-classes.ts';

export interface NounPhrase {
  /** Token indices, `to` excluded. */
  readonly from: number;
  readonly to: number;
  /** `name`: ends in a proper name; `role`: a common noun for somebody; `pronoun`. */
  readonly kind: 'name' | 'role' | 'pronoun';
  /** The tokens of the name without its titles; for other kinds those of the whole phrase. */
  readonly nameFrom: number;
  readonly nameTo: number;
  /** The head noun of a role, or the last role word before a name; lower case, '' if none. */
  readonly head: string;
  readonly plural: boolean;
}

const longest = 18;
const longestName = 10;
const nominalSigns = new Set(['&', '/']);
const roleHeadPrepositions = new Set(['for', 'at', 'from', 'to', 'with']);
const toHeads = /^(?:advis[eo]r|aide|ambassador|envoy|candidate|assistant|witness|source)s?$/u;
const ofWords = new Set(['of', 'de', "d'", 'du', 'des', 'del', 'von', 'vom', 'der', 'für', 'pour', 'para', 'à', 'au']);
const pluralWords = new Set(['police', 'people', 'men', 'women', 'children', 'spokespeople', 'leute']);

function isPossessiveMark(token: Token): boolean {
  return token.lower === "'s" || token.lower === "'" || token.lower === '’';
}

/** Whether the word can stand inside a noun phrase before its end. */
function isNominal(token: Token, language: Language, hasNoun: boolean, sentenceInitial: boolean): boolean {
  if (token.kind !== 'word') return nominalSigns.has(token.lower);
  const { classes } = token;
  if (token.capital && !sentenceInitial) return !(classes & Class.pronoun && token.lower.length < 3);
  if (classes & closedClasses && !(classes & (Class.determiner | Class.quantifier))) return false;
  if (classes & Class.time && !(classes & (Class.role | Class.firstName))) return false;
  if (sentenceInitial && language.code === 'en' && !(classes & (Class.role | Class.firstName)) && /[a-z]ing$/u.test(token.lower)) return false;
  if (classes & (Class.role | Class.organisation | Class.honorific)) return true;
  if (classes & Class.participle) return !hasNoun && !token.capital;
  if (classes & (anyCue | Class.verb)) return !hasNoun && !(token.capital && /ed$/u.test(token.lower)) && !/^(?:said|told|wrote|says|tells)$/u.test(token.lower);
  if (hasNoun && !token.capital && language.code === 'en' && /(?:ed|ing)$/u.test(token.lower)) return /^(?:building|meeting|hearing|king|being)$/u.test(token.lower);
  return true;
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'word' && token.capital;
}

/** Articles that belong to a name only after another particle (von der, de la). */
const innerParticles = new Set(['der', 'den', 'zu', 'zur', 'la', 'los', 'las', 'le', 'y', 'e']);

function isNamePart(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return false;
  if (innerParticles.has(token.lower) && !token.capital && !((tokens[at - 1]?.classes ?? 0) & Class.particle)) return false;
  if (token.capital) return !(token.classes & Class.pronoun && token.lower.length < 3);
  if (token.lower === '&') return isCapital(next);
  return (token.classes & Class.particle) !== 0 && next !== undefined && (next.capital || (next.classes & Class.particle) !== 0);
}

/** Finds the name at the end of `[from, to)`: the run of capitals after the last title or role word. */
function nameWithin(tokens: readonly Token[], from: number, to: number, language: Language) {
  let runFrom = to;
  while (runFrom > from && isNamePart(tokens, runFrom - 1)) runFrom -= 1;
  while (runFrom < to && !isCapital(tokens[runFrom])) runFrom += 1;
  const midSentence = from > 0 && tokens[from - 1]?.kind === 'word';
  while (runFrom < to - 1 && (tokens[runFrom]?.classes ?? 0) & Class.determiner && !(midSentence && (tokens[runFrom]?.classes ?? 0) & Class.particle)) runFrom += 1;
  if (runFrom === to) return null;
  let nameFrom = runFrom;
  let head = '';
  for (let at = runFrom; at < to - 1; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const firstOfName = token.classes & Class.firstName && at > runFrom && !(token.classes & Class.role);
    if (firstOfName) break;
    if (token.classes & (Class.role | Class.honorific) && !(token.classes & Class.firstName)) {
      nameFrom = at + 1;
      if (token.classes & Class.role) head = token.lower;
    }
  }
  for (let at = nameFrom + 1; at < to - 1; at += 1) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token === undefined || before === undefined) break;
    const titled = before.classes & (Class.nationality | Class.organisation | Class.honorific);
    if (token.classes & Class.firstName && language.capitalNouns && !(before.classes & Class.firstName)) nameFrom = at;
    else if (token.classes & Class.firstName && titled && !(token.classes & Class.organisation)) nameFrom = at;
  }
  const opener = tokens[nameFrom];
  const second = tokens[nameFrom + 1];
  const sentenceStart = nameFrom === 0 || tokens[nameFrom - 1]?.lower === '.';
  if (to - nameFrom > 2 && sentenceStart && opener !== undefined && second !== undefined && !(opener.classes & Class.firstName) && !opener.lower.endsWith('.') && second.classes & Class.firstName && second.capital) nameFrom += 1;
  const last = tokens[to - 1];
  if (language.capitalNouns && isCommonNoun(tokens, from, nameFrom, to)) return null;
  const firstNameBefore = to - 2 >= nameFrom && ((tokens[to - 2]?.classes ?? 0) & Class.firstName) !== 0;
  if (last !== undefined && last.classes & Class.role && !(last.classes & Class.firstName) && !firstNameBefore) return null;
  return { nameFrom, head };
}

/** Whether a lone capitalised word after an article is a common noun of a language that capitalises them. */
function isCommonNoun(tokens: readonly Token[], from: number, nameFrom: number, to: number): boolean {
  const first = tokens[from];
  const before = tokens[nameFrom - 1];
  if (to - nameFrom > 1 || nameFrom === from || first === undefined || !(first.classes & Class.determiner)) return false;
  const named = before !== undefined && (before.classes & (Class.role | Class.honorific | Class.firstName)) !== 0 && before.capital;
  return !named && !((tokens[nameFrom]?.classes ?? 0) & Class.firstName);
}

function headOf(tokens: readonly Token[], from: number, to: number): string {
  let head = '';
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') continue;
    if (token.classes & Class.preposition && head !== '') break;
    if (isPossessiveMark(token)) head = '';
    else if (head !== '' && ofWords.has(token.lower)) break;
    else if (!(token.classes & Class.determiner)) head = token.lower;
  }
  return head;
}

function describe(tokens: readonly Token[], from: number, to: number, coreTo: number, language: Language): NounPhrase {
  const name = nameWithin(tokens, from, coreTo, language);
  if (name !== null && to === coreTo) {
    const lastRole = name.head === '' ? roleBefore(tokens, from, name.nameFrom) : name.head;
    return { from, to, kind: 'name', nameFrom: name.nameFrom, nameTo: to, head: lastRole, plural: false };
  }
  if (name !== null) {
    return { from, to, kind: 'name', nameFrom: name.nameFrom, nameTo: to, head: '', plural: false };
  }
  const head = headOf(tokens, from, to);
  const first = tokens[from];
  const counted = first !== undefined && (first.classes & Class.quantifier) !== 0 && first.lower !== 'one' && first.lower !== 'another';
  const plural = pluralWords.has(head) || (/[^s]s$/u.test(head) && !counted) || counted;
  return { from, to, kind: 'role', nameFrom: from, nameTo: to, head, plural };
}

/** “climbs a”, “runs the”: an unknown word in -s with an object or place after it. */
function looksLikeVerb(token: Token, next: Token | undefined): boolean {
  if (token.classes !== 0 || !/[^s]s$/u.test(token.lower) || next === undefined || next.kind !== 'word') return false;
  return (next.classes & (Class.determiner | Class.objectPronoun | Class.possessive)) !== 0 || /^(?:to|at|into|up|down|on)$/u.test(next.lower);
}

/** Whether a personal name is over before a common word: “Harold Finch climbs”, unlike “Trump aides”. */
function endsName(tokens: readonly Token[], from: number, at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  const two = tokens[at - 2];
  if (token === undefined || before === undefined || !before.capital || before.kind !== 'word') return false;
  if (token.classes & (Class.role | Class.organisation | Class.particle)) return false;
  if (before.classes & Class.firstName && !(before.classes & (Class.organisation | Class.role))) return true;
  if (looksLikeVerb(token, tokens[at + 1])) return true;
  if (two === undefined || at - 2 < from) return false;
  return two.capital && ((two.classes & Class.firstName) !== 0 || (two.classes & Class.honorific) !== 0) && before.kind === 'word';
}

function roleBefore(tokens: readonly Token[], from: number, to: number): string {
  for (let at = to - 1; at >= from; at -= 1) {
    const token = tokens[at];
    if (token !== undefined && token.classes & Class.role) return token.lower;
  }
  return '';
}

/** Whether `of …` (or `for …` after an office) goes on with the phrase that ends before index `at`. */
export function takesComplement(tokens: readonly Token[], from: number, at: number, language: Language): boolean {
  const preposition = tokens[at];
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (preposition === undefined || next === undefined || before === undefined || next.kind !== 'word') return false;
  if (!(preposition.classes & (Class.preposition | Class.determiner))) return false;
  const isOf = ofWords.has(preposition.lower);
  if (next.classes & (Class.pronoun | Class.time) && !next.capital) return false;
  if (before.capital && !(before.classes & (Class.organisation | Class.role | Class.place | Class.quantifier))) return false;
  if (isOf) return (preposition.classes & Class.determiner) === 0 || language.capitalNouns || language.code === 'fr' || language.code === 'es';
  if (!roleHeadPrepositions.has(preposition.lower)) return false;
  if (preposition.lower === 'to' && !toHeads.test(before.lower)) return false;
  if (preposition.lower === 'with' && !/^(?:analyst|economist|strategist|partner|lawyer|official|source|consultant)s?$/u.test(before.lower)) return false;
  return (roleBefore(tokens, from, at) !== '' && roleBefore(tokens, at - 1, at) !== '') || (before.capital && (before.classes & Class.organisation) !== 0 && preposition.lower === 'for');
}

/**
 * Reads a noun phrase that begins at `from`: determiners, adjectives, nouns, names with their titles, and the
 * complement of an office (a spokesman for the ministry).
 *
 * @param limit index before which the phrase must end
 */
export function nounPhraseFrom(tokens: readonly Token[], from: number, limit: number, language: Language): NounPhrase | null {
  const first = tokens[from];
  if (first === undefined || first.kind !== 'word' || from >= limit) return null;
  const isQuantifier = (first.classes & Class.quantifier) !== 0;
  if ((isQuantifier || first.classes & (Class.determiner | Class.number)) && (tokens[from + 1]?.classes ?? 0) & Class.time && tokens[from + 2]?.lower !== "'s" && !((tokens[from + 1]?.classes ?? 0) & (Class.role | Class.firstName))) return null;
  if (first.classes & Class.pronoun && !isQuantifier && (!first.capital || first.lower.length < 5 || from === 0)) {
    const plural = language.pronouns.get(first.lower)?.stands === 'group';
    return { from, to: from + 1, kind: 'pronoun', nameFrom: from, nameTo: from + 1, head: first.lower, plural };
  }
  let at = from;
  let hasNoun = false;
  let coreTo = -1;
  while (at < limit && at < from + longest) {
    const token = tokens[at];
    if (token === undefined) break;
    const next = tokens[at + 1];
    if (isPossessiveMark(token)) {
      if (!hasNoun || next === undefined || next.kind !== 'word' || at + 1 >= limit) break;
      if (next.classes & (Class.auxiliary | Class.determiner | Class.adverb) && !next.capital) break;
      hasNoun = false;
      coreTo = -1;
      at += 1;
      continue;
    }
    const determiner = token.classes & Class.determiner;
    const doubled = determiner && at > from && !token.capital && (tokens[at - 1]?.classes ?? 0) & Class.determiner && !((tokens[at - 1]?.classes ?? 0) & Class.quantifier) && !(token.classes & Class.quantifier);
    if (doubled) return null;
    if (determiner && !token.capital && hasNoun && !(token.classes & Class.particle && isCapital(next))) {
      if (!(ofWords.has(token.lower) && takesComplement(tokens, from, at, language))) break;
    }
    if (hasNoun && at + 1 < limit && takesComplement(tokens, from, at, language)) {
      if (coreTo < 0) coreTo = at;
      hasNoun = false;
      at += 1;
      continue;
    }
    const particle = token.classes & Class.particle && next?.capital && hasNoun;
    const initial = at === 0 && !isCapital(next) && !(token.classes & Class.firstName);
    const closedStart = at === 0 && token.capital && (token.classes & closedClasses) !== 0 && !(token.classes & Class.determiner);
    if (closedStart && !(isCapital(next) && token.classes & Class.firstName)) break;
    if (!particle && !isNominal(token, language, hasNoun, initial)) break;
    if (!token.capital && at > from && !determiner && endsName(tokens, from, at)) break;
    const afterDeterminer = (at === from && (token.classes & Class.utterance) !== 0) || ((tokens[at - 1]?.classes ?? 0) & Class.determiner) !== 0 || tokens[at - 1]?.lower === "'s";
    if (!token.capital && !afterDeterminer && token.classes & (anyCue | Class.verb) && !(token.classes & (Class.role | Class.organisation | Class.utterance))) break;
    const properArticle = token.capital && at > 0 && language.code !== 'en' && !language.capitalNouns && tokens[at - 1]?.kind === 'word';
    if (!determiner || properArticle) {
      const onlyAdjective = (token.classes & Class.quantifier) !== 0 || ((token.classes & Class.honorific) !== 0 && token.capital && isCapital(next));
      if (!onlyAdjective || isQuantifier) hasNoun = true;
    } else if (isQuantifier) hasNoun = true;
    at += 1;
  }
  while (at > from && (tokens[at - 1]?.lower === "'s" || tokens[at - 1]?.lower === '&')) at -= 1;
  if (at === from || !hasNoun) {
    if (coreTo > from) return describe(tokens, from, coreTo, coreTo, language);
    return null;
  }
  const last = tokens[at - 1];
  if (last === undefined) return null;
  if (at === from + 1 && last.classes & (Class.determiner | Class.possessive) && !isQuantifier && !last.capital) return null;
  return describe(tokens, from, at, coreTo < 0 ? at : coreTo, language);
}

/** Whether a word that may be a verb is one: nouns and participles of that shape follow an article. */
function isVerbHere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || token.capital || !(token.classes & (anyCue | Class.verb))) return false;
  if (token.classes & (Class.role | Class.organisation)) return false;
  return !(before !== undefined && (before.classes & Class.determiner || before.lower === "'s"));
}

/** The run of capitalised words that begins at `from`, with what is name and what is title in it. */
export function nameRunFrom(tokens: readonly Token[], from: number, language: Language): NounPhrase | null {
  let to = from + 1;
  while (to < tokens.length && to - from < longestName && isNamePart(tokens, to)) to += 1;
  const phrase = describe(tokens, from, to, to, language);
  return phrase.kind === 'name' ? phrase : null;
}

/**
 * Reads the noun phrase that ends just before `end`. Attached phrases (the man in the car) are followed to
 * their head, which is then the phrase's beginning.
 *
 * @param floor index at which the phrase may begin at the earliest
 */
export function nounPhraseBefore(tokens: readonly Token[], end: number, floor: number, language: Language): NounPhrase | null {
  const last = tokens[end - 1];
  if (last === undefined || last.kind !== 'word' || end - 1 < floor) return null;
  let start = end - 1;
  while (start > floor && end - start < longest) {
    const token = tokens[start - 1];
    const current = tokens[start];
    if (token === undefined || current === undefined) break;
    if (token.kind !== 'word' && !nominalSigns.has(token.lower)) break;
    if (token.lower === "'s") start -= 1;
    else if (token.classes & Class.determiner && (!token.capital || start - 1 === floor) && !(current.classes & Class.determiner && !(token.classes & Class.quantifier) && !(current.classes & Class.quantifier))) start -= 1;
    else if (ofWords.has(token.lower) && takesComplement(tokens, Math.max(floor, start - 8), start - 1, language)) start -= 1;
    else if (token.classes & Class.particle && current.capital) start -= 1;
    else if (isNominal(token, language, false, start - 1 === 0 && !isCapital(current)) && !isVerbHere(tokens, start - 1)) start -= 1;
    else break;
  }
  for (let from = start; from < end; from += 1) {
    const phrase = nounPhraseFrom(tokens, from, end, language);
    if (phrase !== null && phrase.to === end) return phrase;
  }
  return null;
}

import { ofWords, roleBefore, takesComplement } from './complements.ts';
import { nationOf } from './demonyms.ts';
import { endsName, isCapital, isNamePart, longestName, nameWithin, withoutPostnominals } from './names.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { anyCue, Class, closedClasses } from './word-classes.ts';

const longest = 18;

const nominalSigns = new Set(['&', '/']);

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
  if (
    sentenceInitial &&
    language.code === 'en' &&
    !(classes & (Class.role | Class.firstName)) &&
    /[a-z]ing$/u.test(token.lower) &&
    nationOf(token.lower) === null
  )
    return false;
  if (classes & (Class.role | Class.organisation | Class.honorific)) return true;
  if (classes & Class.participle) return !hasNoun && !token.capital;
  if (nounLike.test(token.lower)) return true;
  if (classes & (anyCue | Class.verb))
    return (
      !hasNoun &&
      !(token.capital && token.lower.endsWith('ed')) &&
      !/^(?:said|told|wrote|says|tells)$/u.test(token.lower)
    );
  if (hasNoun && !token.capital && language.code === 'en' && /(?:ed|ing)$/u.test(token.lower))
    return /^(?:building|meeting|hearing|king|being)$/u.test(token.lower);
  return true;
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

/** “Secretary of State Hillary Clinton”, “Bank of Kansas City President Thomas Hoenig”: whose name ends the phrase. */
export function nameAfterOffice(
  tokens: readonly Token[],
  from: number,
  coreTo: number,
  to: number,
): NounPhrase | null {
  if (!is(tokens[coreTo - 1], Class.role | Class.organisation) || !isCapital(tokens[to - 1])) return null;
  if (is(tokens[to - 1], Class.organisation)) return null;
  let nameFrom = to - 1;
  while (nameFrom > coreTo + 1 && isNamePart(tokens, nameFrom - 1)) nameFrom -= 1;
  while (nameFrom < to && !(is(tokens[nameFrom], Class.firstName) && !is(tokens[nameFrom], Class.role)))
    nameFrom += 1;
  if (to - nameFrom < 2 || nameFrom < coreTo + 2) return null;
  return {
    from,
    to,
    kind: 'name',
    nameFrom,
    nameTo: to,
    head: roleBefore(tokens, from, nameFrom),
    plural: false,
  };
}

function describe(
  tokens: readonly Token[],
  from: number,
  to: number,
  coreTo: number,
  language: Language,
): NounPhrase {
  const nameTo = withoutPostnominals(tokens, from, coreTo);
  const name = nameWithin(tokens, from, nameTo, language);
  if (name !== null && to === coreTo) {
    const lastRole = name.head === '' ? roleBefore(tokens, from, name.nameFrom) : name.head;
    return { from, to, kind: 'name', nameFrom: name.nameFrom, nameTo, head: lastRole, plural: false };
  }
  const titled = to === coreTo ? null : nameAfterOffice(tokens, from, coreTo, to);
  if (titled !== null) return titled;
  if (name !== null) {
    return { from, to, kind: 'name', nameFrom: name.nameFrom, nameTo: to, head: '', plural: false };
  }
  const head = headOf(tokens, from, to);
  const first = tokens[from];
  const counted =
    first !== undefined &&
    (first.classes & Class.quantifier) !== 0 &&
    first.lower !== 'one' &&
    first.lower !== 'another';
  const plural =
    pluralWords.has(head) ||
    /.(?:people|folk)$/u.test(head) ||
    (/[^su]s$/u.test(head) && !counted) ||
    counted;
  return { from, to, kind: 'role', nameFrom: from, nameTo: to, head, plural };
}

/** “Two years ago”, “this week”: a stretch of time and nobody. */
function isTimeSpan(tokens: readonly Token[], from: number): boolean {
  const counted =
    is(tokens[from], Class.quantifier | Class.determiner | Class.number) ||
    /^(?:last|next|late|early|earlier|mid)$/u.test(tokens[from]?.lower ?? '');
  const time = tokens[from + 1];
  if (!counted || !is(time, Class.time) || is(time, Class.role | Class.firstName)) return false;
  return tokens[from + 2]?.lower !== "'s";
}

function pronounAt(first: Token, from: number, language: Language): NounPhrase | null {
  if (!is(first, Class.pronoun) || is(first, Class.quantifier)) return null;
  if (first.capital && first.lower.length >= 5 && from > 0) return null;
  const plural = language.pronouns.get(first.lower)?.stands === 'group';
  return { from, to: from + 1, kind: 'pronoun', nameFrom: from, nameTo: from + 1, head: first.lower, plural };
}

/** Verbs that are the first part of a noun before another: “lead author”, “show host”. */
const nounLike = /^(?:lead|show|play|work|test|set|help|start|run|live)$/u;

/** Whether a lower-case word that may be a verb is one, for want of an article before it. */
function isVerbIn(tokens: readonly Token[], from: number, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.capital || !is(token, anyCue | Class.verb)) return false;
  if (is(token, Class.role | Class.organisation | Class.utterance)) return false;
  if (nounLike.test(token.lower) && is(tokens[at + 1], Class.role)) return false;
  return !is(tokens[at - 1], Class.determiner) && tokens[at - 1]?.lower !== "'s" && at >= from;
}

/** The words of a phrase read so far. */
interface Reading {
  readonly from: number;
  readonly limit: number;
  readonly language: Language;
  /** Whether the first word counts (one, several), so that the phrase can do without a noun. */
  readonly counted: boolean;
}

type Step =
  | { readonly take: 'noun' | 'modifier' | 'possessive' | 'complement' }
  | { readonly take: 'end' }
  | { readonly take: 'nothing' };

function possessiveStep(tokens: readonly Token[], at: number, limit: number, hasNoun: boolean): Step {
  const next = tokens[at + 1];
  if (!hasNoun || next?.kind !== 'word' || at + 1 >= limit) return { take: 'end' };
  const closed = is(next, Class.auxiliary | Class.determiner | Class.adverb) && !next.capital;
  return { take: closed ? 'end' : 'possessive' };
}

/** Whether a small word belongs to a name; of German articles, only behind another: „von der Leyen“, unlike „Waldner den Partner“. */
function isParticleAt(tokens: readonly Token[], at: number, { capitalNouns }: Language): boolean {
  const token = tokens[at];
  if (!is(token, Class.particle) || !isCapital(tokens[at + 1])) return false;
  return !capitalNouns || !is(token, Class.determiner) || is(tokens[at - 1], Class.particle);
}

function determinerStep(
  tokens: readonly Token[],
  at: number,
  reading: Reading,
  hasNoun: boolean,
): Step | null {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || token.capital || !is(token, Class.determiner)) return null;
  const doubled = at > reading.from && is(before, Class.determiner);
  if (doubled && !is(before, Class.quantifier) && !is(token, Class.quantifier)) return { take: 'nothing' };
  if (!hasNoun || isParticleAt(tokens, at, reading.language)) return null;
  const complement = ofWords.has(token.lower) && takesComplement(tokens, reading.from, at, reading.language);
  return complement ? null : { take: 'end' };
}

/** What the word at `at` is to the phrase being read. */
function step(tokens: readonly Token[], at: number, reading: Reading, hasNoun: boolean): Step {
  const { from, limit, language } = reading;
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return { take: 'end' };
  if (isPossessiveMark(token)) return possessiveStep(tokens, at, limit, hasNoun);
  // “the mother of one of the victims”
  if (at > from && is(token, Class.quantifier) && next?.lower === 'of') return { take: 'noun' };
  const determined = determinerStep(tokens, at, reading, hasNoun);
  if (determined !== null) return determined;
  if (hasNoun && at + 1 < limit && takesComplement(tokens, from, at, language)) return { take: 'complement' };
  const particle = hasNoun && isParticleAt(tokens, at, language);
  const initial = at === 0 && !isCapital(next) && !is(token, Class.firstName);
  const closed = at === 0 && token.capital && is(token, closedClasses) && !is(token, Class.determiner);
  if (closed && !(isCapital(next) && is(token, Class.firstName))) return { take: 'end' };
  if (!particle && !isNominal(token, language, hasNoun, initial)) return { take: 'end' };
  const determiner = is(token, Class.determiner);
  if (!token.capital && at > from && !determiner && endsName(tokens, from, at)) return { take: 'end' };
  // „Brandt winkt ab“: in German, nothing small goes on with a phrase after its noun.
  if (language.capitalNouns && hasNoun && !token.capital && !determiner && isCapital(tokens[at - 1]))
    return { take: 'end' };
  if (isVerbIn(tokens, from, at) && !(at === from && is(token, Class.utterance))) return { take: 'end' };
  const romance = language.code !== 'en' && !language.capitalNouns;
  const properArticle = token.capital && at > 0 && romance && tokens[at - 1]?.kind === 'word';
  if (determiner && !properArticle) return { take: reading.counted ? 'noun' : 'modifier' };
  const courtesy = is(token, Class.honorific) && token.capital && isCapital(next);
  return { take: (is(token, Class.quantifier) || courtesy) && !reading.counted ? 'modifier' : 'noun' };
}

/**
 * Reads a noun phrase that begins at `from`: determiners, adjectives, nouns, names with their titles, and the
 * complement of an office (a spokesman for the ministry).
 *
 * @param limit index before which the phrase must end
 */
export function nounPhraseFrom(
  tokens: readonly Token[],
  from: number,
  limit: number,
  language: Language,
): NounPhrase | null {
  const first = tokens[from];
  if (first === undefined || first.kind !== 'word' || from >= limit || isTimeSpan(tokens, from)) return null;
  const pronoun = pronounAt(first, from, language);
  if (pronoun !== null) return pronoun;
  const reading: Reading = { from, limit, language, counted: is(first, Class.quantifier) };
  let at = from;
  let hasNoun = false;
  let coreTo = -1;
  for (; at < limit && at < from + longest; at += 1) {
    const { take } = step(tokens, at, reading, hasNoun);
    if (take === 'nothing') return null;
    if (take === 'end') break;
    if (take === 'complement' && coreTo < 0) coreTo = at;
    if (take === 'possessive') coreTo = -1;
    if (take === 'noun') hasNoun = true;
    if (take === 'possessive' || take === 'complement') hasNoun = false;
  }
  while (at > from && (tokens[at - 1]?.lower === "'s" || tokens[at - 1]?.lower === '&')) at -= 1;
  if (at === from || !hasNoun) return coreTo > from ? describe(tokens, from, coreTo, coreTo, language) : null;
  const bare = at === from + 1 && is(first, Class.determiner | Class.possessive) && !first.capital;
  if (bare && !reading.counted) return null;
  return describe(tokens, from, at, coreTo < 0 ? at : coreTo, language);
}

/** Whether a word that may be a verb is one: nouns and participles of that shape follow an article. */
function isVerbHere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || token.capital || !(token.classes & (anyCue | Class.verb))) return false;
  if (token.classes & (Class.role | Class.organisation)) return false;
  if (nounLike.test(token.lower) && is(tokens[at + 1], Class.role)) return false;
  return !(before !== undefined && (before.classes & Class.determiner || before.lower === "'s"));
}

/** The run of capitalised words that begins at `from`, with what is name and what is title in it. */
export function nameRunFrom(tokens: readonly Token[], from: number, language: Language): NounPhrase | null {
  let to = from + 1;
  while (to < tokens.length && to - from < longestName && isNamePart(tokens, to)) to += 1;
  const phrase = describe(tokens, from, to, to, language);
  if (phrase.kind !== 'name') return null;
  // “Archbishop of Canterbury Justin Welby”, “ministre de l’Intérieur Franck Delattre”
  const of =
    is(tokens[from - 1], Class.determiner) && !ofWords.has(tokens[from - 1]?.lower ?? '')
      ? from - 2
      : from - 1;
  const linked = ofWords.has(tokens[of]?.lower ?? '') || tokens[of]?.lower === 'for';
  const office = linked && is(tokens[of - 1], Class.role);
  return (office ? nameAfterOffice(tokens, of - 1, of, to) : null) ?? phrase;
}

/** Whether the phrase that begins at `start` so far goes on one word to the left. */
function growsLeft(tokens: readonly Token[], start: number, floor: number, language: Language): boolean {
  const token = tokens[start - 1];
  const current = tokens[start];
  if (token === undefined || current === undefined) return false;
  if (token.kind !== 'word' && !nominalSigns.has(token.lower)) return false;
  if (token.lower === "'s") return true;
  if (token.lower === 'that' && is(current, Class.quantifier)) return false;
  const doubled =
    is(current, Class.determiner) && !is(token, Class.quantifier) && !is(current, Class.quantifier);
  if (is(token, Class.determiner) && (!token.capital || start - 1 === floor) && !doubled) return true;
  if (ofWords.has(token.lower) && takesComplement(tokens, Math.max(floor, start - 8), start - 1, language))
    return true;
  if (is(token, Class.particle) && current.capital) return true;
  const initial = start - 1 === 0 && !isCapital(current);
  return isNominal(token, language, false, initial) && !isVerbHere(tokens, start - 1);
}

/**
 * Reads the noun phrase that ends just before `end`.
 *
 * @param floor index at which the phrase may begin at the earliest
 */
export function nounPhraseBefore(
  tokens: readonly Token[],
  end: number,
  floor: number,
  language: Language,
): NounPhrase | null {
  const last = tokens[end - 1];
  if (last === undefined || last.kind !== 'word' || end - 1 < floor) return null;
  let start = end - 1;
  while (start > floor && end - start < longest && growsLeft(tokens, start, floor, language)) start -= 1;
  for (let from = start; from < end; from += 1) {
    const phrase = nounPhraseFrom(tokens, from, end, language);
    if (phrase !== null && phrase.to === end) return phrase;
  }
  return null;
}

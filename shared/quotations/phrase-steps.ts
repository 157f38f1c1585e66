import { ofWords, takesComplement } from './complements.ts';
import { nationOf } from './demonyms.ts';
import { endsName, isCapital } from './names.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { anyCue, Class, closedClasses } from './word-classes.ts';

/** Signs that stand inside names: Ernst & Young. */
export const nominalSigns = new Set(['&', '/']);

/** Whether the token says that what follows is owned. */
export function isPossessiveMark(token: Token): boolean {
  return token.lower === "'s" || token.lower === "'" || token.lower === '’';
}

/** Whether the word can stand inside a noun phrase before its end. */
export function isNominal(
  token: Token,
  language: Language,
  hasNoun: boolean,
  sentenceInitial: boolean,
): boolean {
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

/** “Two years ago”, “this week”: a stretch of time and nobody. */
export function isTimeSpan(tokens: readonly Token[], from: number): boolean {
  const counted =
    is(tokens[from], Class.quantifier | Class.determiner | Class.number) ||
    /^(?:last|next|late|early|earlier|mid)$/u.test(tokens[from]?.lower ?? '');
  const time = tokens[from + 1];
  if (!counted || !is(time, Class.time) || is(time, Class.role | Class.firstName)) return false;
  return tokens[from + 2]?.lower !== "'s";
}

/** Verbs that are the first part of a noun before another: “lead author”, “show host”. */
export const nounLike =
  /^(?:lead|show|play|work|test|set|help|start|run|live|retired|renowned|acclaimed|disgraced|unnamed|bereaved)$/u;

/** Whether a lower-case word that may be a verb is one, for want of an article before it. */
function isVerbIn(tokens: readonly Token[], from: number, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.capital || !is(token, anyCue | Class.verb)) return false;
  if (is(token, Class.role | Class.organisation | Class.utterance)) return false;
  if (nounLike.test(token.lower) && is(tokens[at + 1], Class.role)) return false;
  return !is(tokens[at - 1], Class.determiner) && tokens[at - 1]?.lower !== "'s" && at >= from;
}

/** The words of a phrase read so far. */
export interface Reading {
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
  const next = tokens[at + 1];
  const romance =
    !capitalNouns && is(next, Class.particle) && isCapital(tokens[at + 2]) && isCapital(tokens[at - 1]);
  if (!is(token, Class.particle) || !(isCapital(next) || romance)) return false;
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

/** Past participles that say after a noun what was done to it. */
export const participle =
  /(?:[ai]d[oa]s?|ées?|és)$|[^t]é$|^(?:venue?s?|réunie?s?|jointe?s?|entendue?s?|présente?s?|puest[oa]s?|vist[oa]s?|escrit[oa]s?)$/u;

/** “one message”, “one post”: a document where the word may be a verb. */
export function isOneDocument(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.lower !== 'one') return false;
  return /^(?:message|text|tweet|post|comment|report|claim|answer|note)$/u.test(tokens[at]?.lower ?? '');
}

/** What the word at `at` is to the phrase being read. */
export function step(tokens: readonly Token[], at: number, reading: Reading, hasNoun: boolean): Step {
  const { from, limit, language } = reading;
  const romance = language.code !== 'en' && !language.capitalNouns;
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined) return { take: 'end' };
  if (isPossessiveMark(token)) return possessiveStep(tokens, at, limit, hasNoun);
  // “la también maestra”
  if (romance && token.lower === 'también' && is(tokens[at - 1], Class.determiner))
    return { take: 'modifier' };
  // “la direction de l’établissement”: no adverb stands behind an article.
  if (romance && token.lower.endsWith('ment') && is(tokens[at - 1], Class.determiner) && !token.capital)
    return { take: 'noun' };
  // “Air France supprime”, unlike “Parti socialiste”
  const small =
    romance && !token.capital && isCapital(tokens[at - 1]) && isCapital(tokens[at - 2]) && at - 2 === from;
  if (small && token.classes === 0 && !is(tokens[at - 2], Class.organisation)) return { take: 'end' };
  // “cette soudeuse de 51 ans”
  if (romance && hasNoun && /^(?:ans|años)$/u.test(token.lower) && is(tokens[at - 1], Class.number))
    return { take: 'noun' };
  // “the mother of one of the victims”
  if (at > from && is(token, Class.quantifier) && next?.lower === 'of') return { take: 'noun' };
  // “one message read”
  if (at > from && isOneDocument(tokens, at)) return { take: 'noun' };
  // “one person briefed on the talks”
  if (hasNoun && /^(?:briefed|acquainted)$/u.test(token.lower) && /^(?:on|with)$/u.test(next?.lower ?? ''))
    return { take: 'noun' };
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
  // “fuentes consultadas por EFE”, “une source interrogée par l’AFP”
  const qualifies =
    romance && hasNoun && !token.capital && participle.test(token.lower) && !is(token, Class.role);
  if (qualifies && is(next, Class.preposition) && !ofWords.has(next?.lower ?? '')) return { take: 'end' };
  if (isVerbIn(tokens, from, at) && !(at === from && is(token, Class.utterance))) return { take: 'end' };
  const properArticle = token.capital && at > 0 && romance && tokens[at - 1]?.kind === 'word';
  if (determiner && !properArticle) {
    const counts = reading.counted && (at === from || is(token, Class.quantifier));
    return { take: counts ? 'noun' : 'modifier' };
  }
  const courtesy = is(token, Class.honorific) && token.capital && isCapital(next);
  return { take: (is(token, Class.quantifier) || courtesy) && !reading.counted ? 'modifier' : 'noun' };
}

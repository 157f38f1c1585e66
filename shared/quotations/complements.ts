import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

const roleHeadPrepositions = new Set(['for', 'at', 'from', 'to', 'with']);

const toHeads = /^(?:advis[eo]r|aide|ambassador|envoy|candidate|assistant|witness|source)s?$/u;

/** Adjectives that say how an unnamed source knows, with their prepositions: a person familiar with the matter. */
const knowledge: ReadonlyMap<string, string> = new Map([
  ['familiar', 'with'],
  ['acquainted', 'with'],
  ['close', 'to'],
  ['privy', 'to'],
  ['briefed', 'on'],
]);

/** “close to her”: whether the preposition at `at` and a pronoun say whom an unnamed source knows. */
export function knowsSomebody(tokens: readonly Token[], at: number): boolean {
  if (knowledge.get(tokens[at - 1]?.lower ?? '') !== tokens[at]?.lower) return false;
  return /^(?:him|her|them|it|us|me)$/u.test(tokens[at + 1]?.lower ?? '');
}

export const ofWords = new Set([
  'of',
  'de',
  "d'",
  'du',
  'des',
  'del',
  'von',
  'vom',
  'der',
  'für',
  'pour',
  'para',
  'à',
  'au',
]);

/** “a trader in London”, “an official in the ministry”, unlike “an official in a statement”. */
function isUnnamedIn(tokens: readonly Token[], from: number, at: number): boolean {
  const next = tokens[at + 1];
  const where = next?.lower === 'the' ? tokens[at + 2] : next?.capital === true ? next : undefined;
  if (where === undefined || where.kind !== 'word' || is(where, Class.time | Class.utterance)) return false;
  return /^(?:an?|one|another)$/u.test(tokens[from]?.lower ?? '') && is(tokens[at - 1], Class.role);
}

/** What one speaks with rather than comes with: „sagte ein Sprecher mit Blick auf den Termin“. */
const manner =
  /^(?:blick|verweis|bezug|hinweis|rücksicht|tränen|stimme|nachdruck|lächeln|grinsen|augenzwinkern|bedauern|stolz|freude|sorge)$/u;

const workplace =
  /(?:ministerium|ministeriums|amts?|haus|behörde|werk|verband|verein|institut|universität|hochschule|klinik|kanzlei|kanzleramt|gericht|partei|fraktion|konzern|unternehmen|gewerkschaft)$/u;

/** „ein Beamter im Finanzministerium“, „ein Mann mit Mütze“, „eine Frau aus Kassel“, unlike „ein Sprecher im Radio“. */
function isUnnamedThere(tokens: readonly Token[], from: number, at: number): boolean {
  if (!/^eine?[mnr]?$/u.test(tokens[from]?.lower ?? '') || !is(tokens[at - 1], Class.role)) return false;
  const noun = is(tokens[at + 1], Class.determiner) ? tokens[at + 2] : tokens[at + 1];
  if (noun?.kind !== 'word' || !noun.capital || is(noun, Class.time)) return false;
  const preposition = tokens[at]?.lower ?? '';
  if (preposition === 'aus') return true;
  if (preposition === 'mit') return !manner.test(noun.lower);
  return (
    /^(?:im|in|bei|beim)$/u.test(preposition) && (is(noun, Class.organisation) || workplace.test(noun.lower))
  );
}

export function roleBefore(tokens: readonly Token[], from: number, to: number): string {
  for (let at = to - 1; at >= from; at -= 1) {
    const token = tokens[at];
    if (token !== undefined && token.classes & Class.role) return token.lower;
  }
  return '';
}

/** Whether `of …` (or `for …` after an office) goes on with the phrase that ends before index `at`. */
export function takesComplement(
  tokens: readonly Token[],
  from: number,
  at: number,
  language: Language,
): boolean {
  const preposition = tokens[at];
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (preposition === undefined || next === undefined || before === undefined || next.kind !== 'word')
    return false;
  if (!(preposition.classes & (Class.preposition | Class.determiner))) return false;
  const isOf = ofWords.has(preposition.lower);
  const counted = is(next, Class.quantifier) && tokens[at + 2]?.lower === 'of';
  if (roleBefore(tokens, from, at) !== '' && knowsSomebody(tokens, at)) return true;
  if (next.classes & (Class.pronoun | Class.time) && !next.capital && !counted) return false;
  if (
    before.capital &&
    !(before.classes & (Class.organisation | Class.role | Class.place | Class.quantifier))
  )
    return false;
  // “la voisine au foulard”, unlike “la veille à Lyon”
  const loose = /^(?:à|au|pour|para)$/u.test(preposition.lower);
  if (isOf && loose && language.code !== 'en' && !is(before, Class.role | Class.organisation)) return false;
  if (isOf)
    return (
      (preposition.classes & Class.determiner) === 0 ||
      language.capitalNouns ||
      language.code === 'fr' ||
      language.code === 'es'
    );
  if (language.capitalNouns && isUnnamedThere(tokens, from, at)) return true;
  const isKnowing =
    roleBefore(tokens, from, at) !== '' ||
    /^(?:people|persons|individuals|those)$/u.test(tokens[at - 2]?.lower ?? '');
  if (knowledge.get(before.lower) === preposition.lower && isKnowing) return true;
  if (preposition.lower === 'in' && isUnnamedIn(tokens, from, at)) return true;
  if (
    preposition.lower === 'on' &&
    /^(?:source|insider)s?$/u.test(before.lower) &&
    next.lower !== 'condition'
  )
    return !is(next, Class.time);
  const body =
    before.capital && (before.classes & Class.organisation) !== 0 && (before.classes & Class.role) === 0;
  // “Panel on Climate Change”, “Campaign Against Hunger”
  if (body && next.capital && /^(?:on|against)$/u.test(preposition.lower) && !is(next, Class.time))
    return true;
  if (!roleHeadPrepositions.has(preposition.lower)) return false;
  if (preposition.lower === 'to' && !toHeads.test(before.lower)) return false;
  if (
    preposition.lower === 'with' &&
    !/^(?:analyst|economist|strategist|partner|lawyer|official|source|consultant)s?$/u.test(before.lower)
  )
    return false;
  return (
    (roleBefore(tokens, from, at) !== '' && roleBefore(tokens, at - 1, at) !== '') ||
    (before.capital && (before.classes & Class.organisation) !== 0 && preposition.lower === 'for')
  );
}

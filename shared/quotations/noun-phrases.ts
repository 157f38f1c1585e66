import { knowsSomebody, ofWords, takesComplement } from './complements.ts';
import { isCapital, isNamePart, longestName } from './names.ts';
import { type NounPhrase, pronounPhrase } from './noun-phrase.ts';
import { isRomance } from './noun-uses.ts';
import { describe, nameAfterOffice } from './phrase-heads.ts';
import type { Reading } from './phrase-steps.ts';
import { isNominal, isPossessiveMark, isTimeSpan, nominalSigns, nounLike, step } from './phrase-steps.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { anyCue, Class } from './word-classes.ts';

const longest = 18;

function pronounAt(first: Token, from: number, language: Language): NounPhrase | null {
  if (!is(first, Class.pronoun) || is(first, Class.quantifier)) return null;
  if (first.capital && first.lower.length >= 5 && from > 0) return null;
  const plural = language.pronouns.get(first.lower)?.stands === 'group';
  return pronounPhrase(from, first.lower, plural);
}

/** “one of them”, “some of us”. */
function someOfThem(tokens: readonly Token[], from: number): NounPhrase | null {
  const [count, of, them] = tokens.slice(from, from + 3);
  if (of?.lower !== 'of' || !is(them, Class.objectPronoun) || !is(count, Class.quantifier)) return null;
  const head = count?.lower ?? '';
  const plural = !/^(?:one|another|each|neither|either)$/u.test(head);
  return { from, to: from + 3, kind: 'role', nameFrom: from, nameTo: from + 3, head, plural };
}

/** “Says Mays, ‘…’”: a verb with the capital of its sentence, and no part of the name. */
function isInitialVerb(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (before !== undefined && before.kind === 'word') return false;
  return token?.capital === true && initialVerb.test(token.lower) && isCapital(tokens[at + 1]);
}

const initialVerb =
  /^(?:says|said|adds|added|asks|asked|recalls|recalled|replies|replied|writes|wrote|explains|explained|concludes|concluded|quips|quipped|laments|admits|observes|insists|insisted|declares|declared|jokes|joked)$/u;

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
  if (isInitialVerb(tokens, from) || /^(?:[cjsnmtd]|qu)'$/u.test(first.lower)) return null;
  const pronoun = (from + 3 <= limit ? someOfThem(tokens, from) : null) ?? pronounAt(first, from, language);
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
  // “the two wrote”
  if (!hasNoun && at === from + 2 && first.lower === 'the' && is(tokens[from + 1], Class.quantifier))
    return { from, to: at, kind: 'role', nameFrom: from, nameTo: at, head: '', plural: true };
  if (at === from || !hasNoun) {
    if (coreTo <= from) return null;
    const to = knowsSomebody(tokens, coreTo) && coreTo + 2 <= limit ? coreTo + 2 : coreTo;
    return describe(tokens, from, to, coreTo, language);
  }
  const bare = at === from + 1 && is(first, Class.determiner | Class.possessive) && !first.capital;
  if (bare && !reading.counted) return null;
  const phrase = describe(tokens, from, at, coreTo < 0 ? at : coreTo, language);
  return withSecondOffice(tokens, phrase, limit, language) ?? phrase;
}

/** “Le chanteur et poète Marcel Vauclair”: two offices of one person, the article before the first alone. */
function withSecondOffice(
  tokens: readonly Token[],
  phrase: NounPhrase,
  limit: number,
  language: Language,
): NounPhrase | null {
  if (language.code === 'en' || phrase.kind !== 'role' || phrase.plural) return null;
  if (!/^(?:et|y|und)$/u.test(tokens[phrase.to]?.lower ?? '') || !is(tokens[phrase.to - 1], Class.role))
    return null;
  const second = tokens[phrase.to + 1];
  if (!is(second, Class.role) || (second?.capital === true && !language.capitalNouns)) return null;
  const name = nounPhraseFrom(tokens, phrase.to + 1, limit, language);
  return name?.kind === 'name' && name.nameFrom > name.from ? { ...name, from: phrase.from } : null;
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
  if (isInitialVerb(tokens, from)) return null;
  // “la Universidad de León Santiago Pérez”, “le député du Rhône Paul Martin”
  const after = /^(?:de|du|d')$/u.test(tokens[from - 1]?.lower ?? '') && isRomance(language);
  // “exgobernador de San Juan Ricardo Gioja”
  const saint = after && /^(?:san|santa|santo|saint|sainte)$/u.test(tokens[from]?.lower ?? '');
  if (saint && is(tokens[from + 2], Class.firstName) && isCapital(tokens[from + 3]))
    return nameRunFrom(tokens, from + 2, language);
  const placed = after && (is(tokens[from - 2], Class.organisation) || !is(tokens[from], Class.firstName));
  if (placed && is(tokens[from + 1], Class.firstName) && isCapital(tokens[from + 2]))
    return nameRunFrom(tokens, from + 1, language);
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
  // “the Power Workers’ Union”
  if (isPossessiveMark(token) && start - 2 >= floor && tokens[start - 2]?.lower.endsWith('s')) return true;
  if (token.kind !== 'word' && !nominalSigns.has(token.lower)) return false;
  if (token.lower === "'s") return true;
  if (isInitialVerb(tokens, start - 1)) return false;
  if (token.lower === 'that' && is(current, Class.quantifier)) return false;
  const doubled =
    is(current, Class.determiner) && !is(token, Class.quantifier) && !is(current, Class.quantifier);
  if (is(token, Class.determiner) && (!token.capital || start - 1 === floor) && !doubled) return true;
  if (ofWords.has(token.lower) && takesComplement(tokens, Math.max(floor, start - 8), start - 1, language))
    return true;
  if (is(token, Class.particle) && current.capital) return true;
  // “la también maestra”
  if (token.lower === 'también' && isRomance(language) && is(tokens[start - 2], Class.determiner))
    return true;
  const initial = start - 1 === 0 && !isCapital(current);
  return isNominal(token, language, false, initial) && !isVerbHere(tokens, start - 1);
}

/** Whether “forward” plays behind this word: “the England forward”, “a 24-year-old forward”. */
function isPlayer(before: Token | undefined): boolean {
  if (before?.kind !== 'word') return false;
  return (
    before.capital || is(before, Class.determiner) || /-old$|^(?:former|veteran|young)$/u.test(before.lower)
  );
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
  // “The man who came forward said”
  if (last.lower === 'forward' && !isPlayer(tokens[end - 2])) return null;
  const counted = end - 3 < floor ? null : someOfThem(tokens, end - 3);
  if (counted !== null) return counted;
  let start = end - 1;
  while (start > floor && end - start < longest && growsLeft(tokens, start, floor, language)) start -= 1;
  for (let from = start; from < end; from += 1) {
    const phrase = nounPhraseFrom(tokens, from, end, language);
    // “a ruling that environmental groups denounced”
    const relative = phrase?.plural === true && phrase.to - from > 1 && tokens[from]?.lower === 'that';
    if (phrase !== null && phrase.to === end && !relative) return phrase;
  }
  return null;
}

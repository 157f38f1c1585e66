import type { NounPhrase } from './noun-phrase.ts';
import type { Sentence } from './sentences.ts';
import type { Speaker, Wanted } from './speaker.ts';
import { genderFits, isOwned, isOwnedBy } from './speaker.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Gender, Language } from './word-classes.ts';
import { anyCue, Class } from './word-classes.ts';

/** Somebody named in a sentence. */
export interface Mention {
  /** Indices of its first token and after its last. */
  readonly at: number;
  readonly to: number;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly gender: Gender;
  readonly stands: 'person' | 'thing' | 'group';
  /** Whether it hangs on no preposition. */
  readonly leading: boolean;
  /** “Through a lawyer”: somebody brought in beside the one whom the sentence is about. */
  readonly aside: boolean;
  /** Whether it is likelier a place: a name after a preposition. */
  readonly place: boolean;
  /** Whether it is mentioned by the way, by no more than a noun: “a comedy about a customs officer”. */
  readonly slight: boolean;
  /** Whether nothing says that the name is a person’s: “surpassing Exxon Mobil”. */
  readonly doubtful: boolean;
  /** The gender of whoever an unnamed relative or other is called after: female for “her father”. */
  readonly owner: Gender;
}

/** Whether a pronoun or noun that asks for `wanted` can stand for a mention. */
export function mentionFits(mention: Mention, wanted: Wanted): boolean {
  switch (wanted.stands) {
    case 'person':
      return (
        mention.stands === 'person' &&
        !(wanted.unowned === true && isOwned(mention.name)) &&
        genderFits(mention.gender, wanted.gender) &&
        !(mention.gender === 'unknown' && isOwnedBy(mention.name, wanted.gender)) &&
        !(mention.place && mention.gender === 'unknown') &&
        !(mention.doubtful && wanted.byPronoun === true)
      );
    case 'thing':
      return mention.stands === 'thing' && mention.leading;
    case 'group':
      return mention.stands === 'group' && mention.leading;
  }
}

/**
 * Whether a name is none: a month (“until June”), or a capitalised word without a given name that does nothing in its
 * sentence (“a column headed Water”) or has its capital from the sentence (“Food that is grown here”).
 */
export function isNobody(
  phrase: NounPhrase,
  speaker: Speaker,
  tokens: readonly Token[],
  inPreposition: boolean,
  language: Language,
): boolean {
  const days = tokens.slice(phrase.nameFrom, phrase.nameTo);
  if (phrase.kind === 'name' && days.every((day) => is(day, Class.time) && !is(day, Class.firstName)))
    return true;
  if (phrase.kind !== 'name' || phrase.to - phrase.from > 1 || speaker.antecedent !== null) return false;
  const word = tokens[phrase.from];
  if (is(word, Class.time)) return inPreposition || !is(word, Class.firstName);
  if (speaker.stands === 'group') return false;
  if (is(word, Class.firstName | Class.organisation | Class.nationality | Class.place)) return false;
  const next = tokens[phrase.to];
  // „Skeptischer ist …“, „Versprechen wolle er …“: what stands first has its capital from there, as all nouns have.
  const opens = phrase.from === 0 || tokens[phrase.from - 1]?.kind !== 'word';
  if (language.capitalNouns && (!opens || !is(next, anyCue) || is(tokens[phrase.to + 1], Class.pronoun)))
    return true;
  // “Mays, 44, lives here”
  if (afterAge(tokens, phrase.to) > phrase.to) return false;
  const acts =
    next?.lower === "'s" || is(next, Class.auxiliary | Class.be | Class.verb | Class.adverb | anyCue);
  if (!acts) return true;
  // “Internal emails told of it”
  if (phrase.from === 0 && is(next, Class.utterance) && next?.lower.endsWith('s') === true) return true;
  // “Sales fell”, “Shares rose”: nobody of that name is known, and the capital is the sentence’s.
  const things = word !== undefined && /[^s]s$/u.test(word.lower);
  return phrase.from === 0 && (things || is(next, Class.relative));
}

/** Past “, 34” behind a name, where a comma follows. */
export function afterAge(tokens: readonly Token[], to: number): number {
  const aged = tokens[to]?.lower === ',' && is(tokens[to + 1], Class.number) && tokens[to + 2]?.lower === ',';
  return aged ? to + 2 : to;
}

/** Whether words behind a name say that it is a person’s: “, 44,”, “, who”, “, a former member”. */
export function isDescribed(tokens: readonly Token[], to: number): boolean {
  if (tokens[to]?.lower !== ',') return false;
  if (afterAge(tokens, to) > to || tokens[to + 1]?.lower === 'who') return true;
  if (!/^(?:an?|the)$/u.test(tokens[to + 1]?.lower ?? '')) return false;
  return tokens.slice(to + 2, to + 5).some((token) => is(token, Class.role) && !token.capital);
}

/** Words after which a noun says what somebody is: “she was the best designer”, “he works as a cook”. */
const describing = /^(?:as|als|comme|como|became|becomes?|become|remains?|remained)$/u;

/** Whether a noun says what somebody is rather than bringing somebody in. */
export function describes(
  tokens: readonly Token[],
  phrase: NounPhrase,
  nameEnd: number,
  language: Language,
): boolean {
  if (phrase.kind !== 'role') return false;
  // “One of them was Joseph Mays”
  const counts = is(tokens[phrase.from], Class.quantifier) && tokens[phrase.from + 1]?.lower === 'of';
  if (counts && is(tokens[phrase.to], Class.be) && tokens[phrase.to + 1]?.capital === true) return true;
  const before = tokens[phrase.from - 1];
  if (before === undefined) return false;
  if (is(before, Class.be) || describing.test(before.lower)) return true;
  // “Nigel Johnson, head of reporting, is unconvinced”
  if (before.lower === ',' && nameEnd === phrase.from - 1 && !phrase.plural) return true;
  if (phrase.plural || language.capitalNouns) return false;
  const first = tokens[phrase.from];
  // “a brick mason and cook”, “to stand for leader”
  return first?.capital === false && !is(first, Class.determiner | Class.quantifier | Class.possessive);
}

/** Whether a name that is no subject has no given name or title that would tell a person’s. */
export function isDoubtful(tokens: readonly Token[], phrase: NounPhrase, speaker: Speaker): boolean {
  if (phrase.kind !== 'name' || speaker.gender !== 'unknown' || speaker.antecedent !== null) return false;
  if (phrase.nameTo - phrase.nameFrom < 2) return false;
  const titles = tokens.slice(phrase.from, phrase.nameFrom);
  if (titles.some((title) => is(title, Class.role | Class.honorific | Class.nationality))) return false;
  if (
    tokens.slice(phrase.nameFrom, phrase.nameTo).some((token) => is(token, Class.firstName | Class.particle))
  )
    return false;
  const next = tokens[phrase.to];
  return next?.lower !== ',' && !is(next, Class.auxiliary | Class.be | Class.verb | Class.relative | anyCue);
}

/** The gender of whoever “her mother” is the mother of; unknown for others. */
export function ownerOf(token: Token, name: string): Gender {
  if (/^\p{Lu}/u.test(name)) return 'unknown';
  if (token.lower === 'her') return 'female';
  return token.lower === 'his' ? 'male' : 'unknown';
}

/** The mentions of a sentence; a lone word that may be anybody’s name yields to who surely is the man or woman wanted. */
export function surestFirst(mentions: readonly Mention[], wanted: Wanted): readonly Mention[] {
  if (wanted.gender === 'unknown') return mentions;
  const first = mentions.find((one) => mentionFits(one, wanted));
  if (first === undefined || first.gender !== 'unknown' || !/^\p{Lu}\S*$/u.test(first.name)) return mentions;
  const sure = mentions.find(
    ({ gender, leading, name }) => gender === wanted.gender && leading && /^\p{Lu}.*\s/u.test(name),
  );
  return sure === undefined ? mentions : [sure, ...mentions];
}

const pronounsOf: ReadonlyMap<Gender, RegExp> = new Map([
  ['female', /^(?:she|her)$/u],
  ['male', /^(?:he|him|his)$/u],
]);

/**
 * Whether a noun stands beside a pronoun for the one who is wanted: “behind her, an assistant sewed”, “her daughter
 * asked her”.
 */
export function isBesideAnother(mention: Mention, { tokens }: Sentence, { gender }: Wanted): boolean {
  const pronoun = pronounsOf.get(gender);
  if (pronoun === undefined || /^\p{Lu}/u.test(mention.name)) return false;
  const owned = mention.owner === gender;
  if (!owned && !/^an?\s/u.test(mention.name)) return false;
  return tokens.some(({ kind, lower }, at) => {
    if (kind !== 'word' || !pronoun.test(lower)) return false;
    if (!owned) return at < mention.at;
    return at > mention.to && is(tokens[at - 1], anyCue) && !is(tokens[at - 1], Class.participle);
  });
}

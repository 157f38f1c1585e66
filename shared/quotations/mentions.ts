import { namedAfter } from './appositions.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { nounPhraseFrom } from './noun-phrases.ts';
import type { Sentence } from './sentences.ts';
import type { Speaker, Wanted } from './speaker.ts';
import { fits, genderFits, isOwned, isOwnedBy } from './speaker.ts';
import { canSpeak } from './speaking.ts';
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
        !(mention.place && mention.gender === 'unknown')
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
function isNobody(
  phrase: NounPhrase,
  speaker: Speaker,
  tokens: readonly Token[],
  inPreposition: boolean,
): boolean {
  if (phrase.kind !== 'name' || phrase.to - phrase.from > 1 || speaker.antecedent !== null) return false;
  const word = tokens[phrase.from];
  if (is(word, Class.time)) return inPreposition || !is(word, Class.firstName);
  if (speaker.stands === 'group') return false;
  if (is(word, Class.firstName | Class.organisation | Class.nationality | Class.place)) return false;
  const next = tokens[phrase.to];
  const acts =
    next?.lower === "'s" || is(next, Class.auxiliary | Class.be | Class.verb | Class.adverb | anyCue);
  if (!acts) return true;
  // “Internal emails told of it”
  if (phrase.from === 0 && is(next, Class.utterance) && next?.lower.endsWith('s') === true) return true;
  // “Sales fell”, “Shares rose”: nobody of that name is known, and the capital is the sentence’s.
  const things = word !== undefined && /[^s]s$/u.test(word.lower);
  return phrase.from === 0 && (things || is(next, Class.relative));
}

const indefinite = /^(?:an?|ein(?:e[mnr]?)?|une?|una)$/u;

/** Words after which a noun says what somebody is: “she was the best designer”, “he works as a cook”. */
const describing = /^(?:as|als|comme|como|became|becomes?|become|remains?|remained)$/u;

/** Whether a noun says what somebody is rather than bringing somebody in. */
function describes(
  tokens: readonly Token[],
  phrase: NounPhrase,
  nameEnd: number,
  language: Language,
): boolean {
  if (phrase.kind !== 'role') return false;
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

/** The gender of whoever “her mother” is the mother of; unknown for others. */
function ownerOf(token: Token, name: string): Gender {
  if (/^\p{Lu}/u.test(name)) return 'unknown';
  if (token.lower === 'her') return 'female';
  return token.lower === 'his' ? 'male' : 'unknown';
}

/** What the rest of the text knows about a noun phrase or a sentence. */
export interface Knowledge {
  /** Resolves names and roles. */
  readonly resolve: (phrase: NounPhrase, sentence: Sentence) => Speaker;
  /** Who spoke in a sentence, or null. */
  readonly speakerIn: (sentence: number) => Speaker | null;
}

/** Who is spoken of in each sentence. */
export class Mentions {
  private readonly language: Language;
  private readonly sentences: readonly Sentence[];
  private readonly knowledge: Knowledge;
  private readonly known = new Map<number, readonly Mention[]>();

  constructor(language: Language, sentences: readonly Sentence[], knowledge: Knowledge) {
    this.language = language;
    this.sentences = sentences;
    this.knowledge = knowledge;
  }

  /** Whom a sentence speaks of, those that hang on no preposition first. */
  in(sentence: Sentence): readonly Mention[] {
    const known = this.known.get(sentence.index);
    if (known !== undefined) return known;
    const { tokens } = sentence;
    this.known.set(sentence.index, []);
    const found: Mention[] = [];
    let at = 0;
    let inPreposition = false;
    let nameEnd = -1;
    while (at < tokens.length) {
      const token = tokens[at];
      if (token === undefined) break;
      const phrase = token.kind === 'word' ? nounPhraseFrom(tokens, at, tokens.length, this.language) : null;
      if (phrase === null) {
        inPreposition =
          token.kind === 'word' && ((token.classes & Class.preposition) !== 0 || token.lower === 'as');
        at += 1;
        continue;
      }
      const leads = found.length === 0 && !inPreposition;
      // “One never knows” speaks of nobody.
      const noun = phrase.to - phrase.from > 1 || !is(token, Class.quantifier) || phrase.plural;
      const speaks = (noun && canSpeak(phrase, tokens, this.language)) || (phrase.plural && leads);
      if (speaks) {
        const isIndefinite = phrase.kind === 'role' && indefinite.test(token.lower);
        const named = namedAfter(tokens, phrase, this.language);
        const speaker =
          phrase.kind === 'pronoun'
            ? this.pronounMention(phrase, sentence)
            : this.knowledge.resolve(named, sentence);
        if (
          speaker?.name != null &&
          !isNobody(phrase, speaker, tokens, inPreposition) &&
          !describes(tokens, phrase, nameEnd, this.language)
        )
          found.push({
            at: phrase.from,
            to: phrase.to,
            name: speaker.name,
            start: speaker.start,
            end: speaker.end,
            gender: speaker.gender,
            stands: speaker.stands,
            leading: !inPreposition,
            aside: inPreposition && isIndefinite,
            place: inPreposition && token.capital,
            slight:
              (isIndefinite && (inPreposition || (speaker.gender === 'unknown' && found.length > 0))) ||
              (phrase.kind === 'role' && speaker.gender === 'unknown' && inPreposition),
            owner: ownerOf(token, speaker.name),
          });
      }
      const possessor = this.possessorIn(phrase, sentence);
      if (possessor !== null) found.push(possessor);
      const wasInPreposition = inPreposition;
      inPreposition = false;
      if (phrase.kind === 'name' && !wasInPreposition) nameEnd = phrase.to;
      at = Math.max(phrase.to, at + 1);
    }
    const ordered = [...found.filter((one) => one.leading), ...found.filter((one) => !one.leading)];
    this.known.set(sentence.index, ordered);
    return ordered;
  }

  /** “Nadia Hossain’s doctor told her”: whose a phrase is, if that is a name. */
  private possessorIn(phrase: NounPhrase, sentence: Sentence): Mention | null {
    const { tokens } = sentence;
    if (phrase.kind === 'pronoun') return null;
    const mark = tokens.findIndex((token, at) => at > phrase.from && at < phrase.to && token.lower === "'s");
    const owner = mark < 0 ? null : nounPhraseFrom(tokens, phrase.from, mark, this.language);
    if (owner?.kind !== 'name' || owner.to !== mark) return null;
    const { name, start, end, gender, stands } = this.knowledge.resolve(owner, sentence);
    if (name === null || stands !== 'person' || gender === 'unknown') return null;
    return {
      at: owner.from,
      to: owner.to,
      name,
      start,
      end,
      gender,
      stands,
      leading: false,
      aside: false,
      place: false,
      slight: false,
      owner: 'unknown',
    };
  }

  /** A pronoun passes on what it stands for, one step back only, so that the work stays linear. */
  private pronounMention(phrase: NounPhrase, sentence: Sentence): Speaker | null {
    const pronoun = this.language.pronouns.get(phrase.head);
    if (pronoun === undefined || pronoun.stands === 'self' || pronoun.stands === 'thing') return null;
    const previous = this.sentences[sentence.index - 1];
    if (previous === undefined || sentence.paragraph - previous.paragraph > 1) return null;
    const speaker = this.knowledge.speakerIn(previous.index);
    if (speaker === null || !fits(speaker, { gender: pronoun.gender, stands: pronoun.stands }, false))
      return null;
    return { ...speaker, gender: speaker.gender === 'unknown' ? pronoun.gender : speaker.gender };
  }
}

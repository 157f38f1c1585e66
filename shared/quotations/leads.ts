import type { Cast } from './cast.ts';
import { genderOfRole } from './genders.ts';
import { afterAge } from './mention.ts';
import type { NamedSpeakers } from './named-speakers.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { nounPhraseFrom } from './noun-phrases.ts';
import { isVariant } from './offices.ts';
import type { Sentence } from './sentences.ts';
import type { Speaker } from './speaker.ts';
import { genderFits } from './speaker.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

/** How many paragraphs from the beginning a lead may stand, headline and dateline counted. */
const leadReach = 2;

/** How many sentences a paragraph has at most whose next is looked at. */
const longestLead = 12;

/** Nouns for those whom reports leave unnamed, or who could be anybody’s. */
const unnamed =
  /^(?:spokes\p{L}+|officials?|source|aide|insider|witness|friend|neighbou?r|colleague|relative|person|reporter|journalist|caller|user|reader|critic|expert|analyst|report|police)$/u;

/** Nouns that say no more than that somebody is a man, a mother, a victim: an age goes with them. */
const plain =
  /(?:man|woman|boy|girl|mother|father|mum|mom|dad|wife|husband|son|daughter|sister|brother|grandmother|grandfather|gran|granny|parent|couple|person|teenager|teen|pensioner|student|pupil|victim|survivor|patient|passenger|tourist|driver|motorist|cyclist|fan|shopper|resident|tenant|homeowner|customer|holidaymaker|-of-\p{L}+|-old)$/u;

/** Nouns for those who speak of others in court and in public, and whose age no report gives. */
const official =
  /^(?:officer|detective|constable|sergeant|inspector|superintendent|judge|magistrate|coroner|prosecutor|lawyer|attorney|barrister|solicitor|minister|mp|mayor|councillor|senator|governor|president|chief|chairman|chairwoman|commissioner|secretary|ambassador|economist|scientist|professor|doctor|surgeon|paramedic|firefighter|head|boss|leader|director|executive)$/u;

/** Ranks that go with many offices. */
const neutral = /^(?:general|admiral|colonel|major|captain|professor|doctor|peer|baroness)$/u;

/** Whether a noun phrase can be what a lead calls somebody whom the next paragraph names: “a woman who was trapped”. */
function opensStory(phrase: NounPhrase, { tokens, paragraph }: Sentence, language: Language): boolean {
  if (language.code !== 'en' || paragraph > leadReach || phrase.kind !== 'role' || phrase.plural)
    return false;
  const first = tokens[phrase.from];
  // “Hong Kong’s education minister”
  const owned =
    first?.capital === true && tokens.slice(phrase.from, phrase.to).some(({ lower }) => lower === "'s");
  if (!owned && (!is(first, Class.determiner) || is(first, Class.possessive | Class.quantifier)))
    return false;
  return (
    !unnamed.test(phrase.head) &&
    (is(
      tokens.find(({ lower }) => lower === phrase.head),
      Class.role,
    ) ||
      plain.test(phrase.head))
  );
}

/** The full name with which a sentence opens, or null. */
function openingName(next: Sentence, language: Language): NounPhrase | null {
  const phrase = nounPhraseFrom(next.tokens, 0, next.tokens.length, language);
  return phrase?.kind === 'name' && phrase.nameTo - phrase.nameFrom > 1 ? phrase : null;
}

/** Nouns for two who belong together. */
const pairs = /^(?:couple|pair|duo|newlyweds)$/u;

/** Whose name “and” joins to the one that opens a sentence, or null. */
function partnerOf(tokens: readonly Token[], name: NounPhrase, language: Language): NounPhrase | null {
  if (tokens[name.to]?.lower !== 'and') return null;
  const partner = nounPhraseFrom(tokens, name.to + 1, tokens.length, language);
  return partner?.kind === 'name' ? partner : null;
}

/**
 * Whether the name that opens the next paragraph can be whom the lead called so.
 *
 * @param offices what offices the text gives the name
 */
function canBeNamed(
  phrase: NounPhrase,
  name: NounPhrase,
  { gender, stands }: Pick<Speaker, 'gender' | 'stands'>,
  next: Sentence,
  offices: readonly string[],
  language: Language,
): boolean {
  if (stands !== 'person' || (gender === 'unknown' && offices.length === 0)) return false;
  if (!genderFits(genderOfRole(phrase.head, language), gender)) return false;
  if (afterAge(next.tokens, name.to) > name.to) {
    if (plain.test(phrase.head)) return true;
    if (official.test(phrase.head)) return false;
  }
  return (
    offices.every((office) => neutral.test(office)) ||
    offices.some((office) => isVariant(office, phrase.head))
  );
}

/** Finds whom the paragraph after a lead names that only says what they are. */
export class Leads {
  private readonly text: string;
  private readonly language: Language;
  private readonly cast: Cast;
  private readonly sentences: readonly Sentence[];
  private readonly named: NamedSpeakers;

  constructor(
    text: string,
    language: Language,
    cast: Cast,
    sentences: readonly Sentence[],
    named: NamedSpeakers,
  ) {
    this.text = text;
    this.language = language;
    this.cast = cast;
    this.sentences = sentences;
    this.named = named;
  }

  /** “A woman who was trapped says she felt ‘forgotten’. / Ada Long was on her way home”: Ada Long; else null. */
  namedNext(phrase: NounPhrase, sentence: Sentence): Speaker | null {
    if (!opensStory(phrase, sentence, this.language)) return null;
    const next = this.sentences
      .slice(sentence.index + 1, sentence.index + longestLead)
      .find((one) => one.paragraph > sentence.paragraph);
    if (next === undefined || next.paragraph > sentence.paragraph + 1) return null;
    const name = openingName(next, this.language);
    if (name === null) return null;
    const words = next.tokens.slice(name.nameFrom, name.nameTo).map(({ lower }) => lower);
    const speaker = this.named.resolve(name, next);
    // Whoever was named before is called by a name, and not so.
    const isFirst = this.cast.named(words)?.start === next.tokens[name.nameFrom]?.start;
    if (!isFirst || speaker.name === null) return null;
    const partner = partnerOf(next.tokens, name, this.language);
    if (pairs.test(phrase.head) !== (partner !== null)) return null;
    if (partner !== null)
      return { ...speaker, ...this.pair(next, name, partner), gender: 'unknown', stands: 'group' };
    const offices = this.cast.officesOf(speaker.name);
    return canBeNamed(phrase, name, speaker, next, offices, this.language) ? speaker : null;
  }

  /** Both names, as written. */
  private pair(
    { tokens }: Sentence,
    one: NounPhrase,
    other: NounPhrase,
  ): Pick<Speaker, 'name' | 'start' | 'end'> {
    const start = tokens[one.nameFrom]?.start ?? 0;
    const end = tokens[other.nameTo - 1]?.end ?? start;
    return { name: this.text.slice(start, end), start, end };
  }
}

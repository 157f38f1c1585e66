import { namedAfter } from './appositions.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { nounPhraseFrom } from './noun-phrases.ts';
import type { Sentence } from './sentences.ts';
import type { Antecedent, Speaker, Wanted } from './speaker.ts';
import { fits, fromSpeaker, genderFits, isOwned, isOwnedBy, isProper } from './speaker.ts';
import { canSpeak } from './speaking.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Gender, Language } from './word-classes.ts';
import { anyCue, Class } from './word-classes.ts';

const pronounReach = 10;

/** Somebody named in a sentence. */
interface Mention {
  readonly at: number;
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
}

function mentionFits(mention: Mention, wanted: Wanted): boolean {
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
  if (is(word, Class.time)) return inPreposition;
  if (speaker.stands === 'group') return false;
  if (is(word, Class.firstName | Class.organisation | Class.nationality | Class.place)) return false;
  const next = tokens[phrase.to];
  const acts =
    next?.lower === "'s" || is(next, Class.auxiliary | Class.be | Class.verb | Class.adverb | anyCue);
  if (!acts) return true;
  // “Sales fell”, “Shares rose”: nobody of that name is known, and the capital is the sentence’s.
  const things = word !== undefined && /[^s]s$/u.test(word.lower);
  return phrase.from === 0 && (things || is(next, Class.relative));
}

/** Who was spoken of and who spoke before a place in the text, for pronouns to stand for. */
export class Antecedents {
  private readonly language: Language;
  private readonly sentences: readonly Sentence[];
  private readonly resolve: (phrase: NounPhrase, sentence: Sentence) => Speaker;
  private readonly mentions = new Map<number, readonly Mention[]>();
  /** Speakers by sentence, in text order. */
  private readonly heard: { readonly sentence: number; readonly speaker: Speaker }[] = [];

  /** @param resolve resolves names and roles */
  constructor(
    language: Language,
    sentences: readonly Sentence[],
    resolve: (phrase: NounPhrase, sentence: Sentence) => Speaker,
  ) {
    this.language = language;
    this.sentences = sentences;
    this.resolve = resolve;
  }

  /** Remembers that somebody spoke in a sentence. */
  remember(sentence: Sentence, speaker: Speaker): void {
    this.heard.push({ sentence: sentence.index, speaker });
  }

  hasHeard(sentence: Sentence): boolean {
    return this.speakerIn(sentence.index) !== null;
  }

  /** The last speaker heard up to a sentence (its index excluded). */
  lastBefore(sentence: number): { readonly sentence: number; readonly speaker: Speaker } | null {
    for (let at = this.heard.length - 1; at >= 0; at -= 1) {
      const one = this.heard[at];
      if (one !== undefined && one.sentence < sentence) return one;
    }
    return null;
  }

  /** The paragraph of a sentence. */
  paragraphOf(sentence: number): number {
    return this.sentences[sentence]?.paragraph ?? Number.NEGATIVE_INFINITY;
  }

  /** Whether a sentence says that it is in such a document that somebody speaks: “in a statement”, “in her letter”. */
  speaksIn(sentence: number, document: string): boolean {
    const tokens = this.sentences[sentence]?.tokens ?? [];
    return tokens.some(({ lower }, at) => {
      if (lower !== document) return false;
      const before = tokens.slice(Math.max(0, at - 3), at).map((token) => token.lower);
      return before.some(
        (word, index) => word === 'in' && /^(?:an?|his|her|its|their)$/u.test(before[index + 1] ?? ''),
      );
    });
  }

  /** The speakers heard last, latest first. */
  recent(count: number): readonly Speaker[] {
    return this.heard
      .slice(-count)
      .toReversed()
      .map((one) => one.speaker);
  }

  /**
   * Whom a pronoun at token `before` of a sentence stands for; null if nobody fits.
   *
   * @param continuing whether the verb says that somebody goes on (“he added”)
   * @param reach how many paragraphs back is looked, and whether also ahead in the sentence
   */
  find(
    sentence: Sentence,
    before: number,
    wanted: Wanted,
    continuing: boolean,
    { paragraphs = 3, ahead = true }: { readonly paragraphs?: number; readonly ahead?: boolean } = {},
  ): Antecedent | null {
    const lastHeard = this.lastBefore(sentence.index + 1);
    if (continuing || wanted.stands === 'group') {
      const near = lastHeard !== null && this.paragraphDistance(lastHeard.sentence, sentence) <= 2;
      if (
        near &&
        (continuing || lastHeard.speaker.stands !== 'person' || !isProper(lastHeard.speaker.name)) &&
        fits(lastHeard.speaker, wanted, continuing)
      )
        return fromSpeaker(lastHeard.speaker, 0.9);
    }
    for (let back = 0; back <= pronounReach; back += 1) {
      const index = sentence.index - back;
      const other = this.sentences[index];
      if (other === undefined || sentence.paragraph - other.paragraph > paragraphs) break;
      const speaker = back === 0 ? null : this.speakerIn(index);
      if (speaker !== null && fits(speaker, wanted, false)) return fromSpeaker(speaker, 0.9 - back * 0.02);
      const mention = this.mentionsIn(other).find(
        (one) => (back > 0 || (one.at < before && !one.aside)) && mentionFits(one, wanted),
      );
      if (mention !== undefined) {
        const surer = back === 0 && mention.gender === 'unknown' ? this.goingOn(sentence, wanted) : null;
        return surer ?? { ...mention, certainty: 0.85 - back * 0.03 };
      }
    }
    if (
      lastHeard !== null &&
      this.paragraphDistance(lastHeard.sentence, sentence) <= paragraphs + 1 &&
      fits(lastHeard.speaker, wanted, false)
    )
      return fromSpeaker(lastHeard.speaker, 0.6);
    if (!ahead) return null;
    const later = this.mentionsIn(sentence).find((one) => one.at > before && mentionFits(one, wanted));
    return later === undefined ? null : { ...later, certainty: 0.6 };
  }

  /**
   * “‘It stinks,’ she says. Susan Jones lives in Reno”: who the next sentence begins with, where nobody before fits
   * and the gender is the one wanted beyond doubt; else null.
   */
  following(sentence: Sentence, wanted: Wanted): Antecedent | null {
    const next = this.sentences[sentence.index + 1];
    if (next === undefined || next.paragraph - sentence.paragraph > 1 || wanted.stands !== 'person')
      return null;
    const [first] = this.mentionsIn(next);
    if (first === undefined || first.at > 1 || first.gender === 'unknown' || !/^\p{Lu}.*\s/u.test(first.name))
      return null;
    return mentionFits(first, wanted) ? { ...first, certainty: 0.55 } : null;
  }

  /** Who spoke in the sentence before, in the same paragraph, and is known to be a man or a woman as wanted. */
  private goingOn(sentence: Sentence, wanted: Wanted): Antecedent | null {
    const index = sentence.index - 1;
    const speaker = this.paragraphOf(index) === sentence.paragraph ? this.speakerIn(index) : null;
    if (speaker === null || wanted.gender === 'unknown' || speaker.gender !== wanted.gender) return null;
    return fits(speaker, wanted, false) ? fromSpeaker(speaker, 0.85) : null;
  }

  private paragraphDistance(index: number, sentence: Sentence): number {
    return sentence.paragraph - (this.sentences[index]?.paragraph ?? 0);
  }

  private speakerIn(index: number): Speaker | null {
    for (let at = this.heard.length - 1; at >= 0; at -= 1) {
      const one = this.heard[at];
      if (one === undefined || one.sentence < index) return null;
      if (one.sentence === index) return one.speaker;
    }
    return null;
  }

  private mentionsIn(sentence: Sentence): readonly Mention[] {
    const known = this.mentions.get(sentence.index);
    if (known !== undefined) return known;
    const { tokens } = sentence;
    this.mentions.set(sentence.index, []);
    const found: Mention[] = [];
    let at = 0;
    let inPreposition = false;
    while (at < tokens.length) {
      const token = tokens[at];
      if (token === undefined) break;
      const phrase = token.kind === 'word' ? nounPhraseFrom(tokens, at, tokens.length, this.language) : null;
      if (phrase === null) {
        inPreposition = (token.classes & Class.preposition) !== 0 && token.kind === 'word';
        at += 1;
        continue;
      }
      const leads = found.length === 0 && !inPreposition;
      // “One never knows” speaks of nobody.
      const noun = phrase.to - phrase.from > 1 || !is(token, Class.quantifier) || phrase.plural;
      const speaks = (noun && canSpeak(phrase, tokens, this.language)) || (phrase.plural && leads);
      if (speaks) {
        const named = namedAfter(tokens, phrase, this.language);
        const speaker =
          phrase.kind === 'pronoun' ? this.pronounMention(phrase, sentence) : this.resolve(named, sentence);
        if (speaker !== null && speaker.name !== null && !isNobody(phrase, speaker, tokens, inPreposition))
          found.push({
            at: phrase.from,
            name: speaker.name,
            start: speaker.start,
            end: speaker.end,
            gender: speaker.gender,
            stands: speaker.stands,
            leading: !inPreposition,
            aside:
              inPreposition &&
              phrase.kind === 'role' &&
              /^(?:an?|ein(?:e[mnr]?)?|une?|una)$/u.test(token.lower),
            place: inPreposition && token.capital,
          });
      }
      inPreposition = false;
      at = Math.max(phrase.to, at + 1);
    }
    const ordered = [...found.filter((one) => one.leading), ...found.filter((one) => !one.leading)];
    this.mentions.set(sentence.index, ordered);
    return ordered;
  }

  /** A pronoun passes on what it stands for, one step back only, so that the work stays linear. */
  private pronounMention(phrase: NounPhrase, sentence: Sentence): Speaker | null {
    const pronoun = this.language.pronouns.get(phrase.head);
    if (pronoun === undefined || pronoun.stands === 'self' || pronoun.stands === 'thing') return null;
    const previous = this.sentences[sentence.index - 1];
    if (previous === undefined || sentence.paragraph - previous.paragraph > 1) return null;
    const speaker = this.speakerIn(previous.index);
    if (speaker === null || !fits(speaker, { gender: pronoun.gender, stands: pronoun.stands }, false))
      return null;
    return { ...speaker, gender: speaker.gender === 'unknown' ? pronoun.gender : speaker.gender };
  }
}

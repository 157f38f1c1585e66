import { Heard } from './heard.ts';
import { isBesideAnother, mentionFits, surestFirst } from './mention.ts';
import { Mentions } from './mentions.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { isEnglish } from './noun-uses.ts';
import type { Sentence } from './sentences.ts';
import type { Antecedent, Speaker, Wanted } from './speaker.ts';
import { fits, fromSpeaker, isOwned, isProper } from './speaker.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

const pronounReach = 10;
/** How many of those heard last are asked for a surer man or woman. */
const heardReach = 24;

/** How far a search goes. */
interface Reach {
  readonly paragraphs?: number;
  /** Whether also ahead in the sentence. */
  readonly ahead?: boolean;
  /** The name of somebody who is not meant. */
  readonly except?: string | null;
}

/** Who was spoken of and who spoke before a place in the text, for pronouns to stand for. */
export class Antecedents {
  private readonly language: Language;
  private readonly sentences: readonly Sentence[];
  private readonly mentions: Mentions;
  /** Who has spoken so far. */
  readonly heard: Heard;

  /** @param resolve resolves names and roles */
  constructor(
    language: Language,
    sentences: readonly Sentence[],
    resolve: (phrase: NounPhrase, sentence: Sentence) => Speaker,
  ) {
    this.language = language;
    this.sentences = sentences;
    this.heard = new Heard();
    const speakerIn = (sentence: number) => this.heard.speakerIn(sentence);
    this.mentions = new Mentions(language, sentences, { resolve, speakerIn });
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
    { paragraphs = 3, ahead = true, except = null }: Reach = {},
  ): Antecedent | null {
    const lastHeard = this.heard.lastBefore(sentence.index + 1);
    const asker = except === null ? this.askerBefore(sentence, before) : null;
    const answerer =
      asker === null
        ? null
        : this.find(sentence, before, wanted, false, { paragraphs, ahead: false, except: asker });
    if (answerer !== null) return answerer;
    if (continuing || wanted.stands === 'group') {
      const near = lastHeard !== null && this.paragraphDistance(lastHeard.sentence, sentence) <= 2;
      if (
        near &&
        (continuing || lastHeard.speaker.stands !== 'person' || !isProper(lastHeard.speaker.name)) &&
        (continuing || !this.groupSince(lastHeard.sentence, sentence)) &&
        !this.someoneSurerSince(lastHeard, sentence, before, wanted) &&
        fits(lastHeard.speaker, wanted, continuing) &&
        !(continuing && this.spokenOfSince(lastHeard.sentence, sentence, wanted))
      )
        return fromSpeaker(lastHeard.speaker, 0.9);
    }
    // Two quotations beside one pronoun: whom it stood for, it stands for.
    const here = this.heard.speakerIn(sentence.index);
    if (here !== null && here.start === sentence.tokens[before]?.start && fits(here, wanted, false))
      return fromSpeaker(here, 0.9);
    const other = continuing ? null : this.otherOfTwo(sentence, before, wanted);
    if (other !== null) return other;
    for (let back = 0; back <= pronounReach; back += 1) {
      const index = sentence.index - back;
      const earlier = this.sentences[index];
      if (earlier === undefined || sentence.paragraph - earlier.paragraph > paragraphs) break;
      const speaker = back === 0 ? null : this.heard.speakerIn(index);
      if (speaker !== null && speaker.name !== except && fits(speaker, wanted, false))
        return fromSpeaker(speaker, 0.9 - back * 0.02);
      for (const mention of surestFirst(this.mentions.in(earlier), wanted)) {
        if (back === 0 && (mention.at >= before || mention.aside)) continue;
        // „Die Regierung von Karl Weber nannte er …“: nobody is called twice in one clause.
        if (back === 0 && wanted.byPronoun === true && this.inOneClause(sentence, mention.to, before))
          continue;
        // “The minister, he observed, was late”: somebody else’s judgement
        if (back === 0 && mention.to === before - 1 && sentence.tokens[mention.to]?.lower === ',') continue;
        const isFit = mention.name !== except && mentionFits(mention, wanted);
        const owned = mention.owner !== 'unknown' && mention.owner === wanted.gender;
        if (!isFit) continue;
        // “Her father drove a bus. Neither of them, she said, …”
        const doubtful = mention.slight || (owned && back !== 1) || isBesideAnother(mention, earlier, wanted);
        const surer = doubtful ? this.surer(sentence, earlier, wanted, paragraphs) : null;
        if (surer !== null) return surer;
        const going = back === 0 && mention.gender === 'unknown' ? this.goingOn(sentence, wanted) : null;
        return going ?? { ...mention, certainty: 0.85 - back * 0.03 };
      }
    }
    if (
      lastHeard !== null &&
      lastHeard.speaker.name !== except &&
      this.paragraphDistance(lastHeard.sentence, sentence) <= paragraphs + 1 &&
      fits(lastHeard.speaker, wanted, false)
    )
      return fromSpeaker(lastHeard.speaker, 0.6);
    if (!ahead) return null;
    const later = this.mentions.in(sentence).find((one) => one.at > before && mentionFits(one, wanted));
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
    const [first] = this.mentions.in(next);
    const latest = isEnglish(this.language) ? 1 : Number.POSITIVE_INFINITY;
    if (
      first === undefined ||
      first.at > latest ||
      first.gender === 'unknown' ||
      !/^\p{Lu}.*\s/u.test(first.name)
    )
      return null;
    return mentionFits(first, wanted) ? { ...first, certainty: 0.55 } : null;
  }

  /**
   * Whose turn it is in a dialogue of two whose paragraphs have alternated so far, where the pronoun fits both and
   * nobody is named in the paragraph before it; else null.
   */
  private otherOfTwo(sentence: Sentence, before: number, wanted: Wanted): Antecedent | null {
    if (wanted.stands !== 'person' || wanted.gender === 'unknown') return null;
    const { paragraph } = sentence;
    const [last, other, third] = [1, 2, 3].map((back) => this.heard.speakerOf(paragraph - back));
    if (!last || !other || third?.name !== last.name || last.name === other.name) return null;
    if (!fits(last, wanted, false) || !fits(other, wanted, false) || this.heard.speakerOf(paragraph) !== null)
      return null;
    for (let index = sentence.index; this.paragraphOf(index) === paragraph; index -= 1) {
      const here = this.sentences[index];
      const named =
        here !== undefined &&
        this.mentions
          .in(here)
          .some(({ name, at }) => isProper(name) && (index < sentence.index || at < before));
      if (named) return null;
    }
    return fromSpeaker(other, 0.8);
  }

  /** Whom the sentence before, or the one before that, brings in by “a …” with these words: “a Democratic aide”. */
  broughtIn(sentence: Sentence, words: readonly string[]): Pick<Speaker, 'name' | 'antecedent'> | null {
    for (let back = 1; back <= 2; back += 1) {
      const earlier = this.sentences[sentence.index - back];
      if (earlier === undefined || sentence.paragraph - earlier.paragraph > 1) return null;
      for (const { name, start, end } of this.mentions.in(earlier).toReversed()) {
        const parts = name.toLowerCase().split(/\s+/u);
        const longer = !isEnglish(this.language) && parts.length > words.length + 1 && !isProper(name);
        const introduces = /^(?:an?|one|another|eine?|une?|una)$/u.test(parts[0] ?? '') || longer;
        if (introduces && words.every((word) => parts.includes(word)))
          return { name, antecedent: { start, end } };
      }
    }
    return null;
  }

  /** Who asked in the sentence before, where the pronoun at `before` replies; else null. */
  private askerBefore(sentence: Sentence, before: number): string | null {
    const beside = [sentence.tokens[before - 1], sentence.tokens[before + 1]];
    if (
      !beside.some((token) =>
        /^(?:replie[ds]|answer(?:s|ed)|respond(?:s|ed)|retort(?:s|ed))$/u.test(token?.lower ?? ''),
      )
    )
      return null;
    const previous = this.sentences[sentence.index - 1];
    if (previous === undefined || previous.paragraph !== sentence.paragraph) return null;
    const asks = previous.tokens.some(
      ({ lower }, at) =>
        at > 0 &&
        /^(?:ask(?:s|ed)|wondered|inquired|demanded)$/u.test(lower) &&
        !is(previous.tokens[at - 1], Class.be | Class.conjunction),
    );
    return asks ? (this.heard.speakerIn(previous.index)?.name ?? null) : null;
  }

  /** Whether the sentence before is about several, and whoever was heard last spoke in an earlier paragraph. */
  private groupSince(heard: number, sentence: Sentence): boolean {
    const before = this.sentences[sentence.index - 1];
    if (before === undefined || before.paragraph !== sentence.paragraph) return false;
    if (this.paragraphOf(heard) === sentence.paragraph) return false;
    return this.mentions.in(before).some(({ stands, leading }) => stands === 'group' && leading);
  }

  /** Whether somebody is named after whoever was heard last who is surely the man or woman wanted, as the other is not. */
  private someoneSurerSince(
    heard: { readonly sentence: number; readonly speaker: Speaker },
    sentence: Sentence,
    before: number,
    { gender }: Wanted,
  ): boolean {
    if (gender === 'unknown' || heard.speaker.gender !== 'unknown') return false;
    for (let index = heard.sentence + 1; index <= sentence.index; index += 1) {
      const between = this.sentences[index];
      const mentions = between === undefined ? [] : this.mentions.in(between);
      const surer = mentions.some(
        (one) =>
          one.gender === gender &&
          one.leading &&
          isProper(one.name) &&
          (index < sentence.index || one.at < before),
      );
      if (surer) return true;
    }
    return false;
  }

  /** Who spoke shortly before, or is named in `last` or before it, and is known to be a man or a woman as wanted. */
  private surer(sentence: Sentence, last: Sentence, wanted: Wanted, paragraphs: number): Antecedent | null {
    if (wanted.gender === 'unknown') return null;
    for (const one of this.heard.latest(heardReach)) {
      if (this.paragraphDistance(one.sentence, sentence) > paragraphs) break;
      const { gender, name } = one.speaker;
      if (gender === wanted.gender && !isOwned(name ?? '') && fits(one.speaker, wanted, false))
        return fromSpeaker(one.speaker, 0.75);
    }
    for (let index = last.index; index > sentence.index - pronounReach; index -= 1) {
      const earlier = this.sentences[index];
      if (earlier === undefined || sentence.paragraph - earlier.paragraph > paragraphs) return null;
      const named = this.mentions
        .in(earlier)
        .find((one) => one.gender === wanted.gender && isProper(one.name) && mentionFits(one, wanted));
      if (named !== undefined) return { ...named, certainty: 0.7 };
    }
    return null;
  }

  /** Who spoke in the sentence before, in the same paragraph, and is known to be a man or a woman as wanted. */
  private goingOn(sentence: Sentence, wanted: Wanted): Antecedent | null {
    const index = sentence.index - 1;
    const speaker = this.paragraphOf(index) === sentence.paragraph ? this.heard.speakerIn(index) : null;
    if (speaker === null || wanted.gender === 'unknown' || speaker.gender !== wanted.gender) return null;
    return fits(speaker, wanted, false) ? fromSpeaker(speaker, 0.85) : null;
  }

  /** Whether the sentence before, in which nobody was heard, is about somebody else who fits by name. */
  private spokenOfSince(heard: number, sentence: Sentence, wanted: Wanted): boolean {
    const before = this.sentences[sentence.index - 1];
    if (isEnglish(this.language) || before === undefined || heard >= before.index) return false;
    if (before.paragraph !== sentence.paragraph || wanted.gender === 'unknown') return false;
    const [first] = this.mentions.in(before);
    return (
      first?.leading === true &&
      first.gender === wanted.gender &&
      isProper(first.name) &&
      mentionFits(first, wanted)
    );
  }

  /** The name that tells no gender with which the sentence before begins, in the same paragraph; else null. */
  leadingName(sentence: Sentence): Pick<Antecedent, 'name' | 'start' | 'end'> | null {
    const before = this.sentences[sentence.index - 1];
    if (before === undefined || before.paragraph !== sentence.paragraph) return null;
    const [first] = this.mentions.in(before);
    if (!first?.leading || first.at > 2 || first.gender !== 'unknown' || first.stands === 'group')
      return null;
    return isProper(first.name) ? first : null;
  }

  private inOneClause({ tokens }: Sentence, from: number, to: number): boolean {
    if (isEnglish(this.language)) return false;
    return tokens.slice(from, to).every(({ kind }) => kind === 'word');
  }

  private paragraphDistance(index: number, sentence: Sentence): number {
    return sentence.paragraph - (this.sentences[index]?.paragraph ?? 0);
  }
}

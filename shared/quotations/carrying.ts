import type { Attributed, Claim, Claims } from './claims.ts';
import type { Place, ReadText } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { utterance } from './source-phrases.ts';
import type { Speaker } from './speaker.ts';
import type { Speakers } from './speakers.ts';
import { canSpeak } from './speaking.ts';
import type { Reading } from './speech-or-label.ts';
import { clauseSubject } from './subjects.ts';
import type { Turns } from './turns.ts';
import type { Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

const personalPronoun = /^(?:he|she|er|sie|il|elle|él|ella)$/u;

/** How many paragraphs a speaker is carried on at most. */
const longestCarry = 2;

/** Where a quotation without a cue stands, and who was heard last before it. */
interface Situation {
  readonly sentence: Sentence;
  readonly claim: Claim;
  /** Whether no word of the writer’s stands before it in its sentence. */
  readonly opensSentence: boolean;
  /** Whether its sentence is nothing but quotation. */
  readonly alone: boolean;
  readonly before: Speaker | null;
  /** Paragraphs since `before` was heard. */
  readonly distance: number;
}

/** Finds the speaker of a quotation whose sentence has no cue, from what stands around it. */
export class Carrying {
  private readonly language: Language;
  private readonly read: ReadText;
  private readonly speakers: Speakers;
  private readonly claims: Claims;
  private readonly turns: Turns;

  constructor(language: Language, read: ReadText, speakers: Speakers, claims: Claims, turns: Turns) {
    this.language = language;
    this.read = read;
    this.speakers = speakers;
    this.claims = claims;
    this.turns = turns;
  }

  /**
   * Whom a quotation without a cue goes back to, or null.
   *
   * @param next the claim of the quotation that follows in the paragraph
   */
  carry({ sentence, at }: Place, claim: Claim, next: Claim | null): Attributed | null {
    const opensSentence = sentence.tokens.slice(0, at).every((token) => token.kind !== 'word');
    const alone = sentence.tokens.every((token) => token.kind !== 'word');
    const { content } = claim;
    if (!content.sentenceLike && !content.terminal && opensSentence && !alone) return null;
    const heard = this.speakers.lastBefore(sentence.index);
    const heardIn = heard === null ? undefined : this.read.sentences[heard.sentence];
    const distance =
      heardIn === undefined ? Number.POSITIVE_INFINITY : sentence.paragraph - heardIn.paragraph;
    const situation = { sentence, claim, opensSentence, alone, before: heard?.speaker ?? null, distance };
    return this.fromParagraph(situation) ?? this.fromAround(situation, next);
  }

  /** The speaker of the same paragraph, or of the report that the verb’s mood goes on with. */
  private fromParagraph({ sentence, claim, opensSentence, before, distance }: Situation): Attributed | null {
    const { content, reading } = claim;
    const turn = this.turns.lastIn(sentence.paragraph);
    const why = 'goes on from the quotation before it in the paragraph';
    if (turn !== undefined && (opensSentence || content.sentenceLike))
      return this.claims.carried(turn.speaker, 0.9, why, reading);
    const goesOn = opensSentence || content.sentenceLike || content.words >= 3;
    if (turn === undefined && before !== null && distance === 0 && goesOn)
      return this.claims.carried(
        before,
        opensSentence ? 0.82 : 0.5,
        'whoever was reported just before',
        reading,
      );
    const reported = sentence.tokens.some((token) => this.language.reportedMood.has(token.lower));
    if (!reported) return null;
    const reporter = this.reporter(sentence, reading);
    if (reporter !== null) return reporter;
    if (before === null || distance > 1) return null;
    return this.claims.carried(before, 0.75, 'the verb’s mood reports whoever spoke before', reading);
  }

  /**
   * Whose report a sentence in the mood of reports is where nobody spoke in the sentence before: „Lang hofft auf Hilfe. Man sei ‚am
   * Ende‘.“; in the first sentence of a paragraph, the one that it says “er” or “sie” of.
   */
  private reporter(sentence: Sentence, reading: Reading): Attributed | null {
    const previous = this.read.sentences[sentence.index - 1];
    if (previous === undefined || this.speakers.hasHeard(previous)) return null;
    const why = 'the verb’s mood reports whoever the sentence before is about';
    if (previous.paragraph === sentence.paragraph) {
      const phrase = clauseSubject(previous.tokens, 0, previous.tokens.length, this.language);
      const somebody = phrase !== null && !phrase.plural && phrase.kind !== 'pronoun';
      return somebody && canSpeak(phrase, previous.tokens, this.language)
        ? this.claims.fromPhrase(phrase, previous, null, 0.6, why, reading)
        : null;
    }
    return null;
  }

  private fromAround(situation: Situation, next: Claim | null): Attributed | null {
    const { sentence, claim, opensSentence, before, distance } = situation;
    const { content, reading } = claim;
    if (!opensSentence && !(content.sentenceLike && content.firstPerson)) return null;
    const previous = this.read.sentences[sentence.index - 1];
    const about = this.subjectBefore(sentence, reading);
    if (previous?.paragraph === sentence.paragraph && about !== null) return about;
    const answer = this.answer(sentence, reading);
    if (answer !== null) return answer;
    const colon = this.afterColon(sentence, reading);
    if (colon !== null) return colon;
    const following = next?.reading === 'speech' ? (next.attributed?.speaker ?? null) : null;
    if (following !== null)
      return this.claims.carried(
        following,
        0.7,
        'the quotation after it in the paragraph has a speaker',
        reading,
      );
    const beat = this.beat(sentence, reading);
    const dialogue =
      this.turns.opensWithQuotation(sentence.paragraph - 1) || this.turns.isDialogue(sentence.paragraph);
    if (beat !== null && dialogue) return beat;
    const alternating = this.alternating(situation);
    if (alternating !== null) return alternating;
    if (before !== null && distance <= longestCarry && opensSentence)
      return this.claims.carried(before, 0.62 - distance * 0.05, 'whoever spoke last goes on', reading);
    return about ?? beat;
  }

  private alternating({ sentence, alone, claim }: Situation): Attributed | null {
    const startsParagraph = sentence.tokens[0]?.start === this.read.paragraphs[sentence.paragraph]?.start;
    const addressed = startsParagraph && alone ? this.turns.addressed(sentence.paragraph) : null;
    if (addressed !== null)
      return this.claims.carried(addressed, 0.65, 'whom the words before address answers', claim.reading);
    const other = startsParagraph && alone ? this.turns.alternating(sentence.paragraph) : null;
    return other === null
      ? null
      : this.claims.carried(other, 0.55, 'the speakers of the dialogue alternate', claim.reading);
  }

  /** “Merz’s answer? ‘No.’” */
  private answer(sentence: Sentence, reading: Reading): Attributed | null {
    const previous = this.read.sentences[sentence.index - 1];
    if (previous === undefined || previous.paragraph !== sentence.paragraph) return null;
    const { tokens } = previous;
    const noun = tokens.at(-2);
    if (tokens.at(-1)?.lower !== '?' || noun === undefined || !(noun.classes & Class.utterance)) return null;
    const phrase = utterance(tokens, tokens.length - 2, this.language)?.subject ?? null;
    if (phrase === null || !canSpeak(phrase, tokens, this.language)) return null;
    return this.claims.fromPhrase(
      phrase,
      previous,
      null,
      0.85,
      'whose answer the sentence before asks for',
      reading,
    );
  }

  /** A colon at the end of the paragraph before. */
  private afterColon(sentence: Sentence, reading: Reading): Attributed | null {
    const previous = this.read.sentences[sentence.index - 1];
    if (previous === undefined || previous.paragraph === sentence.paragraph) return null;
    const { tokens } = previous;
    if (tokens.at(-1)?.lower !== ':') return null;
    const why = 'the paragraph before ends with a colon';
    const cue = this.claims.cues(previous).findLast((one) => one.strength === 'say' && one.subject !== null);
    if (cue?.subject) return this.claims.fromPhrase(cue.subject, previous, cue, 0.9, why, reading);
    const phrase =
      this.claims.introduced(previous, tokens.length) ??
      clauseSubject(tokens, 0, tokens.length, this.language);
    if (phrase === null || !canSpeak(phrase, tokens, this.language)) return null;
    return this.claims.fromPhrase(phrase, previous, null, 0.75, why, reading);
  }

  /** “Come in.” She opened the door. */
  private beat(sentence: Sentence, reading: Reading): Attributed | null {
    const next = this.read.sentences[sentence.index + 1];
    if (next === undefined || next.paragraph !== sentence.paragraph || next.tokens[0]?.kind === 'quotation')
      return null;
    const phrase = clauseSubject(next.tokens, 0, Math.min(next.tokens.length, 12), this.language);
    const whole =
      phrase?.kind === 'name' && phrase.nameTo - phrase.nameFrom > 1 && this.language.code !== 'en';
    if (
      phrase === null ||
      (phrase.from > 1 && !whole) ||
      phrase.plural ||
      !canSpeak(phrase, next.tokens, this.language)
    )
      return null;
    if (phrase.kind === 'pronoun' && !personalPronoun.test(phrase.head)) return null;
    return this.claims.fromPhrase(phrase, next, null, 0.5, 'who acts in the next sentence', reading);
  }

  /** “Merz was blunt. ‘We need more.’” */
  private subjectBefore(sentence: Sentence, reading: Reading): Attributed | null {
    const previous = this.read.sentences[sentence.index - 1];
    if (previous === undefined || sentence.paragraph - previous.paragraph > 1) return null;
    const phrase = clauseSubject(previous.tokens, 0, previous.tokens.length, this.language);
    if (phrase === null || phrase.plural || !canSpeak(phrase, previous.tokens, this.language)) return null;
    const person = phrase.kind === 'name' || (phrase.kind === 'pronoun' && personalPronoun.test(phrase.head));
    const office = phrase.kind === 'role' && ((this.language.words.get(phrase.head) ?? 0) & Class.role) !== 0;
    if (!person && !office) return null;
    return this.claims.fromPhrase(phrase, previous, null, 0.5, 'who the sentence before is about', reading);
  }
}

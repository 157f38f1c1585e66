import type { SpeakerAliases } from './aliases.ts';
import type { Content } from './content.ts';
import { contentOf } from './content.ts';
import type { Cue } from './cue.ts';
import { cuesOf } from './cues.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { nounPhraseBefore, nounPhraseFrom } from './noun-phrases.ts';
import type { Evidence } from './quotations.ts';
import type { ReadQuotation, ReadText } from './reading.ts';
import type { Position, Relation } from './relation.ts';
import { relationOf } from './relation.ts';
import type { Sentence } from './sentences.ts';
import { signature } from './source-phrases.ts';
import type { Speaker } from './speakers.ts';
import { Speakers } from './speakers.ts';
import { canSpeak } from './speaking.ts';
import type { Reading } from './speech-or-label.ts';
import { readingOf } from './speech-or-label.ts';
import { clauseSubject } from './subjects.ts';
import type { Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

export interface Attribution {
  readonly reading: Reading;
  readonly speaker: string | null;
  readonly speakerAsWritten: string | null;
  readonly evidence: readonly Evidence[];
  readonly confidence: number;
  readonly why: string;
}

const confidenceOf: Readonly<Record<Position, number>> = {
  lead: 0.96,
  tag: 0.97,
  colon: 0.95,
  governed: 0.86,
  'sentence-tag': 0.88,
};

const positionInWords: Readonly<Record<Position, string>> = {
  lead: 'directly before the quotation',
  tag: 'directly after the quotation',
  colon: 'before the colon that introduces it',
  governed: 'earlier in the sentence',
  'sentence-tag': 'later in the sentence',
};

/** A quotation’s claim on a speaker before its neighbours are asked. */
interface Claim {
  readonly reading: Reading;
  readonly content: Content;
  readonly attribution: Attribution | null;
  readonly speaker: Speaker | null;
}

function span(sentence: Sentence, from: number, to: number, kind: Evidence['kind']): Evidence {
  const start = sentence.tokens[from]?.start ?? 0;
  return { start, end: sentence.tokens[to - 1]?.end ?? start, kind };
}

function roundedConfidence(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
}

interface Turn {
  readonly paragraph: number;
  readonly speaker: Speaker;
  readonly question: boolean;
}

class Attributor {
  private readonly text: string;
  private readonly language: Language;
  private readonly read: ReadText;
  private readonly speakers: Speakers;
  private readonly cueCache = new Map<number, readonly Cue[]>();
  /** The speaker that each attributed quotation got, in text order, with its paragraph. */
  private readonly turns: Turn[] = [];
  private remembered = -1;

  constructor(text: string, language: Language, read: ReadText, aliases: SpeakerAliases) {
    this.text = text;
    this.language = language;
    this.read = read;
    this.speakers = new Speakers(text, language, read.cast, read.sentences, aliases);
  }

  private cues(sentence: Sentence): readonly Cue[] {
    let cues = this.cueCache.get(sentence.index);
    if (cues === undefined) {
      cues = cuesOf(sentence, this.language);
      this.cueCache.set(sentence.index, cues);
    }
    return cues;
  }

  /** Takes in who spoke, without quotation marks, in the sentences shortly before `upTo`. */
  private hearUpTo(upTo: Sentence): void {
    for (let index = Math.max(this.remembered + 1, upTo.index - 12); index < upTo.index; index += 1) {
      const sentence = this.read.sentences[index];
      if (sentence === undefined || this.speakers.hasHeard(sentence)) continue;
      const cue = this.cues(sentence).findLast(
        (one) => one.strength === 'say' && one.subject !== null && one.form !== 'utterance',
      );
      if (!cue?.subject || !canSpeak(cue.subject, sentence.tokens, this.language)) continue;
      this.speakers.remember(sentence, this.speakers.resolve(cue.subject, sentence, cue.continuing));
    }
    this.remembered = Math.max(this.remembered, upTo.index - 1);
  }

  private fromPhrase(
    phrase: NounPhrase,
    sentence: Sentence,
    cue: Cue | null,
    confidence: number,
    why: string,
    reading: Reading,
  ) {
    const speaker = this.speakers.resolve(phrase, sentence, cue?.continuing ?? false);
    const evidence: Evidence[] = [{ start: speaker.start, end: speaker.end, kind: 'speaker' }];
    if (cue !== null) evidence.push(span(sentence, cue.verb, cue.verb + 1, 'verb'));
    if (speaker.antecedent !== null) evidence.push({ ...speaker.antecedent, kind: 'antecedent' });
    const because = speaker.why === '' ? why : `${why}; ${speaker.why}`;
    const attribution: Attribution = {
      reading,
      speaker: speaker.name,
      speakerAsWritten: speaker.asWritten,
      evidence,
      confidence: roundedConfidence(confidence * (speaker.name === null ? 0.6 : speaker.certainty)),
      why: because,
    };
    return { attribution, speaker };
  }

  private fromRelation(relation: Relation, sentence: Sentence, reading: Reading) {
    const { cue, position } = relation;
    const verb = sentence.tokens[cue.verb];
    const word = verb === undefined ? '' : this.text.slice(verb.start, verb.end);
    const dropped =
      cue.subject === null && cue.form !== 'passive' && this.language.dropsSubject
        ? this.speakers.unnamed(sentence)
        : null;
    if (dropped !== null) {
      const carried = this.carried(
        dropped,
        0.8,
        `“${word}” ${positionInWords[position]}, its subject left out`,
        reading,
      );
      return { attribution: { ...carried.attribution, speakerAsWritten: null }, speaker: dropped };
    }
    if (cue.subject === null) {
      const attribution: Attribution = {
        reading,
        speaker: null,
        speakerAsWritten: null,
        evidence: [span(sentence, cue.verb, cue.verb + 1, 'verb')],
        confidence: 0.5,
        why: `“${word}” reports it, but nothing says who speaks`,
      };
      return { attribution, speaker: null };
    }
    let confidence = confidenceOf[position];
    if (cue.strength === 'hint') confidence -= 0.15;
    if (cue.form === 'participle') confidence -= 0.05;
    if (reading === 'fragment' && position === 'governed')
      confidence -= Math.min(0.12, relation.distance * 0.006);
    if (!canSpeak(cue.subject, sentence.tokens, this.language)) confidence -= 0.2;
    return this.fromPhrase(
      cue.subject,
      sentence,
      cue,
      confidence,
      `“${word}” ${positionInWords[position]}`,
      reading,
    );
  }

  /** What the quotation’s own sentence says about it. */
  private claim(quotation: ReadQuotation, part: number): Claim {
    const mark = quotation.parts[part] ?? quotation.parts[0];
    const place = quotation.places[part] ?? quotation.places[0];
    const content = contentOf(
      this.text,
      mark.start,
      mark.end,
      this.read.tokeniser,
      this.language.capitalNouns,
    );
    if (place === undefined) return { reading: 'label', content, attribution: null, speaker: null };
    const { sentence, at } = place;
    const cues = this.cues(sentence);
    const words = this.text.slice(mark.start, mark.end);
    const relation = relationOf(sentence.tokens, at, cues, words);
    let reading = readingOf(sentence.tokens, at, content, relation, this.language.capitalNouns);
    if (mark.family === 'corner' || quotation.parts.length > 1) reading = 'speech';
    if (reading === 'label' || reading === 'title')
      return { reading, content, attribution: null, speaker: null };
    if (relation !== null) return { reading, content, ...this.fromRelation(relation, sentence, reading) };
    const signed = signature(sentence.tokens, at, this.language);
    if (signed !== null)
      return {
        reading,
        content,
        ...this.fromPhrase(signed, sentence, null, 0.85, 'the name set after it', reading),
      };
    const introduced = this.introduced(sentence, at);
    if (introduced !== null)
      return {
        reading,
        content,
        ...this.fromPhrase(introduced, sentence, null, 0.8, 'who is named before the colon', reading),
      };
    const headed = this.headed(sentence, at);
    if (headed !== null)
      return {
        reading,
        content,
        ...this.fromPhrase(headed, sentence, null, 0.6, 'who is named after the colon', reading),
      };
    return { reading, content, attribution: null, speaker: null };
  }

  /** “‘It’s a miracle’: mother speaks of rescue”: who a headline names after the quotation. */
  private headed(sentence: Sentence, at: number): NounPhrase | null {
    const { tokens } = sentence;
    if (at !== 0 || tokens[1]?.lower !== ':') return null;
    const phrase = nounPhraseFrom(tokens, 2, tokens.length, this.language);
    return phrase !== null && phrase.kind !== 'pronoun' && canSpeak(phrase, tokens, this.language)
      ? phrase
      : null;
  }

  /** “Merz: ‘…’”, “Her answer was plain: ‘…’”: who stands before a colon. */
  private introduced(sentence: Sentence, at: number): NounPhrase | null {
    const { tokens } = sentence;
    if (tokens[at - 1]?.lower !== ':') return null;
    const before = nounPhraseBefore(tokens, at - 1, 0, this.language);
    if (before !== null && before.from === 0 && canSpeak(before, tokens, this.language)) return before;
    const possessor = tokens.findIndex((token, index) => index < at && token.lower === "'s");
    if (possessor > 0) {
      const owner = nounPhraseBefore(tokens, possessor, 0, this.language);
      if (owner !== null && canSpeak(owner, tokens, this.language)) return owner;
    }
    const subject = clauseSubject(tokens, 0, at, this.language);
    return subject !== null && canSpeak(subject, tokens, this.language) ? subject : null;
  }

  /** A colon at the end of the paragraph before. */
  private introducedByParagraph(
    sentence: Sentence,
  ): { phrase: NounPhrase; cue: Cue | null; in: Sentence } | null {
    const previous = this.read.sentences[sentence.index - 1];
    if (
      previous === undefined ||
      previous.paragraph === sentence.paragraph ||
      previous.tokens.at(-1)?.lower !== ':'
    )
      return null;
    const cue = this.cues(previous).findLast((one) => one.strength === 'say' && one.subject !== null);
    if (cue?.subject) return { phrase: cue.subject, cue, in: previous };
    const phrase =
      this.introduced({ ...previous }, previous.tokens.length) ??
      clauseSubject(previous.tokens, 0, previous.tokens.length, this.language);
    return phrase !== null && canSpeak(phrase, previous.tokens, this.language)
      ? { phrase, cue: null, in: previous }
      : null;
  }

  private carried(speaker: Speaker, confidence: number, why: string, reading: Reading) {
    const evidence: Evidence[] = [{ start: speaker.start, end: speaker.end, kind: 'carried' }];
    if (speaker.antecedent !== null) evidence.push({ ...speaker.antecedent, kind: 'antecedent' });
    const attribution: Attribution = {
      reading,
      speaker: speaker.name,
      speakerAsWritten: speaker.asWritten,
      evidence,
      confidence: roundedConfidence(confidence * (speaker.name === null ? 0.6 : speaker.certainty)),
      why,
    };
    return { attribution, speaker };
  }

  private lastTurnIn(paragraph: number): Turn | undefined {
    for (let at = this.turns.length - 1; at >= 0; at -= 1) {
      const turn = this.turns[at];
      if (turn === undefined || turn.paragraph < paragraph) return undefined;
      if (turn.paragraph === paragraph) return turn;
    }
    return undefined;
  }

  /** The other speaker of a dialogue whose turns alternate, or null where none is established. */
  private alternating(paragraph: number): Speaker | null {
    const last = this.lastTurnIn(paragraph - 1);
    const other = this.lastTurnIn(paragraph - 2);
    if (last === undefined || other === undefined) return null;
    if (last.speaker.name === null || last.speaker.name === other.speaker.name) return null;
    const established = last.question || this.isDialogue(paragraph);
    return established ? other.speaker : null;
  }

  /** Whether the paragraphs before are mostly short turns of speech. */
  private isDialogue(paragraph: number): boolean {
    let turns = 0;
    let length = 0;
    const from = Math.max(0, paragraph - 5);
    for (let at = from; at < paragraph; at += 1) {
      const one = this.read.paragraphs[at];
      if (one === undefined) continue;
      length += one.end - one.start;
      if (this.opensWithQuotation(at)) turns += 1;
    }
    const count = paragraph - from;
    return count >= 2 && turns >= 2 && turns >= count * 0.6 && length / count < 140;
  }

  private opensWithQuotation(paragraph: number): boolean {
    const start = this.read.paragraphs[paragraph]?.start ?? -1;
    return /["“„«»‘'`—–]/u.test(this.text[start] ?? '');
  }

  /** Whom a quotation without a cue of its own goes back to. */
  private carry(quotation: ReadQuotation, claim: Claim, next: Claim | null) {
    const place = quotation.places[0];
    if (place === undefined) return null;
    const { sentence, at } = place;
    const { content, reading } = claim;
    const opensSentence = sentence.tokens.slice(0, at).every((token) => token.kind !== 'word');
    const alone = sentence.tokens.every((token) => token.kind !== 'word');
    if (!content.sentenceLike && !content.terminal && opensSentence && !alone) return null;
    const inParagraph = this.lastTurnIn(sentence.paragraph);
    if (inParagraph !== undefined && (opensSentence || content.sentenceLike))
      return this.carried(
        inParagraph.speaker,
        0.9,
        'goes on from the quotation before it in the paragraph',
        reading,
      );
    const before = this.speakers.lastBefore(sentence.index);
    const beforeSentence = before === null ? undefined : this.read.sentences[before.sentence];
    const distance = beforeSentence === undefined ? 99 : sentence.paragraph - beforeSentence.paragraph;
    if (
      inParagraph === undefined &&
      before !== null &&
      distance === 0 &&
      (opensSentence || content.sentenceLike || content.words >= 3)
    )
      return this.carried(
        before.speaker,
        opensSentence ? 0.82 : 0.5,
        'whoever was reported just before',
        reading,
      );
    const reported = sentence.tokens.some((token) => this.language.reportedMood.has(token.lower));
    if (reported && before !== null && distance <= 1)
      return this.carried(before.speaker, 0.75, 'the verb’s mood reports whoever spoke before', reading);
    if (!opensSentence && !(content.sentenceLike && content.firstPerson)) return null;
    const precedingSentence = this.read.sentences[sentence.index - 1];
    if (precedingSentence?.paragraph === sentence.paragraph) {
      const about = this.subjectBefore(sentence, reading);
      if (about !== null) return about;
    }
    const colon = this.introducedByParagraph(sentence);
    if (colon !== null) {
      return this.fromPhrase(
        colon.phrase,
        colon.in,
        colon.cue,
        colon.cue === null ? 0.75 : 0.9,
        'the paragraph before ends with a colon',
        reading,
      );
    }
    if (next?.speaker && next.reading === 'speech')
      return this.carried(
        next.speaker,
        0.7,
        'the quotation after it in the paragraph has a speaker',
        reading,
      );
    const beat = this.beat(sentence, reading);
    if (
      beat !== null &&
      (this.opensWithQuotation(sentence.paragraph - 1) || this.isDialogue(sentence.paragraph))
    )
      return beat;
    const startsParagraph = sentence.tokens[0]?.start === this.read.paragraphs[sentence.paragraph]?.start;
    if (startsParagraph && alone) {
      const other = this.alternating(sentence.paragraph);
      if (other !== null) return this.carried(other, 0.55, 'the speakers of the dialogue alternate', reading);
    }
    if (before !== null && distance <= 2 && opensSentence)
      return this.carried(before.speaker, 0.62 - distance * 0.05, 'whoever spoke last goes on', reading);
    const about = this.subjectBefore(sentence, reading);
    return about ?? beat;
  }

  /** “Come in.” She opened the door. */
  private beat(sentence: Sentence, reading: Reading) {
    const next = this.read.sentences[sentence.index + 1];
    if (next === undefined || next.paragraph !== sentence.paragraph || next.tokens[0]?.kind === 'quotation')
      return null;
    const phrase = clauseSubject(next.tokens, 0, Math.min(next.tokens.length, 8), this.language);
    if (phrase === null || phrase.from > 1 || phrase.plural || !canSpeak(phrase, next.tokens, this.language))
      return null;
    if (phrase.kind === 'pronoun' && !/^(?:he|she|er|sie|il|elle|él|ella)$/u.test(phrase.head)) return null;
    return this.fromPhrase(phrase, next, null, 0.5, 'who acts in the next sentence', reading);
  }

  /** “Merz was blunt. ‘We need more.’” */
  private subjectBefore(sentence: Sentence, reading: Reading) {
    const previous = this.read.sentences[sentence.index - 1];
    if (previous === undefined || sentence.paragraph - previous.paragraph > 1) return null;
    const phrase = clauseSubject(previous.tokens, 0, previous.tokens.length, this.language);
    if (phrase === null || phrase.plural || !canSpeak(phrase, previous.tokens, this.language)) return null;
    const person =
      phrase.kind === 'name' ||
      (phrase.kind === 'pronoun' && /^(?:he|she|er|sie|il|elle|él|ella)$/u.test(phrase.head));
    const office = phrase.kind === 'role' && ((this.language.words.get(phrase.head) ?? 0) & Class.role) !== 0;
    if (!person && !office) return null;
    return this.fromPhrase(phrase, previous, null, 0.5, 'who the sentence before is about', reading);
  }

  private settle(quotation: ReadQuotation, claim: Claim, next: Claim | null): Attribution {
    if (claim.attribution !== null) return claim.attribution;
    if (claim.reading === 'label' || claim.reading === 'title') return nobody(claim.reading, 0.5);
    const carried = this.carry(quotation, claim, next);
    if (carried !== null) {
      this.note(quotation, carried.speaker);
      return carried.attribution;
    }
    const spoken = quotation.parts.length > 1 || quotation.parts[0].family === 'corner';
    const speechAlone =
      spoken || claim.content.sentenceLike || (claim.reading === 'speech' && claim.content.terminal);
    return speechAlone ? nobody(claim.reading, 0.4) : nobody('label', 0.4);
  }

  private note(quotation: ReadQuotation, speaker: Speaker | null): void {
    const place = quotation.places.at(-1);
    if (speaker === null || place === undefined) return;
    this.speakers.remember(place.sentence, speaker);
    this.turns.push({ paragraph: place.sentence.paragraph, speaker, question: quotation.text.endsWith('?') });
  }

  run(): readonly Attribution[] {
    const { quotations } = this.read;
    const results: Attribution[] = [];
    let ahead: Claim | null = null;
    let aheadIndex = -1;
    for (const [index, quotation] of quotations.entries()) {
      const place = quotation.places[0];
      if (place !== undefined) this.hearUpTo(place.sentence);
      const claim: Claim = aheadIndex === index && ahead !== null ? ahead : this.claimOf(quotation);
      ahead = null;
      const following = quotations[index + 1];
      const needsNext =
        claim.attribution === null && following?.places[0]?.sentence.paragraph === place?.sentence.paragraph;
      if (needsNext && following !== undefined) {
        ahead = this.claimOf(following);
        aheadIndex = index + 1;
      }
      results.push(this.settle(quotation, claim, ahead));
      if (claim.attribution !== null) this.note(quotation, claim.speaker);
    }
    return results;
  }

  /** The claim of the part of a quotation that has a cue; the first part’s where none has. */
  private claimOf(quotation: ReadQuotation): Claim {
    const first = this.claim(quotation, 0);
    if (first.attribution !== null || quotation.parts.length === 1) return first;
    const last = this.claim(quotation, quotation.parts.length - 1);
    return last.attribution === null
      ? first
      : { ...first, attribution: last.attribution, speaker: last.speaker };
  }
}

function nobody(reading: Reading, confidence: number): Attribution {
  return {
    reading,
    speaker: null,
    speakerAsWritten: null,
    evidence: [],
    confidence,
    why: 'nothing near says who speaks',
  };
}

/** Who says each quotation of a text, in the order of `read.quotations`. */
export function attribute(
  text: string,
  language: Language,
  read: ReadText,
  aliases: SpeakerAliases,
): readonly Attribution[] {
  return new Attributor(text, language, read, aliases).run();
}

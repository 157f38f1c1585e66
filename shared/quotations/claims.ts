import { namedAfter } from './appositions.ts';
import type { Content } from './content.ts';
import { contentOf } from './content.ts';
import type { Cue } from './cue.ts';
import { cuesOf } from './cues.ts';
import { isInscribed, isReadOn } from './inscriptions.ts';
import type { Marked } from './marks.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { nameRunFrom, nounPhraseBefore, nounPhraseFrom } from './noun-phrases.ts';
import { isEnglish } from './noun-uses.ts';
import type { Evidence } from './quotations.ts';
import { isRating } from './ratings.ts';
import type { ReadQuotation, ReadText } from './reading.ts';
import type { Position, Relation } from './relation.ts';
import { relationOf } from './relation.ts';
import type { Sentence } from './sentences.ts';
import { signature } from './source-phrases.ts';
import type { Speaker } from './speaker.ts';
import type { Speakers } from './speakers.ts';
import { canSpeak } from './speaking.ts';
import type { Reading } from './speech-or-label.ts';
import { readingOf } from './speech-or-label.ts';
import { clauseSubject } from './subjects.ts';
import type { Language } from './word-classes.ts';

/** Who says a quotation, as far as it is known, and what speaks for it. */
export interface Attribution {
  readonly reading: Reading;
  readonly speaker: string | null;
  readonly speakerAsWritten: string | null;
  readonly evidence: readonly Evidence[];
  readonly confidence: number;
  readonly why: string;
}

/** An attribution with the speaker it rests on. */
export interface Attributed {
  readonly attribution: Attribution;
  readonly speaker: Speaker | null;
}

/** What a quotation is and whom its own sentence names, before its neighbours are asked. */
export interface Claim {
  readonly reading: Reading;
  readonly content: Content;
  readonly attributed: Attributed | null;
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

/** What an unresolved speaker leaves of the confidence. */
const unresolved = 0.6;

function span(sentence: Sentence, from: number, to: number, kind: Evidence['kind']): Evidence {
  const start = sentence.tokens[from]?.start ?? 0;
  return { start, end: sentence.tokens[to - 1]?.end ?? start, kind };
}

function roundedConfidence(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
}

/** „Bild“-Zeitung, ARD-„Morgenmagazin“: part of a word that a hyphen joins. */
function isGlued(text: string, { outerStart, outerEnd }: Marked): boolean {
  return (
    /[\p{L}\d]-$/u.test(text.slice(Math.max(0, outerStart - 2), outerStart)) ||
    /^-\p{L}/u.test(text.slice(outerEnd, outerEnd + 2))
  );
}

/** What quotations’ own sentences say about their speakers. */
export class Claims {
  private readonly text: string;
  private readonly language: Language;
  private readonly read: ReadText;
  private readonly speakers: Speakers;
  private readonly cueCache = new Map<number, readonly Cue[]>();

  constructor(text: string, language: Language, read: ReadText, speakers: Speakers) {
    this.text = text;
    this.language = language;
    this.read = read;
    this.speakers = speakers;
  }

  cues(sentence: Sentence): readonly Cue[] {
    let cues = this.cueCache.get(sentence.index);
    if (cues === undefined) {
      cues = cuesOf(sentence, this.language);
      this.cueCache.set(sentence.index, cues);
    }
    return cues;
  }

  /** The claim of the part of a quotation that has a cue; the first part’s where none has. */
  of(quotation: ReadQuotation): Claim {
    const first = this.ofPart(quotation, 0);
    if (first.attributed !== null || quotation.parts.length === 1) return first;
    const last = this.ofPart(quotation, quotation.parts.length - 1);
    return last.attributed === null ? first : { ...first, attributed: last.attributed };
  }

  private ofPart(quotation: ReadQuotation, part: number): Claim {
    const mark = quotation.parts[part] ?? quotation.parts[0];
    const place = quotation.places[part] ?? quotation.places[0];
    const { capitalNouns } = this.language;
    const content = contentOf(this.text, mark.start, mark.end, this.read.tokeniser, capitalNouns);
    if (place === undefined || isGlued(this.text, mark))
      return { reading: 'label', content, attributed: null };
    const { sentence, at } = place;
    const words = this.text.slice(mark.start, mark.end);
    if (isRating(words, sentence.tokens)) return { reading: 'label', content, attributed: null };
    const near = relationOf(sentence.tokens, at, this.cues(sentence), words);
    const relation = near !== null && this.runsOn(near, sentence, at, words) ? null : near;
    const dialogue = mark.family === 'corner' || quotation.parts.length > 1 || mark.parted === true;
    const reading = dialogue ? 'speech' : readingOf(sentence.tokens, at, content, relation, this.language);
    if (reading === 'label' || reading === 'title') return { reading, content, attributed: null };
    const attributed =
      relation === null
        ? this.withoutCue(sentence, at, reading)
        : this.fromRelation(relation, sentence, reading);
    return { reading, content, attributed };
  }

  /** “La tempête « Ciaran » a balayé la Bretagne”: French sets a comma between a quotation and the verb that reports it. */
  private runsOn({ position, cue }: Relation, { tokens }: Sentence, at: number, words: string): boolean {
    if (!this.language.elision || position !== 'tag' || cue.form !== 'subject-last') return false;
    return tokens[at - 1]?.kind === 'word' && tokens[at + 1]?.kind === 'word' && !/[.!?…,]$/u.test(words);
  }

  private withoutCue(sentence: Sentence, at: number, reading: Reading): Attributed | null {
    if (this.isOnCarrier(sentence, at)) return this.withNobody(reading);
    const signed = signature(sentence.tokens, at, this.language);
    if (signed !== null)
      return this.fromPhrase(signed, sentence, null, 0.85, 'the name set after it', reading);
    const introduced = this.introduced(sentence, at);
    if (introduced !== null)
      return this.fromPhrase(introduced, sentence, null, 0.8, 'who is named before the colon', reading);
    const headed = this.headed(sentence, at);
    if (headed === null) return null;
    return this.fromPhrase(headed, sentence, null, 0.6, 'who is named after the colon', reading);
  }

  /** “derrière une banderole : « … »”, „auf einem Plakat: ‚…‘“ */
  private isOnCarrier({ tokens }: Sentence, at: number): boolean {
    if (isEnglish(this.language) || tokens[at - 1]?.lower !== ':') return false;
    if (isReadOn(tokens, at - 1)) return true;
    const phrase = nounPhraseBefore(tokens, at - 1, 0, this.language);
    return phrase !== null && isInscribed(phrase, tokens);
  }

  private withNobody(reading: Reading): Attributed {
    const why = 'it stands on something, and nothing says who speaks';
    const attribution: Attribution = {
      reading,
      speaker: null,
      speakerAsWritten: null,
      evidence: [],
      confidence: 0.5,
      why,
    };
    return { attribution, speaker: null };
  }

  /** @param why what names the phrase as the speaker */
  fromPhrase(
    phrase: NounPhrase,
    sentence: Sentence,
    cue: Cue | null,
    confidence: number,
    why: string,
    reading: Reading,
  ): Attributed {
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
      confidence: roundedConfidence(confidence * (speaker.name === null ? unresolved : speaker.certainty)),
      why: because,
    };
    return { attribution, speaker };
  }

  /** The attribution to somebody who spoke elsewhere in the text. */
  carried(speaker: Speaker, confidence: number, why: string, reading: Reading): Attributed {
    const evidence: Evidence[] = [{ start: speaker.start, end: speaker.end, kind: 'carried' }];
    if (speaker.antecedent !== null) evidence.push({ ...speaker.antecedent, kind: 'antecedent' });
    const attribution: Attribution = {
      reading,
      speaker: speaker.name,
      speakerAsWritten: speaker.asWritten,
      evidence,
      confidence: roundedConfidence(confidence * (speaker.name === null ? unresolved : speaker.certainty)),
      why,
    };
    return { attribution, speaker };
  }

  private fromRelation(relation: Relation, sentence: Sentence, reading: Reading): Attributed {
    const { cue, position } = relation;
    const verb = sentence.tokens[cue.verb];
    const word = verb === undefined ? '' : this.text.slice(verb.start, verb.end);
    if (cue.subject === null) return this.withoutSubject(cue, sentence, reading, word);
    let confidence = confidenceOf[position];
    if (cue.strength === 'hint') confidence -= 0.15;
    if (cue.form === 'participle') confidence -= 0.05;
    if (reading === 'fragment' && position === 'governed')
      confidence -= Math.min(0.12, relation.distance * 0.006);
    if (!canSpeak(cue.subject, sentence.tokens, this.language)) confidence -= 0.2;
    const why = `“${word}” ${positionInWords[position]}`;
    return this.fromPhrase(cue.subject, sentence, cue, confidence, why, reading);
  }

  /** A passive without agent; or a verb whose subject the language leaves out. */
  private withoutSubject(cue: Cue, sentence: Sentence, reading: Reading, word: string): Attributed {
    const leavesOut = cue.form === 'source-phrase' || (cue.form !== 'passive' && this.language.dropsSubject);
    const dropped = leavesOut ? this.speakers.unnamed(sentence) : this.goingOn(cue, sentence);
    if (dropped !== null) {
      const carried = this.carried(dropped, 0.8, `“${word}” reports it, its subject left out`, reading);
      return { attribution: { ...carried.attribution, speakerAsWritten: null }, speaker: dropped };
    }
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

  /** „…, hieß es weiter“, „…, heißt es in der Mitteilung“: whoever was reported before. */
  private goingOn(cue: Cue, sentence: Sentence): Speaker | null {
    const { tokens } = sentence;
    if (!/^(?:heißt|hieß)$/u.test(tokens[cue.verb]?.lower ?? '')) return null;
    const behind = tokens.slice(cue.verb + 1, cue.verb + 7).map(({ lower }) => lower);
    if (behind.includes('dort')) return this.placeBefore(sentence);
    const issued =
      /^(?:mitteilung|erklärung|stellungnahme|schreiben|brief|aussendung|medienmitteilung|pressemitteilung)$/u;
    const same =
      behind.some((word) => issued.test(word)) ||
      behind.includes('weiter') ||
      behind.some((word, at) => word === 'in' && /^(?:der|dem|ihr|sein)/u.test(behind[at + 1] ?? ''));
    const heard = same ? this.speakers.lastBefore(sentence.index) : null;
    const before = heard === null ? undefined : this.read.sentences[heard.sentence];
    return before !== undefined && sentence.paragraph - before.paragraph <= 1
      ? (heard?.speaker ?? null)
      : null;
  }

  /** „Beim ADAC sieht man es anders. ‚…‘, heißt es dort“: the house that the sentence before begins with, or null. */
  private placeBefore(sentence: Sentence): Speaker | null {
    const previous = this.read.sentences[sentence.index - 1];
    if (previous === undefined || previous.paragraph !== sentence.paragraph) return null;
    const { tokens } = previous;
    if (!/^(?:bei|beim|im|in|aus)$/u.test(tokens[0]?.lower ?? '')) return null;
    const phrase = nounPhraseFrom(tokens, 1, tokens.length, this.language);
    return phrase !== null && canSpeak(phrase, tokens, this.language)
      ? this.speakers.resolve(phrase, previous, false)
      : null;
  }

  /** “‘It’s a miracle’: mother speaks of rescue”: who a headline names after the quotation. */
  private headed(sentence: Sentence, at: number): NounPhrase | null {
    const { tokens } = sentence;
    if (at !== 0 || tokens[1]?.lower !== ':') return null;
    const phrase = nounPhraseFrom(tokens, 2, tokens.length, this.language);
    if (phrase !== null && phrase.kind !== 'pronoun' && canSpeak(phrase, tokens, this.language))
      return phrase;
    // ‘It’s a miracle’: Long quits
    return this.language.capitalNouns ? null : nameRunFrom(tokens, 2, this.language);
  }

  /** “Merz: ‘…’”, “Her answer was plain: ‘…’”: who stands before a colon. */
  introduced(sentence: Sentence, at: number): NounPhrase | null {
    const { tokens } = sentence;
    if (tokens[at - 1]?.lower !== ':') return null;
    // Joe Mays (coach): “…”
    let end = at - 1;
    if (tokens[end - 1]?.lower === ')') while (end > 0 && tokens[end]?.lower !== '(') end -= 1;
    const before = nounPhraseBefore(tokens, end, 0, this.language);
    if (before !== null && before.from === 0 && canSpeak(before, tokens, this.language)) return before;
    const possessor = tokens.findIndex((token, index) => index < at && token.lower === "'s");
    if (possessor > 0) {
      const owner = nounPhraseBefore(tokens, possessor, 0, this.language);
      if (owner !== null && canSpeak(owner, tokens, this.language)) return owner;
    }
    const clause = clauseSubject(tokens, 0, at, this.language);
    const subject = clause === null ? null : namedAfter(tokens, clause, this.language);
    return subject !== null && canSpeak(subject, tokens, this.language) ? subject : null;
  }
}

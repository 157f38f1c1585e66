import type { SpeakerAliases } from './aliases.ts';
import { Carrying } from './carrying.ts';
import type { Attribution, Claim } from './claims.ts';
import { Claims } from './claims.ts';
import type { Cue } from './cue.ts';
import type { ReadQuotation, ReadText } from './reading.ts';
import type { Sentence } from './sentences.ts';
import type { Speaker } from './speaker.ts';
import { Speakers } from './speakers.ts';
import { canSpeak } from './speaking.ts';
import type { Reading } from './speech-or-label.ts';
import { Turns } from './turns.ts';
import type { Language } from './word-classes.ts';

/** How many sentences before a quotation are read for who spoke in them without quotation marks. */
const hearingReach = 12;

function nobody(reading: Reading, confidence: number): Attribution {
  const why = 'nothing near says who speaks';
  return { reading, speaker: null, speakerAsWritten: null, evidence: [], confidence, why };
}

/** “Asked by a reporter”, “her daughter asked her”: whoever asks does not speak on, but the one who was asked. */
function isAskedOf(cue: Cue, { tokens }: Sentence): boolean {
  if (!/^(?:asks?|asked|pressed|questioned|quizzed)$/u.test(tokens[cue.verb]?.lower ?? '')) return false;
  return cue.form === 'passive' || /^(?:him|her|them)$/u.test(tokens[cue.verb + 1]?.lower ?? '');
}

class Attributor {
  private readonly language: Language;
  private readonly read: ReadText;
  private readonly speakers: Speakers;
  private readonly claims: Claims;
  private readonly turns: Turns;
  private readonly carrying: Carrying;
  private heardTo = -1;

  constructor(text: string, language: Language, read: ReadText, aliases: SpeakerAliases) {
    this.language = language;
    this.read = read;
    this.speakers = new Speakers(text, language, read.cast, read.sentences, aliases);
    this.claims = new Claims(text, language, read, this.speakers);
    this.turns = new Turns(text, read);
    this.carrying = new Carrying(language, read, this.speakers, this.claims, this.turns);
  }

  /** Takes in who spoke, without quotation marks, in the sentences shortly before `upTo`. */
  private hear(upTo: Sentence): void {
    for (let index = Math.max(this.heardTo + 1, upTo.index - hearingReach); index < upTo.index; index += 1) {
      const sentence = this.read.sentences[index];
      if (sentence === undefined || this.speakers.hasHeard(sentence)) continue;
      const cue = this.claims
        .cues(sentence)
        .findLast(
          (one) =>
            one.strength === 'say' &&
            one.subject !== null &&
            one.form !== 'utterance' &&
            !isAskedOf(one, sentence),
        );
      if (!cue?.subject || !canSpeak(cue.subject, sentence.tokens, this.language)) continue;
      this.speakers.remember(sentence, this.speakers.resolve(cue.subject, sentence, cue.continuing));
    }
    this.heardTo = Math.max(this.heardTo, upTo.index - 1);
  }

  private settle(quotation: ReadQuotation, claim: Claim, next: Claim | null): Attribution {
    const { reading, content } = claim;
    if (reading === 'label' || reading === 'title') return nobody(reading, 0.5);
    const place = quotation.places[0];
    const attributed =
      claim.attributed ?? (place === undefined ? null : this.carrying.carry(place, claim, next));
    if (attributed !== null) {
      this.note(quotation, attributed.speaker);
      return attributed.attribution;
    }
    const [part] = quotation.parts;
    const dialogue = quotation.parts.length > 1 || part.family === 'corner' || part.parted === true;
    const speech = dialogue || content.sentenceLike || (reading === 'speech' && content.terminal);
    return nobody(speech ? reading : 'label', 0.4);
  }

  private note(quotation: ReadQuotation, speaker: Speaker | null): void {
    const sentence = quotation.places.at(-1)?.sentence;
    if (speaker === null || sentence === undefined) return;
    // “said Reed, whose party wants ‘the family doctor’”: it is Reed who goes on.
    const whose = sentence.tokens.findIndex((token) => token.start === speaker.start) - 1;
    if (sentence.tokens[whose]?.lower === 'whose') return;
    this.speakers.remember(sentence, speaker);
    this.turns.take({ paragraph: sentence.paragraph, speaker, question: quotation.text.endsWith('?') });
  }

  run(): readonly Attribution[] {
    const { quotations } = this.read;
    const results: Attribution[] = [];
    let ahead: Claim | null = null;
    for (const [index, quotation] of quotations.entries()) {
      const sentence = quotation.places[0]?.sentence;
      if (sentence !== undefined) this.hear(sentence);
      const claim: Claim = ahead ?? this.claims.of(quotation);
      const following = quotations[index + 1];
      const sameParagraph = following?.places[0]?.sentence.paragraph === sentence?.paragraph;
      const asksNext = claim.attributed === null && sameParagraph && following !== undefined;
      ahead = asksNext ? this.claims.of(following) : null;
      results.push(this.settle(quotation, claim, ahead));
    }
    return results;
  }
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

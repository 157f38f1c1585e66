import type { SpeakerAliases } from './aliases.ts';
import { resolveAlias } from './aliases.ts';
import { Antecedents } from './antecedents.ts';
import { namedAs } from './appositions.ts';
import type { Cast } from './cast.ts';
import { withoutDocument, writerIn, writerOf, writerOfOpening } from './documents.ts';
import { isOriginNoun } from './epithets.ts';
import { genderOfPhrase } from './genders.ts';
import { isInscribed } from './inscriptions.ts';
import { Leads } from './leads.ts';
import { NamedSpeakers } from './named-speakers.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { isEnglish } from './noun-uses.ts';
import type { Sentence } from './sentences.ts';
import type { Speaker } from './speaker.ts';
import { canSpeak } from './speaking.ts';
import type { Resolution } from './stand-ins.ts';
import { definite, StandIns } from './stand-ins.ts';
import type { Token } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { Class } from './word-classes.ts';
import { isInstitution, lowerInitial, nominative } from './written-forms.ts';

const indefinite = /^(?:an?|ein|eine|einer|une?|una)$/u;

/** Resolves noun phrases to speakers, with the text read so far as context. */
export class Speakers {
  private readonly text: string;
  private readonly language: Language;
  private readonly cast: Cast;
  private readonly sentences: readonly Sentence[];
  private readonly aliases: SpeakerAliases;
  private readonly antecedents: Antecedents;
  private readonly standIns: StandIns;
  private readonly named: NamedSpeakers;
  private readonly leads: Leads;

  constructor(
    text: string,
    language: Language,
    cast: Cast,
    sentences: readonly Sentence[],
    aliases: SpeakerAliases,
  ) {
    this.text = text;
    this.language = language;
    this.cast = cast;
    this.sentences = sentences;
    this.aliases = aliases;
    this.antecedents = new Antecedents(language, sentences, (phrase, sentence) =>
      this.resolve(phrase, sentence, false),
    );
    this.standIns = new StandIns(language, this.antecedents, (name) => cast.officesOf(name));
    this.named = new NamedSpeakers(text, cast, aliases, this.standIns);
    this.leads = new Leads(text, language, cast, sentences, this.named);
  }

  /** Remembers that somebody spoke in a sentence. */
  remember(sentence: Sentence, speaker: Speaker): void {
    this.antecedents.heard.remember(sentence, speaker);
  }

  hasHeard(sentence: Sentence): boolean {
    return this.antecedents.heard.hasHeard(sentence);
  }

  /** The last speaker heard up to a sentence (its index excluded). */
  lastBefore(sentence: number): { readonly sentence: number; readonly speaker: Speaker } | null {
    return this.antecedents.heard.lastBefore(sentence);
  }

  /** Whoever a verb without a subject means: the person last spoken of. */
  unnamed(sentence: Sentence): Speaker | null {
    const found = this.antecedents.find(sentence, 0, { gender: 'unknown', stands: 'person' }, false);
    if (found === null) return null;
    return {
      name: found.name,
      asWritten: found.name,
      start: found.start,
      end: found.end,
      antecedent: null,
      gender: 'unknown',
      stands: 'person',
      certainty: found.certainty,
      why: '',
    };
  }

  /** @param continuing whether the verb says that somebody goes on (“he added”) */
  resolve(read: NounPhrase, sentence: Sentence, continuing: boolean): Speaker {
    const { tokens } = sentence;
    const phrase = withoutDocument(read, tokens);
    const start = tokens[phrase.from]?.start ?? 0;
    const end = tokens[phrase.to - 1]?.end ?? start;
    if (isInscribed(phrase, tokens)) return this.inscribed(start, end);
    switch (phrase.kind) {
      case 'pronoun':
        return this.resolvePronoun(phrase, sentence, start, end, continuing);
      case 'name':
        return this.inNominative(this.named.resolve(phrase, sentence), tokens[phrase.from - 1]);
      case 'role': {
        const writer = writerOf(tokens, phrase, this.language);
        if (writer !== null) return this.resolve(writer, sentence, continuing);
        const name = this.nameOf(phrase, sentence);
        return name === null
          ? this.resolveRole(phrase, sentence, start, end)
          : this.named.resolve(name, sentence);
      }
    }
  }

  /** The name that a phrase means which looks like a noun: of “a man known as Reza”, of “Porter” after “Dwight Porter”. */
  private nameOf(phrase: NounPhrase, { tokens }: Sentence): NounPhrase | null {
    const first = tokens[phrase.from];
    const alone = phrase.to === phrase.from + 1 && first?.capital === true;
    if (alone && this.cast.resolve([first.lower], first.start, 'unknown') !== null)
      return { ...phrase, kind: 'name' };
    return phrase.plural || !isEnglish(this.language) ? null : namedAs(tokens, phrase, this.language);
  }

  /** What is written on a sign, nobody is known to have said. */
  private inscribed(start: number, end: number): Speaker {
    return {
      name: null,
      asWritten: this.text.slice(start, end),
      start,
      end,
      antecedent: null,
      gender: 'unknown',
      stands: 'thing',
      certainty: 0.8,
      why: 'nobody is known to have put the words there',
    };
  }

  private inNominative(speaker: Speaker, before: { readonly lower: string } | undefined): Speaker {
    if (speaker.name === null || speaker.name !== speaker.asWritten) return speaker;
    return { ...speaker, name: nominative(speaker.name, before, this.language) };
  }

  private canonical(name: string): string {
    return resolveAlias(this.aliases, name);
  }

  private resolveRole(phrase: NounPhrase, sentence: Sentence, start: number, end: number): Speaker {
    const { tokens } = sentence;
    const written = this.text.slice(start, end);
    const first = tokens[phrase.from];
    const gender = genderOfPhrase(tokens, phrase, this.language);
    const stands =
      phrase.plural || /^(?:couple|duo|trio)$/u.test(phrase.head)
        ? 'group'
        : isInstitution(phrase, this.language) && phrase.head !== 'international'
          ? 'thing'
          : 'person';
    const base = { asWritten: written, start, end, gender, stands } as const;
    const isDefinite =
      first !== undefined &&
      (definite.has(first.lower) ||
        first.lower === 'counsel' ||
        (first.capital && !indefinite.test(first.lower))) &&
      !((first.classes & Class.quantifier) !== 0);
    if (isDefinite && !phrase.plural) {
      const holder = this.cast.holder(tokens, phrase, start);
      // “El técnico, …”, where Juan Pérez was spoken of and another’s coach is named only later
      const known = holder === null || isEnglish(this.language) || holder.start < start;
      const varied = known ? null : this.standIns.earlierRole(phrase, sentence);
      if (varied !== null) return { ...base, ...varied };
      if (holder !== null) {
        return {
          ...base,
          name: this.canonical(holder.name),
          antecedent: { start: holder.start, end: holder.end },
          gender: holder.gender,
          certainty: 0.95,
          why: `“${written}” is “${holder.name}”`,
        };
      }
      const owned = first.classes & Class.possessive;
      const document = this.standIns.documentBefore(phrase, sentence) ?? this.writtenBefore(phrase, sentence);
      if (document !== null) return { ...base, ...document };
      const person = stands === 'thing' || owned ? null : this.standIns.earlierRole(phrase, sentence);
      const earlier = person ?? this.standIns.firmBefore(phrase, sentence);
      if (earlier !== null) return { ...base, ...earlier };
    }
    const named = this.leads.namedNext(phrase, sentence);
    if (named?.name != null) {
      const { name, gender: known } = named;
      const antecedent = { start: named.start, end: named.end };
      return {
        ...base,
        name,
        gender: known,
        antecedent,
        certainty: 0.7,
        why: `“${name}” opens the next paragraph`,
      };
    }
    return {
      ...base,
      stands: stands === 'person' && this.isThing(phrase, tokens) ? 'thing' : stands,
      name: this.canonical(
        nominative(lowerInitial(written, first, sentence), tokens[phrase.from - 1], this.language),
      ),
      antecedent: null,
      certainty: 0.97,
      why: '',
    };
  }

  /** “The letter” for whoever wrote in the sentence before; “it” for whoever’s reply that is about. */
  private writtenBefore(phrase: NounPhrase, sentence: Sentence): Resolution | null {
    const previous = this.sentences[sentence.index - 1];
    if (!isEnglish(this.language) || previous === undefined || sentence.paragraph - previous.paragraph > 1)
      return null;
    const writer =
      phrase.kind === 'pronoun'
        ? writerOfOpening(previous, this.language)
        : writerIn(previous, phrase, this.language);
    if (writer === null) return null;
    const { name, start, end, antecedent } = this.resolve(writer, previous, false);
    if (name === null) return null;
    return { name, antecedent: antecedent ?? { start, end }, certainty: 0.75, why: `“${name}” wrote it` };
  }

  /** A noun that no list and no ending tells for a person’s, where articles tell genders: “la junte”. */
  private isThing(phrase: NounPhrase, tokens: readonly Token[]): boolean {
    return (
      !isEnglish(this.language) &&
      !canSpeak(phrase, tokens, this.language) &&
      !isOriginNoun(phrase, this.language)
    );
  }

  private resolvePronoun(
    phrase: NounPhrase,
    sentence: Sentence,
    start: number,
    end: number,
    continuing: boolean,
  ): Speaker {
    const pronoun = this.language.pronouns.get(phrase.head);
    const asWritten = this.text.slice(start, end);
    const base = { asWritten, start, end, gender: pronoun?.gender ?? 'unknown' } as const;
    if (pronoun === undefined || pronoun.stands === 'self') {
      return {
        ...base,
        name: null,
        antecedent: null,
        stands: 'person',
        certainty: 0.5,
        why: 'the writer, who is not named',
      };
    }
    const written = phrase.head === 'it' ? this.writtenBefore(phrase, sentence) : null;
    if (written !== null) return { ...base, ...written, stands: 'thing' };
    const wanted = { gender: pronoun.gender, stands: pronoun.stands, byPronoun: true };
    const found =
      this.antecedents.find(sentence, phrase.from, wanted, continuing) ??
      this.antecedents.following(sentence, wanted);
    if (found === null) {
      return {
        ...base,
        name: null,
        antecedent: null,
        stands: pronoun.stands,
        certainty: 0.5,
        why: `“${asWritten}” stands for nobody known`,
      };
    }
    return {
      ...base,
      name: found.name,
      antecedent: { start: found.start, end: found.end },
      stands: pronoun.stands,
      certainty: found.certainty,
      why: `“${asWritten}” is “${found.name}”`,
    };
  }
}

import type { SpeakerAliases } from './aliases.ts';
import { resolveAlias } from './aliases.ts';
import { namedAfter } from './appositions.ts';
import { Cast, genderOfRole } from './cast.ts';
import { nationOf } from './demonyms.ts';
import { genderOfFirstName } from './first-names.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { nounPhraseFrom } from './noun-phrases.ts';
import type { Sentence } from './sentences.ts';
import { canSpeak } from './speaking.ts';
import type { Gender, Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

/** Who says something, as it stands in the text and as far as it could be resolved. */
export interface Speaker {
  /** The resolved, fullest form; null where a pronoun stands for nobody known. */
  readonly name: string | null;
  readonly asWritten: string;
  /** Offsets of the form as written. */
  readonly start: number;
  readonly end: number;
  /** Offsets of what the form was resolved to, if elsewhere. */
  readonly antecedent: { readonly start: number; readonly end: number } | null;
  readonly gender: Gender;
  readonly stands: 'person' | 'thing' | 'group';
  /** How sure the resolution is, between 0 and 1. */
  readonly certainty: number;
  /** One clause on how the form was resolved; '' if it needed no resolution. */
  readonly why: string;
}

const pronounReach = 10;
/** Nouns by which reports vary a name that they gave before: “the striker”, “the 43-year-old”. */
const epithet =
  /(?:-year-old|-jährige[rn]?|-of-(?:one|two|three|four|five|six|seven|eight|nine|ten))$|^(?:striker|defender|midfielder|goalkeeper|keeper|winger|forward|player|coach|manager|boss|skipper|captain|star|singer|rapper|actor|actress|author|writer|novelist|musician|artist|champion|boxer|driver|teenager|pensioner|veteran|woman|man|billionaire|entrepreneur|comedian|presenter|politician|lawmaker|senator|congressman|congresswoman|mp|autora?|escritora?|novelista|cantante|actriz|delantera?|entrenadora?|cineasta|artista|romanci(?:er|ère)|écrivaine?|attaquante?|milieu|joueu(?:r|se)|chanteu(?:r|se)|réalisat(?:eur|rice)|act(?:eur|rice)|schauspieler(?:in)?|sänger(?:in)?|stürmer(?:in)?|torwart|autor(?:in)?|regisseur(?:in)?|schriftsteller(?:in)?|politiker(?:in)?)$/u;

const articles = /^(?:the|der|die|das|den|dem|le|la|les|l'|l’|el|los|las)\s*(?=\S)/iu;
const definite = new Set([
  'the',
  'this',
  'that',
  'der',
  'die',
  'das',
  'den',
  'dem',
  'le',
  'la',
  "l'",
  'el',
  'his',
  'her',
  'their',
  'its',
  'ce',
  'cette',
  'dieser',
  'diese',
  'este',
  'esta',
]);

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) || /^A\s/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** Resolves noun phrases to speakers, with the text read so far as context. */
export class Speakers {
  private readonly text: string;
  private readonly language: Language;
  private readonly cast: Cast;
  private readonly sentences: readonly Sentence[];
  private readonly aliases: SpeakerAliases;
  private readonly mentions = new Map<number, readonly Mention[]>();
  /** Speakers by sentence, in text order. */
  private readonly heard: { readonly sentence: number; readonly speaker: Speaker }[] = [];

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
  }

  /** Remembers that somebody spoke in a sentence. */
  remember(sentence: Sentence, speaker: Speaker): void {
    this.heard.push({ sentence: sentence.index, speaker });
  }

  /** Whoever a verb without a subject means: the person last spoken of. */
  unnamed(sentence: Sentence): Speaker | null {
    const found = this.findAntecedent(sentence, 0, { gender: 'unknown', stands: 'person' }, false);
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

  /** @param continuing whether the verb says that somebody goes on (“he added”) */
  resolve(phrase: NounPhrase, sentence: Sentence, continuing: boolean): Speaker {
    const { tokens } = sentence;
    const start = tokens[phrase.from]?.start ?? 0;
    const end = tokens[phrase.to - 1]?.end ?? start;
    switch (phrase.kind) {
      case 'pronoun':
        return this.resolvePronoun(phrase, sentence, start, end, continuing);
      case 'name':
        return this.resolveName(phrase, sentence);
      case 'role':
        return this.resolveRole(phrase, sentence, start, end);
    }
  }

  private canonical(name: string): string {
    return resolveAlias(this.aliases, name);
  }

  private resolveName(phrase: NounPhrase, sentence: Sentence): Speaker {
    const { tokens } = sentence;
    const titleAt = phrase.nameFrom - 1;
    const title = titleAt >= phrase.from ? tokens[titleAt] : undefined;
    const single = phrase.nameTo - phrase.nameFrom === 1;
    const titled =
      single &&
      title !== undefined &&
      title.capital &&
      (title.classes & (Class.honorific | Class.role)) !== 0 &&
      title.lower !== "'s";
    const start = tokens[titled ? titleAt : phrase.nameFrom]?.start ?? 0;
    const first = tokens[phrase.from];
    const withArticle =
      first !== undefined && phrase.nameFrom === phrase.from + 1 && articles.test(`${first.lower} x`);
    const from = withArticle ? first.start : start;
    const end = tokens[phrase.nameTo - 1]?.end ?? start;
    const asWritten = this.text.slice(from, end);
    const words = tokens.slice(phrase.nameFrom, phrase.nameTo).map((token) => token.lower);
    const gender = title === undefined ? 'unknown' : titleGender(title.lower);
    const named = this.cast.named(words);
    const member = named ?? this.cast.resolve(words, from, gender);
    const bare = this.text.slice(tokens[phrase.nameFrom]?.start ?? 0, end);
    const corrected = this.canonical(asWritten);
    const courteous = titled && title !== undefined && (title.classes & Class.honorific) !== 0;
    const name =
      corrected === asWritten
        ? this.canonical(
            member?.name ??
              (courteous ? asWritten : single ? (this.cast.courtesyOf(words[0] ?? '') ?? bare) : bare),
          )
        : corrected;
    const resolved = member !== null && member !== named;
    return {
      name,
      asWritten,
      start: from,
      end,
      antecedent: resolved ? { start: member.start, end: member.end } : null,
      gender: member?.gender ?? (gender === 'unknown' ? genderOfFirstName(words[0] ?? '') : gender),
      stands:
        member?.institution === true ||
        withArticle ||
        nationOf(words[0] ?? '') !== null ||
        /^\p{Lu}{2,}$/u.test(bare)
          ? 'thing'
          : 'person',
      certainty: 1,
      why: resolved ? `“${asWritten}” is short for “${member.name}”` : '',
    };
  }

  private resolveRole(phrase: NounPhrase, sentence: Sentence, start: number, end: number): Speaker {
    const { tokens } = sentence;
    const written = this.text.slice(start, end);
    const first = tokens[phrase.from];
    const gender = genderOfRole(phrase.head, this.language);
    const stands = phrase.plural ? 'group' : isInstitution(phrase, this.language) ? 'thing' : 'person';
    const base = { asWritten: written, start, end, gender, stands } as const;
    const isDefinite =
      first !== undefined &&
      (definite.has(first.lower) || first.capital) &&
      !((first.classes & Class.quantifier) !== 0);
    if (isDefinite && !phrase.plural) {
      const holder = this.cast.holder(tokens, phrase, start);
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
      const earlier = stands === 'thing' || owned ? null : this.earlierRole(phrase, sentence);
      if (earlier !== null) return { ...base, ...earlier };
    }
    return {
      ...base,
      name: this.canonical(lowerInitial(written, first, sentence)),
      antecedent: null,
      certainty: 0.97,
      why: '',
    };
  }

  /** “the US official” after “one US official”; “the 43-year-old” after any person. */
  private earlierRole(
    phrase: NounPhrase,
    sentence: Sentence,
  ): Pick<Speaker, 'name' | 'antecedent' | 'certainty' | 'why'> | null {
    if (sentence.tokens[phrase.to - 1]?.capital) return null;
    const wanted = sentence.tokens.slice(phrase.from + 1, phrase.to).map((token) => token.lower);
    for (let at = this.heard.length - 1; at >= 0 && at > this.heard.length - 12; at -= 1) {
      const one = this.heard[at];
      if (one === undefined || one.speaker.name === null) continue;
      const words = one.speaker.asWritten.toLowerCase().split(/\s+/u);
      if (definite.has(words[0] ?? '') || one.speaker.stands === 'group') continue;
      if (/^\p{Lu}/u.test(one.speaker.name) || !wanted.every((word) => words.includes(word))) continue;
      const { name, start, end } = one.speaker;
      return { name, antecedent: { start, end }, certainty: 0.85, why: `the same as “${name}” before` };
    }
    if (!epithet.test(phrase.head)) return null;
    const person = this.findAntecedent(
      sentence,
      phrase.from,
      { gender: genderOfRole(phrase.head, this.language), stands: 'person' },
      false,
      1,
    );
    return person === null
      ? null
      : { name: person.name, antecedent: person, certainty: 0.7, why: `“${person.name}” was last spoken of` };
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
    const found = this.findAntecedent(
      sentence,
      phrase.from,
      { gender: pronoun.gender, stands: pronoun.stands },
      continuing,
    );
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

  private findAntecedent(
    sentence: Sentence,
    before: number,
    wanted: Wanted,
    continuing: boolean,
    paragraphs = 3,
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
        (one) => (back > 0 || one.at < before) && mentionFits(one, wanted),
      );
      if (mention !== undefined) return { ...mention, certainty: 0.85 - back * 0.03 };
    }
    if (
      lastHeard !== null &&
      this.paragraphDistance(lastHeard.sentence, sentence) <= paragraphs + 1 &&
      fits(lastHeard.speaker, wanted, false)
    )
      return fromSpeaker(lastHeard.speaker, 0.6);
    const later = this.mentionsIn(sentence).find((one) => one.at > before && mentionFits(one, wanted));
    return later === undefined ? null : { ...later, certainty: 0.6 };
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

  /** The first person of a sentence that has no reporting verb: who it is about. */
  subjectOf(sentence: Sentence): Speaker | null {
    const first = this.mentionsIn(sentence)[0];
    if (first === undefined || !first.leading) return null;
    return this.resolve(first.phrase, sentence, false);
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
      const speaks = canSpeak(phrase, tokens, this.language) || phrase.plural;
      if (speaks) {
        const named = namedAfter(tokens, phrase, this.language);
        const speaker =
          phrase.kind === 'pronoun'
            ? this.pronounMention(phrase, sentence)
            : this.resolve(named, sentence, false);
        if (speaker !== null && speaker.name !== null)
          found.push({
            at: phrase.from,
            phrase,
            name: speaker.name,
            start: speaker.start,
            end: speaker.end,
            gender: speaker.gender,
            stands: speaker.stands,
            leading: !inPreposition,
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

interface Wanted {
  readonly gender: Gender;
  readonly stands: 'person' | 'thing' | 'group';
}

interface Antecedent {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly certainty: number;
}

interface Mention {
  readonly at: number;
  readonly phrase: NounPhrase;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly gender: Gender;
  readonly stands: 'person' | 'thing' | 'group';
  /** Whether it hangs on no preposition. */
  readonly leading: boolean;
  /** Whether it is likelier a place: a name after a preposition. */
  readonly place: boolean;
}

function titleGender(lower: string): Gender {
  if (/^(?:mrs|ms|miss|mme|mlle|frau|sra|señora|doña|lady|dame)\.?$/u.test(lower)) return 'female';
  return /^(?:mr|m|herrn?|sr|señor|don|sir|lord)\.?$/u.test(lower) ? 'male' : 'unknown';
}

function isInstitution(phrase: NounPhrase, language: Language): boolean {
  const classes = language.words.get(phrase.head) ?? 0;
  return (classes & Class.organisation) !== 0 && !(classes & Class.role);
}

function isProper(name: string | null): boolean {
  return name !== null && /^\p{Lu}\p{Ll}/u.test(name);
}

function genderFits(one: Gender, wanted: Gender): boolean {
  return one === 'unknown' || wanted === 'unknown' || one === wanted;
}

function fits(speaker: Speaker, wanted: Wanted, continuing: boolean): boolean {
  if (speaker.name === null) return false;
  switch (wanted.stands) {
    case 'person':
      return speaker.stands === 'person' && genderFits(speaker.gender, wanted.gender);
    case 'thing':
      return speaker.stands === 'thing';
    case 'group':
      return speaker.stands !== 'person' || continuing || !isProper(speaker.name);
  }
}

function mentionFits(mention: Mention, wanted: Wanted): boolean {
  switch (wanted.stands) {
    case 'person':
      return (
        mention.stands === 'person' &&
        genderFits(mention.gender, wanted.gender) &&
        !(mention.place && mention.gender === 'unknown')
      );
    case 'thing':
      return mention.stands === 'thing' && mention.leading;
    case 'group':
      return mention.stands === 'group' && mention.leading;
  }
}

function fromSpeaker(speaker: Speaker, certainty: number): Antecedent {
  const { start, end } = speaker.antecedent ?? speaker;
  return {
    name: speaker.name ?? speaker.asWritten,
    start,
    end,
    certainty: Math.min(certainty, speaker.certainty + 0.1),
  };
}

function lowerInitial(
  written: string,
  first: { readonly classes: number } | undefined,
  sentence: Sentence,
): string {
  const startsSentence = sentence.tokens[0] === first;
  const common = first !== undefined && (first.classes & (Class.determiner | Class.quantifier)) !== 0;
  return startsSentence && common ? lowerFirst(written) : written;
}

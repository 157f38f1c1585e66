import type { SpeakerAliases } from './aliases.ts';
import { resolveAlias } from './aliases.ts';
import { Antecedents } from './antecedents.ts';
import type { Cast } from './cast.ts';
import { isNational, nationOf } from './demonyms.ts';
import { genderOfFirstName, isFirstName } from './first-names.ts';
import { genderOfRole, genderOfTitle } from './genders.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Sentence } from './sentences.ts';
import type { Speaker } from './speaker.ts';
import { isProper } from './speaker.ts';
import type { Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

/** Nouns by which reports vary a name that they gave before: “the striker”, “the 43-year-old”. */
const epithet =
  /(?:-year-old|-jährige[rn]?|-of-(?:one|two|three|four|five|six|seven|eight|nine|ten))$|^(?:.+-)?(?:striker|defender|midfielder|goalkeeper|keeper|winger|forward|player|coach|manager|boss|skipper|captain|star|singer|rapper|actor|actress|author|writer|novelist|musician|artist|champion|boxer|driver|teenager|pensioner|veteran|woman|man|billionaire|entrepreneur|comedian|presenter|politician|lawmaker|senator|congressman|congresswoman|mp|autora?|escritora?|novelista|cantante|actriz|delantera?|entrenadora?|cineasta|artista|romanci(?:er|ère)|écrivaine?|attaquante?|milieu|joueu(?:r|se)|chanteu(?:r|se)|réalisat(?:eur|rice)|act(?:eur|rice)|schauspieler(?:in)?|sänger(?:in)?|stürmer(?:in)?|torwart|autor(?:in)?|regisseur(?:in)?|schriftsteller(?:in)?|politiker(?:in)?|regierungschef(?:in)?|chercheu(?:r|se)|investigadora?|forscher(?:in)?|sozialdemokrat(?:in)?|christdemokrat(?:in)?|financier)$/u;

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

/** “Townspeople” or “Villagers” at the beginning of a sentence, which have their capital from there. */
function isCrowd({ nameFrom, nameTo }: NounPhrase, word: string): boolean {
  return nameFrom === 0 && nameTo === 1 && /.(?:people|folk|agers|ists|icians|ents|ants)$/u.test(word);
}

const indefinite = /^(?:an?|ein|eine|einer|une?|una)$/u;

function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) || /^A\s/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

function isInstitution(phrase: NounPhrase, language: Language): boolean {
  const classes = language.words.get(phrase.head) ?? 0;
  return (classes & Class.organisation) !== 0 && !(classes & Class.role);
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

const firm =
  /^(?:company|firm|group|bank|airline|carmaker|automaker|retailer|manufacturer|chain|club|union|charity|agency|newspaper|paper|university|operator|developer|start-up|startup)$/u;

/** Whom a form that is no name stands for. */
type Resolution = Pick<Speaker, 'name' | 'antecedent' | 'certainty' | 'why'>;

/** Resolves noun phrases to speakers, with the text read so far as context. */
export class Speakers {
  private readonly text: string;
  private readonly language: Language;
  private readonly cast: Cast;
  private readonly aliases: SpeakerAliases;
  private readonly antecedents: Antecedents;

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
    this.aliases = aliases;
    this.antecedents = new Antecedents(language, sentences, (phrase, sentence) =>
      this.resolve(phrase, sentence, false),
    );
  }

  /** Remembers that somebody spoke in a sentence. */
  remember(sentence: Sentence, speaker: Speaker): void {
    this.antecedents.remember(sentence, speaker);
  }

  hasHeard(sentence: Sentence): boolean {
    return this.antecedents.hasHeard(sentence);
  }

  /** The last speaker heard up to a sentence (its index excluded). */
  lastBefore(sentence: number): { readonly sentence: number; readonly speaker: Speaker } | null {
    return this.antecedents.lastBefore(sentence);
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
    const national = this.national(phrase, sentence);
    if (national !== null) {
      const stands = 'person' as const;
      return { asWritten, start: from, end, gender: 'unknown', stands, ...national };
    }
    const words = tokens.slice(phrase.nameFrom, phrase.nameTo).map((token) => token.lower);
    const gender = title === undefined ? 'unknown' : genderOfTitle(title.lower);
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
      stands: isCrowd(phrase, words[0] ?? '')
        ? 'group'
        : member?.institution === true ||
            withArticle ||
            (nationOf(words[0] ?? '') !== null && !(words.length > 1 && isFirstName(words[0] ?? ''))) ||
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
      (definite.has(first.lower) || (first.capital && !indefinite.test(first.lower))) &&
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
      const earlier =
        stands === 'thing'
          ? this.firmBefore(phrase, sentence)
          : owned
            ? null
            : this.earlierRole(phrase, sentence);
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
  private earlierRole(phrase: NounPhrase, sentence: Sentence): Resolution | null {
    if (sentence.tokens[phrase.to - 1]?.capital && !this.language.capitalNouns) return null;
    const wanted = sentence.tokens.slice(phrase.from + 1, phrase.to).map((token) => token.lower);
    for (const speaker of this.antecedents.recent(11)) {
      if (speaker.name === null || speaker.stands === 'group' || /^\p{Lu}/u.test(speaker.name)) continue;
      const words = speaker.asWritten.toLowerCase().split(/\s+/u);
      if (definite.has(words[0] ?? '') || !wanted.every((word) => words.includes(word))) continue;
      const { name, start, end } = speaker;
      return { name, antecedent: { start, end }, certainty: 0.85, why: `the same as “${name}” before` };
    }
    return epithet.test(phrase.head) ? this.personBefore(phrase, sentence) : null;
  }

  /** “the Swede” for a person spoken of shortly before. */
  private national(phrase: NounPhrase, sentence: Sentence): Resolution | null {
    const { tokens } = sentence;
    const single = phrase.nameTo - phrase.nameFrom === 1 && phrase.nameFrom === phrase.from + 1;
    const isTheNational =
      single && tokens[phrase.from]?.lower === 'the' && isNational(tokens[phrase.nameFrom]?.lower ?? '');
    return isTheNational ? this.personBefore(phrase, sentence) : null;
  }

  /** “The company” for the institution by whose name somebody was last heard, at most a paragraph before. */
  private firmBefore(phrase: NounPhrase, sentence: Sentence): Resolution | null {
    const bare = phrase.to - phrase.from === 2 && sentence.tokens[phrase.from]?.lower === 'the';
    if (!bare || !firm.test(phrase.head)) return null;
    const heard = this.antecedents.lastBefore(sentence.index);
    if (heard === null || sentence.paragraph - this.antecedents.paragraphOf(heard.sentence) > 1) return null;
    const { name, start, end, gender, asWritten } = heard.speaker;
    const isFirm = gender === 'unknown' && isProper(name) && !/\s/u.test(name ?? '') && name === asWritten;
    const isMember =
      heard.speaker.stands === 'thing' && isProper(name) && nationOf(name?.toLowerCase() ?? '') === null;
    if (name === null || !(isFirm || isMember) || nationOf(name.toLowerCase()) !== null) return null;
    return { name, antecedent: { start, end }, certainty: 0.75, why: `“${name}” was last heard` };
  }

  private personBefore(phrase: NounPhrase, sentence: Sentence): Resolution | null {
    const gender = genderOfRole(phrase.head, this.language);
    const person = this.antecedents.find(
      sentence,
      phrase.from,
      { gender, stands: 'person', unowned: true },
      false,
      {
        paragraphs: 1,
        ahead: false,
      },
    );
    if (person === null) return null;
    const why = `“${person.name}” was last spoken of`;
    return { name: person.name, antecedent: { start: person.start, end: person.end }, certainty: 0.7, why };
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
    const found = this.antecedents.find(
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
}

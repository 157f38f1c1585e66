import type { SpeakerAliases } from './aliases.ts';
import { resolveAlias } from './aliases.ts';
import type { Cast } from './cast.ts';
import { nationOf } from './demonyms.ts';
import { genderOfFirstName, isFirstName } from './first-names.ts';
import { genderOfTitle, isRegal } from './genders.ts';
import { isBody } from './institution-votes.ts';
import type { NounPhrase } from './noun-phrase.ts';
import type { Sentence } from './sentences.ts';
import type { Speaker } from './speaker.ts';
import type { StandIns } from './stand-ins.ts';
import { is } from './tokens.ts';
import { Class } from './word-classes.ts';

const articles = /^(?:(?:the|der|die|das|den|dem|le|la|les|el|los|las)\s|l['’])/iu;
/** “Townspeople” or “Villagers” at the beginning of a sentence, which have their capital from there. */
function isCrowd({ nameFrom, nameTo }: NounPhrase, word: string): boolean {
  return nameFrom === 0 && nameTo === 1 && /.(?:people|folk|agers|ists|icians|ents|ants)$/u.test(word);
}

/** “Democrats”, “Palestinians”: a party or nation by its people. */
function isPeople(word: string): boolean {
  if (/^(?:democrats|republicans|tories|conservatives|liberals|greens|socialists)$/u.test(word)) return true;
  return /[nisek]s$/u.test(word) && nationOf(word) !== null && nationOf(word) === nationOf(word.slice(0, -1));
}

/** Resolves names as written to the fullest form that the text gives. */
export class NamedSpeakers {
  private readonly text: string;
  private readonly cast: Cast;
  private readonly aliases: SpeakerAliases;
  private readonly standIns: StandIns;

  constructor(text: string, cast: Cast, aliases: SpeakerAliases, standIns: StandIns) {
    this.text = text;
    this.cast = cast;
    this.aliases = aliases;
    this.standIns = standIns;
  }

  /** The speaker whom a phrase of kind `name` means. */
  resolve(phrase: NounPhrase, sentence: Sentence): Speaker {
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
    const national = this.standIns.national(phrase, sentence);
    if (national !== null) {
      const stands = 'person' as const;
      const whole = first?.start ?? from;
      const written = this.text.slice(whole, end);
      return { asWritten: written, start: whole, end, gender: 'unknown', stands, ...national };
    }
    const words = tokens.slice(phrase.nameFrom, phrase.nameTo).map((token) => token.lower);
    const gender = title === undefined ? 'unknown' : genderOfTitle(title.lower);
    const named = this.cast.named(words);
    const member = named ?? this.cast.resolve(words, from, gender) ?? this.cast.firm(words);
    const bare = this.text.slice(tokens[phrase.nameFrom]?.start ?? 0, end);
    const corrected = resolveAlias(this.aliases, asWritten);
    // „Seine Frau Antje“
    const owned = is(tokens[titleAt - 1], Class.possessive);
    const courteous =
      titled && !owned && title !== undefined && (is(title, Class.honorific) || isRegal(title.lower));
    const name =
      corrected === asWritten
        ? resolveAlias(
            this.aliases,
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
        isCrowd(phrase, words[0] ?? '') || (words.length === 1 && isPeople(words[0] ?? ''))
          ? 'group'
          : member?.institution === true ||
              (single && member === null && gender === 'unknown' && isBody(tokens, phrase.nameTo)) ||
              (member === null &&
                tokens
                  .slice(phrase.from, phrase.nameFrom)
                  .some(
                    (one) =>
                      is(one, Class.organisation) && !is(one, Class.role | Class.honorific) && !one.capital,
                  )) ||
              ((member === null || member === named) && !titled && this.cast.beginsInstitution(words)) ||
              withArticle ||
              (single &&
                is(tokens[phrase.nameFrom], Class.organisation) &&
                !is(tokens[phrase.nameFrom], Class.firstName)) ||
              (nationOf(words[0] ?? '') !== null && !(words.length > 1 && isFirstName(words[0] ?? ''))) ||
              /^\p{Lu}{2,}$/u.test(bare)
            ? 'thing'
            : 'person',
      titled: title !== undefined && !withArticle,
      certainty: 1,
      why: resolved ? `“${asWritten}” is short for “${member.name}”` : '',
    };
  }
}

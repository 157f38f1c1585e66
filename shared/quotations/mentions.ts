import { namedAfter } from './appositions.ts';
import { isFronted } from './fronting.ts';
import type { Mention } from './mention.ts';
import { afterAge, describes, isDescribed, isDoubtful, isNobody, ownerOf } from './mention.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { nounPhraseFrom } from './noun-phrases.ts';
import { isEnglish } from './noun-uses.ts';
import type { Sentence } from './sentences.ts';
import type { Speaker } from './speaker.ts';
import { fits } from './speaker.ts';
import { canSpeak } from './speaking.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

const indefinite = /^(?:an?|ein(?:e[mnr]?)?|une?|una)$/u;

/** Where the clause is over that a sentence begins with before its main one: “When Cole asked him, Stone smiled”. */
function endOfFronted(tokens: readonly Token[]): number {
  if (!/^(?:when|as|after|while|because|if|although|though|before|since|once)$/u.test(tokens[0]?.lower ?? ''))
    return 0;
  return Math.max(
    0,
    tokens.findIndex(({ lower }) => lower === ','),
  );
}

/**
 * Mentions by their weight: those of the main clause, those of the clause before it, those that hang on prepositions.
 *
 * @param fronted where the clause before the main one is over
 */
function inOrder(found: readonly Mention[], fronted: number): readonly Mention[] {
  const leading = found.filter((one) => one.leading);
  const before = leading.filter(({ at }) => at < fronted);
  const main = leading.filter(({ at }) => at >= fronted);
  const surerBefore = main[0]?.gender === 'unknown' && before.some(({ gender }) => gender !== 'unknown');
  const rest = found.filter((one) => !one.leading);
  return surerBefore ? [...before, ...main, ...rest] : [...main, ...before, ...rest];
}

/** What the rest of the text knows about a noun phrase or a sentence. */
export interface Knowledge {
  /** Resolves names and roles. */
  readonly resolve: (phrase: NounPhrase, sentence: Sentence) => Speaker;
  /** Who spoke in a sentence, or null. */
  readonly speakerIn: (sentence: number) => Speaker | null;
}

/** Who is spoken of in each sentence. */
export class Mentions {
  private readonly language: Language;
  private readonly sentences: readonly Sentence[];
  private readonly knowledge: Knowledge;
  private readonly known = new Map<number, readonly Mention[]>();

  constructor(language: Language, sentences: readonly Sentence[], knowledge: Knowledge) {
    this.language = language;
    this.sentences = sentences;
    this.knowledge = knowledge;
  }

  /** Whom a sentence speaks of, those that hang on no preposition first. */
  in(sentence: Sentence): readonly Mention[] {
    const known = this.known.get(sentence.index);
    if (known !== undefined) return known;
    const { tokens } = sentence;
    this.known.set(sentence.index, []);
    const found: Mention[] = [];
    let at = 0;
    let inPreposition = false;
    let nameEnd = -1;
    while (at < tokens.length) {
      const token = tokens[at];
      if (token === undefined) break;
      const readable = token.kind === 'word' && !isFronted(tokens, at, this.language);
      const phrase = readable ? nounPhraseFrom(tokens, at, tokens.length, this.language) : null;
      if (phrase === null) {
        inPreposition =
          token.kind === 'word' &&
          ((token.classes & Class.preposition) !== 0 || token.lower === 'as') &&
          !(/^(?:about|around|over)$/u.test(token.lower) && is(tokens[at + 1], Class.number));
        at += 1;
        continue;
      }
      const leads = found.length === 0 && !inPreposition;
      // “One never knows” speaks of nobody.
      const noun = phrase.to - phrase.from > 1 || !is(token, Class.quantifier) || phrase.plural;
      const speaks = (noun && canSpeak(phrase, tokens, this.language)) || (phrase.plural && leads);
      if (speaks) {
        const isIndefinite = phrase.kind === 'role' && indefinite.test(token.lower);
        const named = namedAfter(tokens, phrase, this.language);
        const speaker =
          phrase.kind === 'pronoun'
            ? this.pronounMention(phrase, sentence, found)
            : this.knowledge.resolve(named, sentence);
        if (
          speaker?.name != null &&
          !isNobody(phrase, speaker, tokens, inPreposition, this.language) &&
          !describes(tokens, phrase, nameEnd, this.language)
        )
          found.push({
            at: phrase.from,
            to: phrase.to,
            name: speaker.name,
            start: speaker.start,
            end: speaker.end,
            gender: speaker.gender,
            stands: speaker.stands,
            leading: !inPreposition,
            aside: inPreposition && isIndefinite,
            place: inPreposition && token.capital && !isDescribed(tokens, phrase.to),
            slight:
              (isIndefinite && (inPreposition || (speaker.gender === 'unknown' && found.length > 0))) ||
              (phrase.kind === 'role' && speaker.gender === 'unknown' && inPreposition),
            doubtful:
              (found.length > 0 && isDoubtful(tokens, phrase, speaker)) ||
              this.isUnknownObject(phrase, speaker, inPreposition),
            owner: ownerOf(token, speaker.name),
          });
      }
      const possessor = this.possessorIn(phrase, sentence);
      if (possessor !== null) found.push(possessor);
      inPreposition = false;
      if (phrase.kind === 'name' || (is(token, Class.quantifier) && tokens[at + 1]?.lower === 'of'))
        nameEnd = afterAge(tokens, phrase.to);
      at = Math.max(phrase.to, at + 1);
    }
    const ordered = inOrder(found, endOfFronted(tokens));
    this.known.set(sentence.index, ordered);
    return ordered;
  }

  /** “Nadia Hossain’s doctor told her”: whose a phrase is, if that is a name. */
  private possessorIn(phrase: NounPhrase, sentence: Sentence): Mention | null {
    const { tokens } = sentence;
    if (phrase.kind === 'pronoun') return null;
    const mark = tokens.findIndex((token, at) => at > phrase.from && at < phrase.to && token.lower === "'s");
    const owner =
      mark < 0 ? this.complementOf(phrase, tokens) : nounPhraseFrom(tokens, phrase.from, mark, this.language);
    if (owner?.kind !== 'name' || (mark >= 0 && owner.to !== mark)) return null;
    const { name, start, end, gender, stands } = this.knowledge.resolve(owner, sentence);
    if (name === null || stands !== 'person' || gender === 'unknown') return null;
    return {
      at: owner.from,
      to: owner.to,
      name,
      start,
      end,
      gender,
      stands,
      leading: false,
      aside: false,
      place: false,
      slight: false,
      doubtful: false,
      owner: 'unknown',
    };
  }

  /** “con el fondo japonés SoftGate”: a single word behind a preposition that nothing tells for a person’s name. */
  private isUnknownObject(phrase: NounPhrase, speaker: Speaker, inPreposition: boolean): boolean {
    if (isEnglish(this.language) || !inPreposition || phrase.kind !== 'name') return false;
    return (
      phrase.nameTo - phrase.nameFrom === 1 && speaker.gender === 'unknown' && speaker.antecedent === null
    );
  }

  /** “L’équipe de Camille Ravanel”: the name at the end of a phrase, behind its “of”. */
  private complementOf(phrase: NounPhrase, tokens: readonly Token[]): NounPhrase | null {
    if (isEnglish(this.language) || phrase.kind !== 'role') return null;
    for (let at = phrase.to - 3; at > phrase.from; at -= 1) {
      if (!/^(?:de|d'|von)$/u.test(tokens[at]?.lower ?? '')) continue;
      const name = nounPhraseFrom(tokens, at + 1, phrase.to, this.language);
      return name?.kind === 'name' && name.to === phrase.to && name.nameTo - name.nameFrom > 1 ? name : null;
    }
    return null;
  }

  /** A pronoun passes on what it stands for, one step back only, so that the work stays linear. */
  private pronounMention(phrase: NounPhrase, sentence: Sentence, found: readonly Mention[]): Speaker | null {
    const pronoun = this.language.pronouns.get(phrase.head);
    if (pronoun === undefined || pronoun.stands === 'self' || pronoun.stands === 'thing') return null;
    // “When I asked Ada Long, she laughed”
    if (found.some(({ gender }) => gender !== 'unknown' && gender === pronoun.gender)) return null;
    const previous = this.sentences[sentence.index - 1];
    if (previous === undefined || sentence.paragraph - previous.paragraph > 1) return null;
    const speaker = this.knowledge.speakerIn(previous.index);
    if (speaker === null || !fits(speaker, { gender: pronoun.gender, stands: pronoun.stands }, false))
      return null;
    return { ...speaker, gender: speaker.gender === 'unknown' ? pronoun.gender : speaker.gender };
  }
}

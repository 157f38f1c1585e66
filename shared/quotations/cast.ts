import { isCapitalCity, nationOf } from './demonyms.ts';
import { genderOfFirstName, isFirstName } from './first-names.ts';
import { genderOfTitle } from './genders.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { nameRunFrom } from './noun-phrases.ts';
import { Offices } from './offices.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Gender, Language } from './word-classes.ts';
import { Class, closedClasses } from './word-classes.ts';

/** A person or institution that the text names in full somewhere. */
export interface Member {
  /** The fullest form of the name, as written. */
  readonly name: string;
  readonly words: readonly string[];
  /** Offsets of the first mention in full. */
  readonly start: number;
  readonly end: number;
  gender: Gender;
  readonly institution: boolean;
  /** Where the name, or its last word, is mentioned: offsets in text order. */
  readonly mentions: number[];
}

/** Everybody the text names, and what offices it gives them. */
export class Cast {
  private readonly text: string;
  private readonly language: Language;
  private readonly byLast = new Map<string, Member[]>();
  private readonly byFirst = new Map<string, Member[]>();
  private readonly byName = new Map<string, Member>();
  /** Last names that are only known with a courtesy title: “Herr Lenz”. */
  private readonly courtesies = new Map<string, string>();
  /** Who is named with a title and the last name, before any full name. */
  private readonly surnames = new Map<string, Member>();
  /** The beginnings of institutions’ names: “Great Lakes” of “Great Lakes Paper Corp.”. */
  private readonly beginnings = new Set<string>();
  private readonly acronyms = new Map<string, Member>();
  private readonly offices: Offices;

  constructor(text: string, language: Language) {
    this.text = text;
    this.language = language;
    this.offices = new Offices(language);
  }

  /** Takes in the names of one paragraph; `tokens` are all its words, those of quotations too. */
  read(tokens: readonly Token[]): void {
    let at = 0;
    while (at < tokens.length) {
      const token = tokens[at];
      if (token === undefined) return;
      const startsName =
        token.kind === 'word' &&
        token.capital &&
        !(token.classes & closedClasses && !(token.classes & Class.firstName));
      if (!startsName) {
        at += 1;
        continue;
      }
      const phrase = nameRunFrom(tokens, at, this.language);
      if (phrase === null) {
        at += 1;
        continue;
      }
      this.admit(tokens, phrase);
      at = Math.max(phrase.to, at + 1);
    }
  }

  private admit(tokens: readonly Token[], phrase: NounPhrase): void {
    const words: string[] = [];
    for (let at = phrase.nameFrom; at < phrase.nameTo; at += 1) {
      const token = tokens[at];
      if (token === undefined || token.lower === "'s") return;
      words.push(token.lower);
    }
    const first = tokens[phrase.nameFrom];
    const last = tokens[phrase.nameTo - 1];
    if (first === undefined || last === undefined) return;
    const title = tokens[phrase.nameFrom - 1];
    const titleGender =
      title !== undefined && phrase.nameFrom > phrase.from ? genderOfTitle(title.lower) : 'unknown';
    if (words.length === 1) {
      this.mention(words[0] ?? '', first.start, titleGender);
      if (titleGender !== 'unknown' && title !== undefined && !this.courtesies.has(words[0] ?? ''))
        this.courtesies.set(words[0] ?? '', this.text.slice(title.start, last.end));
      if (is(title, Class.role) && title?.capital === true && phrase.nameFrom > phrase.from)
        this.offices.read(tokens, phrase, this.bySurname(words[0] ?? '', first, last));
      return;
    }
    if (this.language.capitalNouns && !isFirstName(words[0] ?? '') && !this.isTitled(tokens, phrase)) return;
    const name = this.text.slice(first.start, last.end);
    const key = words.join(' ');
    let member = this.byName.get(key);
    if (member === undefined) {
      member = this.newMember(tokens, phrase, words, name, first.start, last.end);
      this.byName.set(key, member);
    }
    member.mentions.push(first.start);
    if (member.gender === 'unknown') member.gender = titleGender;
    this.readAcronym(tokens, phrase.nameTo, member);
    this.offices.read(tokens, phrase, member);
  }

  /** Somebody of whom a title and the last name are given: “President Stroud”. */
  private bySurname(word: string, first: Token, last: Token): Member {
    const known = this.resolve([word], first.start, 'unknown') ?? this.surnames.get(word);
    if (known !== undefined) return known;
    const { start } = first;
    const { end } = last;
    const name = this.text.slice(start, end);
    const member: Member = {
      name,
      words: [word],
      start,
      end,
      gender: 'unknown',
      institution: false,
      mentions: [start],
    };
    this.surnames.set(word, member);
    return member;
  }

  /** Whether an office or another noun with its article stands before the name: der Stadtsoziologe Friedhelm Kaiser. */
  private isTitled(tokens: readonly Token[], { from, nameFrom }: NounPhrase): boolean {
    if (nameFrom === from) return false;
    const article = tokens[from - 1] ?? tokens[nameFrom - 2];
    return is(tokens[nameFrom - 1], Class.role | Class.honorific) || is(article, Class.determiner);
  }

  private newMember(
    tokens: readonly Token[],
    phrase: NounPhrase,
    words: readonly string[],
    name: string,
    start: number,
    end: number,
  ): Member {
    const classes = tokens.slice(phrase.nameFrom, phrase.nameTo).map((token) => token.classes);
    const first = words[0] ?? '';
    const given = isFirstName(first) || /^\p{L}\.$/u.test(first);
    const institution = !given && (classes.some((one) => one & Class.organisation) || isCountry(words));
    const member: Member = {
      name,
      words,
      start,
      end,
      gender: institution ? 'unknown' : genderOfFirstName(first),
      institution,
      mentions: [],
    };
    if (institution) {
      for (let to = 1; to < words.length; to += 1) this.beginnings.add(words.slice(0, to).join(' '));
      return member;
    }
    const bare = words.filter((word) => !/^(?:jr|sr|ii|iii|iv)\.?$/u.test(word));
    const last = bare.at(-1) ?? '';
    for (const [map, key] of [
      [this.byLast, last],
      [this.byFirst, first],
    ] as const) {
      const known = map.get(key);
      if (known === undefined) map.set(key, [member]);
      else known.push(member);
    }
    for (let at = 1; at < bare.length - 1; at += 1) {
      if (!((this.language.words.get(bare[at] ?? '') ?? 0) & Class.particle) && bare.length < 4) continue;
      const tail = bare.slice(at).join(' ');
      this.byLast.set(tail, [...(this.byLast.get(tail) ?? []), member]);
    }
    if (this.language.code === 'es' && bare.length > 2) {
      const middle = bare[1] ?? '';
      this.byLast.set(middle, [...(this.byLast.get(middle) ?? []), member]);
    }
    return member;
  }

  private mention(word: string, at: number, gender: Gender): void {
    for (const member of this.byLast.get(word) ?? []) {
      member.mentions.push(at);
      if (member.gender === 'unknown') member.gender = gender;
    }
  }

  private readAcronym(tokens: readonly Token[], at: number, member: Member): void {
    const acronym = tokens[at + 1];
    if (tokens[at]?.lower !== '(' || tokens[at + 2]?.lower !== ')' || acronym === undefined) return;
    const written = this.text.slice(acronym.start, acronym.end);
    if (
      written.length < 7 &&
      written === written.toUpperCase() &&
      /^\p{Lu}/u.test(written) &&
      written[0] === member.name[0]
    )
      this.acronyms.set(acronym.lower, member);
  }

  /** Everybody who is a person, as far as the text tells. */
  get people(): readonly Member[] {
    return [...this.byName.values()].filter(({ institution }) => !institution);
  }

  /** The member of exactly this name (lower-case words). */
  named(words: readonly string[]): Member | null {
    return this.byName.get(words.join(' ')) ?? null;
  }

  /** The member that a short form (last name, first name, acronym) stands for at an offset, or null. */
  resolve(words: readonly string[], at: number, gender: Gender): Member | null {
    const key = words.join(' ');
    const acronym = this.acronyms.get(key);
    if (acronym !== undefined) return acronym;
    return (
      this.nearest(this.byLast.get(key), at, gender) ??
      (words.length === 1 ? this.nearest(this.byFirst.get(key), at, gender) : null)
    );
  }

  private nearest(members: readonly Member[] | undefined, at: number, gender: Gender): Member | null {
    let best: Member | null = null;
    let bestAt = -1;
    for (const member of members ?? []) {
      if (gender !== 'unknown' && member.gender !== 'unknown' && member.gender !== gender) continue;
      const last = lastAtOrBefore(member, at);
      if (best === null || last > bestAt) {
        best = member;
        bestAt = last;
      }
    }
    return best;
  }

  /** Who holds the office that a definite phrase names (“the German chancellor”), or null. */
  holder(tokens: readonly Token[], phrase: NounPhrase, at: number): Member | null {
    const holder = this.offices.holder(tokens, phrase, at);
    if (holder === null || holder.words.length > 1) return holder;
    return this.resolve(holder.words, at, holder.gender) ?? holder;
  }

  /** Whether an institution’s name begins with these words, and no person is called so. */
  beginsInstitution(words: readonly string[]): boolean {
    const key = words.join(' ');
    return (
      this.beginnings.has(key) && !this.byLast.has(key) && !this.byFirst.has(key) && !this.surnames.has(key)
    );
  }

  /** The form with its courtesy title of a last name without first name, or null. */
  courtesyOf(word: string): string | null {
    return this.courtesies.get(word) ?? null;
  }
}

/** “North Korea”, “Great Britain”: unlike “Duarte Lima”, who is named like a capital. */
function isCountry(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  return nationOf(last) !== null && !isCapitalCity(last);
}

/** The offset of the member's last mention that is not after `at`; -1 if there is none. */
export function lastAtOrBefore(member: Member, at: number): number {
  let low = 0;
  let high = member.mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((member.mentions[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? -1 : (member.mentions[low - 1] ?? -1);
}

import { isFirstName } from './first-names.ts';
import { genderOfTitle, isRegal } from './genders.ts';
import { institutionAt } from './institutions.ts';
import type { Member } from './members.ts';
import { isCompany, memberOf } from './members.ts';
import { isTitled } from './names.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { nameRunFrom } from './noun-phrases.ts';
import { Offices } from './offices.ts';
import { ShortForms } from './short-forms.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Gender, Language } from './word-classes.ts';
import { Class, closedClasses } from './word-classes.ts';

/** Everybody the text names, and what offices it gives them. */
export class Cast {
  private readonly text: string;
  private readonly language: Language;
  private readonly shortForms: ShortForms;
  private readonly byName = new Map<string, Member>();
  /** Last names that are only known with a courtesy title: “Herr Lenz”. */
  private readonly courtesies = new Map<string, string>();
  /** Who is named with a title and the last name, before any full name. */
  private readonly surnames = new Map<string, Member>();
  /** The beginnings of institutions’ names: “Great Lakes” of “Great Lakes Paper Corp.”. */
  private readonly beginnings = new Map<string, Member | null>();
  private readonly acronyms = new Map<string, Member>();
  /** German names of which only their form speaks for a person, by the last name. */
  private readonly doubtful = new Map<string, Member>();
  private readonly offices: Offices;

  constructor(text: string, language: Language) {
    this.text = text;
    this.language = language;
    this.shortForms = new ShortForms(language);
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
      const phrase = institutionAt(tokens, at, this.language) ?? nameRunFrom(tokens, at, this.language);
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
      this.shortForms.mention(words[0] ?? '', first.start, titleGender);
      const owned = is(tokens[phrase.nameFrom - 2], Class.possessive);
      if (titleGender !== 'unknown' && !owned && title !== undefined && !this.courtesies.has(words[0] ?? ''))
        this.courtesies.set(words[0] ?? '', this.text.slice(title.start, last.end));
      if (is(title, Class.role) && title?.capital === true && phrase.nameFrom > phrase.from)
        this.offices.read(
          tokens,
          phrase,
          this.bySurname(words[0] ?? '', isRegal(title.lower) ? title : first, last),
        );
      return;
    }
    if (this.language.capitalNouns && !isFirstName(words[0] ?? '') && !isTitled(tokens, phrase)) {
      this.admitDoubtful(tokens, phrase, words);
      return;
    }
    const name = this.text.slice(first.start, last.end);
    const key = words.join(' ');
    let member = this.byName.get(key);
    const longer = member === undefined ? this.shortForms.resolve(words, first.start, titleGender) : null;
    // “Ms Ní Bhriain” after “Caitríona Ní Bhriain”
    if (longer !== null) {
      longer.mentions.push(first.start);
      if (longer.gender === 'unknown') longer.gender = titleGender;
      return;
    }
    if (member === undefined) {
      member = this.newMember(tokens.slice(phrase.nameFrom, phrase.nameTo), name);
      this.byName.set(key, member);
    }
    member.mentions.push(first.start);
    if (member.gender === 'unknown') member.gender = titleGender;
    this.readAcronym(tokens, phrase.nameTo, member);
    this.offices.read(tokens, phrase, member);
  }

  /**
   * Takes in two capitalised German words that may be a name no list has, or a noun with its adjective; they count only where the
   * second stands alone later and nobody known is called so.
   */
  private admitDoubtful(tokens: readonly Token[], phrase: NounPhrase, words: readonly string[]): void {
    const [given = '', last = ''] = words;
    const first = tokens[phrase.nameFrom];
    const end = tokens[phrase.nameTo - 1];
    if (words.length !== 2 || first?.classes !== 0 || end === undefined || this.doubtful.has(last)) return;
    if (
      /(?:sche[nrs]?|ige[nrs]?|iche[nrs]?|[^aeiou]e[rs])$/u.test(given) ||
      is(end, Class.role | Class.organisation)
    )
      return;
    this.doubtful.set(
      last,
      memberOf(tokens.slice(phrase.nameFrom, phrase.nameTo), this.text.slice(first.start, end.end)),
    );
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

  private newMember(tokens: readonly Token[], name: string): Member {
    const member = memberOf(tokens, name);
    const { words } = member;
    if (!member.institution) this.shortForms.add(member);
    else this.readBeginnings(member, words);
    return member;
  }

  private readBeginnings(member: Member, words: readonly string[]): void {
    for (let to = 1; to < words.length; to += 1) {
      const key = words.slice(0, to).join(' ');
      const known = this.beginnings.get(key);
      this.beginnings.set(key, known === undefined || known === member ? member : null);
    }
  }

  /** “Bank of England (BoE)”; the initials of an institution of three words or more. */
  private readAcronym(tokens: readonly Token[], at: number, member: Member): void {
    const acronym = tokens[at + 1];
    if (tokens[at]?.lower === '(' && tokens[at + 2]?.lower === ')' && acronym !== undefined) {
      const written = this.text.slice(acronym.start, acronym.end);
      if (/^\p{Lu}\p{L}*\p{Lu}$/u.test(written) && written.length < 8 && written[0] === member.name[0])
        this.acronyms.set(acronym.lower, member);
    }
    const initials = member.words
      .filter((word) => !/^(?:of|and|for|the|&)$/u.test(word))
      .map((word) => word[0] ?? '');
    const key = initials.join('');
    if (member.institution && initials.length >= 3 && !this.acronyms.has(key)) this.acronyms.set(key, member);
  }

  /** Takes somebody for an institution of whom the text says so. */
  admitInstitution(member: Member): void {
    member.institution = true;
    this.readBeginnings(member, member.words);
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
    const found = this.shortForms.resolve(words, at, gender);
    if (found !== null || words.length > 1) return found;
    const doubtful = this.doubtful.get(key);
    if (doubtful !== undefined && doubtful.start < at) return doubtful;
    // „in einer Mitteilung Webers“
    return this.language.capitalNouns && /[^s]s$/u.test(key)
      ? this.shortForms.resolve([key.slice(0, -1)], at, gender)
      : null;
  }

  /** Who holds the office that a definite phrase names (“the German chancellor”), or null. */
  holder(tokens: readonly Token[], phrase: NounPhrase, at: number): Member | null {
    const holder = this.offices.holder(tokens, phrase, at);
    if (holder === null || holder.words.length > 1) return holder;
    return this.resolve(holder.words, at, holder.gender) ?? holder;
  }

  /** The offices that the text gives somebody. */
  officesOf(name: string): readonly string[] {
    return this.offices.of(name);
  }

  /** “Great Lakes” for “Great Lakes Paper Corp.”: the one firm whose name begins with these words, or null. */
  firm(words: readonly string[]): Member | null {
    if (!this.beginsInstitution(words)) return null;
    const firm = this.beginnings.get(words.join(' ')) ?? null;
    return firm !== null && isCompany(firm) ? firm : null;
  }

  /** Whether an institution’s name begins with these words, and no person is called so. */
  beginsInstitution(words: readonly string[]): boolean {
    const key = words.join(' ');
    return this.beginnings.has(key) && !this.shortForms.has(key) && !this.surnames.has(key);
  }

  /** The form with its courtesy title of a last name without first name, or null. */
  courtesyOf(word: string): string | null {
    return this.courtesies.get(word) ?? null;
  }
}

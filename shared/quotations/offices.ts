import { isSomebodys } from './appositions.ts';
import { nationOf } from './demonyms.ts';
import { isFirstName } from './first-names.ts';
import { genderOfRole } from './genders.ts';
import { withHead } from './heads.ts';
import type { Member } from './members.ts';
import type { NounPhrase } from './noun-phrase.ts';
import { nounPhraseBefore, nounPhraseFrom } from './noun-phrases.ts';
import { isEnglish } from './noun-uses.ts';
import type { Token } from './tokens.ts';
import { is } from './tokens.ts';
import type { Language } from './word-classes.ts';
import { Class } from './word-classes.ts';

/** That somebody is president, spokesman, captain of something. */
interface Office {
  readonly head: string;
  readonly modifiers: ReadonlySet<string>;
  readonly member: Member;
  readonly at: number;
}

/** Whose an office is, where that goes without saying. */
const generic = /^(?:company|firm|group|club|team|city|town|state|country|nation|agency|university|school)$/u;

/** What tells one holder of an office from another: nations by one name, other words as they stand. */
function modifiersOf(tokens: readonly Token[], from: number, to: number, head: string): Set<string> {
  const modifiers = new Set<string>();
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word' || token.lower === head || token.lower === "'s")
      continue;
    // “the company’s chief executive”
    if (generic.test(token.lower) && tokens[at + 1]?.lower === "'s") continue;
    if (token.classes & (Class.determiner | Class.preposition | Class.honorific) && !token.capital) continue;
    const nation =
      token.capital || token.lower.endsWith('e') || token.lower.endsWith('en') ? nationOf(token.lower) : null;
    if (
      /^(?:former|ex|new|current|veteran|prime|own|a|the|der|die|das|le|la|el)$/u.test(token.lower) &&
      token.lower !== 'prime'
    )
      continue;
    modifiers.add(nation ?? token.lower);
  }
  return modifiers;
}

function isSubset(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const word of one) if (!other.has(word)) return false;
  return true;
}

/** Offices by the abbreviation before a name: “the senator” after “Sen. Ada Long”. */
const abbreviated: ReadonlyMap<string, string> = new Map([
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['gov', 'governor'],
  ['ald', 'alderman'],
  ['cllr', 'councillor'],
  ['sgt', 'sergeant'],
  ['det', 'detective'],
  ['insp', 'inspector'],
  ['supt', 'superintendent'],
  ['capt', 'captain'],
  ['gen', 'general'],
  ['col', 'colonel'],
  ['lt', 'lieutenant'],
  ['adm', 'admiral'],
  ['prof', 'professor'],
  ['professor', 'professor'],
  ['dr', 'doctor'],
  ['rev', 'pastor'],
  ['fr', 'priest'],
]);

/** The offices by their abbreviations before a name: a detective’s and a sergeant’s for “Det Sgt Ada Long”. */
function abbreviatedBefore(tokens: readonly Token[], nameFrom: number, from: number): readonly string[] {
  const offices: string[] = [];
  for (let at = nameFrom - 1; at >= from; at -= 1) {
    const office = abbreviated.get(tokens[at]?.lower.replace(/\.$/u, '') ?? '');
    if (office === undefined) break;
    offices.push(office);
  }
  return offices;
}

const academics = [
  'professor',
  'researcher',
  'lecturer',
  'ecologist',
  'biologist',
  'geologist',
  'physicist',
  'chemist',
  'climatologist',
  'meteorologist',
  'astronomer',
  'epidemiologist',
  'virologist',
  'geneticist',
  'oceanographer',
  'hydrologist',
  'neuroscientist',
];

/** Nouns that vary an office: “the pontiff” for the pope. */
const variants: ReadonlyMap<string, readonly string[]> = new Map([
  ['pontiff', ['pope']],
  ['judge', ['justice']],
  ['justice', ['judge']],
  ['monarch', ['king', 'queen']],
  ['lawmaker', ['senator', 'representative', 'congressman', 'congresswoman', 'mp']],
  ['legislator', ['senator', 'representative', 'congressman', 'congresswoman', 'mp']],
  ['congressman', ['representative']],
  ['congresswoman', ['representative']],
  ['jurist', ['judge', 'justice']],
  ['prelate', ['bishop', 'archbishop', 'cardinal']],
  ['cleric', ['imam', 'bishop', 'priest', 'sheikh', 'ayatollah']],
  ['physician', ['doctor']],
  ['minister', ['secretary']],
  ['premier', ['minister']],
  [
    'chief',
    [
      'ceo',
      'executive',
      'head',
      'director',
      'commissioner',
      'manager',
      'chairman',
      'chairwoman',
      'president',
    ],
  ],
  ['boss', ['manager', 'coach', 'ceo', 'executive', 'chairman', 'chairwoman']],
  ['head', ['chief', 'director', 'ceo']],
  ['diplomat', ['ambassador', 'envoy']],
  ['officer', ['sergeant', 'inspector', 'constable', 'superintendent', 'captain', 'lieutenant']],
  ['scientist', academics],
  ['researcher', academics],
  ['academic', academics],
  [
    'leader',
    ['president', 'chairman', 'chairwoman', 'chair', 'secretary', 'secretary-general', 'head', 'chief'],
  ],
]);

/** Whether two nouns can be one office: chief and director. */
export function isVariant(one: string, other: string): boolean {
  return (
    one === other ||
    variants.get(one)?.includes(other) === true ||
    variants.get(other)?.includes(one) === true
  );
}

/** What a noun for an office adds that the office itself leaves out: “the union leader” for its president. */
const fields = /^(?:labou?r|union|trade|party|industry|business|student|church|religious|community|tribal)$/u;

/** Offices by their initials: noun, what ranks it, and the initials. */
const initialised = [
  ['executive', 'chief', 'ceo'],
  ['minister', 'prime', 'pm'],
] as const;

function without(words: ReadonlySet<string>, one: string): ReadonlySet<string> {
  return new Set([...words].filter((word) => word !== one));
}

/** Words that make another office: the vice president is not the president. */
const ranks = ['shadow', 'vice', 'deputy', 'assistant', 'associate', 'acting', 'junior'];

function fitsOffice(modifiers: ReadonlySet<string>, office: Office): boolean {
  if (ranks.some((rank) => office.modifiers.has(rank) && !modifiers.has(rank))) return false;
  return isSubset(modifiers, office.modifiers);
}

const leaders = new Set(['president', 'chancellor', 'premier', 'minister', 'king', 'emperor']);

/** The offices that a text gives to those it names. */
export class Offices {
  private readonly language: Language;
  private readonly offices = new Map<string, Office[]>();
  private readonly held = new Map<string, Set<string>>();

  constructor(language: Language) {
    this.language = language;
  }

  /** Takes in the offices that stand beside a name: before it, or in apposition on either side. */
  read(tokens: readonly Token[], phrase: NounPhrase, member: Member): void {
    if (member.institution) return;
    const at = tokens[phrase.nameFrom]?.start ?? 0;
    const before = nounPhraseBefore(tokens, phrase.to, Math.max(0, phrase.from - 8), this.language);
    const whole =
      before !== null && before.kind === 'name' && before.nameTo === phrase.nameTo ? before : phrase;
    // “Me Sophie Martin”: counsel, as lawyers are called in French
    if (this.language.code === 'fr' && /^(?:me|maître)$/u.test(tokens[phrase.nameFrom - 1]?.lower ?? '')) {
      for (const office of ['avocat', 'avocate'])
        this.add(tokens, phrase.nameFrom, phrase.nameFrom, office, member, at);
    }
    for (const office of abbreviatedBefore(tokens, whole.nameFrom, whole.from))
      this.add(tokens, whole.nameFrom, whole.nameFrom, office, member, at);
    if (whole.head !== '') this.add(tokens, whole.from, whole.nameFrom, whole.head, member, at);
    this.readPredicate(tokens, phrase, member, at);
    if (tokens[phrase.to]?.lower === ',') {
      let from = phrase.to + 1;
      if (is(tokens[from], Class.number) && tokens[from + 1]?.lower === ',') from += 2;
      const apposition = nounPhraseFrom(tokens, from, tokens.length, this.language);
      const after = apposition === null ? undefined : tokens[apposition.to];
      const closed =
        after === undefined ||
        after.kind !== 'word' ||
        (after.classes & (Class.relative | Class.preposition | Class.conjunction)) !== 0;
      if (apposition?.kind === 'role' && closed && !apposition.plural)
        this.add(tokens, apposition.from, apposition.to, apposition.head, member, at);
    }
    // “L’expert, le docteur Paul Martin,”
    // “Her fiancé, plasterer Lee Cobb,”
    const english = isEnglish(this.language);
    const trade =
      english && !is(tokens[whole.from], Class.determiner) && tokens[whole.from - 1]?.lower === ',';
    const bare = english ? !trade : phrase.nameFrom > phrase.from;
    const from = bare ? phrase.from : whole.from;
    if (tokens[from - 1]?.lower === ',' && (trade || phrase.nameFrom === phrase.from)) {
      // “a spokeswoman for the president, Ada Long,”: she speaks for the president, and is none.
      const nearest = nounPhraseBefore(tokens, from - 1, 0, this.language);
      const office = nearest === null ? null : (withHead(tokens, nearest, 0, this.language) ?? nearest);
      const after = tokens[phrase.to];
      const another = office !== null && isSomebodys(tokens, office);
      if (
        office?.kind === 'role' &&
        !office.plural &&
        !another &&
        (after === undefined || after.kind === 'sign')
      )
        this.add(tokens, office.from, office.to, office.head, member, at);
    }
  }

  /** “Paul Martin est avocat”, „Petra Lang ist die Chefin der Bank“: what somebody is said to be. */
  private readPredicate(tokens: readonly Token[], phrase: NounPhrase, member: Member, at: number): void {
    const verb = isEnglish(this.language) ? /^(?:is|was)$/u : /^(?:ist|war|est|était|es|era)$/u;
    if (!verb.test(tokens[phrase.to]?.lower ?? '')) return;
    const office = nounPhraseFrom(tokens, phrase.to + 1, tokens.length, this.language);
    if (office?.kind === 'role' && !office.plural)
      this.add(tokens, office.from, office.to, office.head, member, at);
  }

  private add(
    tokens: readonly Token[],
    from: number,
    to: number,
    head: string,
    member: Member,
    at: number,
  ): void {
    const classes = this.language.words.get(head) ?? 0;
    // “The hospital’s parent company, Meridian Crest”
    if (classes & Class.organisation && !(classes & Class.role) && !isFirstName(member.words[0] ?? '')) {
      if (member.words.length > 1 && member.gender === 'unknown') member.institution = true;
      return;
    }
    if (!(classes & Class.role) && !this.language.roleEnding?.test(head)) return;
    const office: Office = { head, modifiers: modifiersOf(tokens, from, to, head), member, at };
    for (const [full, rank, short] of initialised) {
      if (head === full && office.modifiers.has(rank))
        this.put({ ...office, head: short, modifiers: without(office.modifiers, rank) });
      if (head === short)
        this.put({ ...office, head: full, modifiers: new Set([...office.modifiers, rank]) });
    }
    if (member.gender === 'unknown') member.gender = genderOfRole(head, this.language);
    this.held.set(member.name, (this.held.get(member.name) ?? new Set<string>()).add(head));
    this.put(office);
  }

  private put(office: Office): void {
    const known = this.offices.get(office.head);
    if (known === undefined) this.offices.set(office.head, [office]);
    else known.push(office);
  }

  /** The offices that somebody of that name holds. */
  of(name: string): readonly string[] {
    return [...(this.held.get(name) ?? [])];
  }

  /** Who holds the office that a definite phrase names (“the German chancellor”), or null. */
  holder(tokens: readonly Token[], phrase: NounPhrase, at: number): Member | null {
    const modifiers = modifiersOf(tokens, phrase.from, phrase.to, phrase.head);
    const heads = phrase.head === 'leader' ? ['leader', ...leaders] : [phrase.head];
    let loose: Member | null = null;
    let looseCount = 0;
    let found: Member | null = null;
    for (const head of heads) {
      const seen = new Set<Member>();
      for (const office of this.offices.get(head) ?? []) {
        if (office.at > at && found !== null) break;
        if (fitsOffice(modifiers, office)) found = office.member;
        else if (
          head === phrase.head &&
          !seen.has(office.member) &&
          office.modifiers.size === 0 &&
          modifiers.size === 1 &&
          ![...modifiers].some((modifier) => /^\d/u.test(modifier))
        ) {
          loose = office.member;
          looseCount += 1;
          seen.add(office.member);
        }
      }
    }
    return (
      found ??
      (looseCount === 1 ? loose : null) ??
      this.variant(phrase.head, modifiers, at) ??
      this.compound(phrase.head, modifiers, at)
    );
  }

  /** „Der Minister“ for the health minister, „der Bürgermeister“ for the Oberbürgermeister: the last whose office ends so, or null. */
  private compound(head: string, modifiers: ReadonlySet<string>, at: number): Member | null {
    if (!this.language.capitalNouns || modifiers.size > 0 || head.length < 5) return null;
    let last: Office | null = null;
    for (const [name, offices] of this.offices) {
      if (name === head || !name.endsWith(head)) continue;
      for (const office of offices)
        if (office.at <= at && (last === null || office.at > last.at)) last = office;
    }
    return last?.member ?? null;
  }

  /** The only one so far who holds an office that the noun varies, or null. */
  private variant(head: string, modifiers: ReadonlySet<string>, at: number): Member | null {
    const held = (variants.get(head) ?? []).flatMap((one) => this.offices.get(one) ?? []);
    const told = new Set([...modifiers].filter((modifier) => !fields.test(modifier)));
    const [first, ...others] = new Set(
      held.filter((office) => office.at <= at && fitsOffice(told, office)).map(({ member }) => member),
    );
    return others.length === 0 ? (first ?? null) : null;
  }
}

/**
 * What a word can be, as far as the attribution of quotations needs to know. A word may be in several
 * classes ("report" is a noun and a reporting verb), so classes are bits of one number.
 */
export const Class = {
  determiner: 1 << 0,
  preposition: 1 << 1,
  conjunction: 1 << 2,
  subordinator: 1 << 3,
  relative: 1 << 4,
  auxiliary: 1 << 5,
  be: 1 << 6,
  adverb: 1 << 7,
  /** A verb that introduces speech: said, told, wrote. */
  say: 1 << 8,
  /** A verb that passes judgement in quoted words: called it “…”, accused them of “…”. */
  call: 1 << 9,
  /** A verb of thought or will, whose quoted complement is usually its subject's words: fears “…”. */
  hint: 1 << 10,
  /** The form is a participle or gerund without a subject of its own: saying, adding. */
  participle: 1 << 11,
  pronoun: 1 << 12,
  objectPronoun: 1 << 13,
  honorific: 1 << 14,
  role: 1 << 15,
  time: 1 << 16,
  verb: 1 << 17,
  particle: 1 << 18,
  organisation: 1 << 19,
  /** A noun that announces a name or title: the term “…”, the song “…”. */
  naming: 1 << 20,
  place: 1 << 21,
  nationality: 1 << 22,
  possessive: 1 << 23,
  quantifier: 1 << 24,
  /** A noun for an utterance: statement, words, remark. */
  utterance: 1 << 25,
  continuing: 1 << 26,
  firstPerson: 1 << 27,
  intensifier: 1 << 28,
  number: 1 << 29,
  firstName: 1 << 30,
} as const;

export const anyCue = Class.say | Class.call | Class.hint;

/** Words that end a noun phrase wherever they stand in lower case. */
export const closedClasses =
  Class.preposition |
  Class.conjunction |
  Class.subordinator |
  Class.relative |
  Class.auxiliary |
  Class.be |
  Class.adverb |
  Class.pronoun |
  Class.objectPronoun;

export type Gender = 'female' | 'male' | 'unknown';

export interface Pronoun {
  readonly gender: Gender;
  /** `thing` stands for institutions and objects (it, es). */
  readonly stands: 'person' | 'thing' | 'group' | 'self';
}

/** One language's words and habits, as data. */
export interface Language {
  readonly code: string;
  /** Lower-case word to its classes (bits of `Class`). */
  readonly words: ReadonlyMap<string, number>;
  readonly pronouns: ReadonlyMap<string, Pronoun>;
  /** Abbreviations, in lower case and without their last dot, that do not end a sentence. */
  readonly abbreviations: ReadonlySet<string>;
  /** Word sequences before a source: according to, laut, selon, según. */
  readonly accordingTo: readonly (readonly string[])[];
  /** Words after a source that say the same: zufolge. */
  readonly accordingAfter: ReadonlySet<string>;
  /** Endings of role nouns that are too many to list (German compounds). */
  readonly roleEnding: RegExp | null;
  /** Endings of nouns for institutions that are too many to list (German compounds). */
  readonly organisationEnding: RegExp | null;
  /** Endings of feminine person nouns; others say nothing about gender. */
  readonly feminineEnding: RegExp | null;
  /** Ending of verb forms that are too many to list. */
  readonly verbEnding: RegExp | null;
  /** Ending of adverbs. */
  readonly adverbEnding: RegExp | null;
  /** Whether common nouns are written with a capital. */
  readonly capitalNouns: boolean;
  /** Whether articles and pronouns are elided before a vowel (l’, d’) and pronouns follow with a hyphen. */
  readonly elision: boolean;
  /** Whether a subject may follow its verb anywhere, and not just beside a quotation. */
  readonly freeInversion: boolean;
  /** Whether a verb may stand without its subject pronoun (Spanish “dijo”). */
  readonly dropsSubject: boolean;
  /** Verb forms that mark a sentence as somebody’s report (German “sei”, “habe”). */
  readonly reportedMood: ReadonlySet<string>;
  /** Object forms of pronouns after “according to”: him, lui, ihm. */
  readonly obliquePronouns: ReadonlyMap<string, string>;
  /** Whether a dash at the beginning of a paragraph opens dialogue. */
  readonly dashDialogue: boolean;
  /** Frequent words that give the language away. */
  readonly signature: ReadonlySet<string>;
}

/** Splits a list of words written with spaces between. */
export function list(words: string): readonly string[] {
  return words.split(/\s+/u).filter((word) => word !== '');
}

/** Builds the word table from lists; a word in several lists gets all their classes. */
export function wordTable(entries: readonly (readonly [number, string])[]): Map<string, number> {
  const table = new Map<string, number>();
  for (const [classes, words] of entries) {
    for (const word of list(words)) {
      table.set(word, (table.get(word) ?? 0) | classes);
      // As Switzerland writes it: begrüsst.
      if (word.includes('ß')) table.set(word.replaceAll('ß', 'ss'), (table.get(word) ?? 0) | classes);
    }
  }
  return table;
}

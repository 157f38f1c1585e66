import { handleEnd, isApostrophe, isDotted, isHandle, isNetworkDot, kindOf, wordEnd } from './characters.ts';
import { isFirstName } from './first-names.ts';
import type { Language } from './word-classes.ts';
import { Class, closedClasses } from './word-classes.ts';

/** A word, a sign, or a whole quotation standing in its sentence. Offsets are UTF-16 into the text. */
export interface Token {
  readonly kind: 'word' | 'sign' | 'quotation';
  readonly start: number;
  readonly end: number;
  /** Lower case, apostrophes straight; for signs the sign. */
  readonly lower: string;
  /** Bits of `Class`. */
  readonly classes: number;
  /** Whether the first letter is a capital. */
  readonly capital: boolean;
  /** For a quotation, its index among the paragraph's marked spans; else -1. */
  readonly quotation: number;
}

/** Whether a token is there and in one of the classes. */
export function is(token: Token | undefined, classes: number): boolean {
  return token !== undefined && (token.classes & classes) !== 0;
}

const upper = /\p{Lu}/u;
const frenchClitic = /^(?:l|d|s|n|m|t|j|c|qu|lorsqu|puisqu|jusqu)['’]$/iu;
/** Reed, Ahmed, Saeed: capitalised, they are no past tense. */
const surnameInEd = /^\p{L}{1,3}ed$|eed$/u;
/** al-Hassan, d’Arc, bin-Laden: a name with a small prefix. */
const prefixedName = /^(?:al|el|ad|as|ash|ar|at|an|ul|abu|bin|ibn|ben|d|l)[-'’]\p{Lu}/u;
const hyphenPronoun = /^(.+?)-(?:t-)?(il|elle|ils|elles|on|je|nous|vous)$/iu;

/** “May said”, “Will told”: after the modal verb no past could follow, so it is a name. */
const namedLikeModal = /^(?:May|Will)$/u;
const reportsAfter = /^\s(?:said|says|told|tells|wrote|called|added|replied|insisted|warned|has|had)\b/u;

const heName = /^(?:he|she)$/u;
/** He’d, they’ll: a pronoun and its verb. */
const contraction = /^(he|she|they|it|we|you|who|i)['’](?:d|ll|ve|re|m)$/iu;

export class Tokeniser {
  private readonly text: string;
  private readonly language: Language;
  private readonly known = new Map<string, number>();

  constructor(text: string, language: Language) {
    this.text = text;
    this.language = language;
  }

  /** The classes of a lower-case word, from the language's lists and endings. */
  classesOf(lower: string): number {
    let classes = this.known.get(lower);
    if (classes === undefined) {
      classes = this.computeClasses(lower);
      this.known.set(lower, classes);
    }
    return classes;
  }

  private computeClasses(lower: string): number {
    const { language } = this;
    let classes = language.words.get(lower) ?? 0;
    if (isFirstName(lower)) classes |= Class.firstName;
    if (classes & ~Class.firstName) return classes | this.endings(lower, classes);
    if (/^\d/u.test(lower)) return classes | Class.number;
    const hyphen = lower.lastIndexOf('-');
    const singular = lower.endsWith('s') ? (language.words.get(lower.slice(0, -1)) ?? 0) : 0;
    const plural =
      singular & (Class.role | Class.organisation) && !(singular & Class.time)
        ? singular & (Class.role | Class.organisation)
        : 0;
    // “la exministra”, “le coprésident”, „der Vizekanzler“
    const stem =
      language.code === 'en' ? lower : lower.replace(/^(?:ex|vice|vize|sub|co|euro)(?=\p{L}{4})/u, '');
    const prefixed = stem === lower ? 0 : (language.words.get(stem) ?? 0);
    const tail = hyphen > 0 ? (language.words.get(lower.slice(hyphen + 1)) ?? 0) : 0;
    return classes | plural | ((tail | prefixed) & Class.role) | this.endings(lower, classes);
  }

  private endings(lower: string, classes: number): number {
    const { language } = this;
    let more = 0;
    if (lower.endsWith('.'))
      more |= (language.words.get(lower.slice(0, -1)) ?? 0) & (Class.honorific | Class.role);
    if (language.roleEnding?.test(lower) && lower.length > 4) more |= Class.role;
    else if (language.organisationEnding?.test(lower)) more |= Class.organisation;
    if (classes !== 0) return more;
    if (language.verbEnding?.test(lower)) more |= Class.verb;
    if (language.adverbEnding?.test(lower) && !lower.includes('-')) more |= Class.adverb;
    return more;
  }

  /** The role bit of a word that is listed; endings alone do not tell a role from a surname (Newman). */
  private listedRole(lower: string): number {
    const { words } = this.language;
    const listed =
      (words.get(lower) ?? 0) |
      (words.get(lower.replace(/[.s]$/u, '')) ?? 0) |
      (words.get(lower.slice(lower.lastIndexOf('-') + 1)) ?? 0);
    return listed & Class.role ||
      /(?:[rstkl]s|spokes|police|congress|chair|business|gun|fire|camera|news|states|alder)(?:wo)?m[ae]n$/u.test(
        lower,
      )
      ? Class.role
      : 0;
  }

  private word(start: number, end: number): Token {
    const raw = this.text.slice(start, end);
    let lower = raw.toLowerCase();
    if (lower.includes('’')) lower = lower.replaceAll('’', "'");
    const capital = raw !== lower && (upper.test(raw.charAt(0)) || prefixedName.test(raw));
    const known = heName.test(lower) && this.isHeName(start, end) ? 0 : this.classesOf(lower);
    const classes = capital ? this.capitalised(raw, lower, end, known) : known;
    return { kind: 'word', start, end, lower, classes, capital, quotation: -1 };
  }

  /** The classes of a word with a capital, which is a name where the small one is not. */
  private capitalised(raw: string, lower: string, end: number, known: number): number {
    let classes = known;
    if (classes & Class.verb && surnameInEd.test(lower)) classes &= ~Class.verb;
    if (classes & Class.role && !this.language.capitalNouns) classes &= ~Class.role | this.listedRole(lower);
    if (namedLikeModal.test(raw) && this.isReported(end)) return Class.firstName;
    // “Consolidated said”
    if (classes & Class.verb && lower.endsWith('ed') && this.isReported(end)) return 0;
    const shouted = classes & closedClasses && raw.length > 1 && raw.length < 6 && raw === raw.toUpperCase();
    return shouted && !raw.includes("'") ? Class.place : classes;
  }

  /** “spokesperson He Yafei told”: with a capital where no sentence begins, no pronoun. */
  private isHeName(start: number, end: number): boolean {
    const { text } = this;
    return (
      /\p{Ll} $/u.test(text.slice(Math.max(0, start - 2), start)) &&
      /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3))
    );
  }

  /** Whether a verb of saying follows at once. */
  private isReported(end: number): boolean {
    return reportsAfter.test(this.text.slice(end, end + 12));
  }

  /** Appends the tokens of `text[from, to)` to `into`. */
  read(from: number, to: number, into: Token[]): void {
    const { text } = this;
    let at = from;
    while (at < to) {
      const code = text.charCodeAt(at);
      const kind = kindOf(code);
      if (kind === 2) at += 1;
      else if (kind === 1) at = this.readWord(at, to, into);
      else if (code === 0x40 && isHandle(text, at)) at = this.readHandle(at, to, into);
      else if (isApostrophe(code) && /^['’](?:s|re|ve|ll|d|m)\b/u.test(text.slice(at, at + 4))) {
        const end = wordEnd(text, at + 1, to);
        into.push(this.word(at, end));
        at = end;
      } else {
        const length = code >= 0xd800 && code <= 0xdbff ? 2 : 1;
        const sign = text.slice(at, at + length);
        into.push({
          kind: 'sign',
          start: at,
          end: at + length,
          lower: sign,
          classes: 0,
          capital: false,
          quotation: -1,
        });
        at += length;
      }
    }
  }

  private readHandle(from: number, to: number, into: Token[]): number {
    const end = Math.min(to, handleEnd(this.text, from));
    const lower = this.text.slice(from, end).toLowerCase();
    into.push({
      kind: 'word',
      start: from,
      end,
      lower,
      classes: Class.firstName,
      capital: true,
      quotation: -1,
    });
    return end;
  }

  private readWord(from: number, to: number, into: Token[]): number {
    const { text } = this;
    let end = wordEnd(text, from, to);
    if (this.language.elision) {
      const apostrophe = text.slice(from, end).search(/['’]/u);
      if (apostrophe > 0 && frenchClitic.test(text.slice(from, from + apostrophe + 1)))
        end = from + apostrophe + 1;
      else if (end < to && isApostrophe(text.charCodeAt(end)) && frenchClitic.test(text.slice(from, end + 1)))
        end += 1;
      const hyphened = hyphenPronoun.exec(text.slice(from, end));
      const verb = hyphened?.[1];
      const pronoun = hyphened?.[2];
      if (verb !== undefined && pronoun !== undefined) {
        into.push(this.word(from, from + verb.length), this.word(end - pronoun.length, end));
        return end;
      }
    }
    const last = end - 2;
    if (
      last > from &&
      isApostrophe(text.charCodeAt(last)) &&
      (text[end - 1] === 's' || text[end - 1] === 'S')
    ) {
      if (!this.language.elision) {
        const stem = text.slice(from, last).toLowerCase();
        if (!(this.classesOf(stem) & Class.pronoun)) {
          into.push(this.word(from, last), this.word(last, end));
          return end;
        }
      }
    }
    const contracted = this.language.code === 'en' ? contraction.exec(text.slice(from, end))?.[1] : undefined;
    if (contracted !== undefined) {
      const cut = from + contracted.length;
      into.push(this.word(from, cut), this.word(cut, end));
      return end;
    }
    const dotted = text[end] === '.' && end < to && isDotted(text, from, end, this.language);
    if (dotted && !isNetworkDot(text, from, end)) end += 1;
    into.push(this.word(from, end));
    return end;
  }
}

import { fold } from '../text/fold.ts';

/**
 * The one way in which texts and queries are divided for search: the index, the marks in snippets and the hits shown
 * in an open article all follow from it, so they cannot disagree.
 *
 * Words are runs of letters, digits and marks, folded. Chinese, Japanese and Korean (and Thai, Lao, Khmer and
 * Burmese, which set no spaces either) become overlapping pairs of characters, 東京都 → 東京 京都 都, so that any
 * substring of two characters is a word or a phrase of words, and one of one character begins a word.
 */
export interface Token {
  /** Folded; never empty. */
  readonly term: string;
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** For a pair of characters, where its first one ends; otherwise as `end`. */
  readonly firstEnd: number;
  readonly kind: 'word' | 'pair' | 'last-of-run';
}

/** Longer words are cut: they are data, not words. UTF-16 units. */
export const MAX_TERM = 64;

const SEPARATOR = 1;
const LETTER = 2;
const UNSPACED = 3;
/** Belongs to the character before it: a mark, or a vowel or final consonant of decomposed Hangul. */
const ATTACHED = 4;
/** Invisible inside a word: soft hyphen, joiners, byte order mark. */
const IGNORED = 5;

const wordCharacter = /^[\p{L}\p{N}\p{M}]$/u;
const unspacedCharacter =
  /^[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{scx=Bopo}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]$/u;
const attachedCharacter = /^[\p{M}\u1160-\u11ff\uff9e\uff9f]$/u;
const ignoredCharacter = /^(?:\u00ad|\u200c|\u200d|\u2060|\ufeff)$/u;
const notOfAWord = /[^\p{L}\p{N}\p{M}]/gu;

const classes = new Uint8Array(0x10000);
/** 1 for ASCII letters and digits. */
const ASCII_LETTERS = new Uint8Array(0x10000);
for (let code = 0; code < 0x80; code += 1) {
  if (wordCharacter.test(String.fromCharCode(code))) ASCII_LETTERS[code] = 1;
}

function classOf(code: number): number {
  if (code > 0xffff) return classify(code);
  const known = classes[code] ?? 0;
  if (known !== 0) return known;
  const found = classify(code);
  classes[code] = found;
  return found;
}

function classify(code: number): number {
  const character = String.fromCodePoint(code);
  if (ignoredCharacter.test(character)) return IGNORED;
  if (attachedCharacter.test(character)) return ATTACHED;
  if (!wordCharacter.test(character)) return SEPARATOR;
  return unspacedCharacter.test(character) ? UNSPACED : LETTER;
}

/** Whether the character is of a script that sets no spaces between words. */
export function isUnspaced(codePoint: number): boolean {
  return classOf(codePoint) === UNSPACED;
}

/**
 * Whether a word goes on across this offset, so that a text must not be cut here. In scripts without spaces only a
 * character and its marks hold together.
 */
export function isInsideWord(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return false;
  const before = text.codePointAt(isTrail(text, offset - 1) ? offset - 2 : offset - 1) ?? 0;
  if (isTrail(text, offset)) return true;
  const after = classOf(text.codePointAt(offset) ?? 0);
  if (after === ATTACHED || after === IGNORED) return classOf(before) !== SEPARATOR;
  return after === LETTER && classOf(before) !== SEPARATOR && classOf(before) !== UNSPACED;
}

function isTrail(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff && offset > 0 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
}

/**
 * Calls back for every token in order, until the callback answers `false`. Tokens that follow each other here are
 * neighbours in the index, whatever stands between them in the text.
 *
 * @param mayMatter asked with the first unit of a word that begins with an ASCII letter or digit; where it answers
 *   `false` the word is passed over in silence, which takes a fraction of the time
 */
export function eachToken(
  text: string,
  visit: (token: Token) => boolean | undefined,
  mayMatter: (firstUnit: number) => boolean = always,
): void {
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit < 128) {
      if (ASCII_LETTERS[unit] === 0) {
        at += 1;
        continue;
      }
      if (!mayMatter(unit)) {
        at = runEnd(text, at, LETTER);
        continue;
      }
    }
    const kind = classAt(text, at);
    if (kind === LETTER || kind === ATTACHED) {
      const end = runEnd(text, at, LETTER);
      const term = wordTerm(text, at, end);
      if (term !== '' && visit({ term, start: at, end, firstEnd: end, kind: 'word' }) === false) return;
      at = end;
    } else if (kind === UNSPACED) {
      const end = runEnd(text, at, UNSPACED);
      if (!eachPair(text, at, end, visit)) return;
      at = end;
    } else at += widthAt(text, at);
  }
}

const always = () => true;

function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return classOf(unit >= 0xd800 && unit <= 0xdbff ? (text.codePointAt(at) ?? unit) : unit);
}

function widthAt(text: string, at: number): number {
  return isTrail(text, at + 1) ? 2 : 1;
}

function runEnd(text: string, start: number, kind: number): number {
  let at = start;
  if (kind === LETTER) while (ASCII_LETTERS[text.charCodeAt(at)] === 1) at += 1;
  let end = at;
  while (at < text.length) {
    const next = classAt(text, at);
    if (next !== kind && next !== ATTACHED && next !== IGNORED) break;
    at += widthAt(text, at);
    if (next !== IGNORED) end = at;
  }
  return end;
}

function wordTerm(text: string, start: number, end: number): string {
  const word = text.slice(start, end);
  const folded = isAscii(word) ? word.toLowerCase() : foldTerm(word);
  return folded.length > MAX_TERM ? folded.slice(0, MAX_TERM).toWellFormed() : folded;
}

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) > 0x7f) return false;
  return true;
}

/** Compatibility forms may fold into signs (⑴ into "(1)") and into capitals (𝐀): neither is left in a term. */
function foldTerm(word: string): string {
  return fold(word).replace(notOfAWord, '').toLowerCase();
}

/** False where the callback wanted no more. */
function eachPair(
  text: string,
  start: number,
  end: number,
  visit: (token: Token) => boolean | undefined,
): boolean {
  let first = characterAt(text, start, end);
  while (first !== null) {
    const second = characterAt(text, first.end, end);
    const token: Token =
      second === null
        ? { term: first.term, start: first.start, end: first.end, firstEnd: first.end, kind: 'last-of-run' }
        : {
            term: first.term + second.term,
            start: first.start,
            end: second.end,
            firstEnd: first.end,
            kind: 'pair',
          };
    if (visit(token) === false) return false;
    first = second;
  }
  return true;
}

interface Character {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** The next character that folds to something, with all that is attached to it; null at the end of the run. */
function characterAt(text: string, from: number, runEnds: number): Character | null {
  let start = from;
  while (start < runEnds) {
    let end = start + widthAt(text, start);
    while (end < runEnds) {
      const next = classAt(text, end);
      if (next !== ATTACHED && next !== IGNORED) break;
      end += widthAt(text, end);
    }
    const written = text.slice(start, end);
    const term = foldsToItself(written) ? written : foldTerm(written);
    if (term !== '') return { term, start, end };
    start = end;
  }
  return null;
}

/** True only where sure: common ideographs, kana without their small relatives, Hangul syllables. */
function foldsToItself(character: string): boolean {
  const code = character.charCodeAt(0);
  return (
    character.length === 1 &&
    ((code >= 0x4e00 && code <= 0x9fff) ||
      (code >= 0x3041 && code <= 0x3094) ||
      (code >= 0xac00 && code <= 0xd7a3))
  );
}

export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  eachToken(text, (token) => {
    tokens.push(token);
    return undefined;
  });
  return tokens;
}

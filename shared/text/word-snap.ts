export interface TextRange {
  /** UTF-16 offset. */
  readonly start: number;
  /** UTF-16 offset, after the last unit. */
  readonly end: number;
}

const WORD_CHARACTER = /^[\p{L}\p{N}\p{M}]$/u;
const UNSPACED_CHARACTER =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;
const APOSTROPHE = /^['’]$/;

/**
 * The passage that a person means who selected `start` to `end` (UTF-16 offsets) roughly: without white space at
 * its ends, and with the words whole that it cuts into. Punctuation stays as selected: none is added, none taken
 * away; the parts of "well-known" count as words. Words of scripts without spaces are left as selected. White space
 * is never grown over, so neither is the end of a block. `null` when nothing but white space is selected.
 */
export function snapToWords(text: string, start: number, end: number): TextRange | null {
  let from = start;
  let to = end;
  while (from < to && isSpace(text, from)) from += 1;
  while (to > from && isSpace(text, to - 1)) to -= 1;
  if (from >= to) return null;
  while (insideWord(text, from)) from -= characterBefore(text, from).length;
  while (insideWord(text, to)) to += characterAfter(text, to).length;
  return { start: from, end: to };
}

/** Whether the offset stands between two characters of one word. */
function insideWord(text: string, offset: number): boolean {
  const before = characterBefore(text, offset);
  const after = characterAfter(text, offset);
  if (before === '' || after === '') return false;
  if (/^\p{M}$/u.test(after)) return !/^\s$/u.test(before);
  if (UNSPACED_CHARACTER.test(before) || UNSPACED_CHARACTER.test(after)) return false;
  if (WORD_CHARACTER.test(before)) {
    if (WORD_CHARACTER.test(after)) return true;
    return APOSTROPHE.test(after) && WORD_CHARACTER.test(characterAfter(text, offset + 1));
  }
  return (
    APOSTROPHE.test(before) &&
    WORD_CHARACTER.test(after) &&
    WORD_CHARACTER.test(characterBefore(text, offset - 1))
  );
}

function isSpace(text: string, offset: number): boolean {
  return /^\s$/u.test(text.charAt(offset));
}

function characterAfter(text: string, offset: number): string {
  const point = text.codePointAt(offset);
  if (point === undefined) return '';
  return String.fromCodePoint(point);
}

function characterBefore(text: string, offset: number): string {
  if (offset <= 0) return '';
  const unit = text.charCodeAt(offset - 1);
  const low = unit >= 0xdc00 && unit <= 0xdfff;
  return low && offset >= 2 ? characterAfter(text, offset - 2) : text.charAt(offset - 1);
}

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’‐‑][\p{L}\p{N}\p{M}]+)*/gu;
/** UTF-16 units looked through for a word before giving up; longer than any gap between words. */
const REACH = 400;

/** Where the next word after `offset` ends, in UTF-16 units; `offset` itself where there is none. */
export function nextWordEnd(text: string, offset: number): number {
  for (const word of text.slice(offset, offset + REACH).matchAll(WORD)) {
    return offset + word.index + word[0].length;
  }
  return offset;
}

/** Where the last word that begins before `offset` begins; `offset` itself where there is none. */
export function previousWordStart(text: string, offset: number): number {
  const from = wholeCharacter(text, Math.max(0, offset - REACH));
  const last = [...text.slice(from, offset).matchAll(WORD)].at(-1);
  return last === undefined ? offset : from + last.index;
}

/** Where the word before the one that ends at `offset` ends: takes one word back. */
export function previousWordEnd(text: string, offset: number): number {
  const start = previousWordStart(text, offset);
  const from = wholeCharacter(text, Math.max(0, start - REACH));
  const last = [...text.slice(from, start).matchAll(WORD)].at(-1);
  return last === undefined ? offset : from + last.index + last[0].length;
}

/** Where the word after the one that starts at `offset` starts: leaves one word out. */
export function nextWordStart(text: string, offset: number): number {
  const end = nextWordEnd(text, offset);
  for (const word of text.slice(end, end + REACH).matchAll(WORD)) return end + word.index;
  return offset;
}

function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset + 1 : offset;
}

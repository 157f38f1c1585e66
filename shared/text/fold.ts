/** Letters that Unicode does not decompose, and what people type for them. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
};
const UNDECOMPOSED_LETTER = new RegExp(`[${Object.keys(UNDECOMPOSED).join('')}]`, 'g');

/** The text without case and diacritics (NFKD without its marks), for comparing and not for showing. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (/^[\0-\x7f]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(UNDECOMPOSED_LETTER, (letter) => UNDECOMPOSED[letter] ?? letter);
}

/** Whether the haystack contains every one of the words, in any order, each also as a part of a longer word. */
export function foldedIncludes(haystack: string, words: readonly string[]): boolean {
  const folded = fold(haystack);
  return words.every((word) => folded.includes(fold(word)));
}

/** The words of a filter as a person typed it. */
export function filterWords(typed: string): readonly string[] {
  return fold(typed)
    .split(/\s+/u)
    .filter((word) => word !== '');
}

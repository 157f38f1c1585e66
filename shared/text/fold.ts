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
  ς: 'σ',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
};
const UNDECOMPOSED_LETTER = new RegExp(`[${Object.keys(UNDECOMPOSED).join('')}]`, 'g');

/**
 * Marks that readers leave out when they type: accents of any alphabet, and the vowel points of Hebrew and Arabic.
 * The vowel signs of Indic and South-East Asian scripts are letters to their readers, and so is the voicing of kana
 * (U+3099, U+309A): they stay.
 */
const LEFT_OUT_MARK = /(?![\u3099\u309a])(?=\p{M})[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}]/gu;

/** The text without case and diacritics (NFKD, marks left out, then NFC), for comparing and not for showing. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (/^[\0-\x7f]*$/.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(LEFT_OUT_MARK, '')
    .normalize('NFC')
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

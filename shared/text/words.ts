import { countLatinWords } from './latin-words.ts';

/** Scripts that write no spaces between words. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}';

const UNSPACED_RUN = new RegExp(`[${UNSPACED}]+`, 'gu');

/** Letters, digits and marks, held together by apostrophes and hyphens, and in numbers by their separators. */
const SPACED_WORD = /[\p{L}\p{N}\p{M}]+(?:(?:['’‐‑-]|(?<=\p{N})[.,:](?=\p{N}))[\p{L}\p{N}\p{M}]+)*/gu;

let dictionary: Intl.Segmenter | null = null;

/**
 * How many words a person would count: "well-known", "don't" and "1,250.50" are one each, and text without spaces
 * (Chinese, Japanese, Thai …) is divided by the dictionary of the runtime's `Intl.Segmenter`.
 */
export function countWords(text: string): number {
  return countLatinWords(text) ?? countByClasses(text);
}

function countByClasses(text: string): number {
  let unspaced = 0;
  const spaced = text.replace(UNSPACED_RUN, (run) => {
    unspaced += countUnspaced(run);
    return ' ';
  });
  SPACED_WORD.lastIndex = 0;
  let count = unspaced;
  while (SPACED_WORD.test(spaced)) count += 1;
  return count;
}

function countUnspaced(run: string): number {
  dictionary ??= new Intl.Segmenter('zh', { granularity: 'word' });
  let count = 0;
  for (const segment of dictionary.segment(run)) if (segment.isWordLike === true) count += 1;
  return count;
}

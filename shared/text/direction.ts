export type Direction = 'ltr' | 'rtl';

/** Letters of the scripts that run from right to left (Unicode Bidirectional Algorithm, classes R and AL). */
const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu;
const RIGHT_TO_LEFT_LANGUAGE = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|nqo|ps|sd|syr|ug|ur|yi)(?:-|$)/i;
const LETTER = /\p{L}/gu;

/** UTF-16 units that are looked at: the beginning tells. */
const SAMPLE = 4_000;

/**
 * The direction that most letters of a text run in; null for a text without letters. Unlike HTML's `dir="auto"`, which
 * asks the first letter alone, a foreign name at the beginning does not turn a paragraph round.
 */
export function directionOf(text: string): Direction | null {
  const sample = text.slice(0, SAMPLE);
  const rightToLeft = sample.match(RIGHT_TO_LEFT)?.length ?? 0;
  // Of most texts: nothing to be counted.
  if (rightToLeft === 0) return sample.search(LETTER) < 0 ? null : 'ltr';
  const letters = sample.match(LETTER)?.length ?? 0;
  if (letters === 0) return null;
  return rightToLeft * 2 > letters ? 'rtl' : 'ltr';
}

/** The direction that a language is usually written in. @param language BCP 47; a script subtag decides */
export function directionOfLanguage(language: string): Direction {
  if (/-(?:Latn|Cyrl|Grek)(?:-|$)/i.test(language)) return 'ltr';
  if (/-(?:Arab|Hebr|Syrc|Thaa|Nkoo|Adlm)(?:-|$)/i.test(language)) return 'rtl';
  return RIGHT_TO_LEFT_LANGUAGE.test(language) ? 'rtl' : 'ltr';
}

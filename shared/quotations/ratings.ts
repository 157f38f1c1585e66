import type { Token } from './tokens.ts';

const rating =
  /^(?:strong |conviction )?(?:buy|sell|hold|neutral|reduce|accumulate|outperform|underperform|overweight|underweight|market perform|sector perform|equal[- ]weight|junk|investment grade|[abc]{1,3}[+-]?|aa[a-d]?\d?|baa\d|ba\d)$/iu;

/** Whether quoted words are an analyst’s or agency’s grade: “cut the stock to ‘hold’”. */
export function isRating(words: string, tokens: readonly Token[]): boolean {
  if (!rating.test(words)) return false;
  return tokens.some(({ lower }) =>
    /^(?:rat(?:es?|ed|ings?)|upgrad|downgrad|recommendation|stock|shares|bonds?|debt)/u.test(lower),
  );
}

import { findInText, type TextRange } from '../../../shared/search/find.ts';
import { type ColorNames, parseQuery, type Query } from '../../../shared/search/query.ts';

/** Signs with which the search language would mean something. */
const SIGNS = /[\s"“”„«»「」:：-]+/gu;

/** What is typed to be found in one text: those words side by side, the last of which may go on. */
export function phraseQuery(typed: string): Query {
  return parseQuery(typed.replace(SIGNS, '-').replace(/^-/u, ''));
}

/**
 * Where a text has what was typed. Words that nowhere stand side by side are found one by one, in the language of
 * the search.
 */
export function findTyped(text: string, typed: string, colorNames?: ColorNames): readonly TextRange[] {
  const together = findInText(text, phraseQuery(typed));
  return together.length > 0 ? together : findSearched(text, typed, colorNames);
}

/** Where a text has the words of a search of the whole library. */
export function findSearched(text: string, query: string, colorNames?: ColorNames): readonly TextRange[] {
  return findInText(text, parseQuery(query, colorNames));
}

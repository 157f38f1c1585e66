import { LONGEST_BEGINNING } from '../../shared/search/index-text.ts';
import type { WordsClause } from '../../shared/search/query.ts';
import { isUnspaced } from '../../shared/search/tokens.ts';

/** FTS5's own language, written so that nothing that a person typed is ever read as its syntax: terms in quotes. */
export function allOf(clauses: readonly WordsClause[]): string {
  return clauses.map(phrase).join(' AND ');
}

export function anyOf(clauses: readonly WordsClause[]): string {
  return clauses.map(phrase).join(' OR ');
}

function phrase({ terms, prefix }: WordsClause): string {
  return `"${terms.join(' ')}"${prefix ? ' *' : ''}`;
}

/** Whether the clause asks for no more than the first letters of a word, as kept in `beginnings`. */
export function isBeginning({ terms, prefix }: WordsClause): boolean {
  const [only = ''] = terms;
  if (!prefix || terms.length > 1) return false;
  return Array.from(only).length <= (isUnspaced(only.codePointAt(0) ?? 0) ? 1 : LONGEST_BEGINNING);
}

/** As {@link allOf}, for the table of beginnings. */
export function allBeginnings(clauses: readonly WordsClause[]): string {
  return clauses.map(({ terms }) => `"${terms.join('')}"`).join(' AND ');
}

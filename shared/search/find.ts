import type { Query, WordsClause } from './query.ts';
import { wordsToFind } from './query.ts';
import { eachToken, type Token } from './tokens.ts';

/** UTF-16 offsets into the text that was searched. */
export type TextRange = readonly [start: number, end: number];

export interface Hit {
  readonly start: number;
  readonly end: number;
  /** Which of the clauses was found: its index among those given. */
  readonly clause: number;
}

/**
 * All places of a text where the query's words stand, in order, none overlapping another: for going from hit to hit.
 * Matches as the full-text index does (folding, phrases, the open last word, substrings in scripts without spaces).
 */
export function findInText(text: string, query: Query): readonly TextRange[] {
  const hits: Hit[] = [];
  eachHit(text, wordsToFind(query), (hit) => {
    hits.push(hit);
    return undefined;
  });
  return mergeRanges(hits);
}

/** Where hits overlap, they become one range. */
export function mergeRanges(hits: readonly Pick<Hit, 'start' | 'end'>[]): readonly TextRange[] {
  const merged: [number, number][] = [];
  for (const { start, end } of [...hits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** A phrase of which the first words were found. */
interface Beginning {
  readonly clause: number;
  readonly found: number;
  readonly start: number;
}

/**
 * Calls back for every hit in the order in which hits end, until the callback answers `false`. Hits of one clause do
 * not overlap each other. One pass, without keeping the text's words.
 */
export function eachHit(
  text: string,
  clauses: readonly WordsClause[],
  visit: (hit: Hit) => boolean | undefined,
): void {
  if (clauses.length === 0) return;
  const foundUntil = clauses.map(() => 0);
  let open: Beginning[] = [];
  eachToken(text, (token) => {
    const next: Beginning[] = [];
    const extend = (clause: number, found: number, start: number): boolean => {
      const { terms, prefix } = clauses[clause] as WordsClause;
      const isLast = found === terms.length - 1;
      const term = terms[found] as string;
      if (token.term !== term && !(isLast && prefix && token.term.startsWith(term))) return true;
      if (!isLast) {
        next.push({ clause, found: found + 1, start });
        return true;
      }
      if (start < (foundUntil[clause] ?? 0)) return true;
      const end = endOfHit(token, term);
      foundUntil[clause] = end;
      return visit({ start, end, clause }) !== false;
    };
    for (const { clause, found, start } of open) if (!extend(clause, found, start)) return false;
    for (let clause = 0; clause < clauses.length; clause += 1)
      if (!extend(clause, 0, token.start)) return false;
    open = next;
    return undefined;
  });
}

/** A word that goes on is marked whole; of a pair found by its first character, only that. */
function endOfHit(token: Token, term: string): number {
  return token.kind === 'pair' && token.term !== term ? token.firstEnd : token.end;
}

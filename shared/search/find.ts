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
  const initials = initialsOf(clauses);
  const mayMatter = (unit: number) => open.length > 0 || initials[unit] === 1;
  eachToken(text, visitToken, mayMatter);

  function visitToken(token: Token): boolean | undefined {
    const before = open;
    if (before.length > 0) open = [];
    for (const { clause, found, start } of before) {
      if (!step(clause, found, start, token)) return false;
    }
    for (let clause = 0; clause < clauses.length; clause += 1) {
      if (!step(clause, 0, token.start, token)) return false;
    }
    return undefined;
  }

  /** Goes on with a phrase of which `found` words stand before this one; false where the callback has enough. */
  function step(clause: number, found: number, start: number, token: Token): boolean {
    const { terms, prefix } = clauses[clause] as WordsClause;
    const term = terms[found] as string;
    const isLast = found === terms.length - 1;
    if (token.term !== term && !(prefix && isLast && token.term.startsWith(term))) return true;
    if (!isLast) {
      open.push({ clause, found: found + 1, start });
      return true;
    }
    if (start < (foundUntil[clause] ?? 0)) return true;
    const end = endOfHit(token, term);
    foundUntil[clause] = end;
    return visit({ start, end, clause }) !== false;
  }
}

/** One query is looked for in hundreds of short texts. */
const knownInitials = new WeakMap<readonly WordsClause[], Uint8Array>();

/** 1 for the ASCII letters, of either case, and digits with which a phrase of the clauses begins. */
function initialsOf(clauses: readonly WordsClause[]): Uint8Array {
  const known = knownInitials.get(clauses);
  if (known !== undefined) return known;
  const initials = new Uint8Array(128);
  knownInitials.set(clauses, initials);
  for (const { terms } of clauses) {
    const initial = terms[0]?.charAt(0) ?? '';
    for (const unit of [initial.charCodeAt(0), initial.toUpperCase().charCodeAt(0)]) {
      if (unit < 128) initials[unit] = 1;
    }
  }
  return initials;
}

/** A word that goes on is marked whole; of a pair found by its first character, only that. */
function endOfHit(token: Token, term: string): number {
  return token.kind === 'pair' && token.term !== term ? token.firstEnd : token.end;
}

import { alignByTable } from './alignment-table.ts';
import type { Run } from './heaviest-chain.ts';
import { pairLines } from './pair-lines.ts';
import { type Range, uniqueRuns } from './unique-runs.ts';
import type { Tokens } from './vocabulary.ts';

/** Two texts as tokens, and what of the one is known to be in the other. */
export interface Correspondence {
  readonly a: Tokens;
  readonly b: Tokens;
  /** For each token of `a` its like in `b`, or -1. */
  readonly toB: Int32Array;
  /** Whether a line or cell begins with the token. */
  readonly beginsLineA: (token: number) => boolean;
  readonly beginsLineB: (token: number) => boolean;
  readonly weightOf: (id: number) => number;
}

/** Writes into `toB` the like of each token of `a` in the range that has one in order; others stay as they are. */
export type TokenAligner = (range: Range) => void;

/** Tables up to this size are filled as a whole; larger ranges are divided first, where both surely correspond. */
const LARGEST_TABLE = 1_000_000;
/** Where nothing divides a range, a table may be this large before the range is given up as rewritten. */
const LARGEST_LAST_TABLE = 9_000_000;
/** What one aligner fills in all, so that time stays bounded on texts that have nothing in common. */
const ALL_TABLES = 60_000_000;

const WIDTHS = [12, 6, 3, 2, 1] as const;

/** Aligns by lines that are alike, by runs that occur once, and by table, each within what the one before leaves. */
export function tokenAligner(texts: Correspondence): TokenAligner {
  const { a, b, toB, weightOf } = texts;
  let allowance = ALL_TABLES;

  const align = (range: Range, widest = 0): void => {
    const pairs = pairLines(a.ids, b.ids, range, texts.beginsLineA, texts.beginsLineB, weightOf);
    for (const pair of pairs) alignWords(pair, widest);
    for (const rest of betweenPairs(range, pairs, toB)) alignWords(rest, widest);
  };

  const alignWords = (range: Range, widest: number): void => {
    const cells = (range.aTo - range.aFrom) * (range.bTo - range.bFrom);
    if (cells <= 0) return;
    if (cells > Math.min(LARGEST_TABLE, allowance)) {
      for (const width of WIDTHS.slice(widest)) {
        const runs = uniqueRuns(a.ids, b.ids, range, width, weightOf);
        if (runs.length === 0) continue;
        alignBetween(range, runs, WIDTHS.indexOf(width));
        return;
      }
    }
    if (cells > Math.min(LARGEST_LAST_TABLE, allowance)) return;
    allowance -= cells;
    alignByTable(a.ids, b.ids, range, weightOf, toB);
  };

  const alignBetween = (range: Range, runs: readonly Run[], widest: number): void => {
    let { aFrom, bFrom } = range;
    for (const run of runs) {
      for (let index = 0; index < run.length; index += 1) toB[run.a + index] = run.b + index;
      align({ aFrom, aTo: run.a, bFrom, bTo: run.b }, widest);
      aFrom = run.a + run.length;
      bFrom = run.b + run.length;
    }
    align({ aFrom, aTo: range.aTo, bFrom, bTo: range.bTo }, widest);
  };

  return (range) => align(range);
}

/**
 * What lies between pairs of lines, with the ends of the lines that found nothing: where a paragraph was divided,
 * its end is in the next line.
 */
function betweenPairs(range: Range, pairs: readonly Range[], toB: Int32Array): readonly Range[] {
  const rests: Range[] = [];
  let { aFrom, bFrom } = range;
  for (const pair of pairs) {
    let first = pair.aFrom;
    while (first < pair.aTo && toB[first] === -1) first += 1;
    if (first === pair.aTo) continue;
    let last = pair.aTo - 1;
    while (toB[last] === -1) last -= 1;
    rests.push({ aFrom, aTo: first, bFrom, bTo: toB[first] ?? bFrom });
    aFrom = last + 1;
    bFrom = (toB[last] ?? 0) + 1;
  }
  rests.push({ aFrom, aTo: range.aTo, bFrom, bTo: range.bTo });
  return rests;
}

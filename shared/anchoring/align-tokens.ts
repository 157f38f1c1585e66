import { alignByTable } from './alignment-table.ts';
import { type Range, uniqueRuns } from './unique-runs.ts';

/** Finds, for two sequences of tokens, which token of the one is which of the other. */
export interface TokenAligner {
  /** Writes into `toB` the index in `b` of each token of `a` in the range that has one; others stay as they are. */
  align(range: Range): void;
}

/** Tables up to this size are filled as a whole; larger ranges are divided first, where both surely correspond. */
const LARGEST_TABLE = 1_000_000;
/** Where nothing divides a range, a table may be this large before the range is given up as rewritten. */
const LARGEST_LAST_TABLE = 9_000_000;
/** What one aligner fills in all, so that time stays bounded on texts that have nothing in common. */
const ALL_TABLES = 60_000_000;

const WIDTHS = [12, 6, 3, 2, 1] as const;

export function tokenAligner(
  a: readonly number[],
  b: readonly number[],
  weightOf: (id: number) => number,
  toB: Int32Array,
): TokenAligner {
  let allowance = ALL_TABLES;

  const align = (range: Range, widest = 0): void => {
    const cells = (range.aTo - range.aFrom) * (range.bTo - range.bFrom);
    if (cells <= 0) return;
    if (cells <= Math.min(LARGEST_TABLE, allowance)) {
      allowance -= cells;
      alignByTable(a, b, range, weightOf, toB);
      return;
    }
    for (const width of WIDTHS.slice(widest)) {
      const runs = uniqueRuns(a, b, range, width, weightOf);
      if (runs.length === 0) continue;
      let { aFrom, bFrom } = range;
      const next = WIDTHS.indexOf(width);
      for (const run of runs) {
        for (let index = 0; index < run.length; index += 1) toB[run.a + index] = run.b + index;
        align({ aFrom, aTo: run.a, bFrom, bTo: run.b }, next);
        aFrom = run.a + run.length;
        bFrom = run.b + run.length;
      }
      align({ aFrom, aTo: range.aTo, bFrom, bTo: range.bTo }, next);
      return;
    }
    if (cells <= Math.min(LARGEST_LAST_TABLE, allowance)) {
      allowance -= cells;
      alignByTable(a, b, range, weightOf, toB);
    }
  };
  return { align: (range) => align(range) };
}

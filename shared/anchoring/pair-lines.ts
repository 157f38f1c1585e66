import type { Range } from './unique-runs.ts';

/** A line of each of two texts that are likely two versions of one. */
export type LinePair = Range;

/** More pairs of lines than this are not compared. */
export const MOST_COMPARISONS = 40_000;
/** What two lines must have in common, as a share of the heavier, to be versions of one. */
const ALIKE = 0.5;

/**
 * Pairs the lines of two ranges that are alike, in order, so that as much as possible is in common; one pair of
 * which all is kept outweighs several of which half is. Lines are told by the index of the token that begins each. A line
 * has one partner at most.
 */
export function pairLines(
  a: readonly number[],
  b: readonly number[],
  range: Range,
  beginsLineA: (token: number) => boolean,
  beginsLineB: (token: number) => boolean,
  weightOf: (id: number) => number,
): readonly LinePair[] {
  const linesA = linesOf(a, range.aFrom, range.aTo, beginsLineA, weightOf);
  const linesB = linesOf(b, range.bFrom, range.bTo, beginsLineB, weightOf);
  if (linesA.length + linesB.length <= 2) return [];
  if (linesA.length * linesB.length > MOST_COMPARISONS) return [];

  const width = linesB.length + 1;
  const gains = linesA.map((line) => linesB.map((other) => likeness(line, other, weightOf)));
  const totals = new Float64Array((linesA.length + 1) * width);
  const total = (row: number, column: number): number => totals[row * width + column] ?? 0;
  for (let row = 1; row <= linesA.length; row += 1) {
    for (let column = 1; column <= linesB.length; column += 1) {
      totals[row * width + column] = Math.max(
        total(row - 1, column),
        total(row, column - 1),
        total(row - 1, column - 1) + (gains[row - 1]?.[column - 1] ?? 0),
      );
    }
  }
  const pairs: LinePair[] = [];
  let row = linesA.length;
  let column = linesB.length;
  while (row > 0 && column > 0) {
    if (total(row, column) === total(row - 1, column)) row -= 1;
    else if (total(row, column) === total(row, column - 1)) column -= 1;
    else {
      row -= 1;
      column -= 1;
      const [line, other] = [linesA[row], linesB[column]];
      if (line !== undefined && other !== undefined) {
        pairs.push({ aFrom: line.from, aTo: line.to, bFrom: other.from, bTo: other.to });
      }
    }
  }
  return pairs.toReversed();
}

/** A line by its tokens. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly counts: ReadonlyMap<number, number>;
}

export function linesOf(
  ids: readonly number[],
  from: number,
  to: number,
  beginsLine: (token: number) => boolean,
  weightOf: (id: number) => number,
): readonly Line[] {
  const lines: Line[] = [];
  let start = from;
  for (let end = from + 1; end <= to; end += 1) {
    if (end < to && !beginsLine(end)) continue;
    const counts = new Map<number, number>();
    let weight = 0;
    for (let token = start; token < end; token += 1) {
      const id = ids[token] ?? -1;
      counts.set(id, (counts.get(id) ?? 0) + 1);
      weight += weightOf(id);
    }
    lines.push({ from: start, to: end, weight, counts });
    start = end;
  }
  return lines;
}

/** What two lines have in common, times the share of the earlier one that this is: 0 if they are not alike. */
function likeness(line: Line, other: Line, weightOf: (id: number) => number): number {
  const common = gain(line, other, weightOf);
  return common === 0 ? 0 : (common * common) / line.weight;
}

/** The weight of what two lines have in common, in any order; 0 if they are not alike. */
export function gain(line: Line, other: Line, weightOf: (id: number) => number): number {
  const least = Math.max(line.weight, other.weight) * ALIKE;
  if (Math.min(line.weight, other.weight) < least) return 0;
  const [few, many] = line.counts.size <= other.counts.size ? [line, other] : [other, line];
  let common = 0;
  for (const [id, count] of few.counts) common += Math.min(count, many.counts.get(id) ?? 0) * weightOf(id);
  return common >= least ? common : 0;
}

import type { Range } from './unique-runs.ts';

/** All in tenths of a token's weight, so that sums are exact. */
const TENTHS = 10;
/** Words that stay together are more likely the same words than ones found here and there. */
const NEIGHBOUR_BONUS = 5;
const AFTER_SUBSTITUTION = -3;
const AFTER_GAP = -12;

const MATCH = 0;
const SUBSTITUTION = 1;
const GAP = 2;

const SUBSTITUTION_AFTER_SUBSTITUTION = 4;
const GAP_ORIGIN_SHIFT = 3;
const GAP_IN_A = 32;

/**
 * Aligns two ranges of tokens as a whole: global alignment with three states (after Gotoh 1982), with the tokens'
 * weights for matches, and a price for coming back to one after words were exchanged one for one, and a higher one
 * after words were put in or left out. Both ends of the range count as matches. Where two alignments are equal, what
 * was put in begins as late as can be: behind a full stop rather than with it.
 */
export function alignByTable(
  a: readonly number[],
  b: readonly number[],
  { aFrom, aTo, bFrom, bTo }: Range,
  weightOf: (id: number) => number,
  toB: Int32Array,
): void {
  const rows = aTo - aFrom;
  const columns = bTo - bFrom;
  const width = columns + 1;
  const trace = new Uint8Array((rows + 1) * width);
  const target = Int32Array.from(b.slice(bFrom, bTo));
  let above = emptyRow(width);
  let current = emptyRow(width);

  above.match[0] = 0;
  for (let column = 1; column <= columns; column += 1) {
    above.gap[column] = 0;
    trace[column] = GAP_IN_A | ((column === 1 ? MATCH : GAP) << GAP_ORIGIN_SHIFT);
  }
  for (let row = 1; row <= rows; row += 1) {
    const id = a[aFrom + row - 1] ?? -1;
    trace[row * width] = (row === 1 ? MATCH : GAP) << GAP_ORIGIN_SHIFT;
    fillRow(above, current, target, id, Math.round(weightOf(id) * TENTHS), trace, row * width);
    [above, current] = [current, above];
  }

  let state = best(
    valueAt(above.match, columns) + NEIGHBOUR_BONUS,
    valueAt(above.substitution, columns) + AFTER_SUBSTITUTION,
    valueAt(above.gap, columns) + AFTER_GAP,
  );
  let row = rows;
  let column = columns;
  while (row > 0 || column > 0) {
    const bits = valueAt(trace, row * width + column);
    if (state === GAP) {
      if ((bits & GAP_IN_A) === 0) row -= 1;
      else column -= 1;
      state = (bits >> GAP_ORIGIN_SHIFT) & 3;
      continue;
    }
    row -= 1;
    column -= 1;
    if (state === MATCH) {
      toB[aFrom + row] = bFrom + column;
      state = bits & 3;
    } else state = (bits & SUBSTITUTION_AFTER_SUBSTITUTION) === 0 ? MATCH : SUBSTITUTION;
  }
}

/** The best score of each cell of one row, by the state that the alignment ends in there. */
interface Row {
  readonly match: Float64Array;
  readonly substitution: Float64Array;
  readonly gap: Float64Array;
}

function emptyRow(width: number): Row {
  return {
    match: new Float64Array(width).fill(-Infinity),
    substitution: new Float64Array(width).fill(-Infinity),
    gap: new Float64Array(width).fill(-Infinity),
  };
}

function fillRow(
  above: Row,
  current: Row,
  target: Int32Array,
  id: number,
  weight: number,
  trace: Uint8Array,
  offset: number,
): void {
  let leftMatch = -Infinity;
  let leftSubstitution = -Infinity;
  let leftGap = 0;
  current.match[0] = -Infinity;
  current.substitution[0] = -Infinity;
  current.gap[0] = 0;
  for (let column = 1; column <= target.length; column += 1) {
    const match = valueAt(above.match, column - 1);
    const substitution = valueAt(above.substitution, column - 1);
    let bits = 0;
    let newMatch = -Infinity;
    if (target[column - 1] === id) {
      const gap = valueAt(above.gap, column - 1);
      bits = best(match + NEIGHBOUR_BONUS, substitution + AFTER_SUBSTITUTION, gap + AFTER_GAP);
      newMatch =
        weight + Math.max(match + NEIGHBOUR_BONUS, substitution + AFTER_SUBSTITUTION, gap + AFTER_GAP);
    }
    const newSubstitution = Math.max(match, substitution);
    if (substitution > match) bits |= SUBSTITUTION_AFTER_SUBSTITUTION;

    const upMatch = valueAt(above.match, column);
    const upSubstitution = valueAt(above.substitution, column);
    const upGap = valueAt(above.gap, column);
    const up = Math.max(upMatch, upSubstitution, upGap);
    const left = Math.max(leftMatch, leftSubstitution, leftGap);
    if (left >= up) {
      bits |= GAP_IN_A | (best(leftMatch, leftSubstitution, leftGap) << GAP_ORIGIN_SHIFT);
    } else bits |= best(upMatch, upSubstitution, upGap) << GAP_ORIGIN_SHIFT;

    trace[offset + column] = bits;
    current.match[column] = newMatch;
    current.substitution[column] = newSubstitution;
    leftMatch = newMatch;
    leftSubstitution = newSubstitution;
    leftGap = Math.max(up, left);
    current.gap[column] = leftGap;
  }
}

/** The state of the best score; of equal ones the latest, so that a run of matches reaches as far as it can. */
function best(match: number, substitution: number, gap: number): number {
  if (gap >= match && gap >= substitution) return GAP;
  return substitution >= match ? SUBSTITUTION : MATCH;
}

function valueAt(values: Float64Array | Uint8Array, index: number): number {
  return values[index] ?? 0;
}

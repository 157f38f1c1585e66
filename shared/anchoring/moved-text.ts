import type { Correspondence, TokenAligner } from './align-tokens.ts';
import { findMovedLines } from './moved-lines.ts';
import { commonRuns, type Range } from './unique-runs.ts';
import type { Tokens } from './vocabulary.ts';

const SEED = 4;
/** What a run must weigh (about five words) so that its standing elsewhere is no coincidence. */
const TELLING = 10;
/** How far around what is known to have moved its surroundings are taken to have moved with it, in tokens. */
const REACH = 40;

interface Move {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/**
 * Finds text that stands in another place now, among the tokens that have no like in order: first runs that occur
 * once on each side, the heaviest first; then what is left around those, aligned as if in order; then lines of which
 * nothing was found so far.
 */
export function findMoved(texts: Correspondence, align: TokenAligner): void {
  const { a, b, toB, weightOf } = texts;
  const fromB = inverse(toB, b.length);
  const isFree = (move: Move, index: number): boolean =>
    toB[move.a + index] === -1 && fromB[move.b + index] === -1;
  const take = (move: Move): void => {
    for (let index = 0; index < move.length; index += 1) {
      const formerB = toB[move.a + index] ?? -1;
      const formerA = fromB[move.b + index] ?? -1;
      if (formerB !== -1) fromB[formerB] = -1;
      if (formerA !== -1) toB[formerA] = -1;
      toB[move.a + index] = move.b + index;
      fromB[move.b + index] = move.a + index;
    }
  };

  const freeA = a.ids.map((id, index) => (toB[index] === -1 ? id : -2 * index - 1));
  const freeB = b.ids.map((id, index) => (fromB[index] === -1 ? id : -2 * index - 2));
  const everything = { aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length };
  const weightOfFree = (id: number): number => (id < 0 ? 0 : weightOf(id));
  const strengths = strengthsOf(texts);
  const moves: Move[] = [];
  const runs = commonRuns(freeA, freeB, everything, SEED, weightOfFree);
  for (const run of runs.toSorted((first, second) => second.weight - first.weight)) {
    const move = longestFree(run, isFree);
    if (weigh(move, a, weightOf) < TELLING) continue;
    const grown = grow(move, texts, fromB, strengths);
    take(grown);
    moves.push(grown);
  }
  const alignFree = (range: Range): void => {
    align(range);
    for (let token = range.aFrom; token < range.aTo; token += 1) {
      const other = toB[token] ?? -1;
      if (other !== -1) fromB[other] = token;
    }
  };
  alignAround(moves, texts, fromB, alignFree);
  findMovedLines(texts, fromB, alignFree);
}

/** A match in order of less than this weight gives way to a move that it stands beside. */
const WEAK = 5;

/** How much the unbroken run of matches weighs that each token of `a` is in; 0 where it has none. */
function strengthsOf({ a, toB, weightOf }: Correspondence): Float64Array {
  const strengths = new Float64Array(a.length);
  for (let from = 0; from < a.length; ) {
    let to = from + 1;
    if (toB[from] !== -1) {
      while (to < a.length && toB[to] === (toB[to - 1] ?? 0) + 1) to += 1;
      strengths.fill(weigh({ a: from, b: 0, length: to - from }, a, weightOf), from, to);
    }
    from = to;
  }
  return strengths;
}

/** Lengthens a move over equal tokens that are free or whose own matches are weak beside it. */
function grow(move: Move, { a, b, toB }: Correspondence, fromB: Int32Array, strengths: Float64Array): Move {
  const yields = (index: number, other: number): boolean => {
    if (index < 0 || other < 0 || index >= a.length || other >= b.length) return false;
    if (a.ids[index] !== b.ids[other]) return false;
    const owner = fromB[other] ?? -1;
    const isWeak = (token: number): boolean => (strengths[token] ?? 0) < WEAK;
    return (toB[index] === -1 || isWeak(index)) && (owner === -1 || isWeak(owner));
  };
  let { length } = move;
  while (yields(move.a + length, move.b + length)) length += 1;
  let before = 0;
  while (yields(move.a - before - 1, move.b - before - 1)) before += 1;
  return { a: move.a - before, b: move.b - before, length: length + before };
}

function inverse(toB: Int32Array, length: number): Int32Array {
  const fromB = new Int32Array(length).fill(-1);
  toB.forEach((other, token) => {
    if (other !== -1) fromB[other] = token;
  });
  return fromB;
}

function longestFree(run: Move, isFree: (move: Move, index: number) => boolean): Move {
  let best: Move = { ...run, length: 0 };
  let start = 0;
  for (let index = 0; index <= run.length; index += 1) {
    if (index < run.length && isFree(run, index)) continue;
    if (index - start > best.length) best = { a: run.a + start, b: run.b + start, length: index - start };
    start = index + 1;
  }
  return best;
}

function weigh(move: Move, a: Tokens, weightOf: (id: number) => number): number {
  let weight = 0;
  for (let token = move.a; token < move.a + move.length; token += 1) weight += weightOf(a.ids[token] ?? -1);
  return weight;
}

/** Moved text may be edited too: aligns what is free between moves that moved together, and at their ends. */
function alignAround(
  moves: readonly Move[],
  { toB, beginsLineA, beginsLineB }: Correspondence,
  fromB: Int32Array,
  alignFree: (range: Range) => void,
): void {
  let before: Move | undefined;
  const sorted = moves.toSorted((first, second) => first.a - second.a);
  sorted.forEach((move, index) => {
    if (before === undefined || !movedTogether(before, move)) {
      alignFree({
        aFrom: freeBackTo(toB, move.a, beginsLineA),
        aTo: move.a,
        bFrom: freeBackTo(fromB, move.b, beginsLineB),
        bTo: move.b,
      });
    }
    const aFrom = move.a + move.length;
    const bFrom = move.b + move.length;
    const next = sorted[index + 1];
    if (next === undefined || !movedTogether(move, next)) {
      const aTo = freeUntil(toB, aFrom, beginsLineA);
      alignFree({ aFrom, aTo, bFrom, bTo: freeUntil(fromB, bFrom, beginsLineB) });
    } else if (allFree(toB, aFrom, next.a) && allFree(fromB, bFrom, next.b)) {
      alignFree({ aFrom, aTo: next.a, bFrom, bTo: next.b });
    }
    before = move;
  });
}

function movedTogether(first: Move, second: Move): boolean {
  const inA = second.a - first.a - first.length;
  const inB = second.b - first.b - first.length;
  return inA <= REACH && inB >= 0 && inB <= REACH;
}

function allFree(others: Int32Array, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1) if (others[token] !== -1) return false;
  return true;
}

function freeUntil(others: Int32Array, from: number, beginsLine: (token: number) => boolean): number {
  let to = from;
  while (to < others.length && to - from < REACH && others[to] === -1 && !beginsLine(to)) to += 1;
  return to;
}

function freeBackTo(others: Int32Array, to: number, beginsLine: (token: number) => boolean): number {
  let from = to;
  while (from > 0 && to - from < REACH && others[from - 1] === -1 && !beginsLine(from)) from -= 1;
  return from;
}

import { heaviestChain, type Run } from './heaviest-chain.ts';

/** A stretch of one sequence beside a stretch of the other, each from its first item to behind its last. */
export interface Range {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

/** Where two ranges surely correspond: the heaviest chain of their {@link commonRuns}, without overlaps. */
export function uniqueRuns(
  a: readonly number[],
  b: readonly number[],
  range: Range,
  width: number,
  weightOf: (item: number) => number,
): readonly Run[] {
  return withoutOverlaps(heaviestChain(commonRuns(a, b, range, width, weightOf)));
}

/**
 * The stretches of `width` items that occur once in each of the two ranges, grown as far as the items stay equal,
 * sorted by where they start in `a`. They may overlap, and stand in another order in `b`.
 */
export function commonRuns(
  a: readonly number[],
  b: readonly number[],
  range: Range,
  width: number,
  weightOf: (item: number) => number,
): readonly Run[] {
  const { aFrom, aTo, bFrom, bTo } = range;
  const inA = occursOnce(a, aFrom, aTo, width);
  const inB = occursOnce(b, bFrom, bTo, width);
  const runs: Run[] = [];
  let coveredTo = aFrom;
  let diagonal = Number.NaN;
  for (const [hash, aStart] of inA) {
    const bStart = inB.get(hash);
    if (aStart === SEVERAL || bStart === undefined || bStart === SEVERAL) continue;
    if (aStart < coveredTo && aStart - bStart === diagonal) continue;
    if (!equalItems(a, aStart, b, bStart, width)) continue;
    let before = 0;
    const room = Math.min(aStart - coveredTo, bStart - bFrom);
    while (before < room && a[aStart - 1 - before] === b[bStart - 1 - before]) before += 1;
    let length = width;
    while (aStart + length < aTo && bStart + length < bTo && a[aStart + length] === b[bStart + length]) {
      length += 1;
    }
    let weight = 0;
    for (let index = aStart - before; index < aStart + length; index += 1) weight += weightOf(a[index] ?? 0);
    runs.push({ a: aStart - before, b: bStart - before, length: before + length, weight });
    coveredTo = aStart + length;
    diagonal = aStart - bStart;
  }
  return distinct(runs);
}

const SEVERAL = -1;

/** Stretches by their hash, in text order, with their start or {@link SEVERAL}. */
function occursOnce(items: readonly number[], from: number, to: number, width: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let start = from; start + width <= to; start += 1) {
    let hash = 0;
    for (let index = start; index < start + width; index += 1) {
      hash = (Math.imul(hash, 0x01000193) ^ ((items[index] ?? 0) + 0x9e3779b9)) >>> 0;
    }
    found.set(hash, found.has(hash) ? SEVERAL : start);
  }
  return found;
}

function equalItems(
  a: readonly number[],
  aStart: number,
  b: readonly number[],
  bStart: number,
  width: number,
): boolean {
  for (let index = 0; index < width; index += 1) if (a[aStart + index] !== b[bStart + index]) return false;
  return true;
}

function distinct(runs: readonly Run[]): readonly Run[] {
  const seen = new Set<number>();
  return runs.filter(({ b }) => !seen.has(b) && seen.add(b));
}

/** Cuts what grew into the run before it. */
function withoutOverlaps(chain: readonly Run[]): readonly Run[] {
  const cut: Run[] = [];
  for (const run of chain) {
    const before = cut.at(-1);
    const overlap =
      before === undefined
        ? 0
        : Math.max(0, before.a + before.length - run.a, before.b + before.length - run.b);
    if (overlap < run.length) {
      cut.push({ a: run.a + overlap, b: run.b + overlap, length: run.length - overlap, weight: run.weight });
    }
  }
  return cut;
}

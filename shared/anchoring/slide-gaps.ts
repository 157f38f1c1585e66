import type { Correspondence } from './align-tokens.ts';

/** How many tokens what was put in or left out is slid by at most. */
const FARTHEST = 12;

/**
 * Of several places where the same text may have been put in, or left out, takes the one where a line or sentence
 * begins: before "The other …", the words "The one … The" and "The one …" are both a possible insertion. (Sliding, as
 * in Neil Fraser's "Diff Strategies", 2006, and in Git's indent heuristic.) `endsSentence` tells of a token of either
 * side whether a sentence ends with it.
 */
export function slideGaps(
  { a, b, toB, beginsLineA, beginsLineB }: Correspondence,
  endsSentenceA: (token: number) => boolean,
  endsSentenceB: (token: number) => boolean,
): void {
  const begins = (
    token: number,
    beginsLine: typeof beginsLineA,
    endsSentence: typeof endsSentenceA,
  ): boolean => token === 0 || beginsLine(token) || endsSentence(token - 1);
  const beginsInA = (token: number): boolean => begins(token, beginsLineA, endsSentenceA);
  const beginsInB = (token: number): boolean => begins(token, beginsLineB, endsSentenceB);
  let last = -1;
  for (let next = 0; next < a.length; next += 1) {
    const nextB = toB[next] ?? -1;
    if (nextB === -1) continue;
    const lastB = toB[last] ?? -1;
    if (last !== -1 && lastB !== -1) {
      if (next === last + 1 && nextB > lastB + 1) slideInsertion(a.ids, b.ids, toB, next, beginsInB);
      else if (next > last + 1 && nextB === lastB + 1) slideDeletion(a.ids, toB, last, next, beginsInA);
    }
    last = next;
  }
}

/** New text stands before `next`. */
function slideInsertion(
  a: readonly number[],
  b: readonly number[],
  toB: Int32Array,
  next: number,
  begins: (token: number) => boolean,
): void {
  const nextB = toB[next] ?? 0;
  const shift = nextB - (toB[next - 1] ?? 0) - 1;
  for (let slid = 0; slid <= FARTHEST; slid += 1) {
    if (begins(nextB - shift - slid)) {
      for (let count = 1; count <= slid; count += 1) toB[next - count] = nextB - count;
      return;
    }
    const token = next - slid - 1;
    if (toB[token] !== nextB - shift - slid - 1 || a[token] !== b[nextB - slid - 1]) return;
  }
}

/** What stood between `last` and `next` is gone. */
function slideDeletion(
  a: readonly number[],
  toB: Int32Array,
  last: number,
  next: number,
  begins: (token: number) => boolean,
): void {
  const lastB = toB[last] ?? 0;
  for (let slid = 0; slid <= FARTHEST; slid += 1) {
    if (begins(last + 1 - slid)) {
      for (let count = 0; count < slid; count += 1) {
        toB[last - count] = -1;
        toB[next - 1 - count] = lastB - count;
      }
      return;
    }
    if (next - 1 - slid <= last || toB[last - slid] !== lastB - slid || a[last - slid] !== a[next - 1 - slid])
      return;
  }
}

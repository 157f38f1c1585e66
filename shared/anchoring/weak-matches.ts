import type { Range } from './unique-runs.ts';

/** Matches this many tokens apart, in both texts, hold together as one island. */
const HOLDS_TOGETHER = 3;
/** An island of this weight (some three telling words) stands for itself. */
const STRONG = 6;

/**
 * Takes back, within a range, the matches that are likely chance: small islands of common words amid text that was
 * exchanged. After Neil Fraser's semantic cleanup ("Diff Strategies", 2006), with weights in place of lengths.
 */
export function dropWeakMatches(range: Range, weightAt: (aToken: number) => number, toB: Int32Array): void {
  const islands = islandsOf(range, weightAt, toB);
  let a = range.aFrom;
  let b = range.bFrom;
  islands.forEach((island, index) => {
    const next = islands[index + 1];
    const before = Math.max(island.aFrom - a, island.bFrom - b);
    const after = Math.max((next?.aFrom ?? range.aTo) - island.aTo, (next?.bFrom ?? range.bTo) - island.bTo);
    if (island.weight < STRONG && island.weight * 2 < Math.min(before, after)) {
      toB.fill(-1, island.aFrom, island.aTo);
    } else {
      a = island.aTo;
      b = island.bTo;
    }
  });
}

type Island = Range & { readonly weight: number };

function islandsOf(range: Range, weightAt: (aToken: number) => number, toB: Int32Array): readonly Island[] {
  const islands: Island[] = [];
  for (let token = range.aFrom; token < range.aTo; token += 1) {
    const other = toB[token] ?? -1;
    if (other === -1) continue;
    const last = islands.at(-1);
    const weight = weightAt(token);
    if (last !== undefined && token - last.aTo < HOLDS_TOGETHER && other - last.bTo < HOLDS_TOGETHER) {
      islands[islands.length - 1] = {
        ...last,
        aTo: token + 1,
        bTo: other + 1,
        weight: last.weight + weight,
      };
    } else {
      islands.push({ aFrom: token, aTo: token + 1, bFrom: other, bTo: other + 1, weight });
    }
  }
  return islands;
}

/** Equal stretches of two sequences: `length` items from `a` in the one, from `b` in the other. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
  readonly weight: number;
}

/**
 * The runs of greatest total weight that follow one another in both sequences. The runs are sorted by `a`, no two
 * share an `a` or a `b`, and none overlap. Heaviest increasing subsequence by a Fenwick tree of prefix maxima, in
 * O(n log n).
 */
export function heaviestChain(runs: readonly Run[]): readonly Run[] {
  const ranks = new Map(
    runs
      .map(({ b }) => b)
      .toSorted((first, second) => first - second)
      .map((b, index) => [b, index + 1]),
  );
  const best = new Int32Array(runs.length + 1).fill(-1);
  const totals: number[] = [];
  const previous: number[] = [];
  let last = -1;
  runs.forEach((run, index) => {
    const rank = ranks.get(run.b) ?? 0;
    let before = -1;
    for (let node = rank - 1; node > 0; node -= node & -node) {
      const candidate = best[node] ?? -1;
      if (candidate !== -1 && (before === -1 || at(totals, candidate) > at(totals, before)))
        before = candidate;
    }
    previous.push(before);
    totals.push(run.weight + (before === -1 ? 0 : at(totals, before)));
    for (let node = rank; node <= runs.length; node += node & -node) {
      const candidate = best[node] ?? -1;
      if (candidate === -1 || at(totals, candidate) < at(totals, index)) best[node] = index;
    }
    if (last === -1 || at(totals, index) > at(totals, last)) last = index;
  });
  const chain: Run[] = [];
  for (let index = last; index !== -1; index = previous[index] ?? -1) {
    const run = runs[index];
    if (run !== undefined) chain.push(run);
  }
  return chain.toReversed();
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}

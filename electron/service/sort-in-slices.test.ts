import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortInSlices } from './sort-in-slices.ts';

it('sorting in slices is sorting, equal items left in their order', async () => {
  const items = fc
    .tuple(fc.constantFrom(0, 1, 3_999, 4_000, 4_001, 12_345), fc.nat(1000), fc.integer({ min: 1, max: 99 }))
    .map(([length, seed, kinds]) =>
      Array.from({ length }, (_, n) => ({ n, key: ((n + seed) * 7_919) % kinds })),
    );
  await fc.assert(
    fc.asyncProperty(items, async (items) => {
      const byKey = (a: { key: number }, b: { key: number }) => a.key - b.key;
      expect(await sortInSlices(items, byKey)).toEqual([...items].sort(byKey));
    }),
    { numRuns: 20 },
  );
});

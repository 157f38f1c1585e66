import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heaviestChain, type Run } from './heaviest-chain.ts';

function runsOf(order: readonly number[], weights: readonly number[]): Run[] {
  return order.map((b, a) => ({ a, b, length: 1, weight: weights[a] ?? 1 }));
}

test('runs in order are all taken', () => {
  const runs = runsOf([0, 1, 2], [1, 1, 1]);
  expect(heaviestChain(runs)).toEqual(runs);
});

test('one heavy run beats several light ones that cross it', () => {
  const chain = heaviestChain(runsOf([2, 0, 1], [5, 1, 1]));
  expect(chain.map(({ b }) => b)).toEqual([2]);
});

test('no runs make no chain', () => {
  expect(heaviestChain([])).toEqual([]);
});

test('no other chain is heavier', () => {
  const orders = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      orders,
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 8, maxLength: 8 }),
      (order, weights) => {
        const runs = runsOf(order, weights);
        const chain = heaviestChain(runs);
        chain.forEach((run, index) => {
          const before = chain[index - 1];
          if (before !== undefined) expect(run.a > before.a && run.b > before.b).toBe(true);
        });
        expect(weightOf(chain)).toBe(heaviestByTrying(runs));
      },
    ),
  );
});

function weightOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { weight }) => sum + weight, 0);
}

function heaviestByTrying(runs: readonly Run[], lastB = -1): number {
  const [first, ...rest] = runs;
  if (first === undefined) return 0;
  const without = heaviestByTrying(rest, lastB);
  return first.b < lastB ? without : Math.max(without, first.weight + heaviestByTrying(rest, first.b));
}

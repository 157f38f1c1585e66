import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markedStretches } from './marked-stretches.ts';

it('cuts where passages start and end, also where they overlap', () => {
  const a = { start: 2, end: 6 };
  const b = { start: 4, end: 20 };
  expect(markedStretches({ start: 0, end: 10 }, [a, b])).toEqual([
    { start: 0, end: 2, covering: [] },
    { start: 2, end: 4, covering: [a] },
    { start: 4, end: 6, covering: [a, b] },
    { start: 6, end: 10, covering: [b] },
  ]);
});

it('leaves no character out, takes none twice, and tells of each which passages hold it', () => {
  const interval = fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(interval, fc.array(interval, { maxLength: 6 }), (leaf, passages) => {
      const stretches = markedStretches(leaf, passages);
      expect(stretches[0]?.start).toBe(leaf.start);
      expect(stretches.at(-1)?.end).toBe(leaf.end);
      for (const [i, { start, end, covering }] of stretches.entries()) {
        expect(end).toBeGreaterThan(start);
        if (i > 0) expect(start).toBe(stretches[i - 1]?.end);
        for (let at = start; at < end; at++) {
          expect(passages.filter((one) => one.start <= at && one.end > at)).toEqual(covering);
        }
      }
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { OverlaidMap } from './overlaid-map.ts';

const key = fc.integer({ min: 0, max: 80 });
const changes = fc.array(fc.tuple(key, fc.option(fc.record({ of: fc.integer() }), { nil: null })), {
  maxLength: 12,
});

it('is what a map would be after the same changes, in its order, and leaves what it was made from as it was', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(key, fc.record({ of: fc.integer() }))),
      fc.array(changes),
      (first, edits) => {
        let map: ReadonlyMap<number, { of: number }> = new Map(first);
        let plain = new Map(first);
        for (const edit of edits) {
          const [before, entries] = [map, [...plain]];
          map = OverlaidMap.of(map, edit);
          expect([...before]).toEqual(entries);
          plain = new Map(plain);
          for (const [key, value] of edit) {
            if (value === null) plain.delete(key);
            else plain.set(key, value);
          }
          expect([...map]).toEqual([...plain]);
          expect([...map.keys()]).toEqual([...plain.keys()]);
          expect([...map.values()]).toEqual([...plain.values()]);
          expect(map.size).toBe(plain.size);
          for (let key = 0; key <= 80; key++) {
            expect(map.get(key)).toBe(plain.get(key));
            expect(map.has(key)).toBe(plain.has(key));
          }
        }
      },
    ),
  );
});

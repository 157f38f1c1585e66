import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COLORS, type PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import type { Annotations } from '../reading/apply-to-annotations.ts';
import { EVERYTHING, listPassages, type PassageFilter } from './passage-filter.ts';
import { PassageLister } from './passage-lister.ts';

const annotation = fc
  .record({
    id: fc.integer({ min: 0, max: 9 }),
    color: fc.constantFrom(...COLORS),
    tags: fc.subarray(['x', 'y', 'z']),
    day: fc.integer({ min: 1, max: 3 }),
    start: fc.option(fc.nat(5)),
    length: fc.integer({ min: 1, max: 3 }),
  })
  .map(
    ({ id, color, tags, day, start, length }) =>
      ({
        id: `annotation-${id}`,
        color,
        tags,
        created: `2026-01-0${day}`,
        place: start === null ? { status: 'orphan' } : { status: 'anchored', start, end: start + length },
      }) as unknown as PlacedAnnotation,
  );
const step = fc.record({
  put: fc.array(annotation, { maxLength: 3 }),
  takeOut: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 2 }),
  filter: fc.option(fc.record({ colors: fc.subarray([...COLORS]), tag: fc.option(fc.constant('x')) })),
});

it('lists what listing all of them anew would, however they and the filter change', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const lister = new PassageLister();
      let annotations: Annotations = new Map();
      let filter: PassageFilter = EVERYTHING;
      for (const { put, takeOut, filter: next } of steps) {
        const changed = new Map(annotations);
        for (const number of takeOut) changed.delete(`annotation-${number}` as AnnotationId);
        for (const one of put) changed.set(one.id, one);
        annotations = changed;
        filter = next ?? filter;
        expect(lister.list(annotations, filter)).toEqual(listPassages(annotations.values(), filter));
      }
    }),
    { numRuns: 300 },
  );
});

it('leaves alone what has no part in a change, and makes the whole list anew where much changed', () => {
  const one = (number: number, start: number | null): PlacedAnnotation =>
    ({
      id: `annotation-${number}`,
      color: 'blue',
      tags: ['x'],
      created: '2026',
      place: start === null ? { status: 'orphan' } : { status: 'anchored', start, end: start + 1 },
    }) as unknown as PlacedAnnotation;
  const mapOf = (list: readonly PlacedAnnotation[]): Annotations =>
    new Map(list.map((each) => [each.id, each]));
  const lister = new PassageLister();
  const before = lister.list(mapOf([one(1, 4), one(2, null)]), EVERYTHING);
  const orphan = before.orphans[0]!;
  const after = lister.list(mapOf([one(1, 5), orphan]), EVERYTHING);
  expect(after.orphans).toBe(before.orphans);
  const many = Array.from({ length: 200 }, (_, i) => one(i, 200 - i));
  expect(lister.list(mapOf(many), EVERYTHING).anchored.map(({ id }) => id)).toEqual(
    many.map(({ id }) => id).toReversed(),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignLines } from './align-lines.ts';

const lines = fc
  .array(fc.constantFrom('a', 'b', 'c', 'a line that is long enough to tell its place', ''), {
    maxLength: 10,
  })
  .map((parts) => parts.join('\n'));

test('equal stretches are equal, in order, and nothing is left out between', () => {
  fc.assert(
    fc.property(lines, lines, (a, b) => {
      const { equal, moved, between } = alignLines(a, b);
      for (const stretch of [...equal, ...moved]) {
        expect(a.substr(stretch.a, stretch.length)).toBe(b.substr(stretch.b, stretch.length));
      }
      const inA = [
        ...equal.map((stretch) => [stretch.a, stretch.a + stretch.length] as const),
        ...between.map((range) => [range.aFrom, range.aTo] as const),
      ].toSorted((first, second) => first[0] - second[0] || first[1] - second[1]);
      let offset = 0;
      for (const [from, to] of inA) {
        expect(from).toBe(offset);
        offset = to;
      }
      expect(offset).toBe(a.length);
    }),
  );
});

test('equal texts are one stretch', () => {
  expect(alignLines('a\n\nb\nc', 'a\n\nb\nc')).toEqual({
    equal: [{ a: 0, b: 0, length: 6 }],
    moved: [],
    between: [],
  });
});

test('lines put in lie between', () => {
  expect(alignLines('one\n\ntwo', 'one\n\nand\n\ntwo')).toMatchObject({
    equal: [
      { a: 0, b: 0, length: 3 },
      { a: 5, b: 10, length: 3 },
    ],
    between: [{ aFrom: 3, aTo: 5, bFrom: 3, bTo: 10 }],
  });
});

test('a telling line that stands elsewhere was moved', () => {
  const long = 'this line is long enough to be known again';
  expect(
    alignLines(
      `${long}\none one one\ntwo two two\nmany many lines of the rest`,
      `one one one\ntwo two two\nmany many lines of the rest\n${long}`,
    ),
  ).toMatchObject({
    moved: [{ a: 0, b: 52, length: long.length }],
  });
});

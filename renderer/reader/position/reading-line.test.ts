import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readingLine, scrolledFraction, scrollToReadingLine } from './reading-line.ts';

const pages = fc
  .record({ view: fc.integer({ min: 300, max: 2000 }), more: fc.integer({ min: 10, max: 200_000 }) })
  .map(({ view, more }) => ({ view, height: view + more }));

it('brings a place back to the reading line that it was remembered from', () => {
  fc.assert(
    fc.property(pages, fc.double({ min: 0, max: 1, noNaN: true }), (page, fraction) => {
      const top = fraction * (page.height - page.view);
      const place = top + readingLine({ ...page, top });
      expect(scrollToReadingLine(place, page)).toBeCloseTo(top, 4);
    }),
  );
});

it('stands at the top in the beginning and at the bottom in the end', () => {
  const page = { height: 5000, view: 800 };
  expect(readingLine({ ...page, top: 0 })).toBe(0);
  expect(readingLine({ ...page, top: 4200 })).toBe(800);
});

it('counts a text that fits on the screen as read', () => {
  expect(scrolledFraction({ top: 0, height: 600, view: 600 })).toBe(1);
  expect(scrolledFraction({ top: 0, height: 6000, view: 600 })).toBe(0);
  expect(scrolledFraction({ top: 5390, height: 6000, view: 600 })).toBe(1);
  expect(scrolledFraction({ top: 5300, height: 6000, view: 600 })).toBeLessThan(1);
  expect(scrollToReadingLine(300, { height: 600, view: 600 })).toBe(0);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstFrom, firstOfNext, lastOfPrevious, startAbove } from './page-places.ts';

/** Lines of 24 pixels, each so many pixels below the one before; the first at 100. */
function linesApart(gaps: readonly number[]) {
  let top = 100;
  return [0, ...gaps].map((gap, i) => {
    top += i === 0 ? 0 : 24 + gap;
    return { top, bottom: top + 24 };
  });
}

describe('a page', () => {
  it('begins where nothing is seen of the line before, with some air where there is room', () => {
    const lines = linesApart([6, 40, -4]);
    expect(lines.map((line) => startAbove(lines, line))).toEqual([86, 124, 180, 216]);
  });

  it('goes on with the last line that was wholly seen, and goes back to end with the first', () => {
    const lines = linesApart([6, 6, 6, 6]);
    const view = { top: 120, bottom: 185 };
    expect(firstOfNext(lines, view)).toBe(lines[2]);
    expect(firstOfNext(lines, { top: 90, bottom: 215 })).toBe(lines[3]);
    expect(lastOfPrevious(lines, view)).toBe(lines[1]);
    expect(firstFrom(lines, 140)).toBe(lines[2]);
  });

  it('is found by other means where there is room for one line alone, or none is known', () => {
    const lines = linesApart([6, 6]);
    expect(firstOfNext(lines, { top: 100, bottom: 130 })).toBeNull();
    expect(firstOfNext([], { top: 0, bottom: 600 })).toBeNull();
    expect(lastOfPrevious(lines, { top: 101, bottom: 120 })).toBeNull();
    expect(firstFrom(lines, 500)).toBeNull();
  });

  it('never begins within a line, and shares one with the page before', () => {
    const gaps = fc.array(fc.integer({ min: -6, max: 60 }), { minLength: 12, maxLength: 40 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 120, max: 400 }), (gaps, height) => {
        const lines = linesApart(gaps);
        const view = { top: 90, bottom: 90 + height };
        const first = firstOfNext(lines, view);
        fc.pre(first !== null);
        const start = startAbove(lines, first);
        expect(start).toBeGreaterThan(view.top);
        expect(first.bottom).toBeLessThanOrEqual(view.bottom + 0.5);
        // Letters of a line fill its box but for a few pixels at its ends.
        expect(lines.every(({ top, bottom }) => bottom - 3 <= start || top + 3 >= start)).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Box, placeBeside, placeInMargin } from './place-beside.ts';

const screen: Box = { left: 8, top: 8, right: 1000, bottom: 700 };
const line = (top: number, left = 100, right = 300): Box => ({ left, right, top, bottom: top + 20 });
const size = { width: 240, height: 40 };

it('stands above the first line, centred on it', () => {
  expect(
    placeBeside({ lines: [line(200), line(220)], size, within: screen, prefer: 'above', gap: 8 }),
  ).toEqual({
    side: 'above',
    left: 80,
    top: 152,
  });
});

it('moves below where there is no room above', () => {
  const placed = placeBeside({ lines: [line(20)], size, within: screen, prefer: 'above', gap: 8 });
  expect(placed.side).toBe('below');
  expect(placed.top).toBe(48);
});

it('is placed by the lines that are on screen', () => {
  const lines = [line(-300), line(-40), line(60), line(90)];
  expect(placeBeside({ lines, size, within: screen, prefer: 'above', gap: 8 }).top).toBe(12);
});

it('never leaves the screen, and covers the passage only where that fills the screen', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ top: fc.integer({ min: -500, max: 1200 }), left: fc.integer({ min: -50, max: 990 }) }),
        {
          minLength: 1,
          maxLength: 12,
        },
      ),
      fc.integer({ min: 20, max: 500 }),
      fc.integer({ min: 20, max: 400 }),
      fc.constantFrom('above', 'below'),
      (lines, width, height, prefer) => {
        const boxes = lines
          .map(({ top, left }) => line(top, left, left + 200))
          .filter((box) => box.bottom > screen.top && box.top < screen.bottom);
        fc.pre(boxes.length > 0);
        const placed = placeBeside({ lines: boxes, size: { width, height }, within: screen, prefer, gap: 8 });
        expect(placed.left).toBeGreaterThanOrEqual(screen.left);
        expect(placed.left + width).toBeLessThanOrEqual(screen.right);
        expect(placed.top).toBeGreaterThanOrEqual(screen.top);
        expect(placed.top + height).toBeLessThanOrEqual(screen.bottom);
        const covers = boxes.some((box) => placed.top < box.bottom && placed.top + height > box.top);
        expect(covers && placed.side !== 'inside').toBe(false);
      },
    ),
  );
});

it('stands in the margin where that is wide enough', () => {
  const request = { lines: [line(200)], size, within: screen, gap: 16 };
  expect(placeInMargin(request, 700)).toEqual({ side: 'beside', left: 716, top: 200 });
  expect(placeInMargin(request, 760)).toBeNull();
  expect(placeInMargin({ ...request, lines: [line(690)] }, 700)?.top).toBe(660);
});

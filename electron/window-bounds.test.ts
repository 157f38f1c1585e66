import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';
import { firstBounds, fitOnScreen, keepBounds, keptBounds, SMALLEST } from './window-bounds.ts';

const coordinate = fc.integer({ min: -10_000, max: 10_000 });
const rectangle = fc.record({
  x: coordinate,
  y: coordinate,
  width: fc.integer({ min: 0, max: 10_000 }),
  height: fc.integer({ min: 0, max: 10_000 }),
});
const workArea = fc.record({
  x: coordinate,
  y: coordinate,
  width: fc.integer({ min: SMALLEST.width, max: 8000 }),
  height: fc.integer({ min: SMALLEST.height, max: 5000 }),
});

describe('the window’s place', () => {
  test('lies wholly on the screen, wherever it was before', () => {
    fc.assert(
      fc.property(rectangle, workArea, (before, screen) => {
        for (const { x, y, width, height } of [fitOnScreen(before, screen), firstBounds(screen)]) {
          expect(x).toBeGreaterThanOrEqual(screen.x);
          expect(y).toBeGreaterThanOrEqual(screen.y);
          expect(x + width).toBeLessThanOrEqual(screen.x + screen.width);
          expect(y + height).toBeLessThanOrEqual(screen.y + screen.height);
        }
      }),
    );
  });

  test('is kept as it was', () => {
    const file = join(temporaryFolder(), 'window.json');
    const bounds = { x: -5, y: 10, width: 800, height: 600, maximized: true };
    keepBounds(file, bounds);
    expect(keptBounds(file)).toEqual(bounds);
  });

  test.each(['', '{"x":1}', '[]', 'null', '{"x":"1","y":0,"width":1,"height":1,"maximized":false}'])(
    'is forgotten where the file holds %j',
    (content) => {
      const file = join(temporaryFolder(), 'window.json');
      writeFileSync(file, content);
      expect(keptBounds(file)).toBeNull();
    },
  );
});

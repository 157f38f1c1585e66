import { afterEach, expect, it, vi } from 'vitest';
import type { Page } from '../reading/page.ts';
import { followWindow } from './follow-window.ts';
import type { Interval } from './interval-index.ts';

const HEIGHT = 100;

afterEach(() => vi.unstubAllGlobals());

/** A page whose text has one character to a pixel. */
function followed() {
  let resized = () => undefined as void;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(tell: () => void) {
        resized = tell;
      }
      observe() {}
      disconnect() {}
    },
  );
  const scroller = document.createElement('div');
  Object.defineProperty(scroller, 'clientHeight', { value: HEIGHT });
  scroller.getBoundingClientRect = () => ({ top: 0, bottom: HEIGHT, height: HEIGHT }) as DOMRect;
  /** How much taller what stands above has become. */
  const page = { scroller, body: document.createElement('div'), above: 0 };
  const painted: Interval[] = [];
  followWindow(
    {
      ...page,
      offsetAtScreenful: (y: number) => y + scroller.scrollTop - page.above,
      onRemapped: () => () => undefined,
    } as unknown as Page,
    (window) => painted.push(window),
  );
  const scroll = (by: number) => {
    scroller.scrollTop += by;
    scroller.dispatchEvent(new Event('scroll'));
  };
  const seen = (): Interval => ({
    start: scroller.scrollTop - page.above,
    end: scroller.scrollTop - page.above + HEIGHT,
  });
  return { painted, scroll, seen, grow: (by: number) => (page.above += by), resize: () => resized() };
}

it('has always painted what is seen, and does not paint with every frame of a scroll', () => {
  const { painted, scroll, seen } = followed();
  for (let frame = 0; frame < 200; frame++) {
    scroll(HEIGHT / 2);
    const window = painted.at(-1)!;
    expect(window.start).toBeLessThanOrEqual(seen().start);
    expect(window.end).toBeGreaterThanOrEqual(seen().end);
  }
  expect(painted.length).toBeLessThan(20);
});

it('paints anew when the text grows only where that brings other text into view', () => {
  const { painted, scroll, seen, grow, resize } = followed();
  scroll(40 * HEIGHT);
  const before = painted.length;
  grow(HEIGHT);
  resize();
  expect(painted.length).toBe(before);
  grow(20 * HEIGHT);
  resize();
  expect(painted.length).toBe(before + 1);
  expect(painted.at(-1)!.start).toBeLessThanOrEqual(seen().start);
});

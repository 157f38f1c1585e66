import { afterEach, expect, it, vi } from 'vitest';
import { followWindow } from './follow-window.ts';
import type { Interval } from './interval-index.ts';

const HEIGHT = 100;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A page whose text has one character to a pixel. */
function followed(begin: 'now' | 'behind paint' = 'now') {
  vi.useFakeTimers();
  const idle: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (work: () => void) => idle.push(work));
  vi.stubGlobal('cancelIdleCallback', () => idle.splice(0));
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
  const offsetAt = (y: number) => y + scroller.scrollTop - page.above;
  const painted: Interval[] = [];
  followWindow(
    {
      ...page,
      edgeOfScreenfulAt: offsetAt,
      edgeOfBlockAt: offsetAt,
      onRemapped: () => () => undefined,
    },
    (window) => painted.push(window),
    begin,
  );
  const scroll = (by: number) => {
    scroller.scrollTop += by;
    scroller.dispatchEvent(new Event('scroll'));
  };
  const seen = (): Interval => ({
    start: scroller.scrollTop - page.above,
    end: scroller.scrollTop - page.above + HEIGHT,
  });
  const rest = () => {
    vi.advanceTimersByTime(1000);
    for (const work of idle.splice(0)) work();
  };
  return { painted, scroll, seen, rest, grow: (by: number) => (page.above += by), resize: () => resized() };
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

it('paints no more than is near the screen once the text is at rest', () => {
  const { painted, scroll, seen, rest } = followed();
  const height = () => painted.at(-1)!.end - painted.at(-1)!.start;
  for (let frame = 0; frame < 9; frame++) scroll(HEIGHT / 2);
  expect(height()).toBeGreaterThan(10 * HEIGHT);
  rest();
  expect(height()).toBeLessThanOrEqual(2 * HEIGHT);
  expect(painted.at(-1)!.start).toBeLessThanOrEqual(seen().start);
  expect(painted.at(-1)!.end).toBeGreaterThanOrEqual(seen().end);
  const before = painted.length;
  scroll(HEIGHT / 64);
  rest();
  expect(painted.length).toBe(before);
});

it('paints no more than that where one jumps, a page or to another place', () => {
  const { painted, scroll, seen, rest } = followed();
  rest();
  for (const far of [0.9, 40]) {
    scroll(far * HEIGHT);
    expect(painted.at(-1)!.start).toBeLessThanOrEqual(seen().start);
    expect(painted.at(-1)!.end).toBeGreaterThanOrEqual(seen().end);
    expect(painted.at(-1)!.end - painted.at(-1)!.start).toBeLessThanOrEqual(2 * HEIGHT);
    rest();
  }
});

it('lets the text on screen before it where nothing is there to paint, unless one scrolls', () => {
  const waiting = followed('behind paint');
  expect(waiting.painted).toEqual([]);
  waiting.rest();
  expect(waiting.painted.length).toBe(1);
  const scrolled = followed('behind paint');
  scrolled.scroll(HEIGHT);
  expect(scrolled.painted.length).toBe(1);
});

it('paints anew when the text grows only where that brings other text into view', () => {
  const { painted, scroll, seen, grow, resize } = followed();
  scroll(4 * HEIGHT);
  scroll(HEIGHT);
  const before = painted.length;
  grow(HEIGHT);
  resize();
  expect(painted.length).toBe(before);
  grow(20 * HEIGHT);
  resize();
  expect(painted.length).toBe(before + 1);
  expect(painted.at(-1)!.start).toBeLessThanOrEqual(seen().start);
});

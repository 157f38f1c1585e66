import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { stubHighlights } from '../paint/fake-highlights.ts';
import { HitPainter } from './hit-painter.ts';

beforeEach(stubHighlights);
afterEach(() => vi.unstubAllGlobals());

it('marks the hits in its window and the current one, anew where the text nodes are others', () => {
  const registry = new Map<string, Highlight>();
  let shifted = 0;
  const painter = new HitPainter(registry, ({ start, end }) => ({
    startContainer: document,
    startOffset: start + shifted,
    endContainer: document,
    endOffset: end + shifted,
  }));
  const places = (name: string) => [...registry.get(name)!].map(({ startOffset }) => startOffset);
  painter.show(
    [
      [5, 8],
      [50, 53],
    ],
    1,
  );
  painter.setWindow({ start: 0, end: 20 });
  expect(places('search-hit')).toEqual([5]);
  expect(places('search-hit-current')).toEqual([50]);
  shifted = 2;
  painter.setWindow({ start: 0, end: 20 });
  expect(places('search-hit')).toEqual([7]);
  expect(places('search-hit-current')).toEqual([52]);
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import { stubHighlights } from './fake-highlights.ts';
import { highlightName, Painter } from './painter.ts';

const id = (name: string) => name as AnnotationId;

describe('painting', () => {
  let registry: Map<string, Highlight>;
  let painter: Painter;
  const layer = (look: Parameters<typeof highlightName>[0]) => registry.get(highlightName(look))!;

  beforeEach(() => {
    stubHighlights();
    registry = new Map();
    painter = new Painter(registry, ({ start, end }) => ({
      startContainer: document,
      startOffset: start,
      endContainer: document,
      endOffset: end,
    }));
    painter.setWindow({ start: 0, end: 1000 });
    return () => vi.unstubAllGlobals();
  });

  it('keeps one highlight object a colour, however many passages there are', () => {
    const names = [...registry.keys()];
    for (let i = 0; i < 100; i++) painter.paint(id(`a${i}`), 'yellow', { start: i, end: i + 5 });
    expect([...registry.keys()]).toEqual(names);
    expect(layer('yellow').size).toBe(100);
  });

  it('touches only the passage that changes', () => {
    painter.paint(id('a'), 'yellow', { start: 0, end: 5 });
    painter.paint(id('b'), 'yellow', { start: 3, end: 9 });
    const [a, b] = [...layer('yellow')];
    painter.recolor(id('b'), 'green');
    expect([...layer('yellow')]).toEqual([a]);
    expect([...layer('green')][0]).toBe(b);
    painter.erase(id('b'));
    expect(layer('green').size).toBe(0);
    expect([...layer('yellow')][0]).toBe(a);
  });

  it('tells whose a range is, until it is erased', () => {
    painter.paint(id('a'), 'blue', { start: 0, end: 5 });
    const [range] = [...layer('blue')];
    expect(painter.idOf(range!)).toBe('a');
    painter.erase(id('a'));
    expect(painter.idOf(range!)).toBeUndefined();
  });

  it('shows a passing mark in one place at a time, above the colours', () => {
    painter.mark('focus', { start: 0, end: 5 });
    painter.mark('focus', { start: 7, end: 9 });
    expect([...layer('focus')]).toMatchObject([{ startOffset: 7, endOffset: 9 }]);
    expect(layer('focus').priority).toBeGreaterThan(layer('pink').priority);
    painter.mark('focus', null);
    expect(layer('focus').size).toBe(0);
  });

  it('keeps only what is near the screen in the browser’s hands, and knows the rest', () => {
    for (let i = 0; i < 50; i++) painter.paint(id(`a${i}`), 'yellow', { start: i * 100, end: i * 100 + 150 });
    expect(layer('yellow').size).toBe(10);
    const [first] = [...layer('yellow')];
    painter.setWindow({ start: 500, end: 1500 });
    expect(layer('yellow').size).toBe(11);
    expect(layer('yellow').has(first!)).toBe(false);
    painter.recolor(id('a40'), 'green');
    expect(layer('green').size).toBe(0);
    painter.setWindow({ start: 4000, end: 4050 });
    expect(layer('green').size).toBe(1);
    expect(painter.index.size).toBe(50);
  });

  it('leaves nothing behind', () => {
    painter.paint(id('a'), 'blue', { start: 0, end: 5 });
    painter.dispose();
    expect(registry.size).toBe(0);
  });
});

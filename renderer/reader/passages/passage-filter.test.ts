import { describe, expect, it } from 'vitest';
import type { Color, PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import { EVERYTHING, listPassages, toggleColor } from './passage-filter.ts';

const passage = (id: string, color: Color, tags: string[], start: number | null): PlacedAnnotation =>
  ({
    id,
    color,
    tags,
    created: `2026-01-0${id.charCodeAt(0) - 96}`,
    place: start === null ? { status: 'orphan' } : { status: 'anchored', start, end: start + 5 },
  }) as unknown as PlacedAnnotation;

const all = [
  passage('d', 'pink', [], null),
  passage('a', 'yellow', ['x', 'y'], 20),
  passage('b', 'green', ['y'], 3),
  passage('c', 'yellow', [], null),
];
const ids = (list: readonly PlacedAnnotation[]) => list.map(({ id }) => id);

describe('the list of passages', () => {
  it('is in text order, with the orphans apart', () => {
    const { anchored, orphans, total } = listPassages(all, EVERYTHING);
    expect(ids(anchored)).toEqual(['b', 'a']);
    expect(ids(orphans)).toEqual(['c', 'd']);
    expect(total).toBe(4);
  });

  it('shows the chosen colours and the chosen tag, and counts all', () => {
    const yellow = toggleColor(EVERYTHING, 'yellow');
    expect(ids(listPassages(all, yellow).anchored)).toEqual(['a']);
    expect(ids(listPassages(all, yellow).orphans)).toEqual(['c']);
    const both = toggleColor(yellow, 'green');
    expect(ids(listPassages(all, { ...both, tag: 'y' }).anchored)).toEqual(['b', 'a']);
    expect(listPassages(all, both).total).toBe(4);
    expect(toggleColor(yellow, 'yellow')).toEqual(EVERYTHING);
  });

  it('knows the tags, most used first', () => {
    expect(listPassages(all, EVERYTHING).tags).toEqual(['y', 'x']);
  });
});

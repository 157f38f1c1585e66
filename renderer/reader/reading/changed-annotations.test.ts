import { describe, expect, it } from 'vitest';
import type { PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import type { Annotations } from './apply-to-annotations.ts';
import { cameFrom, changedBetween } from './changed-annotations.ts';

const one = (id: string) => ({ id }) as unknown as PlacedAnnotation;
const all = (...list: PlacedAnnotation[]): Annotations => new Map(list.map((each) => [each.id, each]));
const id = (name: string) => name as AnnotationId;

describe('what changed between two states of the annotations', () => {
  const [a, b, c] = [one('a'), one('b'), one('c')];

  it('is those that are new, another object, or gone', () => {
    expect([...changedBetween(all(a, b), all(one('b'), c))].sort()).toEqual(['a', 'b', 'c']);
    expect([...changedBetween(all(a, b), all(b, a))]).toEqual([]);
  });

  it('is what was said when one was made from the other, and is looked for between any other two', () => {
    const [first, second] = [all(a), all(a, b)];
    const third = cameFrom(second, all(a, b, c), new Set([id('c')]));
    const said = changedBetween(second, third);
    expect([...said]).toEqual(['c']);
    expect([...changedBetween(first, third)]).toEqual(['b', 'c']);
    expect([...changedBetween(third, second)]).toEqual(['c']);
    expect([...changedBetween(third, third)]).toEqual([]);
  });
});

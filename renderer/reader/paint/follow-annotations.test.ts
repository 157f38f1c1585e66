import { describe, expect, it } from 'vitest';
import type { PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import type { Annotations } from '../reading/apply-to-annotations.ts';
import { followAnnotations } from './follow-annotations.ts';

const annotation = (id: string, over: Partial<PlacedAnnotation> = {}): PlacedAnnotation =>
  ({
    id: id as AnnotationId,
    color: 'yellow',
    note: '',
    tags: [],
    place: { status: 'anchored', start: 0, end: 5, method: 'position' },
    ...over,
  }) as PlacedAnnotation;
const all = (...list: PlacedAnnotation[]): Annotations => new Map(list.map((one) => [one.id, one]));

function seen(before: Annotations, after: Annotations): string[] {
  const calls: string[] = [];
  followAnnotations(before, after, {
    show: ({ id }, { start, end }) => calls.push(`show ${id} ${start}-${end}`),
    recolor: ({ id, color }) => calls.push(`recolor ${id} ${color}`),
    describe: ({ id }) => calls.push(`describe ${id}`),
    hide: (id) => calls.push(`hide ${id}`),
  });
  return calls;
}

describe('what is painted follows the annotations', () => {
  const a = annotation('a');
  const b = annotation('b');

  it('shows new ones and hides those that are gone', () => {
    expect(seen(all(a), all(b))).toEqual(['hide a', 'show b 0-5']);
  });

  it('leaves alone what did not change', () => {
    expect(seen(all(a, b), all(a, b))).toEqual([]);
  });

  it('tells a new colour from a new place and from new words about it', () => {
    const place = { status: 'anchored', start: 2, end: 5, method: 'position' } as const;
    expect(seen(all(a), all(annotation('a', { color: 'pink' })))).toEqual(['recolor a pink']);
    expect(seen(all(a), all(annotation('a', { place })))).toEqual(['show a 2-5']);
    expect(seen(all(a), all(annotation('a', { note: 'new' })))).toEqual(['describe a']);
  });

  it('paints no orphan, and takes the paint from one that becomes an orphan', () => {
    const orphan = annotation('a', { place: { status: 'orphan' } });
    expect(seen(all(), all(orphan))).toEqual([]);
    expect(seen(all(a), all(orphan))).toEqual(['hide a']);
    expect(seen(all(orphan), all(a))).toEqual(['show a 0-5']);
    expect(seen(all(orphan), all())).toEqual([]);
  });
});

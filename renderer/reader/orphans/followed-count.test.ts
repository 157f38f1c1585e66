import { expect, it } from 'vitest';
import type { PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import type { Annotations } from '../reading/apply-to-annotations.ts';
import { FollowedCount } from './followed-count.ts';

const mapOf = (...notes: readonly (readonly [id: string, note: string])[]): Annotations =>
  new Map(notes.map(([id, note]) => [id as never, { id, note } as unknown as PlacedAnnotation]));

it('counts what is of the kind, as it comes, changes and goes', () => {
  const empty = new FollowedCount(({ note }) => note === '');
  expect(empty.of(mapOf(['a', ''], ['b', 'one']))).toBe(1);
  const both = mapOf(['a', ''], ['b', '']);
  expect(empty.of(both)).toBe(2);
  expect(empty.of(both)).toBe(2);
  expect(empty.of(mapOf(['b', 'two'], ['c', '']))).toBe(1);
  expect(empty.of(mapOf())).toBe(0);
});

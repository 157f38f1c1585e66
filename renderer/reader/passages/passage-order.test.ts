import { expect, it } from 'vitest';
import { DEFAULT_COLOR_NAMES, type PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import { inOrder, type Order } from './passage-order.ts';

const passage = (id: string, color: string, speaker: string | null, created: string): PlacedAnnotation =>
  ({ id, color, speaker, created }) as unknown as PlacedAnnotation;
const ALL = [
  passage('a', 'green', 'Zelenskyy', '2026-01-02'),
  passage('b', 'yellow', null, '2026-01-03'),
  passage('c', 'green', 'Ada', '2026-01-01'),
  passage('d', 'pink', 'Volodymyr Zelenskyy', '2026-01-04'),
];
const shown = (order: Order) =>
  inOrder(ALL, order, {
    colorNames: DEFAULT_COLOR_NAMES,
    nameOf: (name) => (name === 'Zelenskyy' ? 'Volodymyr Zelenskyy' : name),
  }).map(({ title, passages }) => `${title ?? ''}: ${passages.map(({ id }) => id).join(' ')}`);

it('stands in text order, or in the order of time', () => {
  expect(shown('text')).toEqual([': a b c d']);
  expect(shown('newest')).toEqual([': d b a c']);
  expect(shown('oldest')).toEqual([': c a b d']);
});

it('stands by colour under the names that the reader gave, in text order within', () => {
  expect(shown('color')).toEqual(['Highlight: b', 'Evidence: a c', 'Question: d']);
});

it('stands by speaker, one group for all names of one person, and the unnamed last', () => {
  expect(shown('speaker')).toEqual(['Volodymyr Zelenskyy: a d', 'Ada: c', 'Nobody named: b']);
});

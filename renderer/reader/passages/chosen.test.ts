import { expect, it } from 'vitest';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import { extendedTo, NONE_CHOSEN, toggled } from './chosen.ts';

const LISTED = ['a', 'b', 'c', 'd'] as AnnotationId[];
const id = (name: string) => name as AnnotationId;
const names = ({ ids }: { ids: ReadonlySet<string> }) => [...ids].toSorted().join('');

it('takes one in and out', () => {
  const one = toggled(NONE_CHOSEN, id('b'));
  expect(names(one)).toBe('b');
  expect(names(toggled(one, id('b')))).toBe('');
});

it('draws a range from the one selected last, in both directions', () => {
  const anchor = toggled(NONE_CHOSEN, id('b'));
  expect(names(extendedTo(anchor, id('d'), LISTED))).toBe('bcd');
  expect(names(extendedTo(anchor, id('a'), LISTED))).toBe('ab');
  expect(names(extendedTo(NONE_CHOSEN, id('c'), LISTED))).toBe('c');
});

it('begins anew where the anchor is not listed any more', () => {
  const gone = { ids: new Set<AnnotationId>(), anchor: id('x') };
  expect(names(extendedTo(gone, id('c'), LISTED))).toBe('c');
});

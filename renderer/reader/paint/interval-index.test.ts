import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IntervalIndex, inTextOrder, type Named } from './interval-index.ts';

const intervals = fc.uniqueArray(
  fc.record({ id: fc.nat(200).map(String), start: fc.nat(100), length: fc.integer({ min: 1, max: 60 }) }),
  { selector: (one) => one.id, maxLength: 40 },
);
const named = (list: readonly { id: string; start: number; length: number }[]): Named<string>[] =>
  list.map(({ id, start, length }) => ({ id, start, end: start + length }));

describe('the interval index', () => {
  it('finds exactly those that cover an offset, in text order', () => {
    fc.assert(
      fc.property(intervals, fc.nat(170), (list, offset) => {
        const all = named(list);
        const expected = all.filter((one) => one.start <= offset && offset < one.end).sort(inTextOrder);
        expect(new IntervalIndex(all).at(offset)).toEqual(expected);
      }),
    );
  });

  it('answers the same whether filled at once or changed one by one', () => {
    fc.assert(
      fc.property(intervals, intervals, fc.array(fc.nat(200)), (first, second, gone) => {
        const step = new IntervalIndex(named(first));
        for (const one of named(second)) step.set(one);
        for (const id of gone) step.delete(String(id));
        const left = new Map([...named(first), ...named(second)].map((one) => [one.id, one]));
        for (const id of gone) left.delete(String(id));
        const whole = new IntervalIndex(left.values());
        expect(step.inOrder).toEqual(whole.inOrder);
        for (const offset of [0, 30, 60, 90, 120]) expect(step.at(offset)).toEqual(whole.at(offset));
      }),
    );
  });

  it('walks forth and back through overlapping and nested ones without leaving any out', () => {
    const index = new IntervalIndex([
      { id: 'outer', start: 0, end: 50 },
      { id: 'nested', start: 10, end: 20 },
      { id: 'same-start', start: 0, end: 5 },
      { id: 'last', start: 40, end: 70 },
    ]);
    const forth = ['outer', 'same-start', 'nested', 'last'];
    const walked: string[] = [];
    for (let at = index.next(null, 0); at; at = index.next(at.id, 0)) walked.push(at.id);
    expect(walked).toEqual(forth);
    const back: string[] = [];
    for (let at = index.previous(null, 1000); at; at = index.previous(at.id, 0)) back.push(at.id);
    expect(back).toEqual(forth.toReversed());
  });

  it('starts from the reading place when nothing is focused', () => {
    const index = new IntervalIndex([
      { id: 'a', start: 0, end: 5 },
      { id: 'b', start: 30, end: 40 },
    ]);
    expect(index.next(null, 10)?.id).toBe('b');
    expect(index.previous(null, 10)?.id).toBe('a');
    expect(index.next('b', 0)).toBeUndefined();
  });
});

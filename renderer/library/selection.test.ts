import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../shared/identifiers.ts';
import { extended, NOTHING_SELECTED, span, toggled } from './selection.ts';

const [a, b, c, d] = ['a', 'b', 'c', 'd'] as unknown as [ArticleId, ArticleId, ArticleId, ArticleId];

describe('the selection', () => {
  it('takes a row in and out', () => {
    const one = toggled(NOTHING_SELECTED, a, 4);
    expect([...one.ids]).toEqual([a]);
    expect(one.anchor).toBe(4);
    expect(toggled(one, a, 4).ids.size).toBe(0);
  });

  it('extends from the row selected last, keeping what was selected', () => {
    const range = extended(toggled(toggled(NOTHING_SELECTED, d, 8), a, 0), [a, b, c], 9);
    expect([...range.ids]).toEqual([d, a, b, c]);
    expect(range.anchor).toBe(0);
  });

  it('gives rows free again when a range gets shorter', () => {
    const long = extended(toggled(NOTHING_SELECTED, a, 0), [a, b, c], 0);
    expect([...extended(long, [a, b], 0).ids]).toEqual([a, b]);
  });

  it('extends from the active row when nothing was selected', () => {
    expect(extended(NOTHING_SELECTED, [b], 3).anchor).toBe(3);
  });

  it('spans upwards as well as downwards', () => {
    expect([span(2, 5), span(5, 2)]).toEqual([
      [2, 5],
      [2, 5],
    ]);
  });
});

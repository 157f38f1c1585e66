import { expect, it } from 'vitest';
import { activeDescendant } from './active-descendant.ts';

it('leads to no row that does not exist', () => {
  expect(activeDescendant(1, [{ index: 0 }, { index: 1 }], 'row-1')).toEqual({
    'aria-activedescendant': 'row-1',
  });
  expect(activeDescendant(1, [], 'row-1')).toEqual({});
});

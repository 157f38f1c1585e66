import { expect, it } from 'vitest';
import { pickUnderClick } from './overlap-cycle.ts';

const outer = { id: 'outer', start: 0, end: 100 };
const middle = { id: 'middle', start: 10, end: 60 };
const inner = { id: 'inner', start: 20, end: 30 };

it('picks the innermost highlight first', () => {
  expect(pickUnderClick([outer, inner, middle], null)).toBe('inner');
});

it('cycles outwards with repeated clicks and comes back to the innermost', () => {
  const seen: (string | null)[] = [null];
  for (let click = 0; click < 4; click++)
    seen.push(pickUnderClick([outer, middle, inner], seen.at(-1) ?? null));
  expect(seen.slice(1)).toEqual(['inner', 'middle', 'outer', 'inner']);
});

it('begins anew where the focused highlight is not under the click', () => {
  expect(pickUnderClick([outer, middle], 'inner')).toBe('middle');
});

it('keeps two highlights of the very same words selectable', () => {
  const twin = { id: 'twin', start: 20, end: 30 };
  const first = pickUnderClick([inner, twin], null);
  const second = pickUnderClick([inner, twin], first);
  expect(new Set([first, second])).toEqual(new Set(['inner', 'twin']));
});

it('finds nothing where nothing is', () => {
  expect(pickUnderClick([], 'inner')).toBeNull();
});

import { expect, test } from 'vitest';
import { commonRuns, uniqueRuns } from './unique-runs.ts';

const codes = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));

function runs(a: string, b: string, width: number, find = uniqueRuns): string[] {
  const range = { aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length };
  return find(codes(a), codes(b), range, width, () => 1).map((run) => a.slice(run.a, run.a + run.length));
}

test('what occurs once in both is found and grown as far as it is equal', () => {
  expect(runs('xxabcdyy', 'zzabcdww', 3)).toEqual(['abcd']);
});

test('what repeats on either side is left out', () => {
  expect(runs('ab-ab', 'ab', 2)).toEqual([]);
});

test('of what crosses only the heavier is in order', () => {
  expect(runs('abc12345', '12345abc', 3)).toEqual(['12345']);
  expect(runs('abc12345', '12345abc', 3, commonRuns)).toEqual(['abc', '12345']);
});

test('runs do not overlap', () => {
  const a = codes('abcXbcd');
  const b = codes('abcdXbcd'.replace('X', '-'));
  const found = uniqueRuns(a, b, { aFrom: 0, aTo: a.length, bFrom: 0, bTo: b.length }, 1, () => 1);
  found.forEach((run, index) => {
    const before = found[index - 1];
    if (before === undefined) return;
    expect(run.a).toBeGreaterThanOrEqual(before.a + before.length);
    expect(run.b).toBeGreaterThanOrEqual(before.b + before.length);
  });
});

test('nothing outside the range is looked at', () => {
  const a = codes('abcabc');
  expect(uniqueRuns(a, codes('abc'), { aFrom: 3, aTo: 6, bFrom: 0, bTo: 3 }, 3, () => 1)).toMatchObject([
    { a: 3, b: 0, length: 3 },
  ]);
});

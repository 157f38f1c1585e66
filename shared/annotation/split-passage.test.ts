import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPassage } from './split-passage.ts';

const TEXT = 'He said: “Not today.” Then he left.';
const words = (passage: { start: number; end: number }, cuts: readonly number[]) =>
  splitPassage(TEXT, passage, cuts).map(({ start, end }) => TEXT.slice(start, end));
const all = { start: 0, end: TEXT.length };

describe('splitting a passage', () => {
  it('makes two of one, with no white space at the cut', () => {
    expect(words(all, [21])).toEqual(['He said: “Not today.”', 'Then he left.']);
    expect(words(all, [22])).toEqual(['He said: “Not today.”', 'Then he left.']);
  });

  it('takes a stretch out of the middle', () => {
    expect(words(all, [9, 21])).toEqual(['He said:', '“Not today.”', 'Then he left.']);
  });

  it('leaves no part without a word', () => {
    expect(words({ start: 9, end: 21 }, [10])).toEqual(['“Not today.”']);
    expect(words({ start: 9, end: 21 }, [19])).toEqual(['“Not today.”']);
    expect(words(all, [0, -3, 400, TEXT.length])).toEqual([TEXT]);
  });

  it('loses no character but white space, and the parts stand in order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '.', '”', 'é', '中', '🙂'), maxLength: 40 }),
        fc.array(fc.nat(60), { maxLength: 5 }),
        (text, cuts) => {
          const passage = { start: 0, end: text.length };
          const parts = splitPassage(text, passage, cuts);
          const joined = parts.map(({ start, end }) => text.slice(start, end)).join('');
          expect(joined.replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
          for (const [i, { start, end }] of parts.entries()) {
            expect(start).toBeGreaterThanOrEqual(parts[i - 1]?.end ?? 0);
            expect(end).toBeGreaterThanOrEqual(start);
            if (parts.length > 1) expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
          }
        },
      ),
    );
  });
});

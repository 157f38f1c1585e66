import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectQuotations } from '../../shared/quotations/quotations.ts';

const file = path.join(import.meta.dirname, '../../../shared/articles/peace-deal.txt');

/** The length of each quotation and its speaker; the article itself is not part of the repository. */
const expected = [
  [18, 'Volodymyr Zelenskyy'],
  [77, 'Friedrich Merz'],
  [81, 'Friedrich Merz'],
  [177, 'Friedrich Merz'],
  [51, 'one US official'],
  [17, 'Russia'],
  [22, 'a second US official'],
  [32, 'a second US official'],
  [177, 'a US official'],
  [36, 'Volodymyr Zelenskyy'],
  [72, 'Volodymyr Zelenskyy'],
  [23, 'US officials'],
  [63, 'a US official'],
];

describe.runIf(existsSync(file))('the real article beside the repository', () => {
  it('has every quotation found with the right speaker, and no label taken for one', () => {
    const found = detectQuotations(readFileSync(file, 'utf8'));
    expect(found.map(({ text, speaker }) => [text.length, speaker])).toEqual(expected);
  });
});

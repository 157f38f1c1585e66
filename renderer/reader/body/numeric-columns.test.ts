import type { Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, it } from 'vitest';
import { numericColumns } from './numeric-columns.ts';

function columns(markdown: string) {
  const [table] = fromMarkdown(markdown, {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  }).children;
  return numericColumns(table as Table);
}

it('tells figures from words, with signs, units, groups and gaps', () => {
  expect(
    columns(`| Place | Year | Sum | Change | Mixed |
| --- | --- | --- | --- | --- |
| Mill | 1926 | € 1,250.50 | −2.8 % | 12 |
| Ford | 1954 | $3 | – | many |
| Weir | 1960 | 12 km | +1.9 % | 3 |`),
  ).toEqual([false, true, true, true, false]);
});

it('takes a column without any figure for words', () => {
  expect(columns('| A | B |\n| - | - |\n| – | |\n| | n/a |')).toEqual([false, false]);
  expect(columns('| A |\n| - |')).toEqual([false]);
});

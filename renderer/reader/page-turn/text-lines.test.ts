import { expect, it } from 'vitest';
import { inLines, type TextLine } from './text-lines.ts';

const node = document.createTextNode('');
const piece = (top: number, bottom: number): TextLine => ({ top, bottom, node, below: 0 });
const spans = (pieces: readonly TextLine[]) => inLines(pieces).map(({ top, bottom }) => [top, bottom]);

it('takes what is raised, lowered or smaller into the line beside it', () => {
  expect(spans([piece(100, 126), piece(96, 110), piece(104, 122)])).toEqual([[96, 126]]);
});

it('keeps lines apart whose boxes overlap a little, as in tight text', () => {
  expect(spans([piece(100, 126), piece(123, 149), piece(146, 172)])).toEqual([
    [100, 126],
    [123, 149],
    [146, 172],
  ]);
});

it('gives lines from above to below, wherever their pieces come from', () => {
  expect(spans([piece(160, 186), piece(100, 126), piece(101, 127), piece(130, 156)])).toEqual([
    [100, 127],
    [130, 156],
    [160, 186],
  ]);
});

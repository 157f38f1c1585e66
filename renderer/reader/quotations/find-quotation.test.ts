import { expect, it } from 'vitest';
import type { FoundQuotation } from '../../../shared/quotations/who-said-what.ts';
import { quotationAt, quotationBeside, quotationOf } from './find-quotation.ts';

const quotation = (outerStart: number, outerEnd: number): FoundQuotation =>
  ({ outerStart, outerEnd, start: outerStart + 1, end: outerEnd - 1 }) as FoundQuotation;
const OUTER = quotation(10, 60);
const INNER = quotation(20, 30);
const LATER = quotation(80, 90);
const ALL = [OUTER, INNER, LATER];

it('is the innermost one around a character, its marks included', () => {
  expect(quotationAt(ALL, 10)).toBe(OUTER);
  expect(quotationAt(ALL, 25)).toBe(INNER);
  expect(quotationAt(ALL, 59)).toBe(OUTER);
  expect(quotationAt(ALL, 60)).toBeNull();
});

it('is known again by its words alone', () => {
  expect(quotationOf(ALL, { start: 21, end: 29 })).toBe(INNER);
  expect(quotationOf(ALL, { start: 20, end: 30 })).toBeNull();
});

it('is found beside a place, in either direction', () => {
  expect(quotationBeside(ALL, 'forward', 11)).toBe(INNER);
  expect(quotationBeside(ALL, 'back', 81)).toBe(INNER);
  expect(quotationBeside(ALL, 'forward', 81)).toBeNull();
  expect(quotationBeside(ALL, 'back', 11)).toBeNull();
});

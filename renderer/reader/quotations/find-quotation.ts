import type { PlacedAnnotation } from '../../../shared/annotation/annotation.ts';
import { areSameWords } from '../../../shared/quotations/speaker-of-passage.ts';
import type { FoundQuotation } from '../../../shared/quotations/who-said-what.ts';
import type { Interval } from '../paint/interval-index.ts';

/** All of these take quotations in text order. */
type Quotations = readonly FoundQuotation[];

/** The shortest quotation that the character at `offset` stands in, its marks included. */
export function quotationAt(quotations: Quotations, offset: number): FoundQuotation | null {
  const around = quotations.filter(({ outerStart, outerEnd }) => outerStart <= offset && offset < outerEnd);
  return around.toSorted((a, b) => a.outerEnd - a.outerStart - (b.outerEnd - b.outerStart))[0] ?? null;
}

/** The quotation whose words a passage is. */
export function quotationOf(quotations: Quotations, passage: Interval): FoundQuotation | null {
  return quotations.find(({ start, end }) => start === passage.start && end === passage.end) ?? null;
}

/** The first quotation that begins after `offset`, or the last that begins before it. */
export function quotationBeside(
  quotations: Quotations,
  towards: 'forward' | 'back',
  offset: number,
): FoundQuotation | null {
  const found =
    towards === 'forward'
      ? quotations.find(({ start }) => start > offset)
      : quotations.findLast(({ start }) => start < offset);
  return found ?? null;
}

/** The latest highlight on a quotation's words. */
export function highlightOf(
  quotation: FoundQuotation,
  annotations: Iterable<PlacedAnnotation>,
): PlacedAnnotation | null {
  let latest: PlacedAnnotation | null = null;
  for (const annotation of annotations) {
    const { place } = annotation;
    if (place.status !== 'anchored' || !areSameWords(place, quotation)) continue;
    if (latest === null || annotation.created >= latest.created) latest = annotation;
  }
  return latest;
}

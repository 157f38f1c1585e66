import search from 'approx-string-match';
import type { PassageSelector } from '../../shared/anchoring/describe.ts';
import type { Place } from '../../shared/annotation/annotation.ts';

/**
 * What web annotators do, for comparison: of the places that match the quote best (approximate search over the whole
 * text, up to half of it wrong), the one whose surroundings match best, then the nearest to the old position.
 */
export function locateByApproximateSearch(
  text: string,
  selectors: readonly PassageSelector[],
): readonly Place[] {
  return selectors.map(({ position, quote }) => {
    const matches = search(text, quote.exact, Math.min(256, Math.floor(quote.exact.length / 2)));
    const ranked = matches
      .map(({ start, end, errors }) => ({
        start,
        end,
        score:
          50 * (1 - errors / quote.exact.length) +
          20 * alike(text.slice(Math.max(0, start - quote.prefix.length), start), quote.prefix) +
          20 * alike(text.slice(end, end + quote.suffix.length), quote.suffix) +
          2 * (1 - Math.abs(start - position.start) / text.length),
      }))
      .toSorted((first, second) => second.score - first.score);
    const best = ranked[0];
    if (best === undefined || best.start === best.end) return { status: 'orphan' };
    return { status: 'anchored', start: best.start, end: best.end, method: 'approximate' };
  });
}

function alike(text: string, context: string): number {
  if (context === '') return 1;
  const errors = search(text, context, context.length)[0]?.errors ?? context.length;
  return 1 - errors / context.length;
}

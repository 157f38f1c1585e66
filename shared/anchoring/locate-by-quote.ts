import type { Place } from '../annotation/annotation.ts';
import type { PassageSelector } from './describe.ts';

const ORPHAN: Place = { status: 'orphan' };

/** Finds passages by position and quote alone, for want of the text that they were made on. */
export function locateByQuote(text: string, selectors: readonly PassageSelector[]): readonly Place[] {
  return selectors.map((selector) => atPosition(text, selector) ?? byExactQuote(text, selector) ?? ORPHAN);
}

function atPosition(text: string, { position, quote }: PassageSelector): Place | null {
  return text.startsWith(quote.exact, position.start)
    ? {
        status: 'anchored',
        start: position.start,
        end: position.start + quote.exact.length,
        method: 'position',
      }
    : null;
}

function byExactQuote(text: string, { quote }: PassageSelector): Place | null {
  let best: { start: number; context: number } | null = null;
  let count = 0;
  for (let start = text.indexOf(quote.exact); start !== -1; start = text.indexOf(quote.exact, start + 1)) {
    count += 1;
    const context = contextAt(text, start, quote);
    if (best === null || context > best.context) best = { start, context };
  }
  const enough = Math.min(quote.prefix.length + quote.suffix.length, 16);
  if (best === null || best.context < enough) return null;
  return {
    status: 'anchored',
    start: best.start,
    end: best.start + quote.exact.length,
    method: count === 1 ? 'quote' : 'context',
  };
}

/** How many units of prefix and suffix stand unbroken around an occurrence of the quote. */
function contextAt(text: string, start: number, quote: PassageSelector['quote']): number {
  const end = start + quote.exact.length;
  let before = 0;
  while (
    before < quote.prefix.length &&
    text[start - 1 - before] === quote.prefix[quote.prefix.length - 1 - before]
  ) {
    before += 1;
  }
  let after = 0;
  while (after < quote.suffix.length && text[end + after] === quote.suffix[after]) after += 1;
  return before + after;
}

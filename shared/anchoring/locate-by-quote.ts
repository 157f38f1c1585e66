import type { Place } from '../annotation/annotation.ts';
import type { PassageSelector } from './describe.ts';
import { isSame } from './follow-passage.ts';
import { QuoteSearch } from './quote-search.ts';

const ORPHAN: Place = { status: 'orphan' };

/** A quote of this length (UTF-16 units) and three words that stands once in a text is there and nowhere else. */
const TELLING_QUOTE = 20;
/** Unbroken text around a quote that tells its place, in UTF-16 units. */
const TELLING_CONTEXT = 16;
/** Where nothing but the quote is known, more of an edited passage must be left than where its text is known. */
const KEPT_ENOUGH = 0.6;
const EVIDENCE_ENOUGH = 12;
/** And of what stood around a short one: this share. */
const SUPPORT_ENOUGH = 0.5;

/**
 * Finds passages by position and quote alone, for want of the text that they were made on: to the letter at their
 * position, else to the letter where the quote stands once or its surroundings tell, else approximately.
 */
export function locateByQuote(text: string, selectors: readonly PassageSelector[]): readonly Place[] {
  let search: QuoteSearch | null = null;
  return selectors.map((selector) => {
    const exact = atPosition(text, selector) ?? byExactQuote(text, selector);
    if (exact !== null) return exact;
    search ??= new QuoteSearch(text);
    return approximately(search, selector);
  });
}

/** Whether a quote says enough by itself: some length, and three words. */
export function isTelling(exact: string): boolean {
  return exact.length >= TELLING_QUOTE && /\S\s+\S+\s+\S/.test(exact);
}

function anchored(start: number, exact: string, method: 'position' | 'quote' | 'context'): Place {
  return { status: 'anchored', start, end: start + exact.length, method };
}

function atPosition(text: string, { position, quote }: PassageSelector): Place | null {
  if (quote.exact === '' || !text.startsWith(quote.exact, position.start)) return null;
  const context = contextAt(text, position.start, quote);
  if (context < enoughContext(quote) && !isTelling(quote.exact)) return null;
  return anchored(position.start, quote.exact, 'position');
}

function byExactQuote(text: string, { quote }: PassageSelector): Place | null {
  if (quote.exact === '') return null;
  let best = { start: -1, context: -1 };
  let second = -1;
  let count = 0;
  for (let start = text.indexOf(quote.exact); start !== -1; start = text.indexOf(quote.exact, start + 1)) {
    count += 1;
    const context = contextAt(text, start, quote);
    if (context > best.context) {
      second = best.context;
      best = { start, context };
    } else second = Math.max(second, context);
  }
  if (count === 1 && isTelling(quote.exact)) return anchored(best.start, quote.exact, 'quote');
  if (best.context < enoughContext(quote) || best.context === second) return null;
  return anchored(best.start, quote.exact, count === 1 ? 'quote' : 'context');
}

function enoughContext({ prefix, suffix }: PassageSelector['quote']): number {
  return Math.min(prefix.length + suffix.length, TELLING_CONTEXT);
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

function approximately(search: QuoteSearch, selector: PassageSelector): Place {
  const found = search.best(selector);
  if (found === null || !isSame(found) || found.kept < KEPT_ENOUGH) return ORPHAN;
  if (found.evidence + found.support < EVIDENCE_ENOUGH) return ORPHAN;
  if (found.evidence < EVIDENCE_ENOUGH && found.support < found.supportPossible * SUPPORT_ENOUGH)
    return ORPHAN;
  return { status: 'anchored', start: found.start, end: found.end, method: 'approximate' };
}

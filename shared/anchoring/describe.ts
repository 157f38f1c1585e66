import type { TextPositionSelector, TextQuoteSelector } from '../annotation/annotation.ts';

/** How many UTF-16 units of the text before and after a passage its quote selector keeps. */
export const CONTEXT_LENGTH = 64;

/** What a passage is found again by. */
export interface PassageSelector {
  readonly position: TextPositionSelector;
  readonly quote: TextQuoteSelector;
}

/**
 * Describes the passage `start` to `end` (UTF-16 offsets into `text`, a projection) by position and by quote.
 * Prefix and suffix are shorter than {@link CONTEXT_LENGTH} at the ends of the text, and by one unit where they
 * would begin or end within a surrogate pair.
 *
 * @throws RangeError unless `0 <= start < end <= text.length`
 */
export function describePassage(text: string, start: number, end: number): PassageSelector {
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start >= end || end > text.length) {
    throw new RangeError(`no passage from ${start} to ${end} in a text of length ${text.length}`);
  }
  const from = Math.max(0, start - CONTEXT_LENGTH);
  const to = Math.min(text.length, end + CONTEXT_LENGTH);
  return {
    position: { start, end },
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(splitsPair(text, from) ? Math.min(from + 1, start) : from, start),
      suffix: text.slice(end, splitsPair(text, to) ? Math.max(to - 1, end) : to),
    },
  };
}

/** Whether the offset lies between the two units of one surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  return isHighSurrogate(text.charCodeAt(offset - 1)) && isLowSurrogate(text.charCodeAt(offset));
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

import type { TextRange } from '../text/word-snap.ts';
import type { PassageSelector } from './describe.ts';
import { type FollowedPassage, followPassage } from './follow-passage.ts';
import { QuoteSearch } from './quote-search.ts';
import { alignTexts } from './text-alignment.ts';

/** Where an orphan may belong, for the reader to decide. */
export interface Guess extends TextRange {
  /** How much of the passage is there, by the weight of its words: 0 to 1. */
  readonly score: number;
}

/** Below this a guess is no help. */
const WORTH_SHOWING = 0.2;

/**
 * The likeliest place of a passage that {@link locatePassages} would not put anywhere, as UTF-16 offsets of `text`;
 * `null` where there is none to speak of.
 */
export function bestGuess(text: string, selector: PassageSelector, previousText?: string): Guess | null {
  const { start } = selector.position;
  const candidates: (FollowedPassage | null)[] = [new QuoteSearch(text).best(selector)];
  if (previousText?.startsWith(selector.quote.exact, start) === true) {
    const alignment = alignTexts(previousText, text);
    candidates.unshift(followPassage(alignment, start, start + selector.quote.exact.length));
  }
  let best: FollowedPassage | null = null;
  for (const candidate of candidates) {
    if (candidate !== null && (best === null || candidate.kept > best.kept)) best = candidate;
  }
  if (best === null || best.kept < WORTH_SHOWING) return null;
  return { start: best.start, end: best.end, score: best.kept };
}

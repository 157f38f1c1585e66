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

/** {@link bestGuesses} for one passage. */
export function bestGuess(text: string, selector: PassageSelector, previousText?: string): Guess | null {
  return bestGuesses(text, [selector], previousText)[0] ?? null;
}

/**
 * The likeliest places of passages that {@link locatePassages} would not put anywhere, in their order, as UTF-16
 * offsets of `text`; `null` where there is none to speak of.
 *
 * @param previousText the text that the passages were made on, where it is known
 */
export function bestGuesses(
  text: string,
  selectors: readonly PassageSelector[],
  previousText?: string,
): readonly (Guess | null)[] {
  if (selectors.length === 0) return [];
  const search = new QuoteSearch(text);
  const alignment = previousText === undefined ? null : alignTexts(previousText, text);
  return selectors.map((selector) => {
    const { start } = selector.position;
    const { exact } = selector.quote;
    const candidates = [search.best(selector)];
    if (alignment?.earlier.startsWith(exact, start) === true)
      candidates.unshift(followPassage(alignment, start, start + exact.length));
    let best: FollowedPassage | null = null;
    for (const candidate of candidates) {
      if (candidate !== null && (best === null || candidate.kept > best.kept)) best = candidate;
    }
    if (best === null || best.kept < WORTH_SHOWING) return null;
    return { start: best.start, end: best.end, score: best.kept };
  });
}

import type { Place } from '../annotation/annotation.ts';
import type { TextRange } from '../text/word-snap.ts';
import type { PassageSelector } from './describe.ts';
import { type FollowedPassage, followPassage, isSame } from './follow-passage.ts';
import { isTelling, locateByQuote } from './locate-by-quote.ts';
import { alignTexts, type TextAlignment } from './text-alignment.ts';
import { amongTwins, isAnothers } from './twins.ts';

export interface LocateOptions {
  /** The projection that the selectors were made on, where it is known: makes finding surer and faster. */
  readonly previousText?: string;
}

const ORPHAN: Place = { status: 'orphan' };

/** {@link locatePassages} for one passage. */
export function locatePassage(text: string, selector: PassageSelector, options: LocateOptions = {}): Place {
  return locatePassages(text, [selector], options)[0] ?? ORPHAN;
}

/**
 * Finds passages again in `text` (a projection). The answer has one place for each selector, in their order;
 * offsets are UTF-16 units of `text`, and a place is never empty.
 *
 * Where the text that the passages were made on is known, the two texts are aligned once and each passage is
 * followed to its own words; otherwise it is searched for by its quote and what stood around it. Either way a
 * passage is found again if about half of its words or more survive in order, and is an orphan if not.
 */
export function locatePassages(
  text: string,
  selectors: readonly PassageSelector[],
  { previousText }: LocateOptions = {},
): readonly Place[] {
  if (previousText === undefined) return locateByQuote(text, selectors);
  const alignment = alignTexts(previousText, text);
  const isUnchanged = previousText === text;
  const strays = selectors.filter((selector) => !standsIn(previousText, selector));
  const searched = new Map(locateByQuote(text, strays).map((place, index) => [strays[index], place]));
  return selectors.map((selector) => {
    const place = searched.get(selector);
    if (place !== undefined) return place;
    return isUnchanged ? anchoredExactly(selector.position.start, selector) : follow(alignment, selector);
  });
}

function standsIn(text: string, { position, quote }: PassageSelector): boolean {
  return quote.exact !== '' && text.startsWith(quote.exact, position.start);
}

function follow(alignment: TextAlignment, selector: PassageSelector): Place {
  const { start } = selector.position;
  const end = start + selector.quote.exact.length;
  const unchanged = alignment.unchanged(start, end);
  if (unchanged !== null) return anchoredExactly(unchanged, selector);
  const passage = followPassage(alignment, start, end);
  const isFound = passage !== null && isSame(passage) && !isDoubtfulTwin(alignment.later, passage);
  const range = isFound ? toldApart(alignment, { start, end }, passage) : null;
  const place = range === null ? ORPHAN : placeOf(alignment.later, selector, range);
  if (passage !== null && place !== ORPHAN && passage.kept >= BARELY_CHANGED) return place;
  return byTellingQuote(alignment, selector) ?? place;
}

/** Surroundings that are kept decide; where they are not, the places of the same words are compared. */
function toldApart(alignment: TextAlignment, passage: TextRange, found: FollowedPassage): TextRange | null {
  if (found.support >= found.supportPossible * AMPLE_SUPPORT) return found;
  if (found.kept < UNEDITED && isAnothers(alignment, passage, found)) return null;
  return amongTwins(alignment, passage, found);
}

/** Whether the same words stand elsewhere too, and next to nothing of what stood around the passage tells which. */
function isDoubtfulTwin(text: string, { start, end, support, supportPossible }: FollowedPassage): boolean {
  if (support >= supportPossible * TELLING_SUPPORT) return false;
  const words = text.slice(start, end);
  return text.indexOf(words) !== text.lastIndexOf(words);
}

function anchoredExactly(start: number, { position, quote }: PassageSelector): Place {
  const method = start === position.start ? 'position' : 'context';
  return { status: 'anchored', start, end: start + quote.exact.length, method };
}

function placeOf(text: string, selector: PassageSelector, { start, end }: TextRange): Place {
  const { exact } = selector.quote;
  const withSpace = start - (exact.length - exact.trimStart().length);
  if (text.startsWith(exact, withSpace) && withSpace + exact.trimEnd().length === end) {
    return anchoredExactly(withSpace, selector);
  }
  return { status: 'anchored', start, end, method: 'approximate' };
}

/**
 * A passage that was moved alone is too short for its surroundings to tell: it is found if its quote says enough,
 * stands once in either text, and stands in words that are new there.
 */
function byTellingQuote({ earlier, later, newness }: TextAlignment, selector: PassageSelector): Place | null {
  const { exact } = selector.quote;
  if (!isTelling(exact)) return null;
  const start = later.indexOf(exact);
  if (start === -1 || later.includes(exact, start + 1)) return null;
  if (earlier.indexOf(exact) !== earlier.lastIndexOf(exact)) return null;
  if (newness(start, start + exact.length) < 0.8) return null;
  return { status: 'anchored', start, end: start + exact.length, method: 'quote' };
}

/** From this share of its surroundings kept, a passage is told from others of the same words. */
const TELLING_SUPPORT = 0.25;
/** From this share, nothing else can be as much like it. */
const AMPLE_SUPPORT = 0.5;
/** Below this share of it kept, a passage was edited. */
const UNEDITED = 0.999;
/** From this share of a passage kept in order, no better place is looked for. */
const BARELY_CHANGED = 0.85;

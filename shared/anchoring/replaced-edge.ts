import type { TextRange } from '../text/word-snap.ts';
import type { FollowedToken, TextAlignment } from './text-alignment.ts';

/** Words of the earlier text that are gone: those of the passage, and those beyond it that went with them. */
export interface GoneWords {
  readonly inside: readonly FollowedToken[];
  readonly outside: readonly FollowedToken[];
  /** How much of the later text may be taken for them, in UTF-16 units. */
  readonly room: number;
}

/** New words may be this much of what is kept, so that what is kept is the greater part of the place ... */
const SHARE_OF_KEPT = 0.8;
/** ... or this much of what they stand for: then they are another wording of it. */
const SHARE_OF_LOST = 1.2;

/** How much new text may be taken for text that is gone at an end of a passage; all lengths in UTF-16 units. */
export function roomFor(lost: number, kept: number): number {
  return Math.max(lost * SHARE_OF_LOST, kept * SHARE_OF_KEPT);
}

/**
 * Where the passage starts in the later text when its first words were exchanged. `instead` is what stands there in
 * the later text, up to the first word that is kept.
 */
export function grownStart(alignment: TextAlignment, instead: TextRange, gone: GoneWords): number {
  const near = wordsIn(alignment, instead).toReversed();
  return takeOver(near, gone, alignment, ({ start }) => instead.end - start)?.start ?? instead.end;
}

/** Where the passage ends when its last words were exchanged. `instead` begins after the last word that is kept. */
export function grownEnd(alignment: TextAlignment, instead: TextRange, gone: GoneWords): number {
  const near = wordsIn(alignment, instead);
  return takeOver(near, gone, alignment, ({ end }) => end - instead.start)?.end ?? instead.start;
}

interface Word extends TextRange {
  readonly id: number;
  readonly isMark: boolean;
  readonly writing: string;
}

function wordsIn({ later, vocabulary }: TextAlignment, { start, end }: TextRange): readonly Word[] {
  const tokens = vocabulary.tokenize(later, start, end);
  return tokens.ids.map((id, index) => {
    const from = tokens.starts[index] ?? start;
    const to = tokens.ends[index] ?? from;
    return { id, start: from, end: to, isMark: !vocabulary.isWord(id), writing: later.slice(from, to) };
  });
}

/**
 * The farthest of the new words that belongs to the passage: all, if they are about as many as the passage lost; in
 * proportion, if the exchange reached beyond the passage; never beyond the line or sentence, unless the passage's
 * own lost words did; and no farther than there is room, unless to a word that is one of the lost ones. The words are
 * nearest first; `reachOf` tells how far the place reaches if a word is taken.
 */
function takeOver(
  near: readonly Word[],
  gone: GoneWords,
  alignment: TextAlignment,
  reachOf: (word: Word) => number,
): Word | undefined {
  const reachable = withinSentence(near, gone.inside, alignment);
  const lost = countWords(gone.inside);
  if (lost === 0) return lostMarks(near, gone.inside.length);
  const most = 2 * lost + 2;
  const share = lost / (lost + countWords(gone.outside));
  const count = share === 1 ? reachable.length : Math.round(reachable.length * share);
  const words = reachable.slice(0, count);
  if (words.filter(({ isMark }) => !isMark).length > most) return undefined;
  const lostWords = wordIdsOf(gone.inside, alignment);
  return words.findLast((word) => reachOf(word) <= gone.room || lostWords.has(word.id));
}

function wordIdsOf(tokens: readonly FollowedToken[], { earlier, vocabulary }: TextAlignment): Set<number> {
  const ids = tokens.flatMap(({ start, end }) => vocabulary.tokenize(earlier, start, end).ids);
  return new Set(ids.filter((id) => vocabulary.isWord(id)));
}

function countWords(tokens: readonly FollowedToken[]): number {
  return tokens.filter(({ weight }) => weight >= 1).length;
}

/** Only marks are gone: other marks that stand there instead are taken, no words. */
function lostMarks(near: readonly Word[], count: number): Word | undefined {
  const firstWord = near.findIndex(({ isMark }) => !isMark);
  const marks = firstWord === -1 ? near.length : firstWord;
  return near[Math.min(marks, count) - 1];
}

const SENTENCE_END = /^[.!?…。！？]/;

function withinSentence(
  near: readonly Word[],
  lost: readonly FollowedToken[],
  { earlier, later }: TextAlignment,
): readonly Word[] {
  const lostText = earlier.slice(lost[0]?.start, lost.at(-1)?.end);
  const mayEndSentence = /[.!?…。！？]/.test(lostText);
  const mayEndLine = /[\n\t]/.test(lostText);
  const words: Word[] = [];
  for (const word of near) {
    const last = words.at(-1);
    if (last !== undefined && !mayEndLine && lineBetween(later, last, word)) break;
    if (!mayEndSentence && SENTENCE_END.test(word.writing)) break;
    words.push(word);
  }
  return words;
}

function lineBetween(text: string, first: TextRange, second: TextRange): boolean {
  const between =
    first.end <= second.start ? text.slice(first.end, second.start) : text.slice(second.end, first.start);
  return /[\n\t]/.test(between);
}

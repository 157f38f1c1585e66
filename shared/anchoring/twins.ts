import type { TextRange } from '../text/word-snap.ts';
import type { TextAlignment } from './text-alignment.ts';

/** How far around two places their surroundings are compared, in UTF-16 units: farther while they do not decide. */
const REACHES = [
  { reach: 30, margin: 0.25 },
  { reach: 100, margin: 0.1 },
  { reach: 400, margin: 0.1 },
  { reach: 1600, margin: 0.1 },
] as const;
/** Words that stand more often than this are told apart by the alignment alone. */
const MOST_OCCURRENCES = 12;

/**
 * Where a passage is whose words stand several times in either text. The place found for it is confirmed, or
 * exchanged for the one that its surroundings speak for, if those are ahead of all others in both directions: no other
 * place is as much like the passage's, and no other occurrence of its words was as much like the place's. If nothing
 * decides, the first of as many is still the first; and else the answer is `null`, since it would be a guess.
 *
 * @param passage in the earlier text
 * @param place what was found for it in the later text
 */
export function amongTwins(alignment: TextAlignment, passage: TextRange, place: TextRange): TextRange | null {
  const { earlier, later } = alignment;
  const from = occurrences(earlier, earlier.slice(passage.start, passage.end));
  const to = occurrences(later, later.slice(place.start, place.end));
  if (from === null || to === null || (from.length === 1 && to.length === 1)) return place;
  const length = { passage: passage.end - passage.start, place: place.end - place.start };
  for (const { reach, margin } of REACHES) {
    const around = surroundings(alignment, reach);
    const likeness = (a: number, b: number): number =>
      around(earlier, a, a + length.passage, later, b, b + length.place);
    const possible = around(earlier, passage.start, passage.end, earlier, passage.start, passage.end);
    const isAhead = (candidate: number): boolean => {
      const own = likeness(passage.start, candidate) - possible * margin;
      return (
        to.every((other) => other === candidate || likeness(passage.start, other) <= own) &&
        from.every((other) => other === passage.start || likeness(other, candidate) <= own)
      );
    };
    if (isAhead(place.start)) return place;
    const start = to.find(isAhead);
    if (start !== undefined) return { start, end: start + length.place };
  }
  const isSameOfAsMany = from.length === to.length && from.indexOf(passage.start) === to.indexOf(place.start);
  return isSameOfAsMany ? place : null;
}

/** Where the words stand, or `null` if they stand too often. */
function occurrences(text: string, words: string): readonly number[] | null {
  const found: number[] = [];
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1)) {
    if (found.length === MOST_OCCURRENCES) return null;
    found.push(start);
  }
  return found;
}

type Likeness = (a: string, aStart: number, aEnd: number, b: string, bStart: number, bEnd: number) => number;

/** The weight of the words that two places have in common before them, and after. */
function surroundings({ vocabulary }: TextAlignment, reach: number): Likeness {
  const common = (a: string, aFrom: number, aTo: number, b: string, bFrom: number, bTo: number): number => {
    const counts = new Map<number, number>();
    for (const id of vocabulary.tokenize(a, Math.max(0, aFrom), aTo).ids)
      counts.set(id, (counts.get(id) ?? 0) + 1);
    let weight = 0;
    for (const id of vocabulary.tokenize(b, Math.max(0, bFrom), bTo).ids) {
      const count = counts.get(id) ?? 0;
      if (count === 0) continue;
      counts.set(id, count - 1);
      weight += vocabulary.weight(id);
    }
    return weight;
  };
  return (a, aStart, aEnd, b, bStart, bEnd) =>
    common(a, aStart - reach, aStart, b, bStart - reach, bStart) +
    common(a, aEnd, aEnd + reach, b, bEnd, bEnd + reach);
}

/** A place of this length (UTF-16 units) and three words is not the same as another by chance. */
const TELLING_LENGTH = 20;

/**
 * Whether the words of an edited passage's place stood elsewhere before, and stand no more often now: then they are
 * that other passage, which is like this one, and not this one edited.
 */
export function isAnothers({ earlier, later }: TextAlignment, passage: TextRange, place: TextRange): boolean {
  const words = later.slice(place.start, place.end);
  if (words.length < TELLING_LENGTH || !/\S\s+\S+\s+\S/.test(words)) return false;
  const before = occurrences(earlier, words);
  if (before === null || before.length === 0) return false;
  if (before.some((start) => start < passage.end && passage.start < start + words.length)) return false;
  return (occurrences(later, words)?.length ?? MOST_OCCURRENCES) <= before.length;
}

import type { TextRange } from '../text/word-snap.ts';
import type { Annotation, Color } from './annotation.ts';

/** A highlight and where it stands in the text that is shown, in UTF-16 offsets. */
export type StandingHighlight = TextRange &
  Pick<Annotation, 'id' | 'color' | 'note' | 'tags' | 'speaker' | 'created'>;

export interface MergeChoice {
  /** The colour of the whole. */
  readonly color: Color;
  readonly colorNames: Readonly<Record<Color, string>>;
  /** A new passage that belongs to the whole, too. */
  readonly passage?: TextRange;
  /** Which highlight the others are merged into; without it the oldest, so that links to it go on working. */
  readonly into?: Annotation['id'];
}

export interface MergedHighlight extends StandingHighlight {
  /** The highlights that this one now stands for. */
  readonly gone: readonly Annotation['id'][];
}

/**
 * One highlight in place of several. It covers all of them, has all their tags, and their notes one below the other
 * in text order. A whole has one colour and one speaker: those of the parts that it cannot take over are told in a
 * line of its note, so that nothing a reader set is lost. Null without a highlight to merge.
 */
export function mergeHighlights(
  parts: readonly StandingHighlight[],
  { color, colorNames, passage, into }: MergeChoice,
): MergedHighlight | null {
  const ordered = parts.toSorted((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
  const kept = ordered.find(({ id }) => id === into) ?? oldest(ordered);
  if (kept === undefined) return null;
  const ranges = passage === undefined ? ordered : [...ordered, passage];
  const speakers = distinct([kept, ...ordered].map(({ speaker }) => speaker ?? ''));
  const [speaker = null, ...otherSpeakers] = speakers;
  const otherColors = distinct(ordered.map((part) => part.color)).filter((other) => other !== color);
  const trail = [
    ...(otherColors.length === 0
      ? []
      : [`Also marked as ${otherColors.map((other) => colorNames[other]).join(', ')}.`]),
    ...(otherSpeakers.length === 0 ? [] : [`Also said by ${otherSpeakers.join(', ')}.`]),
  ];
  return {
    id: kept.id,
    created: kept.created,
    start: Math.min(...ranges.map(({ start }) => start)),
    end: Math.max(...ranges.map(({ end }) => end)),
    color,
    speaker,
    note: distinct([...ordered.map(({ note }) => note), trail.join(' ')]).join('\n\n'),
    tags: distinct(ordered.flatMap(({ tags }) => tags)).toSorted(),
    gone: ordered.filter(({ id }) => id !== kept.id).map(({ id }) => id),
  };
}

/** Whether nothing that is said stands between two stretches of a text: they overlap, or only white space and punctuation parts them. */
export function touch(text: string, a: TextRange, b: TextRange): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return second.start <= first.end || !/[\p{L}\p{N}]/u.test(text.slice(first.end, second.start));
}

/** Whether each of them touches one of the others, so that together they are one stretch of the text. */
export function areOneStretch(text: string, ranges: readonly TextRange[]): boolean {
  const [first, ...rest] = ranges.toSorted((a, b) => a.start - b.start);
  if (first === undefined) return false;
  let reached = first;
  for (const range of rest) {
    if (!touch(text, reached, range)) return false;
    reached = { start: first.start, end: Math.max(reached.end, range.end) };
  }
  return true;
}

function oldest(parts: readonly StandingHighlight[]): StandingHighlight | undefined {
  return parts.toSorted((a, b) => a.created.localeCompare(b.created) || (a.id < b.id ? -1 : 1))[0];
}

/** Without what is empty and what stood before. */
function distinct<T extends string>(all: readonly T[]): readonly T[] {
  return [...new Set(all)].filter((one) => one.trim() !== '');
}

import type { Quotation } from './quotations.ts';

/** A stretch of the projection, in UTF-16 offsets: `start` inclusive, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What tells where a quotation stands and whose it is. */
export type SpokenStretch = Pick<Quotation, 'start' | 'end' | 'outerStart' | 'outerEnd' | 'speaker' | 'kind'>;

/**
 * Who speaks in a marked passage: the speaker of the quotation that it lies in, or of those that it covers. Null
 * where nobody is known, where several speak, and where the quoted words are but a fragment of a longer passage,
 * which then is the writer's.
 *
 * @param quotations in text order
 */
export function speakerOfPassage(passage: Stretch, quotations: readonly SpokenStretch[]): string | null {
  const met = quotations.filter(
    ({ outerStart, outerEnd }) => outerStart < passage.end && outerEnd > passage.start,
  );
  const speaker = met[0]?.speaker ?? null;
  if (speaker === null || met.some((other) => other.speaker !== speaker)) return null;
  const coversSpeech = met.some(
    ({ kind, start, end }) => kind === 'speech' && covers(passage, { start, end }),
  );
  const quoted = met.reduce(
    (sum, { outerStart, outerEnd }) => sum + shared(passage, outerStart, outerEnd),
    0,
  );
  return coversSpeech || quoted * 2 >= passage.end - passage.start ? speaker : null;
}

/**
 * Whether a marked passage and a quotation are about the same words: one lies in the other, or they share more than
 * half of the shorter one.
 */
export function areSameWords(passage: Stretch, { outerStart, outerEnd }: SpokenStretch): boolean {
  const shorter = Math.min(passage.end - passage.start, outerEnd - outerStart);
  return shared(passage, outerStart, outerEnd) * 2 > shorter;
}

function covers(passage: Stretch, { start, end }: Stretch): boolean {
  return passage.start <= start && passage.end >= end;
}

function shared(passage: Stretch, start: number, end: number): number {
  return Math.max(0, Math.min(passage.end, end) - Math.max(passage.start, start));
}

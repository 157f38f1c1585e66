import type { Interval } from '../paint/interval-index.ts';

/** A stretch of words, and the passages that cover all of it, in the order given. */
export interface Stretch<Passage> extends Interval {
  readonly covering: readonly Passage[];
}

/**
 * Cuts a stretch of text wherever a passage starts or ends in it. What comes out lies side by side and covers all of
 * it; each piece is either wholly in a passage or wholly outside.
 */
export function markedStretches<Passage extends Interval>(
  { start, end }: Interval,
  passages: readonly Passage[],
): readonly Stretch<Passage>[] {
  const meeting = passages.filter((passage) => passage.start < end && passage.end > start);
  const cuts = [start, end, ...meeting.flatMap((passage) => [passage.start, passage.end])];
  const edges = [...new Set(cuts)].filter((cut) => cut >= start && cut <= end).sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1] ?? end;
    return {
      start: from,
      end: to,
      covering: meeting.filter((passage) => passage.start <= from && passage.end >= to),
    };
  });
}

import type { Place } from '../../shared/annotation/annotation.ts';
import type { TextRange } from '../../shared/text/word-snap.ts';

/** What should become of a passage, as far as that can be said. Offsets are UTF-16 units of the later text. */
export type Truth =
  | { readonly fate: 'survived'; readonly start: number; readonly end: number }
  | { readonly fate: 'deleted' }
  /** Changed so much that either answer could be defended: counted apart. */
  | { readonly fate: 'unclear' };

export type Outcome = 'right' | 'missed' | 'misplaced' | 'orphaned' | 'invented' | 'unscored';

/**
 * Judges a place: `right` if it shares at least half of its stretch with the true one (intersection over union),
 * `misplaced` if less, `invented` if the passage was deleted.
 */
export function judge(truth: Truth, place: Place, text: string): Outcome {
  switch (truth.fate) {
    case 'unclear':
      return 'unscored';
    case 'deleted':
      return place.status === 'orphan' ? 'orphaned' : 'invented';
    case 'survived':
      break;
  }
  if (place.status === 'orphan') return 'missed';
  const expected = withoutMarks(text, truth);
  const found = withoutMarks(text, place);
  const shared = Math.min(expected.end, found.end) - Math.max(expected.start, found.start);
  const together = Math.max(expected.end, found.end) - Math.min(expected.start, found.start);
  return shared / together >= 0.5 ? 'right' : 'misplaced';
}

/** Whether marks at the ends of a passage belong to it is nobody's concern here. */
function withoutMarks(text: string, { start, end }: TextRange): TextRange {
  const match = /[\p{L}\p{N}].*[\p{L}\p{N}]|[\p{L}\p{N}]/su.exec(text.slice(start, end));
  return match === null
    ? { start, end }
    : { start: start + match.index, end: start + match.index + match[0].length };
}

/** Counts of outcomes. */
export class Tally {
  readonly #counts = new Map<Outcome, number>();

  add(outcome: Outcome): void {
    this.#counts.set(outcome, this.count(outcome) + 1);
  }

  count(outcome: Outcome): number {
    return this.#counts.get(outcome) ?? 0;
  }

  merge(other: Tally): void {
    for (const [outcome, count] of other.#counts) this.#counts.set(outcome, this.count(outcome) + count);
  }

  get survived(): number {
    return this.count('right') + this.count('missed') + this.count('misplaced');
  }

  get deleted(): number {
    return this.count('orphaned') + this.count('invented');
  }

  /** Of the surviving passages, how many were found again at the right place. */
  get found(): number {
    return this.count('right') / Math.max(1, this.survived);
  }

  /** Of all judged passages, how many were put where they do not belong. */
  get wrong(): number {
    return (this.count('misplaced') + this.count('invented')) / Math.max(1, this.survived + this.deleted);
  }

  /** Of the deleted passages, how many became orphans. */
  get orphaned(): number {
    return this.count('orphaned') / Math.max(1, this.deleted);
  }
}

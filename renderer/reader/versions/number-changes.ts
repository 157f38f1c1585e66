import type { ChangedBlock } from '../../../shared/versions/change.ts';

export interface NumberedChanges {
  /** For each block, for each of its parts: the number of the change that it belongs to, or -1. */
  readonly numbers: readonly (readonly number[])[];
  readonly count: number;
}

/**
 * Numbers the changes that one goes to in turn: what stands side by side is one change, also over several blocks that
 * have nothing else.
 */
export function numberChanges(blocks: readonly ChangedBlock[]): NumberedChanges {
  let count = 0;
  /** Of the change that the next part may go on with: text that was moved is a change of its own. */
  let open: { readonly move: number | undefined } | null = null;
  const numbers = blocks.map(({ parts }) =>
    parts.map(({ kind, text, move }) => {
      if (kind === 'same') {
        if (text.trim() !== '') open = null;
        return -1;
      }
      if (open === null || open.move !== move) count += 1;
      open = { move };
      return count - 1;
    }),
  );
  return { numbers, count };
}

/** A stretch of blocks: of those with changes and their neighbours, or of others that may be left out of sight. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly isQuiet: boolean;
}

/** Fewer quiet blocks than this are not worth leaving out. */
const WORTH_FOLDING = 3;

/** Divides the blocks into what is worth reading for the changes, and what lies between. */
export function stretchesOf(numbers: NumberedChanges['numbers']): readonly Stretch[] {
  const changes = (index: number): boolean => numbers[index]?.some((number) => number !== -1) ?? false;
  const stretches: Stretch[] = [];
  const add = (to: number, isQuiet: boolean): void => {
    const from = stretches.at(-1)?.to ?? 0;
    if (to > from) stretches.push({ from, to, isQuiet });
  };
  for (let index = 0; index < numbers.length; ) {
    const isNear = changes(index - 1) || changes(index) || changes(index + 1);
    let to = index + 1;
    while (to < numbers.length && (changes(to - 1) || changes(to) || changes(to + 1)) === isNear) to += 1;
    add(to, !isNear && to - index >= WORTH_FOLDING);
    index = to;
  }
  return stretches;
}

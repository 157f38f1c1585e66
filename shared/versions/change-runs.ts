import { heaviestChain } from '../anchoring/heaviest-chain.ts';
import type { KeptStretch, TextAlignment } from '../anchoring/text-alignment.ts';

/** Text that both versions have, and whether it stands in its place still or was moved. */
export interface KeptRun extends KeptStretch {
  readonly isMoved: boolean;
}

const WORD = /[\p{L}\p{N}]/u;
/** Moved text of fewer letters and digits than this is shown as taken out here and put in there. */
const WORTH_FOLLOWING = 16;

/**
 * The runs of text that two versions share, in the order of the earlier one: as long as they can be, to the letter but
 * for quotation marks, dashes, dots and white space, which are often set otherwise and never mean anything else.
 */
export function keptRuns(alignment: TextAlignment): readonly KeptRun[] {
  const { earlier, later } = alignment;
  const runs: KeptStretch[] = [];
  for (const stretch of alignment.kept()) {
    if (!isSameWriting(earlier, later, stretch)) continue;
    const last = runs.at(-1);
    if (last !== undefined && continues(alignment, last, stretch))
      runs[runs.length - 1] = { ...last, end: stretch.end, laterEnd: stretch.laterEnd };
    else runs.push(stretch);
  }
  return withMoves(alignment, withoutStrayMarks(alignment, runs));
}

function isSameWriting(earlier: string, later: string, { start, end, laterStart, laterEnd }: KeptStretch) {
  const before = earlier.slice(start, end);
  const after = later.slice(laterStart, laterEnd);
  return before === after || !WORD.test(before) || before.normalize() === after.normalize();
}

/** Nothing but white space lies between, of the same kind: a paragraph that was divided is a change. */
function continues({ earlier, later }: TextAlignment, last: KeptStretch, next: KeptStretch): boolean {
  if (next.laterStart < last.laterEnd) return false;
  const before = earlier.slice(last.end, next.start);
  const after = later.slice(last.laterEnd, next.laterStart);
  if (before.trim() !== '' || after.trim() !== '') return false;
  return before.includes('\n') === after.includes('\n') && (before === '') === (after === '');
}

/** Leaves out the commas that stand between changed words: no anchor for the eye. */
function withoutStrayMarks(
  { earlier, later }: TextAlignment,
  runs: readonly KeptStretch[],
): readonly KeptStretch[] {
  const changes = (before: KeptStretch | undefined, after: KeptStretch | undefined): boolean =>
    WORD.test(earlier.slice(before?.end ?? 0, after?.start)) ||
    WORD.test(later.slice(before?.laterEnd ?? 0, after?.laterStart));
  return runs.filter((run, index) => {
    if (WORD.test(earlier.slice(run.start, run.end))) return true;
    return !changes(runs[index - 1], run) || !changes(run, runs[index + 1]);
  });
}

function withMoves({ earlier }: TextAlignment, runs: readonly KeptStretch[]): readonly KeptRun[] {
  const lettersOf = ({ start, end }: KeptStretch): number =>
    earlier.slice(start, end).replace(/[^\p{L}\p{N}]+/gu, '').length;
  const weighed = runs.map((run) => ({
    run,
    a: run.start,
    b: run.laterStart,
    length: 1,
    weight: lettersOf(run),
  }));
  const inOrder = new Set(heaviestChain(weighed).map(({ a }) => a));
  return weighed
    .filter(({ a, weight }) => inOrder.has(a) || weight >= WORTH_FOLLOWING)
    .map(({ run }) => ({ ...run, isMoved: !inOrder.has(run.start) }));
}

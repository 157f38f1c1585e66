import { alignTexts } from '../anchoring/text-alignment.ts';
import { BlockWriter } from './block-writer.ts';
import type { ChangePart, TextChanges } from './change.ts';
import { type KeptRun, keptRuns } from './change-runs.ts';

/**
 * What changed between two versions of a text, word by word, as one text to be read: the later one, with what the
 * earlier one had where it stood. Quotation marks, dashes, dots and white space that are only set otherwise are no
 * change; text that stands elsewhere now is marked at both places.
 */
export function textChanges(earlier: string, later: string): TextChanges {
  const runs = keptRuns(alignTexts(earlier, later));
  const writer = new BlockWriter();
  const moves = numberMoves(runs);
  const movedInLater = runs.filter(({ isMoved }) => isMoved).toSorted((a, b) => a.laterStart - b.laterStart);
  let a = 0;
  let b = 0;
  let next = 0;
  let gone: KeptRun[] = [];
  const gap = (aTo: number, bTo: number): void => {
    if (earlier[a] === ' ' && later[b] === ' ' && a < aTo && b < bTo) {
      writer.same(' ', b);
      a += 1;
      b += 1;
    }
    const hasSpaceAfter = a < aTo && b < bTo && earlier[aTo - 1] === ' ' && later[bTo - 1] === ' ';
    if (hasSpaceAfter) {
      aTo -= 1;
      bTo -= 1;
    }
    const away = pieces(
      earlier,
      a,
      aTo,
      gone.map((run) => ({ from: run.start, to: run.end, move: moves.get(run) })),
      'away',
    );
    const here: Piece[] = [];
    for (let run = movedInLater[next]; run !== undefined && run.laterStart < bTo; run = movedInLater[next]) {
      here.push({ from: run.laterStart, to: run.laterEnd, move: moves.get(run) });
      next += 1;
    }
    writer.gap(away, pieces(later, b, bTo, here, 'here'), { at: b, isLast: bTo === later.length });
    if (hasSpaceAfter) writer.same(' ', bTo);
    gone = [];
  };
  for (const run of runs) {
    if (run.isMoved) {
      gone.push(run);
      continue;
    }
    gap(run.start, run.laterStart);
    writer.same(later.slice(run.laterStart, run.laterEnd), run.laterStart);
    a = run.end;
    b = run.laterEnd;
  }
  gap(earlier.length, later.length);
  return { blocks: writer.finish(), ...writer.counts };
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly move: number | undefined;
}

/** The stretch from `from` to `to`, with what was moved told from what is only on this side. */
function pieces(
  text: string,
  from: number,
  to: number,
  moved: readonly Piece[],
  side: 'away' | 'here',
): readonly ChangePart[] {
  const parts: ChangePart[] = [];
  const kind = side === 'away' ? 'deleted' : 'inserted';
  let at = from;
  for (const piece of moved) {
    if (at < piece.from) parts.push({ kind, text: text.slice(at, piece.from) });
    const words = text.slice(piece.from, piece.to);
    parts.push({
      kind: side === 'away' ? 'moved-away' : 'moved-here',
      text: words,
      ...(piece.move === undefined ? {} : { move: piece.move }),
    });
    at = piece.to;
  }
  if (at < to) parts.push({ kind, text: text.slice(at, to) });
  return parts;
}

/** Runs that moved side by side are one move. */
function numberMoves(runs: readonly KeptRun[]): ReadonlyMap<KeptRun, number> {
  const moves = new Map<KeptRun, number>();
  let count = 0;
  let before: KeptRun | undefined;
  for (const run of runs) {
    const together =
      before?.isMoved === true &&
      run.isMoved &&
      run.laterStart >= before.laterEnd &&
      run.laterStart - before.laterEnd <= TOGETHER &&
      run.start - before.end <= TOGETHER;
    if (run.isMoved && !together) count += 1;
    if (run.isMoved) moves.set(run, count);
    before = run;
  }
  return moves;
}

/** Moved runs this near to one another, in UTF-16 units on both sides, moved as one. */
const TOGETHER = 120;

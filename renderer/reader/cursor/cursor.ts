import type { Interval } from '../paint/interval-index.ts';
import type { Sentence, SentenceSource } from './sentence-source.ts';
import { nextWordEnd, nextWordStart, previousWordEnd, previousWordStart } from './word-edge.ts';

/** The passage that the keyboard stands on: one sentence, or what it was stretched to. */
export interface Cursor extends Interval {
  /** The edge that stretching moves. */
  readonly edge: 'start' | 'end';
}

export interface CursorStep {
  readonly by: 'sentence' | 'paragraph';
  readonly towards: 'forward' | 'back';
  /** Stretches the passage instead of moving on. */
  readonly extend: boolean;
}

/** Where the cursor begins: on the sentence at `offset`, or the next one. */
export function startCursor(source: SentenceSource, offset: number): Cursor | null {
  const sentence = source.at(offset);
  return sentence === null ? null : on(sentence);
}

/** One step on; at the ends of the text the cursor stays. */
export function moveCursor(cursor: Cursor, step: CursorStep, source: SentenceSource): Cursor {
  return step.extend ? extend(cursor, step, source) : move(cursor, step, source);
}

/** Moves one edge of a passage by a word; a passage keeps at least one word. */
export function moveEdgeByWord(
  passage: Interval,
  edge: 'start' | 'end',
  towards: 'forward' | 'back',
  text: string,
): Interval {
  const { start, end } = passage;
  if (edge === 'end') {
    const moved = towards === 'forward' ? nextWordEnd(text, end) : previousWordEnd(text, end);
    return moved > start ? { start, end: moved } : passage;
  }
  const moved = towards === 'forward' ? nextWordStart(text, start) : previousWordStart(text, start);
  return moved < end ? { start: moved, end } : passage;
}

const on = ({ start, end }: Interval): Cursor => ({ start, end, edge: 'end' });

function move(cursor: Cursor, { by, towards }: CursorStep, source: SentenceSource): Cursor {
  const first = source.at(cursor.start);
  const last = source.at(cursor.end - 1);
  if (first === null || last === null) return cursor;
  const target =
    by === 'sentence'
      ? towards === 'forward'
        ? source.next(last)
        : source.previous(first)
      : towards === 'forward'
        ? source.firstFrom(last.block + 1)
        : paragraphBefore(first, cursor.start, source);
  return on(target ?? (towards === 'forward' ? last : first));
}

function extend(cursor: Cursor, { by, towards }: CursorStep, source: SentenceSource): Cursor {
  const first = source.at(cursor.start);
  const last = source.at(cursor.end - 1);
  if (first === null || last === null) return cursor;
  if (towards === 'forward') {
    if (cursor.edge === 'start' && !same(first, last)) {
      const start = by === 'sentence' ? source.next(first) : source.firstFrom(first.block + 1);
      return { ...cursor, start: Math.min(start?.start ?? last.start, last.start) };
    }
    const end =
      by === 'sentence'
        ? sentenceEndAfter(cursor.end, last, source)
        : paragraphEndAfter(cursor.end, last, source);
    return { ...cursor, end, edge: 'end' };
  }
  if (cursor.edge === 'end' && !same(first, last)) {
    const end = by === 'sentence' ? source.previous(last) : lastBeforeBlock(last.block, source);
    return { ...cursor, end: Math.max(end?.end ?? first.end, first.end) };
  }
  const before =
    by === 'sentence'
      ? sentenceBefore(first, cursor.start, source)
      : paragraphBefore(first, cursor.start, source);
  return { ...cursor, start: before?.start ?? first.start, edge: 'start' };
}

const same = (a: Sentence, b: Sentence): boolean => a.start === b.start && a.end === b.end;

function sentenceEndAfter(offset: number, last: Sentence, source: SentenceSource): number {
  return last.end > offset ? last.end : (source.next(last)?.end ?? last.end);
}

function paragraphEndAfter(offset: number, last: Sentence, source: SentenceSource): number {
  const end = source.lastOf(last.block)?.end ?? last.end;
  if (end > offset) return end;
  const next = source.firstFrom(last.block + 1);
  return next === null ? end : (source.lastOf(next.block)?.end ?? next.end);
}

function sentenceBefore(first: Sentence, offset: number, source: SentenceSource): Sentence | null {
  return first.start < offset ? first : source.previous(first);
}

/** The start of this paragraph, or of the one before when the passage already begins there. */
function paragraphBefore(first: Sentence, offset: number, source: SentenceSource): Sentence | null {
  const start = source.firstFrom(first.block);
  if (start !== null && start.start < offset) return start;
  const before = source.previous(first);
  return before === null ? null : source.firstFrom(before.block);
}

function lastBeforeBlock(block: number, source: SentenceSource): Sentence | null {
  const first = source.firstFrom(block);
  return first === null ? null : source.previous(first);
}

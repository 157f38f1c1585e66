import { type Stamp, stampDevice, stampMs } from './clock.ts';
import { type Earlier, HISTORY_LENGTH, type Register } from './notes-document.ts';

/** Saves of one device that follow each other within this time are one sitting of typing. */
const SITTING_MS = 30_000;

/**
 * A text's register after a new text: the text before becomes the latest of the earlier ones, unless it was an
 * intermediate state of the same sitting. A text that loses more than half of its length is never an intermediate
 * state, so that a slip which wipes a note out can be taken back from its history.
 */
export function nextText(before: Register | undefined, text: string, stamp: Stamp): Register {
  if (before === undefined) return { v: text, t: stamp };
  const { h = [], v, t } = before;
  const previous = String(v);
  const kept: readonly Earlier[] =
    previous === '' || isIntermediate(previous, t, text, stamp) ? h : [[t, previous] as const, ...h];
  const history = kept.slice(0, HISTORY_LENGTH);
  return history.length === 0 ? { v: text, t: stamp } : { v: text, t: stamp, h: history };
}

function isIntermediate(previous: string, t: Stamp, text: string, stamp: Stamp): boolean {
  return (
    stampDevice(t) === stampDevice(stamp) &&
    stampMs(stamp) - stampMs(t) <= SITTING_MS &&
    text.length * 2 >= previous.length
  );
}

import type { AnnotationId } from '../identifiers.ts';
import { type Stamp, stampDevice, stampIso, stampMs } from './clock.ts';
import {
  type Earlier,
  type Fields,
  HISTORY_LENGTH,
  type NotesDocument,
  type Register,
} from './notes-document.ts';

/** Saves of one device that follow each other within this time are one sitting of typing. */
const SITTING_MS = 30_000;

/**
 * A text's register after a new text: the text before becomes the latest of the earlier ones, unless it was an
 * intermediate state of the same sitting. A text of which less than half is still there is never an intermediate
 * state, so that a slip which wipes a note out, or another text put in its place, can be taken back.
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
    unchangedEnds(previous, text) * 2 >= previous.length
  );
}

/** How many UTF-16 units both texts have in common at their beginning and at their end, none counted twice. */
function unchangedEnds(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return start + end;
}

/** A text that a note had before. */
export interface EarlierText {
  readonly text: string;
  /** ISO 8601 in UTC. */
  readonly writtenAt: string;
}

/** What a note says, and what it said before. */
export interface NoteHistory {
  readonly text: string;
  /** Newest first; each text once, at its latest, and without the present one. */
  readonly earlier: readonly EarlierText[];
}

/** The history of an annotation's note, or of the article's own where `annotationId` is null. */
export function noteHistory(notes: NotesDocument, annotationId: AnnotationId | null): NoteHistory {
  const fields: Fields | undefined =
    annotationId === null ? notes.article : ownOf(notes.annotations, annotationId);
  const note = fields === undefined ? undefined : ownOf(fields, 'note');
  const text = typeof note?.v === 'string' ? note.v : '';
  const seen = new Set([text]);
  const earlier: EarlierText[] = [];
  for (const [stamp, before] of note?.h ?? []) {
    if (seen.has(before)) continue;
    seen.add(before);
    earlier.push({ text: before, writtenAt: stampIso(stamp) });
  }
  return { text, earlier };
}

function ownOf<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

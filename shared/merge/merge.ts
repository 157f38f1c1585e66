import { orderedJson } from '../ordered-json.ts';
import { later, type Stamp } from './clock.ts';
import {
  type Earlier,
  type Fields,
  forgottenUpTo,
  HISTORY_FIELDS,
  HISTORY_LENGTH,
  type NotesDocument,
  PURGED,
  type Register,
} from './notes-document.ts';

/**
 * What two devices know, together: each field as the later of the two wrote it, earlier texts united, and nothing
 * of what either has purged. Commutative, associative and idempotent on everything but `device` and members of the
 * document that this version does not know, which are `a`'s.
 */
export function mergeNotes(a: NotesDocument, b: NotesDocument): NotesDocument {
  const forgotten = later(forgottenUpTo(a.article), forgottenUpTo(b.article));
  const article = mergeFields(a.article, b.article, forgotten);
  const annotations: [string, Fields][] = [];
  for (const id of keysOfBoth(a.annotations, b.annotations)) {
    const fields = mergeFields(own(a.annotations, id) ?? {}, own(b.annotations, id) ?? {}, forgotten);
    if (Object.keys(fields).length > 0) annotations.push([id, fields]);
  }
  return { ...a, article, annotations: Object.fromEntries(annotations) };
}

function mergeFields(a: Fields, b: Fields, forgotten: Stamp | null): Fields {
  // Mostly only one of the two knows a passage, or there is nothing else to merge with.
  if (forgotten === null && isEmpty(b) && !hasEarlier(a)) return a;
  if (forgotten === null && isEmpty(a) && !hasEarlier(b)) return b;
  const merged: [string, Register][] = [];
  for (const name of keysOfBoth(a, b)) {
    const register = mergeRegisters(name, own(a, name), own(b, name), forgotten);
    if (register !== null) merged.push([name, register]);
  }
  return Object.fromEntries(merged);
}

function isEmpty(fields: Fields): boolean {
  for (const name in fields) if (Object.hasOwn(fields, name)) return false;
  return true;
}

/** Whether there are earlier texts, which are sorted and limited in number. */
function hasEarlier(fields: Fields): boolean {
  for (const name of HISTORY_FIELDS) if (own(fields, name)?.h !== undefined) return true;
  return false;
}

/** Null where nothing of either is left. */
function mergeRegisters(
  name: string,
  a: Register | undefined,
  b: Register | undefined,
  forgotten: Stamp | null,
): Register | null {
  if (name === PURGED) return mergePurged(a, b);
  const winner = a === undefined || (b !== undefined && comesAfter(b, a)) ? b : a;
  if (winner === undefined || (forgotten !== null && winner.t <= forgotten)) return null;
  return HISTORY_FIELDS.has(name) ? withHistory(winner, [a, b], forgotten) : winner;
}

function mergePurged(a: Register | undefined, b: Register | undefined): Register | null {
  if (a === undefined || b === undefined) return a ?? b ?? null;
  const winner = comesAfter(b, a) ? b : a;
  return { ...winner, v: later(a.v as Stamp, b.v as Stamp) };
}

/** A text's register with the latest of the earlier texts of both, the loser's own among them. */
function withHistory(
  winner: Register,
  registers: readonly (Register | undefined)[],
  forgotten: Stamp | null,
): Register {
  const texts = new Map<string, Earlier>();
  for (const register of registers) {
    if (register === undefined) continue;
    const { v, t, h } = register;
    for (const [stamp, text] of [[t, String(v)] as const, ...(h ?? [])]) {
      const isWinner = stamp === winner.t && text === winner.v;
      const isForgotten = forgotten !== null && stamp <= forgotten;
      if (text !== '' && !isWinner && !isForgotten) texts.set(`${stamp} ${text}`, [stamp, text]);
    }
  }
  const { h: _, ...bare } = winner;
  if (texts.size === 0) return bare;
  const newestFirst = [...texts.entries()].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, entry]) => entry);
  return { ...bare, h: newestFirst.slice(0, HISTORY_LENGTH) };
}

/**
 * The total order of registers: by stamp; two values under one stamp, which no sound device writes, are put in the
 * order of their JSON, so that all devices still choose the same.
 */
function comesAfter(a: Register, b: Register): boolean {
  if (a.t !== b.t) return a.t > b.t;
  // Mostly it is the very same register, known to both: that is seen fastest by the text of it as it stands.
  if (a.v === b.v || JSON.stringify(a) === JSON.stringify(b)) return false;
  return orderedJson(bareOf(a)) > orderedJson(bareOf(b));
}

function bareOf(register: Register): unknown {
  return Object.fromEntries(Object.entries(register).filter(([member]) => member !== 'h'));
}

function keysOfBoth(a: object, b: object): Set<string> {
  return new Set([...Object.keys(a), ...Object.keys(b)]);
}

function own<T>(fields: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

import type { ArticleId, DeviceId } from '../identifiers.ts';
import { isDeviceId, isStamp, later, type Stamp } from './clock.ts';

/**
 * A field as a last-writer-wins register: its value and when that was written. Fields with a history (see
 * {@link HISTORY_FIELDS}) carry their earlier texts as well, newest first. Members that a newer version may add
 * are kept as they are.
 */
export interface Register {
  readonly v: unknown;
  readonly t: Stamp;
  readonly h?: readonly Earlier[];
}
export type Earlier = readonly [stamp: Stamp, text: string];

/** Open: a field that this version does not know is merged and rewritten like any other. */
export type Fields = Readonly<Record<string, Register>>;

/**
 * What a device knows of one article, as it stands in `notes-<device-id>.json`: not its own changes alone, but the
 * merge of all that it has read, so that no other device's file is needed to keep it.
 */
export interface NotesDocument {
  readonly format: 'commonplace-notes';
  readonly version: 1;
  /** Null in the library's own file at its root, whose `article` fields are those of the library as a whole. */
  readonly articleId: ArticleId | null;
  /** The device that wrote this file. */
  readonly device: DeviceId;
  readonly article: Fields;
  readonly annotations: Readonly<Record<string, Fields>>;
}

/**
 * The article's field that forgets: its value is the latest stamp that the purging device had seen, and every
 * register up to that stamp is dropped for good, wherever it turns up later. Work that the purging device had not
 * seen is later than that and stays.
 */
export const PURGED = 'purged';
/** Fields whose values are texts of the reader, and whose earlier texts are kept. */
export const HISTORY_FIELDS: ReadonlySet<string> = new Set(['note']);
/** How many earlier texts a field keeps. */
export const HISTORY_LENGTH = 20;

export function emptyNotes(articleId: ArticleId | null, device: DeviceId): NotesDocument {
  return { format: 'commonplace-notes', version: 1, articleId, device, article: {}, annotations: {} };
}

export type ReadNotes =
  | {
      readonly status: 'read';
      readonly notes: NotesDocument;
      /** Registers that were no registers and had to be left out: 0 in a sound file. */
      readonly malformed: number;
    }
  | { readonly status: 'newer'; readonly version: number }
  | { readonly status: 'broken'; readonly reason: string };

/**
 * Takes a parsed JSON value for a notes document. What is malformed inside an otherwise sound document is left out
 * and counted. Strings are never taken for keys of an object's prototype.
 *
 * @param articleId whose notes these must be
 */
export function readNotes(value: unknown, articleId: ArticleId | null): ReadNotes {
  if (!isRecord(value)) return { status: 'broken', reason: 'it is not a notes file' };
  const { format, version, device } = value;
  if (format !== 'commonplace-notes') return { status: 'broken', reason: 'it is not a notes file' };
  if (typeof version === 'number' && version > 1) return { status: 'newer', version };
  if (version !== 1 || !isDeviceId(device))
    return { status: 'broken', reason: 'its heading is not well formed' };
  if (value.articleId !== articleId) return { status: 'broken', reason: 'it belongs to another article' };
  if (!isRecord(value.article) || !isRecord(value.annotations)) {
    return { status: 'broken', reason: 'a part of it is missing' };
  }
  let malformed = 0;
  const fields = (given: unknown): Fields => {
    if (areSound(given)) return given;
    const kept: [string, Register][] = [];
    for (const [name, register] of Object.entries(isRecord(given) ? given : {})) {
      const read = readRegister(name, register);
      if (read === null) malformed += 1;
      else kept.push([name, read]);
    }
    if (!isRecord(given)) malformed += 1;
    return Object.fromEntries(kept);
  };
  const article = fields(value.article);
  const given = value.annotations;
  const annotations = Object.values(given).every(areSound)
    ? (given as NotesDocument['annotations'])
    : Object.fromEntries(Object.entries(given).map(([id, one]) => [id, fields(one)]));
  return {
    status: 'read',
    notes: { ...value, format, version, articleId, device, article, annotations },
    malformed,
  };
}

/** The latest moment that the document speaks of, forgotten ones included. */
export function latestStamp(notes: NotesDocument): Stamp | null {
  let latest: Stamp | null = null;
  const look = (fields: Fields): void => {
    for (const name in fields)
      if (Object.hasOwn(fields, name)) latest = later(latest, fields[name]?.t ?? null);
  };
  look(notes.article);
  for (const fields of Object.values(notes.annotations)) look(fields);
  return later(latest, forgottenUpTo(notes.article));
}

/** The stamp up to which everything is forgotten; null when the article was never purged. */
export function forgottenUpTo(article: Fields): Stamp | null {
  const value = article[PURGED]?.v;
  return isStamp(value) ? value : null;
}

/** Whether nothing of it is to be left out: looked at without making anything, since files hold thousands. */
function areSound(given: unknown): given is Fields {
  if (!isRecord(given)) return false;
  for (const name in given) {
    if (Object.hasOwn(given, name) && readRegister(name, given[name]) !== given[name]) return false;
  }
  return true;
}

/** The value itself where it is a sound register, else what of it is one; null for what is none. */
function readRegister(name: string, value: unknown): Register | null {
  if (!isRecord(value) || !Object.hasOwn(value, 'v') || !isStamp(value.t)) return null;
  if (name !== PURGED && !HISTORY_FIELDS.has(name)) return value as unknown as Register;
  const { v, t, h, ...unknown } = value;
  if (name === PURGED) return isStamp(v) ? { ...unknown, v, t } : null;
  if (typeof v !== 'string') return null;
  if (h === undefined) return value as unknown as Register;
  const earlier = Array.isArray(h) ? h.filter((entry): entry is Earlier => isEarlier(entry, t)) : [];
  return earlier.length === 0 ? { ...unknown, v, t } : { ...unknown, v, t, h: earlier };
}

function isEarlier(entry: unknown, than: Stamp): entry is Earlier {
  return Array.isArray(entry) && isStamp(entry[0]) && entry[0] < than && typeof entry[1] === 'string';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { Change } from '../changes.ts';
import type { AnnotationId, DeviceId } from '../identifiers.ts';
import { orderedJson } from '../ordered-json.ts';
import { nextStamp, type Stamp } from './clock.ts';
import { changeSet, type FieldValue, fieldValues, unwrittenValue } from './field-values.ts';
import { mergeNotes } from './merge.ts';
import { nextText } from './note-history.ts';
import {
  type Fields,
  HISTORY_FIELDS,
  latestStamp,
  type NotesDocument,
  PURGED,
  type Register,
} from './notes-document.ts';

export interface Writer {
  /** The wall clock, milliseconds since 1970. */
  readonly now: number;
  readonly device: DeviceId;
}

export interface ChangeContext extends Writer {
  /** The tags that the article's content brings itself: seen without a register of the reader. */
  readonly ownTags: readonly string[];
}

export type Applied =
  | {
      readonly status: 'applied';
      readonly notes: NotesDocument;
      /** The changes that undo these, to be applied in this order. */
      readonly undo: readonly Change[];
    }
  /** A change of an annotation that was never created, and does not create it either. Nothing was applied. */
  | { readonly status: 'unknown-annotation'; readonly annotationId: AnnotationId };

/**
 * Applies changes of one document, all or none. A field that already has its value is not written again, so what
 * changes nothing gives back the document itself.
 */
export function applyChanges(
  notes: NotesDocument,
  changes: readonly Change[],
  { now, device, ownTags }: ChangeContext,
): Applied {
  const annotations: Record<string, Fields> = { ...notes.annotations };
  let article = notes.article;
  let latest = latestStamp(notes);
  let changed = false;
  const undo: Change[] = [];
  for (const change of changes) {
    const stamp = nextStamp(latest, now, device);
    const fields = change.kind === 'annotation' ? (annotations[change.annotationId] ?? {}) : article;
    const isCreation = change.kind === 'annotation' && !Object.hasOwn(fields, 'target');
    if (isCreation && change.set.target === undefined) {
      return { status: 'unknown-annotation', annotationId: change.annotationId };
    }
    const given = fieldValues(change.set);
    const values: readonly FieldValue[] = isCreation
      ? [['created', new Date(now).toISOString()], ...given]
      : given;
    const written = writeFields(fields, values, stamp, ownTags);
    if (written === null) continue;
    changed = true;
    latest = stamp;
    if (change.kind === 'annotation') annotations[change.annotationId] = written.fields;
    else article = written.fields;
    const set = isCreation ? { deleted: true } : changeSet(written.before);
    if (Object.keys(set).length > 0) undo.push({ ...change, set });
  }
  return {
    status: 'applied',
    notes: changed ? { ...notes, article, annotations } : notes,
    undo: undo.toReversed(),
  };
}

/** Sets fields of the article that no {@link Change} can set, such as `importedAt`. */
export function setArticleFields(
  notes: NotesDocument,
  values: Readonly<Record<string, unknown>>,
  { now, device }: Writer,
): NotesDocument {
  const written = writeFields(
    notes.article,
    Object.entries(values),
    nextStamp(latestStamp(notes), now, device),
    [],
  );
  return written === null ? notes : { ...notes, article: written.fields };
}

/** Forgets everything that the document says, for good, and leaves the tombstone that says so to other devices. */
export function purgeNotes(notes: NotesDocument, { now, device }: Writer): NotesDocument {
  const latest = latestStamp(notes);
  const stamp = nextStamp(latest, now, device);
  const tombstone: Register = { v: latest ?? stamp, t: stamp };
  const purged = { ...notes, article: { ...notes.article, [PURGED]: tombstone } };
  return mergeNotes(purged, purged);
}

/** Null where every field has its value already. */
function writeFields(
  fields: Fields,
  values: readonly FieldValue[],
  stamp: Stamp,
  ownTags: readonly string[],
): { readonly fields: Fields; readonly before: readonly FieldValue[] } | null {
  const written = new Map<string, Register>();
  const before: FieldValue[] = [];
  for (const [name, value] of values) {
    const register = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const previous = register === undefined ? unwrittenValue(name, ownTags) : register.v;
    if (previous !== undefined && orderedJson(previous) === orderedJson(value)) continue;
    const isText = HISTORY_FIELDS.has(name) && typeof value === 'string';
    written.set(name, isText ? nextText(register, value, stamp) : { v: value, t: stamp });
    if (previous !== undefined) before.push([name, previous]);
  }
  return written.size === 0 ? null : { fields: { ...fields, ...Object.fromEntries(written) }, before };
}

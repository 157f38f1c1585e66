import type { AnnotationId, ArticleId, DeviceId } from '../identifiers.ts';
import type { Writer } from './apply-change.ts';
import { later, nextStamp, type Stamp } from './clock.ts';
import { mergeNotes } from './merge.ts';
import {
  type Earlier,
  type Fields,
  forgottenUpTo,
  HISTORY_FIELDS,
  HISTORY_LENGTH,
  latestStamp,
  type NotesDocument,
  PURGED,
  type Register,
} from './notes-document.ts';
import { annotationOf, articleState } from './view.ts';

/**
 * What a library knows of an article together with what a copy of it knows, so that what stands in either stands
 * afterwards: where {@link mergeNotes} lets a later deletion win, this brings back what was deleted, put in the trash
 * or purged, as a change that `writer` makes now. Of two edits of one field the later stays, and a note that loses is
 * kept in the history. Uniting the same copy again changes nothing. Members of the document that this version does
 * not know are `own`'s, else the copy's.
 */
export function uniteNotes(own: NotesDocument, copy: NotesDocument, { now, device }: Writer): NotesDocument {
  const next = freshStamps(later(latestStamp(own), latestStamp(copy)), now, device);
  const merged = mergeNotes(
    { ...copy, ...own, ...rescued(own, copy, next) },
    { ...copy, ...rescued(copy, own, next) },
  );
  const withTexts = keepTexts(keepTexts(merged, own, copy, next), copy, own, next);
  const standing = [own, copy].filter((notes) => articleState(notes).life !== 'purged');
  return revived(withTexts, standing, next);
}

type NextStamp = () => Stamp;

function freshStamps(seen: Stamp | null, now: number, device: DeviceId): NextStamp {
  let latest = seen;
  return () => {
    latest = nextStamp(latest, now, device);
    return latest;
  };
}

type Parts = Pick<NotesDocument, 'article' | 'annotations'>;

/** The parts of a document with what the other's purge would drop, and the other does not say anew, stamped afresh. */
function rescued(notes: NotesDocument, other: NotesDocument, next: NextStamp): Parts {
  const forgotten = forgottenUpTo(other.article);
  if (forgotten === null || articleState(notes).life === 'purged') return notes;
  const isLost = (name: string, { t }: Register, others: Fields): boolean =>
    name !== PURGED && t <= forgotten && !says(others, name, forgotten);
  const stamps = new Set<Stamp>();
  eachGroup(notes, other, (fields, others) => {
    for (const [name, register] of Object.entries(fields)) {
      if (!isLost(name, register, others)) continue;
      for (const [stamp] of register.h ?? []) stamps.add(stamp);
      stamps.add(register.t);
    }
  });
  const fresh = new Map([...stamps].sort().map((stamp) => [stamp, next()]));
  return mapGroups(notes, other, (fields, others) =>
    mapFields(fields, (name, register) =>
      isLost(name, register, others) ? restamped(register, (stamp) => fresh.get(stamp) ?? stamp) : register,
    ),
  );
}

function restamped(register: Register, fresh: (stamp: Stamp) => Stamp): Register {
  const { h, t, ...rest } = register;
  const bare = { ...rest, t: fresh(t) };
  return h === undefined ? bare : { ...bare, h: h.map(([stamp, text]): Earlier => [fresh(stamp), text]) };
}

/** Puts texts that the other's purge dropped into the history of the text that was written after it. */
function keepTexts(
  merged: NotesDocument,
  notes: NotesDocument,
  other: NotesDocument,
  next: NextStamp,
): NotesDocument {
  const forgotten = forgottenUpTo(other.article);
  if (forgotten === null || articleState(notes).life === 'purged') return merged;
  return {
    ...merged,
    ...mapGroups(merged, notes, (fields, before) =>
      mapFields(fields, (name, register) => {
        const dropped = HISTORY_FIELDS.has(name) ? own(before, name) : undefined;
        if (dropped === undefined || dropped.t > forgotten) return register;
        const known = new Set([register.v, ...(register.h ?? []).map(([, text]) => text)]);
        const lost = textsOf(dropped).filter((text) => text !== '' && !known.has(text));
        if (lost.length === 0) return register;
        const earlier = lost.toReversed().map((text): Earlier => [next(), text]);
        // merging would put the text under its older stamp there as well, on this and on every other device
        const itself: readonly Earlier[] = register.v === '' ? [] : [[register.t, String(register.v)]];
        const h = [...earlier.toReversed(), ...itself, ...(register.h ?? [])].slice(0, HISTORY_LENGTH);
        return { ...register, t: next(), h };
      }),
    ),
  };
}

/** Newest first. */
function textsOf({ v, h = [] }: Register): readonly string[] {
  return [...new Set([String(v), ...h.map(([, text]) => text)])];
}

/** Takes back the deletions of what stood in one of the documents. */
function revived(merged: NotesDocument, before: readonly NotesDocument[], next: NextStamp): NotesDocument {
  const annotations = Object.entries(merged.annotations).map(([id, fields]) => {
    const stood = before.some((notes) => stands(own(notes.annotations, id)));
    if (!stood || stands(fields)) return [id, fields] as const;
    return [id, { ...fields, deleted: { v: false, t: next() } }] as const;
  });
  const wasOut = before.map(articleState).some(({ life, trashed }) => life === 'alive' && trashed === null);
  const isIn = articleState(merged).trashed !== null;
  const names = Object.entries(merged.article).map(([name, register]) => {
    const known = register.v === null && isForgettable(name) ? nameIn(before, name) : undefined;
    return [name, known === undefined ? register : { v: known, t: next() }] as const;
  });
  return {
    ...merged,
    article: {
      ...Object.fromEntries(names),
      ...(wasOut && isIn ? { trashed: { v: false, t: next() } } : {}),
    },
    annotations: Object.fromEntries(annotations),
  };
}

/** What a library has by name and loses by forgetting: a search that was saved, an alias. */
function isForgettable(name: string): boolean {
  return name.startsWith('search:') || name.startsWith('alias:');
}

function nameIn(documents: readonly NotesDocument[], name: string): unknown {
  return documents.map(({ article }) => own(article, name)?.v).find((value) => typeof value === 'string');
}

function stands(fields: Fields | undefined): boolean {
  return fields !== undefined && annotationOf(fields, '' as AnnotationId, '' as ArticleId) !== null;
}

function says(fields: Fields, name: string, after: Stamp): boolean {
  const register = own(fields, name);
  return register !== undefined && register.t > after;
}

function eachGroup(notes: Parts, other: Parts, see: (fields: Fields, others: Fields) => void): void {
  see(notes.article, other.article);
  for (const [id, fields] of Object.entries(notes.annotations)) see(fields, own(other.annotations, id) ?? {});
}

function mapGroups(notes: Parts, other: Parts, map: (fields: Fields, others: Fields) => Fields): Parts {
  return {
    article: map(notes.article, other.article),
    annotations: Object.fromEntries(
      Object.entries(notes.annotations).map(([id, fields]) => [
        id,
        map(fields, own(other.annotations, id) ?? {}),
      ]),
    ),
  };
}

function mapFields(fields: Fields, map: (name: string, register: Register) => Register): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, register]) => [name, map(name, register)] as const),
  );
}

function own<T>(fields: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

import {
  type Annotation,
  COLORS,
  type Color,
  type PlaceByHand,
  type Target,
} from '../annotation/annotation.ts';
import { STATUSES, type Status } from '../article/article.ts';
import type { AnnotationId, ArticleId, ContentHash } from '../identifiers.ts';
import { isReview } from '../review/card.ts';
import { later, type Stamp, stampIso } from './clock.ts';
import { type Fields, forgottenUpTo, latestStamp, type NotesDocument } from './notes-document.ts';

/** An article's own state as its merged notes tell it. */
export interface ArticleState {
  /** `absent`: no device has brought it in; `purged`: brought in, deleted for good, and not brought in again. */
  readonly life: 'absent' | 'alive' | 'purged';
  /** ISO 8601 in UTC. */
  readonly importedAt: string | null;
  /** When anything of the article was last changed. */
  readonly changed: Stamp | null;
  /** The reader's own title. */
  readonly title: string | null;
  readonly status: Status;
  /** 0 to 1. */
  readonly progress: number;
  readonly note: string;
  /** Tags that the reader gave (`true`) or took away (`false`), over those of the content. */
  readonly tags: ReadonlyMap<string, boolean>;
  /** The version that is shown. */
  readonly content: ContentHash | null;
  /** When it was put in the trash; null when it is not there. */
  readonly trashed: Stamp | null;
}

/** What belongs to the library as a whole. */
export interface Shelf {
  readonly colorNames: Readonly<Partial<Record<Color, string>>>;
  readonly speakerAliases: Readonly<Record<string, string>>;
  readonly savedSearches: Readonly<Record<string, string>>;
}

export function articleState(notes: NotesDocument): ArticleState {
  const fields = notes.article;
  const importedAt = valueOf(fields, 'importedAt', isText);
  const purged = forgottenUpTo(fields) !== null;
  return {
    life: importedAt !== null ? 'alive' : purged ? 'purged' : 'absent',
    importedAt,
    changed: latestStamp(notes),
    title: valueOf(fields, 'title', isText),
    status: valueOf(fields, 'status', isStatus) ?? 'inbox',
    progress: Math.min(1, Math.max(0, valueOf(fields, 'progress', isNumber) ?? 0)),
    note: valueOf(fields, 'note', isText) ?? '',
    tags: tagRegisters(fields),
    content: valueOf(fields, 'content', isContentHash),
    trashed: valueOf(fields, 'trashed', isTrue) === null ? null : (fields.trashed?.t ?? null),
  };
}

/** By document, which is never changed: whoever lists an article and whoever opens it ask for the same. */
const known = new WeakMap<NotesDocument, { articleId: ArticleId; standing: readonly Annotation[] }>();

/** The annotations that stand: created, and not deleted since. In the order of their ids. */
export function annotationsOf(notes: NotesDocument, articleId: ArticleId): readonly Annotation[] {
  const before = known.get(notes);
  if (before?.articleId === articleId) return before.standing;
  const standing = standingIn(notes, articleId);
  known.set(notes, { articleId, standing });
  return standing;
}

function standingIn(notes: NotesDocument, articleId: ArticleId): readonly Annotation[] {
  const standing: Annotation[] = [];
  for (const id of Object.keys(notes.annotations).sort()) {
    const annotation = annotationOf(notes.annotations[id] ?? {}, id as AnnotationId, articleId);
    if (annotation !== null) standing.push(annotation);
  }
  return standing;
}

/** Null when it is deleted, or when its creation has not arrived yet. */
export function annotationOf(fields: Fields, id: AnnotationId, articleId: ArticleId): Annotation | null {
  const target = valueOf(fields, 'target', isTarget);
  const madeAt = fields.target?.t;
  if (target === null || madeAt === undefined || valueOf(fields, 'deleted', isTrue) !== null) return null;
  const review = valueOf(fields, 'review', isReview);
  let latest = madeAt;
  const tags: string[] = [];
  let hasPlaces = false;
  // In one pass: an article may have thousands.
  for (const name in fields) {
    const register = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (register === undefined) continue;
    // Looking at it again is no edit of it.
    if (name !== 'review') latest = later(latest, register.t) ?? latest;
    if (name.startsWith('tag:') && register.v === true) tags.push(name.slice('tag:'.length));
    else if (name.startsWith('place:')) hasPlaces = true;
  }
  const places = hasPlaces ? placesByHand(fields) : null;
  const speaker = valueOf(fields, 'speaker', isText);
  const speakerUnknown = speaker === null && valueOf(fields, 'speakerUnknown', isTrue) !== null;
  return {
    id,
    articleId,
    created: valueOf(fields, 'created', isText) ?? stampIso(madeAt),
    modified: stampIso(latest),
    target,
    ...(places === null ? {} : { places }),
    color: valueOf(fields, 'color', isColor) ?? 'yellow',
    note: valueOf(fields, 'note', isText) ?? '',
    tags: tags.sort(),
    speaker,
    ...(speakerUnknown ? { speakerUnknown } : {}),
    ...(review === null ? {} : { review }),
  };
}

export function shelfOf(notes: NotesDocument): Shelf {
  const colorNames: Partial<Record<Color, string>> = {};
  for (const [color, name] of named(notes.article, 'color:')) if (isColor(color)) colorNames[color] = name;
  return {
    colorNames,
    speakerAliases: Object.fromEntries(named(notes.article, 'alias:')),
    savedSearches: Object.fromEntries(named(notes.article, 'search:')),
  };
}

/** The content's own tags, with those of the reader added and those that the reader took away left out; sorted. */
export function tagsOver(own: readonly string[], registers: ReadonlyMap<string, boolean>): readonly string[] {
  const given = [...registers].filter(([, present]) => present).map(([tag]) => tag);
  return [...new Set([...own.filter((tag) => registers.get(tag) !== false), ...given])].sort();
}

export function tagRegisters(fields: Fields): ReadonlyMap<string, boolean> {
  const tags = new Map<string, boolean>();
  for (const [name, { v }] of Object.entries(fields)) {
    if (name.startsWith('tag:') && typeof v === 'boolean') tags.set(name.slice('tag:'.length), v);
  }
  return tags;
}

/** Null where the reader said nothing. */
function placesByHand(fields: Fields): Readonly<Record<ContentHash, PlaceByHand>> | null {
  const said = Object.entries(fields).flatMap(([name, { v }]): [ContentHash, PlaceByHand][] => {
    const hash = name.startsWith('place:') ? name.slice('place:'.length) : null;
    return isContentHash(hash) && (v === false || isSelector(v)) ? [[hash, v]] : [];
  });
  return said.length === 0 ? null : Object.fromEntries(said);
}

function named(fields: Fields, prefix: string): [string, string][] {
  return Object.entries(fields).flatMap(([name, { v }]) =>
    name.startsWith(prefix) && isText(v) ? [[name.slice(prefix.length), v]] : [],
  );
}

/** Null where the field is missing, or holds what this version does not understand. */
function valueOf<T>(fields: Fields, name: string, is: (value: unknown) => value is T): T | null {
  const value = Object.hasOwn(fields, name) ? fields[name]?.v : undefined;
  return is(value) ? value : null;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isTrue = (value: unknown): value is true => value === true;
const isStatus = (value: unknown): value is Status => STATUSES.some((status) => status === value);
const isColor = (value: unknown): value is Color => COLORS.some((color) => color === value);
const isContentHash = (value: unknown): value is ContentHash =>
  isText(value) && /^[0-9a-f]{32}$/u.test(value);

function isTarget(value: unknown): value is Target {
  return isSelector(value) && 'content' in value && isContentHash(value.content);
}

function isSelector(value: unknown): value is Omit<Target, 'content'> {
  if (typeof value !== 'object' || value === null) return false;
  const { position, quote } = value as Partial<Record<keyof Target, Record<string, unknown>>>;
  return (
    Number.isInteger(position?.start) &&
    Number.isInteger(position?.end) &&
    Number(position?.start) >= 0 &&
    Number(position?.end) > Number(position?.start) &&
    isText(quote?.exact) &&
    quote.exact !== '' &&
    isText(quote.prefix) &&
    isText(quote.suffix)
  );
}

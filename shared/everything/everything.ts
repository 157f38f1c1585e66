import { z } from 'zod';
import type { Annotation } from '../annotation/annotation.ts';
import type { ArticleSummary } from '../article/article.ts';
import { articleIdSchema, contentHashSchema } from '../changes.ts';
import type { ArticleId, ContentHash } from '../identifiers.ts';
import type { RestoredItem } from '../keeping.ts';
import type { NotesDocument } from '../merge/notes-document.ts';

/*
 * Everything that a library holds, as one JSON document (RFC 8259) that is written and read piece by piece:
 *
 *   {"format":"commonplace-everything","version":1,"exportedAt":"…","library":{…},"articles":[
 *   {"id":"…","about":{…},"passages":[…],"notes":{…},"versions":[
 *   {"hash":"…","addedAt":…,"content":{…}},
 *   {"hash":"…","addedAt":…,"content":{…}}
 *   ]},
 *   …
 *   ],"articleCount":2}
 *
 * `notes` and `content` are what stands in the library's own files, all devices' notes merged: states, tags,
 * annotations with when each field was written, deleted ones too, and the earlier texts of notes; `library` is the
 * same for colour names, aliases and saved searches. From these an import makes an equal library. `about` and
 * `passages` say the same in plain words, for other programs; an import does not look at them. Every article and every
 * version has a line of its own, so that neither side ever holds more than one of them; any JSON reader takes it whole.
 */

export const EVERYTHING_FORMAT = 'commonplace-everything';
export const EVERYTHING_VERSION = 1;

/** One version of an article's text. */
export const exportedVersionSchema = z.object({
  hash: contentHashSchema,
  /** When its file was written, milliseconds since 1970. */
  addedAt: z.number(),
  /** The content as the library's own format has it. */
  content: z.unknown(),
  /** The file's text to the letter, where writing `content` out would not give it back; `content` is left out then. */
  text: z.string().exactOptional(),
});
export type ExportedVersion = z.infer<typeof exportedVersionSchema>;

/** An article without its texts. */
export interface ExportedArticle {
  readonly id: ArticleId;
  /** Null for an article that was deleted for good, of which the tombstone is kept. */
  readonly about: ArticleSummary | null;
  readonly passages: readonly Annotation[];
  readonly notes: NotesDocument;
}

export interface EverythingPlan {
  readonly articleIds: readonly ArticleId[];
  readonly library: NotesDocument;
}

export interface PlannedArticle {
  readonly article: ExportedArticle;
  readonly versions: readonly ContentHash[];
  /** What of it cannot be exported, each a sentence. */
  readonly problems: readonly string[];
}

const trusted = <T>() => z.custom<T>((value) => value !== undefined);

/** The calls of exporting and importing everything. Part of the list in `api.ts`. */
export const EVERYTHING_CALLS = {
  'everything.plan': { input: z.object({}), output: trusted<EverythingPlan>() },
  /** Null where the article has just gone. */
  'everything.article': {
    input: z.object({ articleId: articleIdSchema }),
    output: trusted<PlannedArticle | null>(),
  },
  /** Rejects with `damaged` where the text cannot be read. */
  'everything.version': {
    input: z.object({ articleId: articleIdSchema, content: contentHashSchema }),
    output: exportedVersionSchema,
  },
  /**
   * Merges an article of an export (or, without an id, what belongs to the library as a whole) into the library:
   * nothing of either is lost. A large article may come in several calls, the notes with the last.
   */
  'everything.take': {
    input: z.object({
      articleId: articleIdSchema.nullable(),
      notes: z.unknown(),
      versions: z.array(exportedVersionSchema),
    }),
    output: trusted<RestoredItem>(),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

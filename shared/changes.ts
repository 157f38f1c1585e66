import { z } from 'zod';
import { COLORS } from './annotation/annotation.ts';
import { STATUSES } from './article/article.ts';
import type { AnnotationId, ArticleId, ContentHash } from './identifiers.ts';
import { reviewSchema } from './review/card.ts';

/**
 * Every edit of the library is a list of changes: fields to set, nothing else. Creating an annotation sets its
 * target; deleting sets `deleted`. The service answers with the changes that undo it, so undo and redo are the
 * same call for everything that changes data.
 */
const brandedText = <T extends string>(pattern: RegExp, what: string) =>
  z.custom<T>((value) => typeof value === 'string' && pattern.test(value), `${what} is not well formed`);

export const articleIdSchema = brandedText<ArticleId>(/^[a-z0-9]{20}$/, 'the article id');
export const contentHashSchema = brandedText<ContentHash>(/^[0-9a-f]{32}$/, 'the content hash');
export const annotationIdSchema = brandedText<AnnotationId>(/^[0-9a-zA-Z-]{8,64}$/, 'the annotation id');

export const colorSchema = z.enum(COLORS);
export const statusSchema = z.enum(STATUSES);
/** No control characters, no comma, no leading `#`, no surrounding white space; inner spaces and slashes are fine. */
export const tagSchema = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[^#]/u, 'a tag has no # in front')
  .regex(/^[^,\p{Cc}]*$/u, 'a tag has no comma and no control character')
  .refine((tag) => tag === tag.trim(), 'a tag has no space around it');

const selectorSchema = z.object({
  position: z.object({ start: z.int().min(0), end: z.int().min(1) }),
  quote: z.object({ exact: z.string().min(1), prefix: z.string(), suffix: z.string() }),
});
export const targetSchema = selectorSchema.extend({ content: contentHashSchema });

/** Tags to add (`true`) and to take away (`false`); tags not named stay as they are. */
const tagChanges = z.record(tagSchema, z.boolean());

export const articleFieldsSchema = z
  .object({
    /** The reader's own title; `null` goes back to the content's. */
    title: z.string().min(1).max(1000).nullable(),
    status: statusSchema,
    progress: z.number().min(0).max(1),
    note: z.string().max(1_000_000),
    tags: tagChanges,
    trashed: z.boolean(),
    /** The content version that is shown. */
    content: contentHashSchema,
  })
  .partial();

export const annotationFieldsSchema = z
  .object({
    target: targetSchema,
    /** By version: where the passage stands in it, or `false` where it does not; `null` forgets what was said. */
    places: z.record(contentHashSchema, z.union([selectorSchema, z.literal(false), z.null()])),
    color: colorSchema,
    note: z.string().max(1_000_000),
    tags: tagChanges,
    speaker: z.string().min(1).max(500).nullable(),
    /** Nobody is known to have said it: whoever was found in the text is not put in again. */
    speakerUnknown: z.boolean(),
    /** Its place in the review; `null` for one that was never reviewed. */
    review: reviewSchema.nullable(),
    deleted: z.boolean(),
  })
  .partial();

export const libraryFieldsSchema = z
  .object({
    /** The reader's names of the colours; `null` goes back to the default. */
    colorNames: z.partialRecord(colorSchema, z.string().min(1).max(60).nullable()),
    /** Speaker aliases: a name as written to the name it stands for; `null` forgets it. */
    speakerAliases: z.record(z.string().min(1).max(500), z.string().min(1).max(500).nullable()),
    /** Saved searches: name to query; `null` forgets it. */
    savedSearches: z.record(z.string().min(1).max(100), z.string().max(1000).nullable()),
  })
  .partial();

export const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('article'), articleId: articleIdSchema, set: articleFieldsSchema }),
  z.object({
    kind: z.literal('annotation'),
    articleId: articleIdSchema,
    annotationId: annotationIdSchema,
    set: annotationFieldsSchema,
  }),
  z.object({ kind: z.literal('library'), set: libraryFieldsSchema }),
]);

export type Change = z.infer<typeof changeSchema>;
export type ArticleFields = z.infer<typeof articleFieldsSchema>;
export type AnnotationFields = z.infer<typeof annotationFieldsSchema>;
export type LibraryFields = z.infer<typeof libraryFieldsSchema>;

import { z } from 'zod';
import type { Guess } from './anchoring/best-guess.ts';
import type { PlacedAnnotation } from './annotation/annotation.ts';
import type { ArticleSummary, Content, ContentVersion, Published } from './article/article.ts';
import {
  annotationIdSchema,
  articleIdSchema,
  type Change,
  changeSchema,
  colorSchema,
  contentHashSchema,
  statusSchema,
} from './changes.ts';
import type { Problem } from './errors.ts';
import { EVERYTHING_CALLS } from './everything/everything.ts';
import type { ContentHash } from './identifiers.ts';
import { KEEPING_CALLS, keepingProgressSchema, problemSchema } from './keeping.ts';
import type { NoteHistory } from './merge/note-history.ts';
import { preferencesSchema } from './preferences.ts';
import type { FoundQuotation, Said } from './quotations/who-said-what.ts';
import type { SearchAnswer, SearchHit } from './search/hits.ts';
import type { VersionChanges } from './versions/change.ts';

/**
 * Every call and every event of the app, once. The hosts (Electron IPC, browser host, command line) are loops over
 * this list: adding a call touches this file and `electron/service.ts`, and no host.
 */

/** Typed, and not checked again value by value: made by this app's own code, and large. */
const trusted = <T>() => z.custom<T>((value) => value !== undefined);
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes are expected');

/** 25 MB: what a file to be brought in may weigh at most. */
export const MAX_FILE_BYTES = 25_000_000;

const articleFilter = z.object({
  status: statusSchema.optional(),
  tag: z.string().optional(),
  site: z.string().optional(),
  /** Words that the title must contain, in any order; case and diacritics are folded. */
  title: z.string().max(1000).optional(),
  trashed: z.boolean().default(false),
});
export const ARTICLE_SORTS = [
  'imported',
  'changed',
  'published',
  'title',
  'site',
  'reading-time',
  'highlights',
] as const;
export type ArticleSort = (typeof ARTICLE_SORTS)[number];
const page = { offset: z.int().min(0).default(0), limit: z.int().min(1).max(1000).default(200) };

const passageFilter = z.object({
  tag: z.string().optional(),
  color: colorSchema.optional(),
  articleId: articleIdSchema.optional(),
  speaker: z.string().optional(),
  /** Words that the passage, its note or its tags must contain, in any order; case and diacritics are folded. */
  text: z.string().max(1000).optional(),
  withNote: z.boolean().optional(),
});
export const PASSAGE_SORTS = ['newest', 'oldest', 'article'] as const;

/** A passage of the notebook: an annotation with what tells its article. */
export interface Passage extends PlacedAnnotation {
  readonly articleTitle: string;
  readonly articleSite: string | null;
}

export interface OpenArticle {
  readonly summary: ArticleSummary;
  /** The article's own note, Markdown. */
  readonly note: string;
  /** `original` is left out: {@link CALLS} `articles.original` brings it. */
  readonly content: Omit<Content, 'original'>;
  readonly contentHash: ContentHash;
  /** The version that the article shows unless another is asked for; null where that one cannot be read. */
  readonly current: ContentHash | null;
  /** Newest first. */
  readonly versions: readonly ContentVersion[];
  /** In text order, orphans last. */
  readonly annotations: readonly PlacedAnnotation[];
  /** Names this state of the annotations, so that `articles.notes` may bring but what changed since. */
  readonly revision: string;
}

/** An article's text, before its annotations and its note. */
export type ArticleText = Omit<OpenArticle, 'note' | 'annotations' | 'revision'>;

/** An open article without its content, by now. */
export interface ArticleNotes extends Omit<OpenArticle, 'content'> {
  /**
   * Null where `annotations` are all of them; else they are those that are new or other than at the revision asked
   * since, and these are the ids of those that are gone.
   */
  readonly gone: readonly PlacedAnnotation['id'][] | null;
}

export interface Facets {
  readonly statuses: Readonly<Record<'inbox' | 'reading' | 'archive' | 'trash', number>>;
  /** Most used first, then by name. Tags of articles and of passages. */
  readonly tags: readonly { readonly tag: string; readonly articles: number; readonly passages: number }[];
  readonly sites: readonly { readonly site: string; readonly articles: number }[];
}

export interface AppInfo {
  readonly host: 'electron' | 'browser' | 'cli';
  readonly version: string;
  /** `process.platform` of the machine that the service runs on: decides between Cmd and Ctrl in menus and sheets. */
  readonly platform: string;
  /** Where the library folder is, as a path that a person can open. */
  readonly library: string;
  /** Why that folder cannot be read right now; null while it can. `library.reachable` tells changes of it. */
  readonly unreachable: Problem | null;
}

export const importResultSchema = z.object({
  status: z.enum(['imported', 'updated', 'duplicate', 'failed']),
  articleId: articleIdSchema.exactOptional(),
  title: z.string().exactOptional(),
  error: problemSchema.exactOptional(),
  /** The changes that take it back, for `library.apply`. */
  undo: z.array(changeSchema).readonly().exactOptional(),
});
export type ImportResult = z.infer<typeof importResultSchema>;

/** A Markdown file that an export would write. `name` is safe on all three systems and unique in the export. */
export interface ExportFile {
  readonly name: string;
  readonly text: string;
}

/** What the full-text index holds by now. Numbers are of articles; `failed` names why it is behind. */
export const searchProgressSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('building'), done: z.int(), total: z.int() }),
  z.object({ status: z.literal('current') }),
  z.object({ status: z.literal('failed'), problem: problemSchema }),
]);
export type SearchProgress = z.infer<typeof searchProgressSchema>;

/** An article in which a query was found, with what tells it apart from others. */
export interface FoundArticle extends SearchHit {
  readonly published: Published | null;
  /** ISO 8601 in UTC; null where the article has just left the library. */
  readonly importedAt: string | null;
}

export interface FoundArticles extends SearchAnswer {
  readonly hits: readonly FoundArticle[];
  /** Whether the answer is of the whole library, or of the part that is in the index so far. */
  readonly index: SearchProgress;
}

/** How many of the library's articles have been read for quotations; all of them when both are the same. */
export const quotationProgressSchema = z.object({ done: z.int(), total: z.int() });
export type QuotationProgress = z.infer<typeof quotationProgressSchema>;

/** Of how many of the articles that have passages these have been read; all of them when both are the same. */
export const passageProgressSchema = z.object({ done: z.int(), total: z.int() });
export type PassageProgress = z.infer<typeof passageProgressSchema>;

const saidFilter = z.object({
  /** Words that the quotation or its speaker's name must contain, in any order; case and diacritics are folded. */
  text: z.string().max(1000).optional(),
  site: z.string().optional(),
  articleId: articleIdSchema.optional(),
  /** Only words that are highlighted. */
  highlighted: z.boolean().default(false),
});
export const SPEAKER_SORTS = ['quotations', 'name', 'latest'] as const;
export const SAID_SORTS = ['newest', 'oldest'] as const;

/** Somebody whose words are quoted in the library, and how often those that the filter lets through. */
export interface SpeakerRow {
  /** Under the name that the reader's aliases give; null stands for all whom no name was found for. */
  readonly speaker: string | null;
  readonly quotations: number;
  readonly highlighted: number;
  readonly articles: number;
  /** When the newest of the articles was published, else brought in: milliseconds since 1970. */
  readonly latest: number;
  /** The day that the newest article itself states. */
  readonly latestPublished: Published | null;
}

/** A quotation of the library with what tells its article. */
export interface SaidInArticle extends Said {
  readonly articleId: ArticleSummary['id'];
  readonly articleTitle: string;
  readonly articleSite: string | null;
  readonly articleUrl: string | null;
  readonly published: Published | null;
  /** ISO 8601 in UTC. */
  readonly importedAt: string;
}

const exportScope = z.union([z.literal('all'), z.array(articleIdSchema)]);

export const CALLS = {
  'app.info': { input: z.object({}), output: trusted<AppInfo>() },

  'articles.query': {
    input: articleFilter.extend({
      sort: z.enum(ARTICLE_SORTS).default('imported'),
      descending: z.boolean().default(true),
      ...page,
    }),
    output: trusted<{ readonly total: number; readonly rows: readonly ArticleSummary[] }>(),
  },
  /** Ids of all articles that match, in order: for "select all" and for an export of what is shown. */
  'articles.ids': {
    input: articleFilter.extend({
      sort: z.enum(ARTICLE_SORTS).default('imported'),
      descending: z.boolean().default(true),
    }),
    output: trusted<readonly ArticleSummary['id'][]>(),
  },
  'articles.facets': { input: z.object({}), output: trusted<Facets>() },
  'articles.open': {
    input: z.object({ articleId: articleIdSchema, content: contentHashSchema.optional() }),
    output: trusted<OpenArticle>(),
  },
  /**
   * The same for somebody who waits to read: of an article with many annotations the text alone, for which its file
   * is all that is read; the rest is to be had of `articles.notes`, also that another version is shown by now.
   */
  'articles.read': {
    input: z.object({ articleId: articleIdSchema, content: contentHashSchema.optional() }),
    output: trusted<OpenArticle | ArticleText>(),
  },
  /**
   * What changes while an article is open: its annotations, note and summary, without the content. `since` a revision
   * that is remembered, only the annotations that changed.
   */
  'articles.notes': {
    input: z.object({
      articleId: articleIdSchema,
      content: contentHashSchema.optional(),
      since: z.string().max(100).optional(),
    }),
    output: trusted<ArticleNotes>(),
  },
  /** What the note of a passage, or without one of the article itself, said before: the last twenty texts. */
  'notes.history': {
    input: z.object({ articleId: articleIdSchema, annotationId: annotationIdSchema.optional() }),
    output: trusted<NoteHistory>(),
  },
  /** What changed from one version of the text to another, word by word. */
  'articles.changes': {
    input: z.object({ articleId: articleIdSchema, earlier: contentHashSchema, later: contentHashSchema }),
    output: trusted<VersionChanges>(),
  },
  /** Where the orphans of a version may belong, for the reader to decide; those without a guess are left out. */
  'articles.guesses': {
    input: z.object({ articleId: articleIdSchema, content: contentHashSchema }),
    output: trusted<readonly (Guess & { readonly annotationId: PlacedAnnotation['id'] })[]>(),
  },
  /** The bytes as they came in. */
  'articles.original': {
    input: z.object({ articleId: articleIdSchema, content: contentHashSchema.optional() }),
    output: z.object({ name: z.string(), mediaType: z.string(), bytes }),
  },
  /** One file (or pasted text) in; never throws for a bad file, but reports it. */
  'articles.import': {
    input: z.object({
      /** The file's name as a person knows it, with its extension: decides the format. */
      name: z.string().min(1).max(1000),
      bytes,
    }),
    output: importResultSchema,
  },

  /** Makes the changes durable, all or none per article, and answers with the changes that undo them. */
  'library.apply': {
    input: z.object({ changes: z.array(changeSchema).min(1).max(50_000) }),
    output: z.object({ undo: z.array(trusted<Change>()) }),
  },
  /**
   * Opens the library in another folder, where a new one begins if it is empty or not there yet; the host does so right
   * after the answer, and for every window. What is in the folder of before stays there. A folder that cannot be a
   * library is refused with `library-unusable`, and nothing is touched.
   */
  'library.use': {
    input: z.object({ path: z.string().min(1).max(4096) }),
    output: z.object({ path: z.string() }),
  },
  /** What belongs to the library as a whole and travels with it. */
  'library.shelf': {
    input: z.object({}),
    output: z.object({
      colorNames: z.record(colorSchema, z.string()),
      speakerAliases: z.record(z.string(), z.string()),
      savedSearches: z.record(z.string(), z.string()),
    }),
  },
  /**
   * Removes content and notes of trashed articles for good; the tombstone stays. Where some are refused the others go
   * all the same: it is told how many were, and why the first.
   */
  'articles.purge': {
    input: z.object({ articleIds: z.array(articleIdSchema) }),
    output: z.object({
      purged: z.int(),
      refused: z.object({ articles: z.int(), problem: problemSchema }).exactOptional(),
    }),
  },

  /**
   * Where many articles have to be read first, as in a library that has never been looked at, they are read in the
   * background: until `progress` is full, the answer is of those that were.
   */
  'passages.query': {
    input: passageFilter.extend({ sort: z.enum(PASSAGE_SORTS).default('newest'), ...page }),
    output: trusted<{
      readonly total: number;
      readonly rows: readonly Passage[];
      readonly progress: PassageProgress;
    }>(),
  },

  /**
   * The passages to look at again today: those that are due, and some that never were; one deleted or in the trash is
   * left out. Waits until every passage has been read, since they are drawn from all. The day is the reader's own, in milliseconds since 1970.
   */
  'review.due': {
    input: z.object({
      dayStart: z.number(),
      dayEnd: z.number(),
      amount: z.int().min(1).max(50),
    }),
    output: trusted<{
      readonly rows: readonly Passage[];
      /** How many were reviewed, or taken out, today. */
      readonly done: number;
      /** How many highlights of the library take part. */
      readonly taking: number;
    }>(),
  },

  /**
   * Full-text search over titles, texts, passages, notes and tags, in the language of `parseQuery`: what is no valid
   * syntax is searched as plain words.
   */
  'search.query': {
    input: z.object({
      query: z.string().max(1000),
      /** Answers only when everything that the library holds now is in the index. */
      complete: z.boolean().default(false),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(1000).default(30),
    }),
    output: trusted<FoundArticles>(),
  },

  /** The quotations of an article's text and who said them, in text order; aliases are not applied. */
  'articles.quotations': {
    input: z.object({ articleId: articleIdSchema, content: contentHashSchema.optional() }),
    output: trusted<{ readonly contentHash: ContentHash; readonly quotations: readonly FoundQuotation[] }>(),
  },
  /**
   * Who is quoted in the library. Articles that were not read for quotations yet are read in the background from the
   * first such call on: until `progress` is full, the answer is of those that were.
   */
  'speakers.list': {
    input: saidFilter.extend({ sort: z.enum(SPEAKER_SORTS).default('quotations'), ...page }),
    output: trusted<{
      readonly total: number;
      readonly rows: readonly SpeakerRow[];
      readonly progress: QuotationProgress;
    }>(),
  },
  /** One speaker's quotations in time order: by publication, else by when the article was brought in. */
  'speakers.quotations': {
    input: saidFilter.extend({
      speaker: z.string().max(500).nullable(),
      sort: z.enum(SAID_SORTS).default('newest'),
      ...page,
    }),
    output: trusted<{ readonly total: number; readonly rows: readonly SaidInArticle[] }>(),
  },

  /** The files that an export of these articles consists of, without their text. */
  'export.plan': {
    input: z.object({ articles: exportScope }),
    output: z.object({
      files: z.array(z.object({ articleId: articleIdSchema, title: z.string(), name: z.string() })),
    }),
  },
  /** One article's Markdown. Its name is the one that `export.plan` gives for the article alone. */
  'export.file': {
    input: z.object({ articleId: articleIdSchema }),
    output: z.object({ name: z.string(), text: z.string() }),
  },
  /** One speaker's quotations as a Markdown file, oldest first; waits until every article was read for quotations. */
  'export.speaker': {
    input: saidFilter.extend({ speaker: z.string().max(500).nullable() }),
    output: z.object({ name: z.string(), text: z.string() }),
  },
  /** Chosen passages as Markdown, as for the clipboard: without front matter, each with its attribution. */
  'export.passages': {
    input: z.object({
      passages: z
        .array(z.object({ articleId: articleIdSchema, annotationId: annotationIdSchema }))
        .max(10_000),
    }),
    output: z.object({ text: z.string() }),
  },

  ...KEEPING_CALLS,
  ...EVERYTHING_CALLS,

  /** This device's own preferences; they do not travel with the library. */
  'preferences.get': { input: z.object({}), output: preferencesSchema },
  'preferences.set': { input: preferencesSchema.partial(), output: preferencesSchema },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type CallName = keyof typeof CALLS;
/** What a caller passes: fields with defaults may be left out. */
export type CallInput<Name extends CallName> = z.input<(typeof CALLS)[Name]['input']>;
/** What the service receives, after validation. */
export type CallParsed<Name extends CallName> = z.output<(typeof CALLS)[Name]['input']>;
export type CallOutput<Name extends CallName> = z.output<(typeof CALLS)[Name]['output']>;

/**
 * Calls that only a host with native windows answers (Electron); the renderer asks `app.info` first and uses the
 * browser's own means elsewhere.
 */
export const HOST_CALLS = {
  /** A native "save" dialog; `saved` is null when the person cancelled. */
  'host.saveFile': {
    input: z.object({ name: z.string().min(1).max(255), bytes }),
    output: z.object({ saved: z.string().nullable() }),
  },
  /** A native "save" dialog for what is written piece by piece; `file` is null when the person cancelled. */
  'host.beginFile': {
    input: z.object({ name: z.string().min(1).max(255) }),
    output: z.object({ file: z.object({ token: z.string(), path: z.string() }).nullable() }),
  },
  'host.appendToFile': { input: z.object({ token: z.string(), bytes }), output: z.object({}) },
  /** The file gets its name only now, or, where it is not to be kept, never. */
  'host.endFile': { input: z.object({ token: z.string(), keep: z.boolean() }), output: z.object({}) },
  /** A native folder dialog; the token stands for the folder in `host.writeInFolder`, for this window's life. */
  'host.chooseFolder': {
    input: z.object({}),
    output: z.object({ folder: z.object({ token: z.string(), path: z.string() }).nullable() }),
  },
  'host.writeInFolder': {
    input: z.object({ token: z.string(), name: z.string().min(1).max(255), bytes }),
    output: z.object({}),
  },
  /** A native folder dialog for the library; nothing is done with the folder yet. */
  'host.chooseLibrary': {
    input: z.object({}),
    output: z.object({ path: z.string().nullable() }),
  },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;
export type HostCallName = keyof typeof HOST_CALLS;
export type HostCallInput<Name extends HostCallName> = z.input<(typeof HOST_CALLS)[Name]['input']>;
export type HostCallOutput<Name extends HostCallName> = z.output<(typeof HOST_CALLS)[Name]['output']>;

export const EVENTS = {
  /** Articles changed, by this window or from outside; `all` when there are too many to name. */
  'library.changed': z.object({
    articles: z.union([z.literal('all'), z.array(articleIdSchema)]),
    /** Colour names, aliases or saved searches changed. */
    shelf: z.boolean(),
  }),
  /** The library's folder cannot be read any more, or can be again: then `problem` is null. */
  'library.reachable': z.object({ problem: problemSchema.nullable() }),
  /** Another library was chosen: the host opens it and loads its windows anew. */
  'library.chosen': z.object({ path: z.string() }),
  /** Something the person should know that no call of theirs caused. */
  'app.notice': z.object({ level: z.enum(['info', 'warning', 'error']), problem: problemSchema }),
  /** The full-text index grew, or holds what changed: answers of before may be out of date. */
  'search.progress': searchProgressSchema,
  /** More articles were read for their passages: answers of before may be out of date. */
  'passages.progress': passageProgressSchema,
  /** More articles were read for quotations: answers of before may be out of date. */
  'quotations.progress': quotationProgressSchema,
  /** How far a long job of {@link KEEPING_CALLS} is, and that it has ended. */
  'keeping.progress': keepingProgressSchema,
  'preferences.changed': preferencesSchema,
  /** A menu entry of the host was chosen: the id of the renderer's action to run. */
  'app.action': z.object({ action: z.string() }),
} as const satisfies Record<string, z.ZodType>;
export type EventName = keyof typeof EVENTS;
export type EventPayload<Name extends EventName> = z.output<(typeof EVENTS)[Name]>;

/** How a call's outcome crosses a host: exceptions lose their fields on the way, data does not. */
export type Reply<T = unknown> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: Problem };

/** What `electron/service.ts` implements, and what each host exposes. */
export type Service = {
  readonly [Name in CallName]: (input: CallParsed<Name>) => Promise<CallOutput<Name>>;
};

export type Emit = <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;

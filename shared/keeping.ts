import { z } from 'zod';
import { articleIdSchema } from './changes.ts';
import { ERROR_CODES, type Problem } from './errors.ts';
import type { ArticleId } from './identifiers.ts';

/** The calls and events of keeping the library safe: backups, checking, rebuilding. Part of the list in `api.ts`. */

/** Long jobs of the service; of each, one runs at a time. */
export const KEEPING_JOBS = ['backup', 'restore', 'check', 'rebuild'] as const;
export type KeepingJob = (typeof KEEPING_JOBS)[number];

const trusted = <T>() => z.custom<T>((value) => value !== undefined);

export const problemSchema: z.ZodType<Problem> = z.object({
  code: z.enum(ERROR_CODES),
  message: z.string(),
  hint: z.string().exactOptional(),
});

export const keepingProgressSchema = z.object({
  job: z.enum(KEEPING_JOBS),
  status: z.enum(['running', 'ended']),
  done: z.int(),
  /** 0 while it is not known. */
  total: z.int(),
  /** What is being done, in a few words; empty where there is nothing to say. */
  step: z.string(),
});
export type KeepingProgress = z.infer<typeof keepingProgressSchema>;

/** Names a backup: the library's key and the moment, as in `0123456789abcdef/2026-11-24T12:00:00.000Z`. */
export const backupIdSchema = z
  .string()
  .regex(
    /^[0-9a-f]{16}\/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/u,
    'the name of the backup is not well formed',
  );

export interface Backup {
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Where the library stood that was backed up. */
  readonly library: string;
  /** Whether it is a backup of the library that is open. */
  readonly isOfThis: boolean;
  readonly articles: number;
  readonly files: number;
  /** Of all files together, before they are packed and shared with other backups. */
  readonly bytes: number;
  /** Files that could not be read when it was made. */
  readonly unread: readonly { readonly path: string; readonly why: string }[];
}

export interface Backups {
  /** Where the backups of this library are. */
  readonly folder: string;
  /** Newest first; those of this library before those of others. */
  readonly backups: readonly Backup[];
  /** Backups that are there and cannot be read any more. */
  readonly damaged: readonly string[];
  /** Why the last try failed; null when all is well. */
  readonly problem: Problem | null;
}

export interface BackupMade {
  /** Null where it was cancelled. */
  readonly backup: Backup | null;
  /** False where nothing had changed since the last one, which then is `backup`. */
  readonly isNew: boolean;
  /** Older backups that gave way to it. */
  readonly dropped: number;
}

/** What restoring a backup brings, or would bring, to one article; null for what belongs to no one article. */
export interface RestoredItem {
  readonly articleId: ArticleId | null;
  readonly title: string;
  readonly status: 'restored' | 'merged' | 'failed' | 'unchanged';
  readonly passages: number;
  readonly versions: number;
  /** What of it could not be restored, each a sentence; others of its parts may have been. */
  readonly problems: readonly string[];
}

export interface RestoreReport {
  /** Without those that are as they were. */
  readonly items: readonly RestoredItem[];
  readonly unchanged: number;
  readonly cancelled: boolean;
}

/** Something that is not as it should be in the library folder. */
export interface Finding {
  /** `damage`: something is lost or cannot be read; `remark`: worth knowing, and nothing is lost. */
  readonly severity: 'damage' | 'remark';
  /** Relative to the library folder, with `/`. */
  readonly path: string;
  readonly articleId: ArticleId | null;
  /** Empty where it is of no article. */
  readonly title: string;
  /** A sentence. */
  readonly what: string;
  /** A sentence on what to do about it; empty where there is nothing to do. */
  readonly advice: string;
}

export interface CheckReport {
  readonly articles: number;
  readonly files: number;
  readonly bytes: number;
  readonly findings: readonly Finding[];
  readonly cancelled: boolean;
}

export interface RebuildReport {
  /** What was made again, in words, with how much it is. */
  readonly parts: readonly {
    readonly name: string;
    readonly articles: number;
    readonly problem: Problem | null;
  }[];
  readonly cancelled: boolean;
}

const restoring = z.object({
  backup: backupIdSchema,
  articles: z.union([z.literal('all'), z.array(articleIdSchema)]).default('all'),
});

export const KEEPING_CALLS = {
  'backups.list': { input: z.object({}), output: trusted<Backups>() },
  /** Makes one now; where nothing has changed, says so. */
  'backups.make': { input: z.object({}), output: trusted<BackupMade>() },
  /** What restoring it would bring, without doing it. */
  'backups.preview': { input: restoring, output: trusted<RestoreReport>() },
  /** Merges the backup into the library: nothing of either is lost. */
  'backups.restore': { input: restoring, output: trusted<RestoreReport>() },
  /** Reads every file of the library and checks it against its hash and its form. */
  'library.check': { input: z.object({}), output: trusted<CheckReport>() },
  /** Drops what is derived of the library (list, search, quotations) and makes it again. */
  'library.rebuild': { input: z.object({}), output: trusted<RebuildReport>() },
  /** Stops the job after what it is at; the call that started it then answers with what was done. */
  'keeping.cancel': { input: z.object({ job: z.enum(KEEPING_JOBS) }), output: z.object({}) },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

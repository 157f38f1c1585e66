import { z } from 'zod';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

/** One file of the library as a snapshot saw it. */
export const snapshotFileSchema = z.object({
  /** Relative to the library folder, with `/` on every system. */
  path: z
    .string()
    .min(1)
    .refine((path) => !path.split('/').some((part) => part === '' || part === '.' || part === '..')),
  /** SHA-256 of the bytes in hexadecimal: also the object's name in the store. */
  sha256: sha256Schema,
  /** Bytes. */
  size: z.int().min(0),
  /** Milliseconds since the epoch, with fractions as the file system gives them. */
  mtimeMs: z.number(),
});

/** What stands in `snapshots/`: small, so that a hundred of them are read at once. */
export const snapshotSchema = z.object({
  format: z.literal('commonplace-snapshot'),
  version: z.literal(1),
  /** ISO 8601 in UTC: when the walk began. */
  at: z.iso.datetime(),
  /** Where the library stood. */
  library: z.string(),
  articles: z.int().min(0),
  files: z.int().min(0),
  /** Of all files together, in the library. */
  bytes: z.int().min(0),
  /** The object that lists the parts of the list of files: see `file-list.ts`. */
  list: sha256Schema,
  /** Files that could not be read, with the reason in words: a snapshot never claims more than it holds. */
  unread: z.array(z.object({ path: z.string(), why: z.string() })),
});

export type SnapshotFile = z.infer<typeof snapshotFileSchema>;
export type Snapshot = z.infer<typeof snapshotSchema>;

const NAME = /^(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2}\.\d{3}Z)\.json$/;

/** The manifest's file name: the time with hyphens for colons, which Windows does not allow. */
export function snapshotName(at: string): string {
  return `${at.replaceAll(':', '-')}.json`;
}

/** The time that a manifest's name tells, ISO 8601 in UTC; null for any other file. */
export function timeOfSnapshotName(name: string): string | null {
  const match = NAME.exec(name);
  return match ? `${match[1]}:${match[2]}:${match[3]}` : null;
}

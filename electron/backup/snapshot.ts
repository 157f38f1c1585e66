import { z } from 'zod';

/** One file of the library as a snapshot saw it. */
const snapshotFileSchema = z.object({
  /** Relative to the library folder, with `/` on every system. */
  path: z.string().min(1),
  /** SHA-256 of the bytes in hexadecimal: also the object's name in the store. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Bytes. */
  size: z.int().min(0),
  /** Milliseconds since the epoch, with fractions as the file system gives them. */
  mtimeMs: z.number(),
});

/** What a snapshot's manifest says: everything that is needed to make the library again from the object store. */
export const snapshotSchema = z.object({
  format: z.literal('commonplace-snapshot'),
  version: z.literal(1),
  /** ISO 8601 in UTC: when the walk began. */
  at: z.iso.datetime(),
  /** Where the library stood. */
  library: z.string(),
  /** Sorted by path. */
  files: z.array(snapshotFileSchema),
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

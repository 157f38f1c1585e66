import { z } from 'zod';
import { LostObject, type ObjectStore } from './object-store.ts';
import { type SnapshotFile, snapshotFileSchema } from './snapshot.ts';

/**
 * The list of a snapshot's files, itself kept as objects: one for every few articles, by the beginning of their ids,
 * and one that names those. Two snapshots share the parts in which nothing changed, so a snapshot of 10,000 articles
 * takes the place of what is new and little more (as the trees of Git do).
 */
const rootSchema = z.record(z.string(), z.string());
const partSchema = z.array(snapshotFileSchema);

/** What is known of a snapshot's files. */
export interface FileList {
  readonly files: readonly SnapshotFile[];
  /** Parts of the list that are lost, each as a sentence. */
  readonly lost: readonly string[];
  /** The objects that the list itself consists of. */
  readonly objects: readonly string[];
}

/** The two letters after `articles/`; all other files of the library are in one part. */
const partOf = (path: string): string => /^articles\/(..)/u.exec(path)?.[1] ?? '';

/** Stores the list and answers with the name of its root. */
export async function putFileList(store: ObjectStore, files: readonly SnapshotFile[]): Promise<string> {
  const parts = new Map<string, SnapshotFile[]>();
  for (const file of files) {
    const part = partOf(file.path);
    const own = parts.get(part);
    if (own === undefined) parts.set(part, [file]);
    else own.push(file);
  }
  const root: [string, string][] = [];
  for (const [part, own] of parts) root.push([part, await store.put(encode(own))]);
  return store.put(encode(Object.fromEntries(root)));
}

/** Never rejects for what is damaged: what can be read of the list is given, and the rest named. */
export async function getFileList(store: ObjectStore, list: string): Promise<FileList> {
  const files: SnapshotFile[] = [];
  const lost: string[] = [];
  const objects = [list];
  const root = await decode(store, list, rootSchema);
  if (typeof root === 'string') return { files, lost: [`The list of its files is lost: ${root}.`], objects };
  for (const [part, sha256] of Object.entries(root)) {
    objects.push(sha256);
    const own = await decode(store, sha256, partSchema);
    if (typeof own !== 'string') files.push(...own);
    else lost.push(`The list of the articles whose ids begin with “${part}” is lost: ${own}.`);
  }
  return { files, lost, objects };
}

const encode = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value), 'utf8');

/** The value, or why there is none. */
async function decode<T>(store: ObjectStore, sha256: string, schema: z.ZodType<T>): Promise<T | string> {
  try {
    return schema.parse(JSON.parse(Buffer.from(await store.get(sha256)).toString('utf8')));
  } catch (error) {
    if (error instanceof LostObject) return error.message;
    return 'the copy in the backup is not a list';
  }
}

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { stageFile } from '../library/durable-file.ts';
import { nodeFileSystem } from '../library/file-system.ts';

const compress = promisify(gzip);
const expand = promisify(gunzip);

/**
 * Files by the SHA-256 of their bytes, so that what did not change between two snapshots is stored once.
 * `objects/ab/abcdef….gz`, each compressed by itself (RFC 1952), so that any system's own tools can read it; an
 * object is written beside its place, synced, and renamed into it.
 */
export interface ObjectStore {
  has(sha256: string): Promise<boolean>;
  /**
   * Stores the bytes and answers with their SHA-256; storing them again does nothing. Durable after
   * {@link ObjectStore.settle}.
   */
  put(bytes: Uint8Array): Promise<string>;
  /** Syncs the folders of what was put. */
  settle(): Promise<void>;
  /** The bytes, checked against their name. Throws {@link LostObject} when they are missing or damaged. */
  get(sha256: string): Promise<Uint8Array>;
  /** Removes every object that is not in `keep`; answers with how many. */
  sweep(keep: ReadonlySet<string>): Promise<number>;
}

/** What a backup should hold and does not, or no more as it was. The message is a part of a sentence. */
export class LostObject extends Error {}

const SUFFIX = '.gz';
/** No file of ours is larger; a damaged length in an object must not take all memory. */
const LARGEST = 1024 * 1024 * 1024;

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function openObjectStore(folder: string): ObjectStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), `${sha256}${SUFFIX}`);
  const unsettled = new Set<string>();
  const has = (sha256: string) =>
    stat(pathOf(sha256)).then(
      (found) => found.isFile(),
      () => false,
    );
  return {
    has,
    async put(bytes) {
      const sha256 = sha256Of(bytes);
      if (await has(sha256)) return sha256;
      const path = pathOf(sha256);
      await mkdir(dirname(path), { recursive: true });
      const staged = await stageFile(nodeFileSystem, path, await compress(bytes, { level: 6 }));
      await staged.commit();
      unsettled.add(dirname(path));
      return sha256;
    },
    async settle() {
      for (const changed of unsettled) await nodeFileSystem.syncFolder(changed);
      if (unsettled.size > 0) await nodeFileSystem.syncFolder(folder);
      unsettled.clear();
    },
    async get(sha256) {
      let packed: Uint8Array;
      try {
        packed = await readFile(pathOf(sha256));
      } catch (error) {
        throw new LostObject('the copy in the backup is missing or cannot be read', { cause: error });
      }
      const bytes = await expand(packed, { maxOutputLength: LARGEST }).catch(() => null);
      if (bytes === null || sha256Of(bytes) !== sha256) {
        throw new LostObject('the copy in the backup is damaged');
      }
      return bytes;
    },
    async sweep(keep) {
      let removed = 0;
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
        if (!entry.isFile() || keep.has(entry.name.replace(SUFFIX, ''))) continue;
        await rm(join(entry.parentPath, entry.name), { force: true });
        removed += 1;
      }
      return removed;
    },
  };
}

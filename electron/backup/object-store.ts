import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Files by the SHA-256 of their bytes, so that what did not change between two snapshots is stored once.
 * `objects/ab/abcdef…`; an object is written beside its place, synced, and renamed into it.
 */
export interface ObjectStore {
  has(sha256: string): Promise<boolean>;
  /** Stores the bytes and answers with their SHA-256; storing them again does nothing. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes, checked against their name. Throws when they are missing or damaged. */
  get(sha256: string): Promise<Uint8Array>;
  /** Removes every object that is not in `keep`; answers with how many. */
  sweep(keep: ReadonlySet<string>): Promise<number>;
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export function openObjectStore(folder: string): ObjectStore {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  const has = (sha256: string) =>
    stat(pathOf(sha256)).then(
      (found) => found.isFile(),
      () => false,
    );
  return {
    has,
    async put(bytes) {
      const sha256 = sha256Of(bytes);
      if (!(await has(sha256))) await writeDurably(pathOf(sha256), bytes);
      return sha256;
    },
    async get(sha256) {
      const bytes = await readFile(pathOf(sha256));
      if (sha256Of(bytes) !== sha256) throw new Error(`the backup's copy ${sha256.slice(0, 12)}… is damaged`);
      return bytes;
    },
    async sweep(keep) {
      let removed = 0;
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
        if (!entry.isFile() || keep.has(entry.name)) continue;
        await rm(join(entry.parentPath, entry.name), { force: true });
        removed += 1;
      }
      return removed;
    },
  };
}

/** Writes a file so that it is either wholly there or not at all, also after a power cut. */
export async function writeDurably(path: string, bytes: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // Windows cannot open a folder for syncing; NTFS journals the rename
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

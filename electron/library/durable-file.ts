import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { FileStat, FileSystem } from './file-system.ts';

/**
 * Returns once the bytes are on the disk under this name: a temporary file beside the place, its `fsync`, the rename,
 * and the `fsync` of the folder. A reader sees the old file or the new one and never a part. Rejects with Node's own
 * error; the old file is then intact, and no temporary one is left.
 */
export async function writeDurably(fileSystem: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const staged = await stageFile(fileSystem, path, bytes);
  await staged.commit();
  await fileSystem.syncFolder(dirname(path));
}

/** A file whose bytes are on the disk and whose name is not yet: one of the two calls must follow. */
export interface StagedFile {
  readonly path: string;
  /** What it will be once it has its name. */
  readonly stat: FileStat;
  /** Gives the file its name, in place of what had it. Durable once the folder is synced. */
  readonly commit: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/**
 * @param after the time of change of the file that it replaces: the new one's is made later. File systems count time
 *   in ticks of some milliseconds and give inodes again at once, so without this two writes in one tick could not
 *   be told apart.
 * @param mtimeMs the time of change that the file is to have, as the copy of an older one; else that of writing it
 */
export async function stageFile(
  fileSystem: FileSystem,
  path: string,
  bytes: Uint8Array,
  after: number | null = null,
  mtimeMs?: number,
): Promise<StagedFile> {
  const temporary = join(dirname(path), temporaryName(basename(path)));
  const discard = () => fileSystem.unlink(temporary).catch(() => undefined); // opening the library cleans up too
  let stat: FileStat;
  try {
    const file = await fileSystem.create(temporary);
    try {
      await file.write(bytes);
      await file.sync();
      if (mtimeMs !== undefined) await file.setTime(mtimeMs);
      stat = await file.stat();
      if (after !== null && stat.mtimeMs <= after) {
        await file.setTime(Math.floor(after) + 2);
        stat = await file.stat();
      }
    } finally {
      await file.close();
    }
  } catch (error) {
    await discard();
    throw error;
  }
  const commit = async () => {
    try {
      await fileSystem.rename(temporary, path);
    } catch (error) {
      await discard();
      throw error;
    }
  };
  return { path, stat, commit, discard };
}

/** Names the writing process, so that what it leaves behind when killed is known to be a leftover. */
function temporaryName(name: string): string {
  return `.${name}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
}

/** The process that wrote a temporary file; null for any other name. */
export function temporaryOwner(name: string): number | null {
  const pid = /^\..+\.(\d{1,10})-[0-9a-f]{8}\.tmp$/u.exec(name)?.[1];
  return pid === undefined ? null : Number(pid);
}

import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import { errnoOf, type FileStat, type FileSystem } from './file-system.ts';

/** The file is there and cannot be understood: cut short, of another encoding, no JSON. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

/**
 * A lowdb adapter that makes what it writes durable before it answers: a temporary file beside the place, its
 * `fsync`, the rename, and the `fsync` of the folder. A reader sees the old file or the new one and never a part;
 * a write that fails leaves the old file and no temporary one.
 *
 * `read` is null where there is no file, and rejects with {@link UnreadableFile} where it cannot be understood.
 *
 * @param encode the bytes of the value, where they are not its JSON
 * @param write  makes bytes durable at a path, where that is to happen together with other files
 */
export function durableJsonFile<T>(
  fileSystem: FileSystem,
  path: string,
  encode: (value: T) => Uint8Array = encodeJson,
  write: (path: string, bytes: Uint8Array) => Promise<void> = (path, bytes) =>
    writeDurably(fileSystem, path, bytes),
): Adapter<T> {
  return {
    read: async () => {
      const bytes = await readOrNull(fileSystem, path);
      return bytes === null ? null : (decodeJson(bytes) as T);
    },
    write: (value) => write(path, encode(value)),
  };
}

export function encodeJson(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value)}\n`, 'utf8');
}

/** Throws {@link UnreadableFile} with the reason in words. */
export function decodeJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) throw new UnreadableFile('it is empty');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UnreadableFile('it is not text in UTF-8', { cause: error });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnreadableFile('it is cut short or changed', { cause: error });
  }
}

/** Null where there is no file. */
export async function readOrNull(fileSystem: FileSystem, path: string): Promise<Uint8Array | null> {
  try {
    return await fileSystem.readFile(path);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    if (errnoOf(error) === 'EFBIG') throw new UnreadableFile('it is too large', { cause: error });
    if (errnoOf(error) === 'EISDIR') throw new UnreadableFile('it is a folder', { cause: error });
    throw error;
  }
}

/** Rejects with Node's own error; the old file is then intact. */
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

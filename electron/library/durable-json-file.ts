import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import { errnoOf, type FileSystem } from './file-system.ts';

/** The file is there and cannot be understood: cut short, of another encoding, no JSON. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

/** More than this is no file of ours, and is not read into memory. */
const LARGEST_FILE = 512 * 1024 * 1024;

/**
 * A lowdb adapter that makes what it writes durable before it answers: a temporary file beside the place, its
 * `fsync`, the rename, and the `fsync` of the folder. A reader sees the old file or the new one and never a part;
 * a write that fails leaves the old file and no temporary one.
 *
 * `read` is null where there is no file, and rejects with {@link UnreadableFile} where it cannot be understood.
 *
 * @param encode the bytes of the value, where they are not its JSON
 */
export function durableJsonFile<T>(
  fileSystem: FileSystem,
  path: string,
  encode: (value: T) => Uint8Array = encodeJson,
): Adapter<T> {
  return {
    read: async () => {
      const bytes = await readOrNull(fileSystem, path);
      return bytes === null ? null : (decodeJson(bytes) as T);
    },
    write: (value) => writeDurably(fileSystem, path, encode(value)),
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
    if ((await fileSystem.stat(path)).size > LARGEST_FILE) throw new UnreadableFile('it is too large');
    return await fileSystem.readFile(path);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    if (errnoOf(error) === 'EISDIR') throw new UnreadableFile('it is a folder', { cause: error });
    throw error;
  }
}

/** Rejects with Node's own error; the old file is then intact. */
export async function writeDurably(fileSystem: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, temporaryName(basename(path)));
  try {
    const file = await fileSystem.create(temporary);
    try {
      await file.write(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await fileSystem.rename(temporary, path);
  } catch (error) {
    await fileSystem.unlink(temporary).catch(() => undefined); // best effort: opening the library cleans up too
    throw error;
  }
  await fileSystem.syncFolder(folder);
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

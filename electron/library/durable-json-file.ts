import type { Adapter } from 'lowdb';
import { writeDurably } from './durable-file.ts';
import { errnoOf, type FileSystem } from './file-system.ts';

/** The file is there and cannot be understood: cut short, of another encoding, no JSON. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

/**
 * A lowdb adapter that makes what it writes durable before it answers, by {@link writeDurably}.
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

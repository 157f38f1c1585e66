import { randomUUID } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CommonplaceError } from '../shared/errors.ts';
import { writeDurably } from './library/durable-file.ts';
import { nodeFileSystem } from './library/file-system.ts';

/** A folder that a person chose, for as long as their window lives. */
export interface ExportFolder {
  readonly token: string;
  readonly path: string;
  /**
   * Writes the file durably. One that is there already with other content is replaced if this export wrote it, and
   * otherwise only if the person agrees, who is asked once a folder.
   *
   * @throws {CommonplaceError} `invalid-input` for a name that is not one file's, `cancelled` where the person keeps
   *   the older file, `not-saved` where the disk refuses
   */
  write(name: string, bytes: Uint8Array): Promise<void>;
}

/** @param mayReplace asks the person whether files that are there already may be replaced; `name` is the first one */
export function exportFolder(path: string, mayReplace: (name: string) => Promise<boolean>): ExportFolder {
  const written = new Set<string>();
  let agreed: Promise<boolean> | null = null;
  return {
    token: randomUUID(),
    path,
    async write(name, bytes) {
      if (!isFileName(name)) {
        throw new CommonplaceError('invalid-input', `“${name}” is not the name of a file in a folder`);
      }
      const file = join(path, name);
      if (!written.has(name) && (await isSomethingElse(file, bytes))) {
        agreed ??= mayReplace(name);
        if (!(await agreed)) throw new CommonplaceError('cancelled', `“${name}” was left as it is`);
      }
      await saveDurably(file, bytes);
      written.add(name);
    },
  };
}

/** A single name with nothing in it that leads elsewhere, on any of the three systems. */
function isFileName(name: string): boolean {
  return basename(name) === name && !/[/\\:\0]/.test(name) && name !== '.' && name !== '..' && name !== '';
}

async function isSomethingElse(file: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return !(await readFile(file)).equals(bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw notSaved(file, error);
  }
}

/**
 * Returns once the bytes are on the disk; a link goes on leading to its file.
 *
 * @throws {CommonplaceError} `not-saved`; what was there before is then as it was
 */
export async function saveDurably(file: string, bytes: Uint8Array): Promise<void> {
  try {
    const place = await realpath(file).catch(() => file);
    await writeDurably(nodeFileSystem, place, bytes);
  } catch (error) {
    throw notSaved(file, error);
  }
}

/** A refusal of the disk, in words. */
export function notSaved(file: string, cause: unknown): CommonplaceError {
  const { code = 'unknown' } = cause as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, string>> = {
    ENOSPC: 'the disk is full',
    EACCES: 'writing there is not allowed',
    EPERM: 'writing there is not allowed',
    EROFS: 'the disk is read-only',
    ENOENT: 'the folder is gone',
    EISDIR: 'a folder of that name is there',
  };
  const reason = reasons[code] ?? `the system refused (${code})`;
  return new CommonplaceError(
    'not-saved',
    `“${basename(file)}” was not saved: ${reason}`,
    'Choose another folder, or make room, and export again.',
    { cause },
  );
}

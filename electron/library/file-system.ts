import * as node from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/**
 * The few ways in which the library touches the disk. A seam: tests put faults in here (a full disk, a vanished
 * folder), everything else passes {@link nodeFileSystem}. Every method rejects with Node's own errors.
 */
export interface FileSystem {
  /** Rejects with `EFBIG` for what is larger than any file of ours, before it is read. */
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** Opens a file that must not exist yet. */
  readonly create: (path: string) => Promise<OpenFile>;
  /** Makes the entries of a folder durable; does nothing on systems that cannot open folders. */
  readonly syncFolder: (path: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly unlink: (path: string) => Promise<void>;
  /** One folder; its parent must be there. */
  readonly mkdir: (path: string) => Promise<void>;
  readonly readdir: (path: string) => Promise<readonly FolderEntry[]>;
  /** Of the thing itself: links are not followed. */
  readonly stat: (path: string) => Promise<FileStat>;
}

export interface OpenFile {
  readonly write: (bytes: Uint8Array) => Promise<void>;
  readonly sync: () => Promise<void>;
  readonly stat: () => Promise<FileStat>;
  /** Sets the time of change, in milliseconds since 1970. */
  readonly setTime: (mtimeMs: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface FolderEntry {
  readonly name: string;
  readonly isFile: () => boolean;
  readonly isDirectory: () => boolean;
}

export interface FileStat {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
  readonly isFile: () => boolean;
  readonly isDirectory: () => boolean;
}

export const nodeFileSystem: FileSystem = {
  readFile: readWhole,
  create: async (path) => {
    const file = await node.open(path, 'wx');
    return {
      write: (bytes) => file.writeFile(bytes),
      sync: () => file.sync(),
      stat: () => file.stat(),
      setTime: (mtimeMs) => file.utimes(mtimeMs / 1000, mtimeMs / 1000),
      close: () => file.close(),
    };
  },
  syncFolder: async (path) => {
    if (process.platform === 'win32') return; // Windows opens no folder; its rename is durable by its journal
    const folder = await node.open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
  rename: renamePatiently,
  unlink: (path) => node.unlink(path),
  mkdir: (path) => node.mkdir(path),
  readdir: (path) => node.readdir(path, { withFileTypes: true }),
  stat: (path) => node.lstat(path),
};

/** More than this is no file of ours, and is not read into memory. */
const LARGEST_FILE = 512 * 1024 * 1024;

/** As `readFile` of Node, in as few steps and with a bound. */
async function readWhole(path: string): Promise<Uint8Array> {
  const file = await node.open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > LARGEST_FILE)
      throw Object.assign(new Error(`EFBIG: file too large, '${path}'`), { code: 'EFBIG' });
    const bytes = Buffer.allocUnsafeSlow(size);
    let length = 0;
    while (length < size) {
      const { bytesRead } = await file.read(bytes, length, size - length, length);
      if (bytesRead === 0) break; // it became shorter meanwhile
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}

/** How often and how long apart a rename is tried that Windows refuses, in milliseconds. */
const RENAME_WAITS_MS = [5, 10, 20, 40, 80, 160, 320];

/** Windows refuses to rename over a file while anybody has it open, as virus scanners do for a moment. */
async function renamePatiently(from: string, to: string): Promise<void> {
  if (process.platform === 'win32') {
    for (const ms of RENAME_WAITS_MS) {
      try {
        return await node.rename(from, to);
      } catch (error) {
        if (!['EPERM', 'EACCES', 'EBUSY'].includes(errnoOf(error) ?? '')) throw error;
        await wait(ms);
      }
    }
  }
  return node.rename(from, to);
}

/** Node's code of an error (`ENOENT`, `ENOSPC` …); null for an error that has none. */
export function errnoOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^E[A-Z0-9]+$/u.test(code) ? code : null;
}

/** What is at the path; null where nothing is. */
export async function statOrNull(fileSystem: FileSystem, path: string): Promise<FileStat | null> {
  try {
    return await fileSystem.stat(path);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return null;
    throw error;
  }
}

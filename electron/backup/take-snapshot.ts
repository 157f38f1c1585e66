import type { Dirent } from 'node:fs';
import { mkdir, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { forEachAtOnce } from '../library/check-all.ts';
import { writeDurably } from '../library/durable-file.ts';
import { nodeFileSystem } from '../library/file-system.ts';
import { getFileList, putFileList } from './file-list.ts';
import { type Snapshot, type SnapshotFile, snapshotName } from './snapshot.ts';
import { newestSnapshot, objectsOf } from './snapshots.ts';

export interface SnapshotRequest {
  readonly libraryPath: string;
  /** This library's own folder of backups: `objects/` and `snapshots/`. */
  readonly backupFolder: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly signal?: AbortSignal;
  /** Called after each file. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface Taken {
  readonly snapshot: Snapshot;
  /** Whether there was anything new: if not, the snapshot is the one of before. */
  readonly isNew: boolean;
}

/**
 * Copies what changed since the newest snapshot into the object store and writes a manifest last, so that a
 * snapshot that was cut short does not exist. A file whose path, size and time of change are those of the newest
 * snapshot is taken to be unchanged, as rsync does it; content files never change at all. Where nothing changed, no
 * snapshot is made. Rejects where the backup folder refuses what is to be written.
 */
export async function takeSnapshot(request: SnapshotRequest): Promise<Taken> {
  const { libraryPath, backupFolder, now, signal, onProgress } = request;
  const store = objectsOf(backupFolder);
  const newest = await newestSnapshot(backupFolder);
  const known = newest === null ? null : await getFileList(store, newest.list);
  const before = new Map(known?.files.map((file) => [file.path, file]));
  const unread: { path: string; why: string }[] = [];
  const paths = await libraryFiles(libraryPath, unread);
  const files: SnapshotFile[] = [];
  const copy = async (path: string): Promise<void> => {
    const source = join(libraryPath, path);
    const { size, mtimeMs } = await fromSource(stat(source));
    const same = before.get(path);
    if (same?.size === size && same.mtimeMs === mtimeMs && (await store.has(same.sha256))) files.push(same);
    else {
      const bytes = await fromSource(readFile(source));
      files.push({ path, sha256: await store.put(bytes), size: bytes.length, mtimeMs });
    }
  };
  const refused = new AbortController();
  let done = 0;
  await forEachAtOnce(
    paths,
    async (path) => {
      await copy(path).catch((error: unknown) => {
        if (!(error instanceof UnreadSource)) {
          refused.abort();
          throw error;
        }
        if (error.why !== null) unread.push({ path, why: error.why });
      });
      done += 1;
      onProgress?.(done, paths.length);
    },
    AbortSignal.any([refused.signal, ...(signal === undefined ? [] : [signal])]),
  );
  signal?.throwIfAborted();
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const list = await putFileList(store, files);
  const isWhole = known !== null && known.lost.length === 0;
  if (newest !== null && isWhole && newest.list === list && unread.length === 0 && newest.unread.length === 0)
    return { snapshot: newest, isNew: false };
  await store.settle();
  const snapshot: Snapshot = {
    format: 'commonplace-snapshot',
    version: 1,
    at: new Date(now).toISOString(),
    library: libraryPath,
    articles: new Set(files.flatMap(({ path }) => /^articles\/[^/]+/u.exec(path) ?? [])).size,
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    list,
    unread,
  };
  const manifests = join(backupFolder, 'snapshots');
  await mkdir(manifests, { recursive: true });
  const manifest = Buffer.from(JSON.stringify(snapshot), 'utf8');
  await writeDurably(nodeFileSystem, join(manifests, snapshotName(snapshot.at)), manifest);
  return { snapshot, isNew: true };
}

/** A file of the library that could not be read; `why` is null for one that has just gone. */
class UnreadSource extends Error {
  readonly why: string | null;

  constructor(why: string | null, options: ErrorOptions) {
    super('a file of the library could not be read', options);
    this.why = why;
  }
}

const WHY: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission to read it',
  EPERM: 'there is no permission to read it',
  EIO: 'the disk reports a fault',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
};

/** A file that went away during the walk was deleted by the person or a sync tool: no fault. */
async function fromSource<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const why = code === 'ENOENT' ? null : (WHY[code] ?? `the disk refused it (${code})`);
    throw new UnreadSource(why, { cause });
  }
}

/**
 * Every file of the library, relative, with `/`, sorted; links are not followed, unfinished writes are left out. A
 * folder inside it that cannot be read is put on the list of what is unread; the library itself must be there.
 */
async function libraryFiles(libraryPath: string, unread: { path: string; why: string }[]): Promise<string[]> {
  const found: string[] = [];
  const walk = async (folder: string, prefix: string): Promise<void> => {
    for (const entry of await readdir(join(libraryPath, folder), { withFileTypes: true })) {
      const path = `${prefix}${entry.name}`;
      if (entry.isDirectory()) {
        await fromSource(walk(path, `${path}/`)).catch((error: unknown) => {
          if (!(error instanceof UnreadSource)) throw error;
          if (error.why !== null) unread.push({ path, why: error.why });
        });
      } else if (belongsInBackup(entry)) found.push(path);
    }
  };
  await walk('.', '');
  return found.sort();
}

const belongsInBackup = (entry: Dirent) => entry.isFile() && !entry.name.endsWith('.tmp');

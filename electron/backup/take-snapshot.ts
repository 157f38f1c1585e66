import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { openObjectStore, writeDurably } from './object-store.ts';
import { type Snapshot, type SnapshotFile, snapshotName } from './snapshot.ts';
import { newestSnapshot } from './snapshots.ts';

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

/**
 * Copies what changed since the newest snapshot into the object store and writes a manifest last, so that a
 * snapshot that was cut short does not exist. A file whose path, size and time of change are those of the newest
 * snapshot is taken to be unchanged, as rsync does it; content files never change at all.
 */
export async function takeSnapshot(request: SnapshotRequest): Promise<Snapshot> {
  const { libraryPath, backupFolder, now, signal, onProgress } = request;
  const store = openObjectStore(join(backupFolder, 'objects'));
  const before = new Map((await newestSnapshot(backupFolder))?.files.map((file) => [file.path, file]));
  const paths = await libraryFiles(libraryPath);
  const files: SnapshotFile[] = [];
  const unread: { path: string; why: string }[] = [];
  for (const [index, path] of paths.entries()) {
    signal?.throwIfAborted();
    try {
      const { size, mtimeMs } = await stat(join(libraryPath, path));
      const known = before.get(path);
      const unchanged = known?.size === size && known.mtimeMs === mtimeMs && (await store.has(known.sha256));
      const sha256 = unchanged ? known.sha256 : await store.put(await readFile(join(libraryPath, path)));
      files.push({ path, sha256, size, mtimeMs });
    } catch (error) {
      if (!isGone(error)) unread.push({ path, why: error instanceof Error ? error.message : String(error) });
    }
    onProgress?.(index + 1, paths.length);
  }
  const snapshot: Snapshot = {
    format: 'commonplace-snapshot',
    version: 1,
    at: new Date(now).toISOString(),
    library: libraryPath,
    files,
    unread,
  };
  await writeDurably(join(backupFolder, 'snapshots', snapshotName(snapshot.at)), JSON.stringify(snapshot));
  return snapshot;
}

/** Every file of the library, relative, with `/`, sorted; links are not followed, unfinished writes are left out. */
async function libraryFiles(libraryPath: string): Promise<string[]> {
  const found: string[] = [];
  const walk = async (folder: string, prefix: string) => {
    for (const entry of await readdir(join(libraryPath, folder), { withFileTypes: true })) {
      const path = `${prefix}${entry.name}`;
      if (entry.isDirectory()) await walk(path, `${path}/`);
      else if (belongsInBackup(entry)) found.push(path);
    }
  };
  await walk('.', '');
  return found.sort();
}

const belongsInBackup = (entry: Dirent) => entry.isFile() && !entry.name.endsWith('.tmp');

/** A file that went away during the walk was deleted by the person or a sync tool: no fault. */
const isGone = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

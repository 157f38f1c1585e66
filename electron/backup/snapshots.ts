import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { getFileList } from './file-list.ts';
import { type ObjectStore, openObjectStore } from './object-store.ts';
import { snapshotsToKeep } from './retention.ts';
import { type Snapshot, snapshotName, snapshotSchema, timeOfSnapshotName } from './snapshot.ts';

export const objectsOf = (backupFolder: string): ObjectStore =>
  openObjectStore(join(backupFolder, 'objects'));

/** The times of all snapshots, ISO 8601 in UTC, newest first. Rejects where the folder is there and cannot be read. */
export async function snapshotTimes(backupFolder: string): Promise<readonly string[]> {
  const names = await readdir(join(backupFolder, 'snapshots')).catch((error: unknown) => {
    if (isNotThere(error)) return [];
    throw error;
  });
  return names
    .map(timeOfSnapshotName)
    .filter((time) => time !== null)
    .sort()
    .toReversed();
}

/** Reads one manifest. Throws when it is missing or not a snapshot's. */
export async function readSnapshot(backupFolder: string, at: string): Promise<Snapshot> {
  const text = await readFile(join(backupFolder, 'snapshots', snapshotName(at)), 'utf8');
  return snapshotSchema.parse(JSON.parse(text));
}

/** Every snapshot whose manifest can be read, newest first, and the times of the others. */
export async function readSnapshots(
  backupFolder: string,
): Promise<{ readonly snapshots: readonly Snapshot[]; readonly damaged: readonly string[] }> {
  const snapshots: Snapshot[] = [];
  const damaged: string[] = [];
  for (const at of await snapshotTimes(backupFolder)) {
    const snapshot = await readSnapshot(backupFolder, at).catch(() => null);
    if (snapshot === null) damaged.push(at);
    else snapshots.push(snapshot);
  }
  return { snapshots, damaged };
}

/** The newest snapshot whose manifest can be read; null when there is none. */
export async function newestSnapshot(backupFolder: string): Promise<Snapshot | null> {
  for (const at of await snapshotTimes(backupFolder)) {
    const snapshot = await readSnapshot(backupFolder, at).catch(() => null);
    if (snapshot) return snapshot;
  }
  return null;
}

/**
 * Drops the snapshots that the rotation gives up and the objects that no snapshot needs any more. A manifest or a
 * list that cannot be read keeps everything: what it refers to is unknown. To be called while no snapshot is taken.
 *
 * @param now milliseconds since the epoch.
 */
export async function thinSnapshots(
  backupFolder: string,
  now: number,
): Promise<{ dropped: number; objects: number }> {
  const times = await snapshotTimes(backupFolder);
  const keep = snapshotsToKeep(times, now);
  const dropped = times.filter((time) => !keep.has(time));
  if (dropped.length === 0) return { dropped: 0, objects: 0 };
  for (const time of dropped) await rm(join(backupFolder, 'snapshots', snapshotName(time)), { force: true });
  const store = objectsOf(backupFolder);
  const needed = new Set<string>();
  for (const time of keep) {
    const snapshot = await readSnapshot(backupFolder, time).catch(() => null);
    if (snapshot === null) return { dropped: dropped.length, objects: 0 };
    const { files, lost, objects } = await getFileList(store, snapshot.list);
    if (lost.length > 0) return { dropped: dropped.length, objects: 0 };
    for (const sha256 of objects) needed.add(sha256);
    for (const { sha256 } of files) needed.add(sha256);
  }
  return { dropped: dropped.length, objects: await store.sweep(needed) };
}

const isNotThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openObjectStore } from './object-store.ts';
import { snapshotsToKeep } from './retention.ts';
import { type Snapshot, snapshotName, snapshotSchema, timeOfSnapshotName } from './snapshot.ts';

/** The times of all snapshots, ISO 8601 in UTC, newest first. */
export async function snapshotTimes(backupFolder: string): Promise<readonly string[]> {
  const names = await readdir(join(backupFolder, 'snapshots')).catch(() => []);
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

/** The newest snapshot whose manifest can be read; null when there is none. */
export async function newestSnapshot(backupFolder: string): Promise<Snapshot | null> {
  for (const at of await snapshotTimes(backupFolder)) {
    const snapshot = await readSnapshot(backupFolder, at).catch(() => null);
    if (snapshot) return snapshot;
  }
  return null;
}

/**
 * Drops the snapshots that the rotation gives up and the objects that no snapshot needs any more. A manifest that
 * cannot be read keeps everything: what it refers to is unknown.
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
  for (const time of dropped) await rm(join(backupFolder, 'snapshots', snapshotName(time)), { force: true });
  const needed = new Set<string>();
  for (const time of keep) {
    const snapshot = await readSnapshot(backupFolder, time).catch(() => null);
    if (!snapshot) return { dropped: dropped.length, objects: 0 };
    for (const file of snapshot.files) needed.add(file.sha256);
  }
  const objects = dropped.length > 0 ? await openObjectStore(join(backupFolder, 'objects')).sweep(needed) : 0;
  return { dropped: dropped.length, objects };
}

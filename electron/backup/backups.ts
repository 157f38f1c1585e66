import { mkdir, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { CommonplaceError } from '../../shared/errors.ts';
import type { Backup, BackupMade, Backups } from '../../shared/keeping.ts';
import { asNotSaved, asUnreadable } from '../library/disk-errors.ts';
import { errnoOf } from '../library/file-system.ts';
import { libraryKey } from '../library/library-key.ts';
import { openLocks } from '../library/locks.ts';
import { type FileList, getFileList } from './file-list.ts';
import type { ObjectStore } from './object-store.ts';
import type { Snapshot } from './snapshot.ts';
import { objectsOf, readSnapshot, readSnapshots, thinSnapshots } from './snapshots.ts';
import { takeSnapshot } from './take-snapshot.ts';

export interface BackupPlaces {
  /** Without links in it. */
  readonly libraryPath: string;
  /** Holds a folder for each library of this machine. */
  readonly backupsDir: string;
}

export interface MakingBackup {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** A backup that is opened to be read. */
export interface OpenBackup extends FileList {
  readonly store: ObjectStore;
}

export const backupFolderOf = ({ libraryPath, backupsDir }: BackupPlaces): string =>
  join(backupsDir, libraryKey(libraryPath));

/**
 * Makes a backup and lets go of those that the rotation gives up, while no other process does the same. Rejects with
 * `not-saved` or `busy`; what was backed up before is then as it was.
 */
export async function makeBackup(places: BackupPlaces, making: MakingBackup): Promise<BackupMade> {
  const backupFolder = backupFolderOf(places);
  const { libraryPath } = places;
  refuseInside(places);
  try {
    await mkdir(backupFolder, { recursive: true });
    const locks = openLocks(join(backupFolder, 'locks'));
    try {
      return await locks.hold('backup', async () => {
        const { snapshot, isNew } = await takeSnapshot({ libraryPath, backupFolder, ...making });
        const { dropped } = await thinSnapshots(backupFolder, making.now);
        return { backup: backupOf(snapshot, libraryKey(libraryPath), true), isNew, dropped };
      });
    } finally {
      locks.close();
    }
  } catch (error) {
    if (making.signal.aborted) return { backup: null, isNew: false, dropped: 0 };
    if (error instanceof CommonplaceError && error.code === 'busy') throw busy(error);
    throw asNotSaved(error, 'The backup', backupFolder);
  }
}

/** Every backup on this machine, those of this library first, newest first. */
export async function listBackups(places: BackupPlaces): Promise<Omit<Backups, 'problem'>> {
  const own = libraryKey(places.libraryPath);
  const folder = backupFolderOf(places);
  const damaged: string[] = [];
  const backups: Backup[] = [];
  try {
    for (const key of [own, ...(await keysIn(places.backupsDir)).filter((key) => key !== own)]) {
      const found = await readSnapshots(join(places.backupsDir, key));
      backups.push(...found.snapshots.map((snapshot) => backupOf(snapshot, key, key === own)));
      damaged.push(...found.damaged);
    }
  } catch (error) {
    throw asUnreadable(error, 'The list of backups', places.backupsDir);
  }
  return { folder, backups, damaged };
}

/** Rejects with `not-found` or `damaged` where the backup as a whole cannot be read. */
export async function openBackup(backupsDir: string, id: string): Promise<OpenBackup> {
  const [key = '', at = ''] = id.split('/');
  const folder = join(backupsDir, key);
  let snapshot: Snapshot;
  try {
    snapshot = await readSnapshot(folder, at);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') {
      throw new CommonplaceError('not-found', 'There is no such backup any more.', 'Choose another backup.');
    }
    if (errnoOf(error) !== null) throw asUnreadable(error, 'The backup', folder);
    throw new CommonplaceError('damaged', `The backup of ${at} is damaged.`, 'Choose another backup.', {
      cause: error,
    });
  }
  const store = objectsOf(folder);
  return { store, ...(await getFileList(store, snapshot.list)) };
}

function backupOf(snapshot: Snapshot, key: string, isOfThis: boolean): Backup {
  const { at, library, articles, files, bytes, unread } = snapshot;
  return { id: `${key}/${at}`, at, library, isOfThis, articles, files, bytes, unread };
}

async function keysIn(backupsDir: string): Promise<readonly string[]> {
  const names = await readdir(backupsDir).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => /^[0-9a-f]{16}$/u.test(name)).sort();
}

/** A backup inside of what it backs up would grow without end, and be lost together with it. */
function refuseInside({ libraryPath, backupsDir }: BackupPlaces): void {
  const path = relative(libraryPath, backupsDir);
  if (path === '..' || path.startsWith(`..${sep}`) || path.startsWith(sep) || /^[a-z]:/iu.test(path)) return;
  throw new CommonplaceError(
    'not-saved',
    `No backup was made: the folder for backups (${backupsDir}) is inside the library itself.`,
    'Set COMMONPLACE_BACKUPS to a folder elsewhere, best on another disk.',
  );
}

function busy(cause: unknown): CommonplaceError {
  return new CommonplaceError(
    'busy',
    'Another Commonplace process is making a backup of this library.',
    'Wait until it is done, then try again.',
    { cause },
  );
}

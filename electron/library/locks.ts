import { randomBytes } from 'node:crypto';
import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CommonplaceError } from '../../shared/errors.ts';
import { errnoOf } from './file-system.ts';
import { isAlive, markOf, type ProcessMark } from './process-life.ts';
import { takeTurns } from './turns.ts';

/**
 * Short locks between the processes of one device, in the cache folder.
 *
 * Each process keeps one file that names it; holding a lock is a hard link from the lock's name to that file, which
 * is one atomic step and never shows a lock without its holder. A holder that is dead is passed over at once, one
 * that lives and shows no heartbeat while it is being watched is passed over after {@link PATIENCE_MS}. Passing
 * over is itself done under a lock that is named after the dead holder, so that of many who wait only one removes
 * the lock, and never one that was taken anew.
 */
export interface Locks {
  /**
   * Does the work while no other process, and no other work of this process, holds the lock of that name. Rejects
   * with `busy` after {@link GIVE_UP_MS} of waiting for a living process.
   *
   * @param name letters, digits and hyphens
   */
  readonly hold: <T>(name: string, work: (held: Held) => Promise<T>) => Promise<T>;
  readonly close: () => void;
}

export interface Held {
  /** Throws `busy` if the lock was passed over to another process, as after a long stop of this one. */
  readonly assertHeld: () => void;
}

const HEARTBEAT_MS = 1_000;
const PATIENCE_MS = 5_000;
const GIVE_UP_MS = 20_000;
const POLL_MS = 5;

interface Owner extends ProcessMark {
  /** Random: tells two runs of one process number apart. */
  readonly token: string;
}

export function openLocks(folder: string): Locks {
  const owner: Owner = { ...markOf(process.pid), token: randomBytes(8).toString('hex') };
  const ownPath = join(folder, `process-${owner.pid}-${owner.token}`);
  const takeTurn = takeTurns();
  let held = 0;
  let heartbeat: NodeJS.Timeout | null = null;

  const writeOwnFile = (): void => {
    mkdirSync(folder, { recursive: true });
    const temporary = `${ownPath}.new`;
    writeFileSync(temporary, JSON.stringify(owner));
    renameSync(temporary, ownPath);
  };

  const beat = (): void => {
    const now = new Date();
    try {
      utimesSync(ownPath, now, now);
    } catch {
      // The cache was emptied or its disk is gone: others may take the lock then, which `assertHeld` finds out.
    }
  };

  const tryLink = (path: string): boolean => {
    try {
      linkSync(ownPath, path);
      return true;
    } catch (error) {
      if (errnoOf(error) === 'EEXIST') return false;
      if (WITHOUT_LINKS.has(errnoOf(error) ?? '')) return tryCreate(path, JSON.stringify(owner));
      if (errnoOf(error) !== 'ENOENT') throw error;
      writeOwnFile();
      return false;
    }
  };

  /** Takes the lock file at `path`; the caller removes it. */
  const acquire = async (path: string): Promise<void> => {
    let waited = 0;
    let sign = '';
    let signSince = 0;
    while (!tryLink(path)) {
      const holder = holderOf(path);
      if (holder === null) continue;
      if (sign !== `${holder.token} ${holder.mtimeMs}`) {
        sign = `${holder.token} ${holder.mtimeMs}`;
        signSince = waited;
      }
      if (!isAlive(holder) || waited - signSince >= PATIENCE_MS) {
        await passOver(path, holder.token);
        continue;
      }
      if (waited >= GIVE_UP_MS) throw busy();
      await wait(POLL_MS);
      waited += POLL_MS;
    }
  };

  /** Removes the lock file if it still is of the holder with this token. */
  const passOver = async (path: string, token: string): Promise<void> => {
    const right = `${path}.${token.slice(0, 8)}`;
    await acquire(right);
    try {
      if (holderOf(path)?.token === token) unlinkSync(path);
    } finally {
      removeIfThere(right);
    }
  };

  const underLock = async <T>(path: string, work: (held: Held) => Promise<T>): Promise<T> => {
    await acquire(path);
    held += 1;
    heartbeat ??= setInterval(beat, HEARTBEAT_MS).unref();
    try {
      return await work({
        assertHeld: () => {
          if (holderOf(path)?.token !== owner.token) throw busy();
        },
      });
    } finally {
      held -= 1;
      if (held === 0 && heartbeat !== null) {
        clearInterval(heartbeat);
        heartbeat = null;
      }
      if (holderOf(path)?.token === owner.token) removeIfThere(path);
    }
  };

  writeOwnFile();
  removeDeadOwners(folder);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const holder = name.endsWith('.lock') ? holderOf(path) : null;
    if (holder !== null && !isAlive(holder)) void passOver(path, holder.token).catch(() => undefined); // who needs it tries again
  }
  return {
    hold: (name, work) => takeTurn(name, () => underLock(join(folder, `${name}.lock`), work)),
    close: () => {
      if (heartbeat !== null) clearInterval(heartbeat);
      removeIfThere(ownPath);
    },
  };
}

/** What file systems without hard links answer. There, a holder has no heartbeat beyond the making of its lock. */
const WITHOUT_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

function tryCreate(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST' || isInUse(error)) return false;
    throw error;
  }
}

/** On Windows, a file that somebody has open is neither removed nor made anew at once. */
function isInUse(error: unknown): boolean {
  return process.platform === 'win32' && ['EPERM', 'EACCES', 'EBUSY'].includes(errnoOf(error) ?? '');
}

/** Null where there is no lock. A lock that names nobody counts as held by a process that died. */
function holderOf(path: string): (Owner & { readonly mtimeMs: number }) | null {
  try {
    const { mtimeMs, ino } = lstatSync(path);
    return { ...readOwner(path, ino), mtimeMs };
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function readOwner(path: string, ino: number): Owner {
  try {
    const { pid, started, token } = JSON.parse(readFileSync(path, 'utf8')) as Owner;
    if (Number.isInteger(pid) && typeof token === 'string') return { pid, started, token };
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') throw error;
  }
  return { pid: -1, started: null, token: ino.toString(16).padStart(8, '0') };
}

/** The files of processes that were killed; their locks, if any, are links of their own and stay recognisable. */
function removeDeadOwners(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!/^process-\d+-[0-9a-f]+$/u.test(name)) continue;
    const path = join(folder, name);
    const owner = holderOf(path);
    if (owner !== null && !isAlive(owner)) removeIfThere(path);
  }
}

function removeIfThere(path: string): void {
  for (let tries = 0; ; tries += 1) {
    try {
      unlinkSync(path);
      return;
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return;
      if (!isInUse(error) || tries >= 20) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2); // two milliseconds: a reader of a few bytes
    }
  }
}

function busy(): CommonplaceError {
  return new CommonplaceError(
    'busy',
    'Another Commonplace process is holding the notes of this article.',
    'Wait a moment and try again; if it stays, close the other process.',
  );
}

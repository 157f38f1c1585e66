import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errnoOf } from '../library/file-system.ts';
import { type Held, openLocks } from '../library/locks.ts';
import { isAlive, markOf, type ProcessMark } from '../library/process-life.ts';
import { type Connection, isDamage, openConnection, removeDatabase } from './connection.ts';
import { prepareSchema } from './schema.ts';

/**
 * Turns at the index file, between the processes of one device. One process at a time has the file open, alone, and
 * keeps it open as long as nobody else wants it: whoever waits leaves a file that says so, and the holder ends its
 * turn within {@link LOOK_AROUND_MS}. So an app at rest costs a command line some hundredths of a second, nobody
 * ever reads what another is writing, and every process sees all that was written before.
 */
export interface IndexSessions {
  /** Does the work with the file open. Damage is thrown on, after the file was made anew. Rejects with `busy`. */
  readonly inTurn: <T>(work: (connection: Connection) => T) => Promise<T>;
  /** Removes all that is in the index. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How often a holder looks whether another process waits. */
const LOOK_AROUND_MS = 50;
/** How long a file stays open that nobody uses. */
const REST_MS = 10_000;
/** How long one who gave up the file leaves it to others, which look for it every few milliseconds. */
const AFTER_YOU_MS = 40;
/** How long one waits in silence, and how long a sign of waiting is believed. */
const WAIT_QUIETLY_MS = 20;
const BELIEVED_MS = 30_000;

interface Session {
  readonly connection: Connection;
  readonly held: Held;
  /** `abandon` leaves the file to the process that took it over. */
  readonly end: (how: 'close' | 'abandon') => void;
  readonly ended: Promise<void>;
}

/**
 * @param file of which the folder is made where it is missing; beside it stand files with its name and an ending
 * @param onLost told when an index that was there had to be made anew, empty
 */
export function indexSessions(file: string, onLost: () => void): IndexSessions {
  mkdirSync(dirname(file), { recursive: true });
  const locks = openLocks(`${file}-locks`);
  const wanted = `${file}-wanted`;
  let session: Promise<Session> | null = null;
  let lastUse = 0;
  let leaveUntil = 0;
  let wasOpen = false;

  const begin = async (): Promise<Session> => {
    const leave = leaveUntil - performance.now();
    if (leave > 0) await wait(leave);
    const asking = setTimeout(() => writeFileSync(wanted, ''), WAIT_QUIETLY_MS);
    const begun = deferred<Session>();
    const over = deferred<'close' | 'abandon'>();
    const ended = locks.hold('index', async (held) => {
      clearTimeout(asking);
      rmSync(wanted, { force: true });
      const { connection, isNew } = openFile(file);
      if (isNew && wasOpen) onLost();
      wasOpen = true;
      begun.resolve({ connection, held, end: over.resolve, ended: ended.catch(() => undefined) });
      if ((await over.promise) === 'abandon') return;
      connection.close();
      rmSync(`${file}-session`, { force: true });
    });
    ended.catch((error: unknown) => {
      clearTimeout(asking);
      begun.reject(error);
    });
    return begun.promise;
  };

  const end = async (how: 'close' | 'abandon'): Promise<void> => {
    const ending = session;
    session = null;
    if (ending === null) return;
    const ended = await ending.catch(() => null);
    ended?.end(how);
    await ended?.ended;
  };

  const lookAround = (): void => {
    if (session === null) return;
    if (isWanted(wanted)) {
      leaveUntil = performance.now() + AFTER_YOU_MS;
      void end('close');
    } else if (performance.now() - lastUse > REST_MS) void end('close');
  };
  const timer = setInterval(lookAround, LOOK_AROUND_MS);

  const inTurn = async <T>(work: (connection: Connection) => T): Promise<T> => {
    session ??= begin().catch((error: unknown) => {
      session = null;
      throw error;
    });
    const current = session;
    const { connection, held } = await current;
    if (session !== current) return inTurn(work); // it ended while this waited its turn
    try {
      held.assertHeld();
    } catch {
      await end('abandon');
      return inTurn(work);
    }
    lastUse = performance.now();
    try {
      return work(connection);
    } catch (error) {
      if (!isDamage(error)) throw error;
      // What damage does to an open connection is not known: it is left as it is.
      removeDatabase(file);
      await end('abandon');
      throw error;
    }
  };

  return {
    inTurn,
    clear: async () => {
      await inTurn((connection) => connection.get('SELECT 1'));
      removeDatabase(file);
      await end('abandon');
    },
    close: async () => {
      clearInterval(timer);
      await end('close');
      locks.close();
    },
  };
}

/**
 * Opens the file under the lock. One that was made by another version, is no index at all, or is still open in a
 * process that lives and lost its lock (as after a long suspension), is removed and made anew: that process goes on
 * with the removed one and harms nobody.
 */
function openFile(file: string): { readonly connection: Connection; readonly isNew: boolean } {
  const mark = `${file}-session`;
  if (isHeldByLivingProcess(mark)) removeDatabase(file);
  writeFileSync(mark, JSON.stringify(markOf(process.pid)));
  for (const isLastTry of [false, true]) {
    let connection: Connection | null = null;
    try {
      connection = openConnection(file);
      const state = prepareSchema(connection);
      if (state !== 'other') return { connection, isNew: state === 'made' };
      connection.close();
    } catch (error) {
      connection?.close();
      if (isLastTry || !isDamage(error)) throw error;
    }
    removeDatabase(file);
  }
  throw new Error(`${file} cannot be made anew`);
}

function isHeldByLivingProcess(mark: string): boolean {
  try {
    const other = JSON.parse(readFileSync(mark, 'utf8')) as ProcessMark;
    return other.pid !== process.pid && isAlive(other);
  } catch {
    return false; // none, or cut short by a crash
  }
}

function isWanted(path: string): boolean {
  try {
    if (Date.now() - statSync(path).mtimeMs < BELIEVED_MS) return true;
    rmSync(path, { force: true });
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
  return false;
}

interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
  readonly reject: (error: unknown) => void;
}

/** `Promise.withResolvers`, which Node 20 does not have. */
function deferred<T>(): Deferred<T> {
  let settle: Omit<Deferred<T>, 'promise'> | null = null;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  if (settle === null) throw new Error('a promise calls its executor at once');
  return { promise, ...(settle as Omit<Deferred<T>, 'promise'>) };
}

import type { Emit, Service } from '../../shared/api.ts';
import { CommonplaceError, type Problem } from '../../shared/errors.ts';
import { listBackups, makeBackup, openBackup } from '../backup/backups.ts';
import { restore } from '../backup/restore.ts';
import type { Library } from '../library/library.ts';
import type { Jobs } from './jobs.ts';

export interface BackupsOptions {
  readonly library: Library;
  readonly backupsDir: string;
  readonly jobs: Jobs;
  readonly emit: Emit;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Whether backups are made without being asked for. */
  readonly automatic: boolean;
}

export interface BackupCalls {
  readonly calls: Pick<Service, 'backups.list' | 'backups.make' | 'backups.preview' | 'backups.restore'>;
  readonly close: () => void;
}

/** The first moments of an app belong to its window. */
const HEAD_START_MS = 30_000;
/** How long after the last backup the next is made, in milliseconds. */
const EVERY_MS = 3_600_000;

/** Backups of the library: on request, and every hour in which something changed. */
export function backupsOver(options: BackupsOptions): BackupCalls {
  const { library, backupsDir, jobs, emit, clock, automatic } = options;
  const places = { libraryPath: library.path, backupsDir };
  let problem: Problem | null = null;
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;

  const make = () =>
    jobs.run('backup', async ({ signal, progress }) => {
      try {
        const made = await makeBackup(places, { now: clock(), signal, onProgress: progress });
        problem = null;
        return made;
      } catch (error) {
        if (error instanceof CommonplaceError && error.code !== 'busy') problem = error.problem;
        throw error;
      }
    });

  const later = (ms: number): void => {
    if (automatic && !isClosed) timer = setTimeout(() => void makeUnasked(), ms).unref();
  };

  /** The same trouble is told once, and not every hour: the settings show it as long as it lasts. */
  const makeUnasked = async (): Promise<void> => {
    const before = problem?.message;
    try {
      const last = (await listBackups(places)).backups.find(({ isOfThis }) => isOfThis)?.at;
      const age = last === undefined ? Number.POSITIVE_INFINITY : clock() - Date.parse(last);
      // a clock that was set back makes the last backup one of the future
      if (age >= 0 && age < EVERY_MS) return later(EVERY_MS - age);
      await library.checked;
      if (!isClosed) await make();
    } catch (error) {
      const told = problemOf(error);
      if (told !== null && told.message !== before) emit('app.notice', { level: 'warning', problem: told });
      problem = told ?? problem;
    }
    later(EVERY_MS);
  };
  later(HEAD_START_MS);

  const restoring = async (
    { backup: id, articles }: Parameters<Service['backups.restore']>[0],
    isTrial: boolean,
  ) =>
    jobs.run('restore', async ({ signal, progress }) => {
      const backup = await openBackup(backupsDir, id);
      return restore(library, backup, { articles, isTrial, signal, onProgress: progress });
    });

  return {
    calls: {
      'backups.list': async () => ({ ...(await listBackups(places)), problem }),
      'backups.make': make,
      'backups.preview': (input) => restoring(input, true),
      'backups.restore': (input) => restoring(input, false),
    },
    close: () => {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/** Null for what need not be told: another process is at it, or the app is being closed. */
function problemOf(error: unknown): Problem | null {
  if (!(error instanceof CommonplaceError)) {
    return { code: 'internal', message: 'No backup could be made of the library.' };
  }
  return error.code === 'busy' || error.code === 'cancelled' ? null : error.problem;
}

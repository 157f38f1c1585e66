import type { Service } from '../../shared/api.ts';
import { CommonplaceError, type Problem } from '../../shared/errors.ts';
import type { RebuildReport } from '../../shared/keeping.ts';
import type { Library } from '../library/library.ts';
import type { JobControl, Jobs } from './jobs.ts';
import type { PassageRows } from './passage-rows.ts';
import type { Search } from './search.ts';
import type { Speakers } from './speakers.ts';

export interface KeepingOptions {
  readonly library: Library;
  readonly jobs: Jobs;
  readonly passages: PassageRows;
  readonly search: Search;
  readonly speakers: Speakers;
}

/** How often progress is asked for where it is not told, in milliseconds. */
const LOOK_MS = 100;

interface Part {
  readonly name: string;
  readonly rebuild: (control: JobControl) => Promise<unknown>;
  /** How far it is, where the part itself does not tell. */
  readonly progress?: () => { readonly done: number; readonly total: number };
}

/** Checking the library, and making again what is derived of it. */
export function keepingCalls(
  options: KeepingOptions,
): Pick<Service, 'library.check' | 'library.rebuild' | 'keeping.cancel'> {
  const { library, jobs, passages, search, speakers } = options;
  const parts: readonly Part[] = [
    {
      name: 'List of articles',
      rebuild: ({ signal, progress }) =>
        library.rebuildList({
          signal,
          onProgress: (done, total) => progress(done, total, 'List of articles'),
        }),
    },
    { name: 'List of passages', rebuild: () => passages.rebuild(), progress: () => passages.progress() },
    {
      name: 'Search index',
      rebuild: () => search.rebuild(),
      progress: () => {
        const progress = search.progress();
        return progress.status === 'building' ? progress : { done: 0, total: 0 };
      },
    },
    { name: 'Quotations', rebuild: () => speakers.rebuild(), progress: () => speakers.progress() },
  ];
  return {
    'library.check': () =>
      jobs.run('check', ({ signal, progress }) => library.verify({ signal, onProgress: progress })),
    'library.rebuild': () =>
      jobs.run('rebuild', async (control): Promise<RebuildReport> => {
        const rebuilt: RebuildReport['parts'][number][] = [];
        for (const part of parts) {
          if (control.signal.aborted) break;
          const problem = await rebuildPart(part, control);
          if (!control.signal.aborted) rebuilt.push({ name: part.name, articles: shown(library), problem });
        }
        return { parts: rebuilt, cancelled: control.signal.aborted };
      }),
    'keeping.cancel': async ({ job }) => {
      jobs.cancel(job);
      return {};
    },
  };
}

function shown({ list }: Library): number {
  let count = 0;
  for (const { standing } of list.values()) if (standing === 'shown') count += 1;
  return count;
}

/**
 * Waits for the part, or until the job is cancelled: what is derived is made to its end in the background then, as
 * after any start of the app.
 */
async function rebuildPart(part: Part, control: JobControl): Promise<Problem | null> {
  const { signal, progress } = control;
  progress(0, 0, part.name);
  const looking = setInterval(() => {
    const now = part.progress?.();
    if (now !== undefined) progress(now.done, now.total, part.name);
  }, LOOK_MS);
  const cancelled = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  try {
    await Promise.race([part.rebuild(control), cancelled]);
    return null;
  } catch (error) {
    if (error instanceof CommonplaceError) return error.problem;
    throw error;
  } finally {
    clearInterval(looking);
  }
}

import type { Emit } from '../../shared/api.ts';
import { CommonplaceError } from '../../shared/errors.ts';
import type { KeepingJob } from '../../shared/keeping.ts';

/** What a long job is given to go by. */
export interface JobControl {
  readonly signal: AbortSignal;
  /** May be called as often as one likes. */
  readonly progress: (done: number, total: number, step?: string) => void;
}

export interface Jobs {
  /** Runs the job; rejects with `busy` while one of its kind runs already. */
  readonly run: <T>(job: KeepingJob, work: (control: JobControl) => Promise<T>) => Promise<T>;
  /** Stops the job of this kind, if one runs. */
  readonly cancel: (job: KeepingJob) => void;
  /** Stops every job; resolves when none runs any more. */
  readonly close: () => Promise<void>;
}

/** Progress is told at most this often, in milliseconds. */
const TELL_MS = 100;

const WORDS: Readonly<Record<KeepingJob, string>> = {
  backup: 'A backup is being made already.',
  restore: 'A backup is being restored already.',
  check: 'The library is being checked already.',
  rebuild: 'What is derived from the library is being made again already.',
};

export function jobsOver(emit: Emit): Jobs {
  const running = new Map<KeepingJob, { readonly stop: AbortController; readonly done: Promise<unknown> }>();
  return {
    run: async (job, work) => {
      if (running.has(job)) {
        throw new CommonplaceError('busy', WORDS[job], 'Wait until it is done, or cancel it.');
      }
      const stop = new AbortController();
      let toldAt = 0;
      let last = { done: 0, total: 0, step: '' };
      const tell = (status: 'running' | 'ended'): void => {
        toldAt = performance.now();
        emit('keeping.progress', { job, status, ...last });
      };
      const done = work({
        signal: stop.signal,
        progress: (done, total, step = '') => {
          const isNextStep = step !== last.step;
          last = { done, total, step };
          if (isNextStep || performance.now() - toldAt >= TELL_MS) tell('running');
        },
      });
      running.set(job, { stop, done });
      tell('running');
      try {
        return await done;
      } finally {
        running.delete(job);
        tell('ended');
      }
    },
    cancel: (job) => running.get(job)?.stop.abort(),
    close: async () => {
      const all = [...running.values()];
      for (const { stop } of all) stop.abort();
      await Promise.allSettled(all.map(({ done }) => done));
    },
  };
}

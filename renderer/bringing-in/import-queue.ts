import { create } from 'zustand';
import type { ImportResult } from '../../shared/api.ts';
import type { Problem } from '../../shared/errors.ts';
import { mayPass, toProblem } from '../app/problem.ts';
import type { Candidate, Found } from './candidates.ts';
import { tooLarge } from './known-types.ts';

export interface Outcome {
  readonly path: string;
  readonly result: ImportResult;
  /** Of a file that nothing was wrong with: to be tried again. */
  readonly again?: Candidate;
}

export interface ImportState {
  readonly status: 'idle' | 'running' | 'cancelling' | 'done';
  readonly total: number;
  readonly outcomes: readonly Outcome[];
  readonly skipped: number;
  /** Files given up when the person cancelled. */
  readonly cancelled: number;
  /** Being read or sent right now. */
  readonly underway: readonly string[];
  /** Goes through the files; those given while it runs go behind them. */
  readonly bringIn: (found: Found) => Promise<void>;
  /** Lets what is on its way finish and gives up the rest. */
  readonly cancel: () => void;
  /** Brings in once more what could not be saved, when everything else is through, which stays in the report. */
  readonly retry: () => Promise<void>;
  readonly dismiss: () => void;
}

export type Send = (name: string, bytes: Uint8Array) => Promise<ImportResult>;

const IDLE = {
  status: 'idle',
  total: 0,
  outcomes: [],
  skipped: 0,
  cancelled: 0,
  underway: [],
} as const;

const unreadable = (name: string, error: unknown): Problem => ({
  code: 'unreadable',
  message: `“${name}” could not be read`,
  hint: error instanceof Error && error.message ? error.message : 'Was it moved or deleted meanwhile?',
});

async function importOne({ name, size, read }: Candidate, send: Send): Promise<ImportResult> {
  const refused = tooLarge(name, size);
  if (refused) return { status: 'failed', error: refused };
  let bytes: Uint8Array;
  try {
    bytes = await read();
  } catch (error) {
    return { status: 'failed', error: unreadable(name, error) };
  }
  try {
    return await send(name, bytes);
  } catch (error) {
    return { status: 'failed', error: toProblem(error) };
  }
}

function outcomeOf(candidate: Candidate, result: ImportResult): Outcome {
  const { path } = candidate;
  return result.error && mayPass(result.error) ? { path, result, again: candidate } : { path, result };
}

/**
 * Brings files in, a few at a time, so that the next is read while the last is written. A file that fails is one
 * outcome among others.
 */
export function createImportQueue(send: Send, atOnce = 3) {
  let waiting: Candidate[] = [];
  let running: Promise<unknown> | null = null;

  return create<ImportState>()((set, get) => {
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { path } = next;
        set(({ underway }) => ({ underway: [...underway, path] }));
        const result = await importOne(next, send);
        set(({ underway, outcomes }) => ({
          underway: underway.filter((other) => other !== path),
          outcomes: [...outcomes, outcomeOf(next, result)],
        }));
      }
    };

    const runAll = async (): Promise<void> => {
      while (waiting.length > 0) await Promise.all(Array.from({ length: atOnce }, work));
      running = null;
      set({ status: 'done' });
    };

    return {
      ...IDLE,
      async bringIn({ candidates, skipped }) {
        if (candidates.length === 0 && skipped === 0) return;
        if (get().status === 'done') set(IDLE);
        waiting = [...waiting, ...candidates];
        set((state) => ({
          status: state.status === 'cancelling' ? 'cancelling' : 'running',
          total: state.total + candidates.length,
          skipped: state.skipped + skipped,
        }));
        running ??= runAll();
        await running;
      },
      cancel() {
        if (get().status !== 'running') return;
        set({ status: 'cancelling', cancelled: waiting.length });
        waiting = [];
      },
      async retry() {
        const { status, outcomes, skipped } = get();
        if (status !== 'done') return;
        const candidates = outcomes.flatMap(({ again }) => again ?? []);
        const others = outcomes.filter(({ again }) => again === undefined);
        set({ ...IDLE, outcomes: others, total: others.length, skipped });
        await get().bringIn({ candidates, skipped: 0 });
      },
      dismiss() {
        if (get().status === 'done') set(IDLE);
      },
    };
  });
}

export interface Tally {
  readonly imported: readonly Outcome[];
  readonly updated: readonly Outcome[];
  readonly duplicate: readonly Outcome[];
  readonly failed: readonly Outcome[];
}

export function tally(outcomes: readonly Outcome[]): Tally {
  const of = (status: ImportResult['status']): readonly Outcome[] =>
    outcomes.filter(({ result }) => result.status === status);
  return {
    imported: of('imported'),
    updated: of('updated'),
    duplicate: of('duplicate'),
    failed: of('failed'),
  };
}

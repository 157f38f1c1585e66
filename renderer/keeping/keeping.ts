import { create } from 'zustand';
import type { Problem } from '../../shared/errors.ts';
import type { LeftOut } from '../../shared/everything/write.ts';
import type {
  Backup,
  Backups,
  CheckReport,
  KeepingJob,
  RebuildReport,
  RestoreReport,
} from '../../shared/keeping.ts';
import { toProblem } from '../app/problem.ts';
import { call, useApp } from '../app/store.ts';
import { complain, toast } from '../ui/toasts.ts';
import { headline } from './words.ts';

/** Long work that keeps the library safe, one at a time, and what came of it. */
export type Task =
  | { readonly kind: 'backup' }
  | { readonly kind: 'preview'; readonly backup: Backup }
  | { readonly kind: 'restore'; readonly backup: Backup }
  | { readonly kind: 'check' }
  | { readonly kind: 'rebuild' }
  | { readonly kind: 'export' }
  | { readonly kind: 'import'; readonly name: string };

export type Outcome =
  | { readonly kind: 'backed-up'; readonly isNew: boolean; readonly backup: Backup | null }
  | { readonly kind: 'previewed'; readonly report: RestoreReport }
  | { readonly kind: 'restored'; readonly report: RestoreReport }
  | { readonly kind: 'checked'; readonly report: CheckReport }
  | { readonly kind: 'rebuilt'; readonly report: RebuildReport }
  | {
      readonly kind: 'exported';
      readonly articles: number;
      readonly where: string | null;
      readonly leftOut: readonly LeftOut[];
    }
  | { readonly kind: 'nothing' };

export interface Progress {
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
  readonly step: string;
}

interface KeepingState {
  readonly task: Task | null;
  readonly status: 'idle' | 'running' | 'cancelling' | 'done' | 'failed';
  readonly progress: Progress;
  readonly outcome: Outcome | null;
  readonly problem: Problem | null;
  /** Whether its dialog is open; work goes on without it. */
  readonly isShown: boolean;
  /** Null until they were asked for. */
  readonly backups: Backups | null;
  /** Why the list of backups cannot be had. */
  readonly backupsProblem: Problem | null;
}

const NO_PROGRESS: Progress = { done: 0, total: 0, step: '' };

export const useKeeping = create<KeepingState>()(() => ({
  task: null,
  status: 'idle',
  progress: NO_PROGRESS,
  outcome: null,
  problem: null,
  isShown: false,
  backups: null,
  backupsProblem: null,
}));

export const isBusy = (): boolean => ['running', 'cancelling'].includes(useKeeping.getState().status);

/** The service's own job of a task; the others are loops of this window. */
export function jobOf(task: Task): KeepingJob | null {
  switch (task.kind) {
    case 'preview':
      return 'restore';
    case 'export':
    case 'import':
      return null;
    case 'backup':
    case 'restore':
    case 'check':
    case 'rebuild':
      return task.kind;
  }
}

export interface TaskControl {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number, step: string) => void;
}

let stop = new AbortController();

/** Runs the task and shows it; while one runs, that one is shown instead. */
export async function runTask(task: Task, work: (control: TaskControl) => Promise<Outcome>): Promise<void> {
  if (isBusy()) {
    useKeeping.setState({ isShown: true });
    return;
  }
  stop = new AbortController();
  useKeeping.setState({
    task,
    status: 'running',
    progress: NO_PROGRESS,
    outcome: null,
    problem: null,
    isShown: task.kind !== 'backup',
  });
  try {
    const outcome = await work({
      signal: stop.signal,
      progress: (done, total, step) => useKeeping.setState({ progress: { done, total, step } }),
    });
    if (outcome.kind === 'nothing') useKeeping.setState({ status: 'idle', task: null, isShown: false });
    else useKeeping.setState({ status: 'done', outcome });
  } catch (error) {
    useKeeping.setState({ status: 'failed', problem: toProblem(error) });
  }
  if (!useKeeping.getState().isShown && useKeeping.getState().task !== null) sayEnded();
}

/** Says in passing how work ended whose dialog was closed meanwhile. */
function sayEnded(): void {
  const { status, outcome, problem } = useKeeping.getState();
  if (status === 'failed' && problem !== null) {
    hideTask();
    complain(problem);
  } else if (outcome?.kind === 'backed-up') {
    hideTask();
    toast({ message: headline(outcome) });
  } else if (outcome !== null) {
    toast({ message: headline(outcome), action: { label: 'Show report', run: showTask } });
  }
}

/** Stops the task after what it is at; its report says what was done. */
export function cancelTask(): void {
  const { task, status } = useKeeping.getState();
  if (task === null || status !== 'running') return;
  useKeeping.setState({ status: 'cancelling' });
  stop.abort();
  const job = jobOf(task);
  if (job !== null) void call('keeping.cancel', { job }).catch(() => undefined); // it may just have ended
}

export const showTask = (): void => useKeeping.setState({ isShown: true });

/** Work goes on; what has ended is put away. */
export function hideTask(): void {
  if (isBusy()) useKeeping.setState({ isShown: false });
  else useKeeping.setState({ isShown: false, task: null, status: 'idle', outcome: null, problem: null });
}

export async function loadBackups(): Promise<void> {
  try {
    useKeeping.setState({ backups: await call('backups.list', {}), backupsProblem: null });
  } catch (error) {
    useKeeping.setState({ backupsProblem: toProblem(error) });
  }
}

/** Follows the service's jobs; also those that began without this window asking. */
export function followJobs(): () => void {
  return useApp.getState().client.on('keeping.progress', ({ job, status, done, total, step }) => {
    const { task } = useKeeping.getState();
    if (status === 'running' && task !== null && jobOf(task) === job) {
      useKeeping.setState({ progress: { done, total, step } });
    }
    if (status === 'ended' && job === 'backup') void loadBackups();
  });
}

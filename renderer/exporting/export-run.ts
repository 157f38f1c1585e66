import { create } from 'zustand';
import type { CallOutput, ExportFile } from '../../shared/api.ts';
import type { Problem } from '../../shared/errors.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import { toProblem } from '../app/problem.ts';
import type { MayReplace, NamedFile, Saved } from '../host-files.ts';

export type PlannedFile = CallOutput<'export.plan'>['files'][number];

export interface FailedFile {
  readonly name: string;
  readonly problem: Problem;
}

/** Files are in the folder already: whether they may be replaced is for the person to say. */
export interface ReplaceQuestion {
  /** Of the first such file. */
  readonly name: string;
  readonly answer: (mayReplace: boolean) => void;
}

export interface ExportProgress {
  readonly status: 'idle' | 'running' | 'done' | 'cancelled' | 'failed';
  readonly total: number;
  readonly written: number;
  readonly failed: readonly FailedFile[];
  readonly where: string | null;
  /** Why nothing could be saved at all. */
  readonly problem: Problem | null;
  /** What the export waits for. */
  readonly question: ReplaceQuestion | null;
}

const IDLE: ExportProgress = {
  status: 'idle',
  total: 0,
  written: 0,
  failed: [],
  where: null,
  problem: null,
  question: null,
};

export type Fetch = (articleId: ArticleId) => Promise<ExportFile>;
/** The last step: takes the files one by one, as they are made. */
export type Save = (files: AsyncIterable<NamedFile>, mayReplace: MayReplace) => Promise<Saved>;

class Cancelled extends Error {}

/** One export on its way: each file is made when it is its turn, so that thousands take no more memory than one. */
export function createExportRun(fetch: Fetch) {
  /** The run that is shown; one before it that still has a file in hand stops after that, and is not heard of again. */
  let current = { stopped: true };

  return create<
    ExportProgress & {
      readonly start: (files: readonly PlannedFile[], save: Save) => Promise<void>;
      readonly cancel: () => void;
      readonly reset: () => void;
    }
  >()((set, get) => {
    async function* made(
      files: readonly PlannedFile[],
      run: { readonly stopped: boolean },
      show: typeof set,
    ): AsyncIterable<NamedFile> {
      for (const { articleId, name } of files) {
        if (run.stopped) throw new Cancelled();
        try {
          const { text } = await fetch(articleId);
          yield { name, bytes: new TextEncoder().encode(text) };
          show(({ written }) => ({ written: written + 1 }));
        } catch (error) {
          const failed: FailedFile = { name, problem: toProblem(error) };
          show((state) => ({ failed: [...state.failed, failed] }));
        }
      }
      if (run.stopped) throw new Cancelled();
    }

    return {
      ...IDLE,
      async start(files, save) {
        if (get().status === 'running') return;
        const run = { stopped: false };
        current = run;
        const show: typeof set = (change: Parameters<typeof set>[0]) => {
          if (current === run) set(change);
        };
        const mayReplace = async (name: string): Promise<boolean> => {
          if (run.stopped) return false;
          const { promise, resolve: answer } = Promise.withResolvers<boolean>();
          set({ question: { name, answer } });
          const agreed = await promise;
          show({ question: null });
          return agreed;
        };
        set({ ...IDLE, status: 'running', total: files.length });
        try {
          const saved = await save(made(files, run, show), mayReplace);
          if (saved.status === 'cancelled') show(IDLE);
          else show({ status: 'done', where: saved.where });
        } catch (error) {
          if (error instanceof Cancelled) show({ status: 'cancelled' });
          else show({ status: 'failed', problem: toProblem(error) });
        }
      },
      cancel() {
        current.stopped = true;
        get().question?.answer(false);
      },
      reset() {
        current.stopped = true;
        get().question?.answer(false);
        current = { stopped: true };
        set(IDLE);
      },
    };
  });
}

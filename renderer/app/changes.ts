import { create } from 'zustand';
import type { Change } from '../../shared/changes.ts';
import type { Problem } from '../../shared/errors.ts';
import type { Preferences } from '../../shared/preferences.ts';
import { compact, ofSameTargets, withoutOverridden } from './compact.ts';
import { mayPass, toProblem } from './problem.ts';
import {
  EMPTY_STACK,
  pushed,
  type Reverse,
  redone,
  type Step,
  type UndoStack,
  undone,
} from './undo-stack.ts';

/** Changes that did not reach the disk, kept until they do or are given up. */
export interface Unsaved {
  readonly changes: readonly Change[];
  /** What the person did, each in lower case as in "edit note", in the order in which it was first done. */
  readonly labels: readonly string[];
  readonly problem: Problem;
}

export interface ApplyOptions {
  /** Steps in a row with the same key are undone as one. */
  readonly merge?: string;
  /** Without a step to undo: for what follows from reading, such as progress. */
  readonly silent?: boolean;
  /** Settings of before, which are set back when the step is undone. */
  readonly preferences?: Partial<Preferences>;
}

export interface ChangesState {
  readonly stack: UndoStack;
  readonly unsaved: Unsaved | null;
  /** How many times what was not saved has got to the disk after all. */
  readonly caughtUp: number;
  /** Changes on their way to the disk. */
  readonly saving: number;
  /**
   * Makes the changes durable and remembers how to undo them. Answers whether they are on disk; when not, they are
   * kept in `unsaved` (unless they can never succeed), the person is told, and the caller keeps what was typed.
   */
  readonly apply: (changes: readonly Change[], label: string, options?: ApplyOptions) => Promise<boolean>;
  /** Remembers how to undo what another call than `library.apply` did. */
  readonly remember: (undo: Reverse, label: string) => void;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly retry: () => Promise<boolean>;
  /** Resolves once every change made until now has got to the disk, or was refused by it. */
  readonly settled: () => Promise<void>;
  readonly giveUp: () => void;
}

export interface ChangesPorts {
  readonly send: (changes: readonly Change[]) => Promise<{ readonly undo: readonly Change[] }>;
  readonly say: (message: string) => void;
  readonly complain: (problem: Problem) => void;
  /** Sets these settings, and answers what they were. */
  readonly exchange: (preferences: Partial<Preferences>) => Partial<Preferences>;
}

/** One change after the other, in the order they were made, so that undo always sees what it undoes. */
export function createChanges({ send, say, complain, exchange }: ChangesPorts) {
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const result = queue.then(job);
    queue = result.catch(() => undefined);
    return result;
  };

  return create<ChangesState>()((set, get) => {
    const keep = (changes: readonly Change[], done: readonly string[], problem: Problem): void => {
      const before = get().unsaved;
      const labels = [...new Set([...(before?.labels ?? []), ...done])];
      set({ unsaved: { changes: compact([...(before?.changes ?? []), ...changes]), labels, problem } });
    };
    const settle = (applied: readonly Change[]): void => {
      const { unsaved } = get();
      if (!unsaved) return;
      const changes = withoutOverridden(unsaved.changes, applied);
      set({ unsaved: changes.length > 0 ? { ...unsaved, changes } : null });
    };

    const reversed = async ({ changes, preferences }: Step): Promise<Reverse> => {
      const { undo } = changes.length > 0 ? await send(changes) : { undo: [] };
      return { changes: undo, ...(preferences ? { preferences: exchange(preferences) } : {}) };
    };
    const takeBack = async (side: 'undo' | 'redo'): Promise<void> => {
      const step = get().stack[side].at(-1);
      if (!step) {
        say(side === 'undo' ? 'Nothing to undo' : 'Nothing to redo');
        return;
      }
      try {
        const reverse = await reversed(step);
        set(({ stack }) => ({ stack: side === 'undo' ? undone(stack, reverse) : redone(stack, reverse) }));
        say(`${side === 'undo' ? 'Undid' : 'Redid'}: ${step.label}`);
      } catch (error) {
        complain(toProblem(error));
      }
    };

    return {
      stack: EMPTY_STACK,
      unsaved: null,
      caughtUp: 0,
      saving: 0,

      apply(changes, label, options = {}) {
        set(({ saving }) => ({ saving: saving + 1 }));
        return inTurn(async () => {
          try {
            const before = ofSameTargets(get().unsaved?.changes ?? [], changes);
            const all = before.length > 0 ? compact([...before, ...changes]) : changes;
            const { undo } = await send(all);
            settle(all);
            if (get().unsaved !== null) void get().retry(); // the disk takes changes again
            if (!options.silent && undo.length > 0) {
              const { merge, preferences } = options;
              const step = {
                label,
                changes: undo,
                ...(merge ? { merge } : {}),
                ...(preferences ? { preferences } : {}),
              };
              set(({ stack }) => ({ stack: pushed(stack, step) }));
            }
            return true;
          } catch (error) {
            const problem = toProblem(error);
            if (mayPass(problem)) keep(changes, options.silent ? [] : [label], problem);
            else complain(problem);
            return false;
          } finally {
            set(({ saving }) => ({ saving: saving - 1 }));
          }
        });
      },

      remember(undo, label) {
        if (undo.changes.length === 0 && undo.preferences === undefined) return;
        set(({ stack }) => ({ stack: pushed(stack, { label, ...undo }) }));
      },

      undo: () => inTurn(() => takeBack('undo')),
      redo: () => inTurn(() => takeBack('redo')),

      retry: () =>
        inTurn(async () => {
          const { unsaved } = get();
          if (!unsaved) return true;
          try {
            await send(unsaved.changes);
            settle(unsaved.changes);
            set(({ caughtUp }) => ({ caughtUp: caughtUp + 1 }));
            if (unsaved.labels.length > 0) say(`Saved: ${unsaved.labels.join(', ')}`);
            return true;
          } catch (error) {
            set({ unsaved: { ...unsaved, problem: toProblem(error) } });
            return false;
          }
        }),

      settled: () => inTurn(() => Promise.resolve()),

      giveUp: () => set({ unsaved: null }),
    };
  });
}

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
  /** Sent once what it changed on screen is painted: the saving takes nothing from the frame that shows it. */
  readonly behindPaint?: boolean;
}

export interface Applied {
  readonly saved: boolean;
  readonly step: Step | null;
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
  /** The same, answering also the step that undoes them: null where they changed nothing, or are not on disk. */
  readonly applyStep: (changes: readonly Change[], label: string, options?: ApplyOptions) => Promise<Applied>;
  /** Remembers how to undo what another call than `library.apply` did; answers the step, if there is anything to undo. */
  readonly remember: (undo: Reverse, label: string) => Step | null;
  readonly undo: () => Promise<void>;
  /** Takes back exactly this step, also when other things were done since or are on their way. */
  readonly takeBack: (step: Step) => Promise<void>;
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
  /** Resolves once what has just been changed on screen is painted. */
  readonly painted: () => Promise<void>;
}

/** One change after the other, in the order they were made, so that undo always sees what it undoes. */
export function createChanges({ send, say, complain, exchange, painted }: ChangesPorts) {
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

    /** Keeps the window open meanwhile: what is undone is no less a change. */
    const counted = async <T>(job: () => Promise<T>): Promise<T> => {
      set(({ saving }) => ({ saving: saving + 1 }));
      try {
        return await inTurn(job);
      } finally {
        set(({ saving }) => ({ saving: saving - 1 }));
      }
    };

    /** Answers the step that the stack has for it, which may be one with those before. */
    const push = (step: Step): Step | null => {
      set(({ stack }) => ({ stack: pushed(stack, step) }));
      return get().stack.undo.at(-1) ?? null;
    };

    const make = async (
      changes: readonly Change[],
      label: string,
      { merge, silent, preferences }: ApplyOptions,
    ): Promise<Applied> => {
      try {
        const before = ofSameTargets(get().unsaved?.changes ?? [], changes);
        const all = before.length > 0 ? compact([...before, ...changes]) : changes;
        const { undo } = await send(all);
        settle(all);
        if (get().unsaved !== null) void get().retry(); // the disk takes changes again
        if (silent || (undo.length === 0 && preferences === undefined)) return { saved: true, step: null };
        const step = {
          label,
          changes: undo,
          ...(merge ? { merge } : {}),
          ...(preferences ? { preferences } : {}),
        };
        return { saved: true, step: push(step) };
      } catch (error) {
        const problem = toProblem(error);
        if (mayPass(problem)) keep(changes, silent ? [] : [label], problem);
        else complain(problem);
        return { saved: false, step: null };
      }
    };

    const reversed = async ({ changes, preferences }: Reverse): Promise<Reverse> => {
      const { undo } = changes.length > 0 ? await send(changes) : { undo: [] };
      return { changes: undo, ...(preferences ? { preferences: exchange(preferences) } : {}) };
    };
    const turnBack = async (side: 'undo' | 'redo'): Promise<void> => {
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
    const takeBack = async (step: Step): Promise<void> => {
      if (get().stack.undo.at(-1) === step) {
        await turnBack('undo');
        return;
      }
      const { changes, preferences } = step;
      const label = `take back: ${step.label}`;
      const before = preferences ? { preferences: exchange(preferences) } : {};
      if (changes.length > 0) await make(changes, label, before);
      else push({ label, changes, ...before });
    };

    return {
      stack: EMPTY_STACK,
      unsaved: null,
      caughtUp: 0,
      saving: 0,

      apply: async (changes, label, options = {}) => (await get().applyStep(changes, label, options)).saved,
      applyStep: (changes, label, options = {}) => {
        const shown = options.behindPaint === true ? painted() : null;
        return counted(async () => {
          if (shown !== null) await shown;
          return await make(changes, label, options);
        });
      },

      remember: (undo, label) =>
        undo.changes.length === 0 && undo.preferences === undefined ? null : push({ label, ...undo }),

      undo: () => counted(() => turnBack('undo')),
      redo: () => counted(() => turnBack('redo')),
      takeBack: (step) => counted(() => takeBack(step)),

      retry: () =>
        inTurn(async () => {
          const { unsaved } = get();
          if (!unsaved) return true;
          try {
            const { undo } = await send(unsaved.changes);
            settle(unsaved.changes);
            set(({ caughtUp }) => ({ caughtUp: caughtUp + 1 }));
            if (unsaved.labels.length === 0) return true;
            const label = unsaved.labels.join(', ');
            if (undo.length > 0) push({ label, changes: undo });
            say(`Saved: ${label}`);
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

import type { Change } from '../../shared/changes.ts';
import type { Preferences } from '../../shared/preferences.ts';
import { compact } from './compact.ts';

/** One thing the person did, and the changes that take it back. */
export interface Step {
  /** In lower case, as in "Undid: delete highlight". */
  readonly label: string;
  readonly changes: readonly Change[];
  /** This device's settings that are set back with it. */
  readonly preferences?: Partial<Preferences>;
  /** Steps in a row with the same key are one step: typing a note is one, not one a keystroke. */
  readonly merge?: string;
}

export interface UndoStack {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

export const EMPTY_STACK: UndoStack = { undo: [], redo: [] };
const LIMIT = 200;

/** A new step: what was undone before can no longer be redone. */
export function pushed(stack: UndoStack, step: Step): UndoStack {
  const last = stack.undo.at(-1);
  if (last && step.merge !== undefined && last.merge === step.merge && stack.redo.length === 0) {
    const joined: Step = { ...last, changes: compact([...step.changes, ...last.changes]) };
    return { undo: [...stack.undo.slice(0, -1), joined], redo: [] };
  }
  return { undo: [...stack.undo, step].slice(-LIMIT), redo: [] };
}

/** What takes a step back, or brings it back again. */
export type Reverse = Pick<Step, 'changes' | 'preferences'>;

/** The last step moves to the redo side with what brings it back. */
export function undone(stack: UndoStack, redo: Reverse): UndoStack {
  const last = stack.undo.at(-1);
  if (!last) return stack;
  return { undo: stack.undo.slice(0, -1), redo: [...stack.redo, { label: last.label, ...redo }] };
}

export function redone(stack: UndoStack, undo: Reverse): UndoStack {
  const last = stack.redo.at(-1);
  if (!last) return stack;
  return { undo: [...stack.undo, { label: last.label, ...undo }], redo: stack.redo.slice(0, -1) };
}

import { useEffect, useId } from 'react';
import { create } from 'zustand';
import { toProblem } from '../app/problem.ts';
import { complain } from '../ui/toasts.ts';
import { actsInTextField, matches, type PressedKey, parseShortcut } from './keymap.ts';

export const SECTIONS = ['General', 'Library', 'Reading', 'Passages', 'Notebook', 'Export'] as const;
export type Section = (typeof SECTIONS)[number];

/** Something the person can do: by its shortcut, from the palette, from the host's menu. */
export interface Action {
  /** Stable, as in `library.open`: host menus name actions by it. */
  readonly id: string;
  /** An imperative, as it stands in the palette and in the shortcut sheet. */
  readonly title: string;
  readonly section: Section;
  /** Alternatives, the one to show first; see {@link parseShortcut}. */
  readonly shortcut?: readonly string[];
  /** Whether it can be done right now; asked when a key is pressed and when the palette opens. */
  readonly when?: () => boolean;
  /** Acts again while its key is held. */
  readonly repeats?: boolean;
  /** Stays out of the palette: moves that only make sense as keys, such as "next sentence". */
  readonly keysOnly?: boolean;
  /** Further words that find it in the palette. */
  readonly keywords?: string;
  readonly run: () => void | Promise<unknown>;
}

interface ActionsState {
  /** In the order of mounting: of two actions with one id or one key, the later one answers. */
  readonly groups: readonly { readonly owner: string; readonly actions: readonly Action[] }[];
}

export const useActionGroups = create<ActionsState>()(() => ({ groups: [] }));

function register(owner: string, actions: readonly Action[]): void {
  useActionGroups.setState(({ groups }) => {
    const known = groups.some((group) => group.owner === owner);
    return {
      groups: known
        ? groups.map((group) => (group.owner === owner ? { owner, actions } : group))
        : [...groups, { owner, actions }],
    };
  });
}

function unregister(owner: string): void {
  useActionGroups.setState(({ groups }) => ({ groups: groups.filter((group) => group.owner !== owner) }));
}

/** Registers actions while the component is mounted; a new array replaces the former one in place. */
export function useActions(actions: readonly Action[]): void {
  const owner = useId();
  useEffect(() => register(owner, actions), [owner, actions]);
  useEffect(() => () => unregister(owner), [owner]);
}

/** Every action by id, the latest registration of each. */
export function registeredActions(): readonly Action[] {
  const byId = new Map<string, Action>();
  for (const { actions } of useActionGroups.getState().groups) {
    for (const action of actions) {
      byId.delete(action.id);
      byId.set(action.id, action);
    }
  }
  return [...byId.values()];
}

export function perform(action: Pick<Action, 'run'>): void {
  const running = async (): Promise<unknown> => action.run();
  running().catch((error: unknown) => complain(toProblem(error)));
}

/** Runs the action of this id, if it is registered and can be done now. */
export function runAction(id: string): void {
  const action = registeredActions().find((action) => action.id === id);
  if (action && (action.when?.() ?? true)) perform(action);
}

/** The action that answers a key press, if any. */
export function actionFor(
  pressed: PressedKey,
  where: { readonly mac: boolean; readonly inTextField: boolean },
): Action | undefined {
  return registeredActions().findLast(({ shortcut = [], when }) =>
    shortcut.some((written) => {
      const stroke = parseShortcut(written);
      if (!matches(stroke, pressed, where.mac)) return false;
      if (where.inTextField && !actsInTextField(stroke)) return false;
      return when?.() ?? true;
    }),
  );
}

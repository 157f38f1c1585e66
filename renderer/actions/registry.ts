import { useEffect, useId, useMemo } from 'react';
import { create } from 'zustand';
import type { Preferences } from '../../shared/preferences.ts';
import { toProblem } from '../app/problem.ts';
import { useApp } from '../app/store.ts';
import { complain } from '../ui/toasts.ts';
import type { DeclaredAction } from './catalogue/declare.ts';
import { type ActionId, CATALOGUE } from './catalogue.ts';
import { actsInTextField, type Keystroke, keyOf, matches, type PressedKey, parseShortcut } from './keymap.ts';
import { shortcutsOf } from './shortcuts.ts';

/** What a view can do, of all that is declared in the catalogue. */
export interface Doable {
  readonly id: ActionId;
  /** In place of the catalogue's, where the words depend on what is there. */
  readonly title?: string;
  /** Whether it can be done right now; asked when a key is pressed and when the palette opens. */
  readonly when?: () => boolean;
  /** Acts again while its key is held. */
  readonly repeats?: boolean;
  readonly run: () => void | Promise<unknown>;
}

/** Something the person can do here: by its shortcut, from the palette, from the host's menu. */
export interface Action extends Omit<DeclaredAction, 'shortcut'>, Doable {
  readonly title: string;
  /** As they are on this device, the one to show first. */
  readonly shortcut: readonly string[];
}

interface ActionsState {
  /** In the order of mounting: of two actions with one id or one key, the later one answers. */
  readonly groups: readonly { readonly owner: string; readonly actions: readonly Doable[] }[];
}

export const useActionGroups = create<ActionsState>()(() => ({ groups: [] }));

function register(owner: string, actions: readonly Doable[]): void {
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
export function useActions(actions: readonly Doable[]): void {
  const owner = useId();
  useEffect(() => register(owner, actions), [owner, actions]);
  useEffect(() => () => unregister(owner), [owner]);
}

function actionsOf(groups: ActionsState['groups'], own: Preferences['shortcuts']): readonly Action[] {
  const byId = new Map<ActionId, Action>();
  for (const { actions } of groups) {
    for (const action of actions) {
      byId.delete(action.id);
      byId.set(action.id, { ...CATALOGUE[action.id], ...action, shortcut: shortcutsOf(action.id, own) });
    }
  }
  return [...byId.values()];
}

interface Keyed {
  readonly action: Action;
  readonly stroke: Keystroke;
}

interface Known {
  readonly of: readonly unknown[];
  readonly actions: readonly Action[];
  readonly byKey: ReadonlyMap<string, readonly Keyed[]>;
}

/** As they were when last asked for: every key that is pressed asks. */
let known: Known | null = null;

function knownActions(): Known {
  const { groups } = useActionGroups.getState();
  const own = useApp.getState().preferences.shortcuts;
  if (known === null || known.of[0] !== groups || known.of[1] !== own) {
    const actions = actionsOf(groups, own);
    const keyed = actions.flatMap((action) =>
      action.shortcut.map((written) => ({ action, stroke: parseShortcut(written) })),
    );
    known = { of: [groups, own], actions, byKey: Map.groupBy(keyed, ({ stroke }) => stroke.key) };
  }
  return known;
}

/** Every action that a view offers now, by id, the latest registration of each. */
export const registeredActions = (): readonly Action[] => knownActions().actions;

/** The same, for a component: rendered again when a view opens or closes, or keys are changed. */
export function useRegisteredActions(): readonly Action[] {
  const groups = useActionGroups(({ groups }) => groups);
  const own = useApp(({ preferences }) => preferences.shortcuts);
  return useMemo(() => actionsOf(groups, own), [groups, own]);
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
  const answering = (knownActions().byKey.get(keyOf(pressed)) ?? [])
    .filter(({ action, stroke }) => {
      if (!matches(stroke, pressed, where.mac)) return false;
      if (where.inTextField && !actsInTextField(stroke)) return false;
      return action.when?.() ?? true;
    })
    .map(({ action }) => action);
  const last = answering.at(-1);
  return (
    answering.findLast((action) => last !== undefined && action.where.startsWith(`${last.where}/`)) ?? last
  );
}

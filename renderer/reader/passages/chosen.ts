import { create } from 'zustand';
import type { AnnotationId } from '../../../shared/identifiers.ts';
import type { Order } from './passage-order.ts';

/** Which passages of the list are selected. */
export interface Chosen {
  readonly ids: ReadonlySet<AnnotationId>;
  /** Where a range begins: the one selected last by itself. */
  readonly anchor: AnnotationId | null;
}

export const NONE_CHOSEN: Chosen = { ids: new Set(), anchor: null };

export function toggled({ ids }: Chosen, id: AnnotationId): Chosen {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Everything from the anchor to this one, as they are listed, beside what was selected before. */
export function extendedTo(chosen: Chosen, id: AnnotationId, listed: readonly AnnotationId[]): Chosen {
  const from = listed.indexOf(chosen.anchor ?? id);
  const to = listed.indexOf(id);
  if (from < 0 || to < 0) return toggled({ ...chosen, anchor: null }, id);
  const range = listed.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...chosen.ids, ...range]), anchor: listed[from] ?? id };
}

interface PanelView {
  readonly order: Order;
  readonly chosen: Chosen;
}

/** How the panel lists passages, for as long as the window is open. */
export const usePanelView = create<PanelView>()(() => ({ order: 'text', chosen: NONE_CHOSEN }));

export const choose = (chosen: Chosen): void => usePanelView.setState({ chosen });

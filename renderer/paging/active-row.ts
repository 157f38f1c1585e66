import type { Pages } from './pages.ts';

/** Which row of a list the keys act on. */
export interface ActiveRow {
  readonly active: number;
  /** What the row is, once the person has gone to it; null until then, and while it is on its way. */
  readonly activeKey: string | null;
  /** Whether the person has gone to a row that is still on its way. */
  readonly awaitsRow: boolean;
}

/** The first row, to which nobody has gone. */
export const FIRST_ROW: ActiveRow = { active: 0, activeKey: null, awaitsRow: false };

interface ActiveRowStore {
  readonly getState: () => ActiveRow;
  readonly setState: (change: ActiveRow) => void;
}

/**
 * Keeps the active row on what it is when the list changes around it; where that is gone, on the place it had.
 *
 * @returns goes to the row at an index
 */
export function followActiveRow<Row>(
  pages: Pages<Row>,
  keyOf: (row: Row) => string,
  { getState, setState }: ActiveRowStore,
): (index: number) => void {
  const keyAt = (index: number): string | null => {
    const row = pages.rowAt(index);
    return row === undefined ? null : keyOf(row);
  };
  const activate = (index: number): void => {
    const activeKey = keyAt(index);
    setState({ active: index, activeKey, awaitsRow: activeKey === null });
  };
  pages.subscribe(() => {
    const { active, activeKey, awaitsRow } = getState();
    const isThere = activeKey === null || keyAt(active) === activeKey;
    const found = isThere ? active : pages.indexOf((row) => keyOf(row) === activeKey);
    const last = Math.max(0, (pages.total ?? 1) - 1);
    const next = Math.min(found < 0 ? active : found, last);
    if (activeKey !== null || awaitsRow) activate(next);
    else if (next !== active) setState({ ...FIRST_ROW, active: next });
  });
  return activate;
}

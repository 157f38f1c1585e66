import type { VirtualItem } from '@tanstack/react-virtual';

/** Leads to the active row of a long list where that row exists: a list that was just opened may have none yet. */
export function activeDescendant(
  active: number,
  rows: readonly Pick<VirtualItem, 'index'>[],
  id: string,
): { readonly 'aria-activedescendant'?: string } {
  return rows.some(({ index }) => index === active) ? { 'aria-activedescendant': id } : {};
}

import { useSyncExternalStore } from 'react';
import type { Pages } from './pages.ts';

/** Renders again whenever rows have come or changed. */
export function usePages<Row>(pages: Pages<Row>): number {
  return useSyncExternalStore(pages.subscribe, pages.version);
}

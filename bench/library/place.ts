import { join } from 'node:path';
import { createService, type RunningService } from '../../electron/service.ts';

/** Where a measurement finds its library. */
export interface Place {
  readonly library: string;
  readonly config: string;
  readonly cache: string;
  /** How many articles the library has, or shall have. */
  readonly count: number;
}

export const articlesIn = ({ library }: Place): string => join(library, 'articles');

export function serviceAt({ library, config, cache }: Place): Promise<RunningService> {
  return createService({
    libraryPath: library,
    configDir: config,
    cacheDir: cache,
    version: '0',
    host: 'browser',
    emit: () => undefined,
  });
}

/** What the library's first screen asks for. */
export const FIRST_PAGE = {
  sort: 'imported',
  descending: true,
  offset: 0,
  limit: 100,
  trashed: false,
} as const;

/** Milliseconds that it takes. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

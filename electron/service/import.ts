import { setImmediate as afterOtherEvents } from 'node:timers/promises';
import type { ImportResult, Service } from '../../shared/api.ts';
import { CommonplaceError, type Problem } from '../../shared/errors.ts';
import { readArticle } from '../importers/import-file.ts';
import type { Library } from '../library/library.ts';
import { takeTurns } from '../library/turns.ts';

/** Brings one file in. A file that cannot be brought in, for whatever reason, is an answer and no rejection. */
export function importCall(library: Library): Service['articles.import'] {
  const takeTurn = takeTurns();
  return async ({ name, bytes }): Promise<ImportResult> => {
    // Of files that come together, each is read in a turn of its own: other calls get theirs in between. Node runs
    // all that wait for `setImmediate` in one go, so each begins to wait only when the one before is read.
    const read = await takeTurn('', async () => {
      await afterOtherEvents();
      return readArticle(name, bytes);
    });
    if (!read.ok) return failed(read.error);
    try {
      return await library.bringIn(read.content);
    } catch (error) {
      if (error instanceof CommonplaceError) return failed(error.problem);
      throw error;
    }
  };
}

function failed(error: Problem): ImportResult {
  return { status: 'failed', error };
}

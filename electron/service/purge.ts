import type { Service } from '../../shared/api.ts';
import { CommonplaceError, type Problem } from '../../shared/errors.ts';
import type { Library } from '../library/library.ts';

/** Deletes for good, one after the other; an article that is refused keeps none of the others back. */
export function purgeCall(library: Library): Service['articles.purge'] {
  return async ({ articleIds }) => {
    let purged = 0;
    const problems: Problem[] = [];
    for (const id of articleIds) {
      try {
        if (await library.purge(id)) purged += 1;
      } catch (error) {
        if (!(error instanceof CommonplaceError)) throw error;
        problems.push(error.problem);
      }
    }
    const [problem] = problems;
    return problem === undefined ? { purged } : { purged, refused: { articles: problems.length, problem } };
  };
}

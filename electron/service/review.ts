import type { Service } from '../../shared/api.ts';
import { dailyReview, type Reviewable } from '../../shared/review/daily.ts';
import { breather } from '../library/breather.ts';
import type { Library } from '../library/library.ts';
import type { PassageRow, PassageRows } from './passage-rows.ts';
import { openPassages } from './passages.ts';
import type { Placement } from './placement.ts';

interface Candidate extends Reviewable {
  readonly articleId: Parameters<Library['list']['get']>[0];
  readonly row: PassageRow;
}

/** The day's passages, chosen among the rows that are in memory; only those of the day are opened. */
export function reviewCall(
  library: Library,
  passages: PassageRows,
  placement: Placement,
): Service['review.due'] {
  return async ({ dayStart, dayEnd, amount }) => {
    const all: Candidate[] = [];
    const breathe = breather();
    for (const [articleId, rows] of await passages.current()) {
      await breathe();
      const listed = library.list.get(articleId);
      if (listed?.standing !== 'shown' || listed.summary.trashedAt !== null) continue;
      for (const row of rows) {
        all.push({ id: row.id, articleId, created: row.created, review: row.review, row });
      }
    }
    const { rows, done, taking } = dailyReview(all, { start: dayStart, end: dayEnd, amount });
    return { rows: await openPassages(library, placement, rows), done, taking };
  };
}

import type { Service } from '../../shared/api.ts';
import { gatherDaily } from '../../shared/review/daily.ts';
import { breather } from '../library/breather.ts';
import type { Library } from '../library/library.ts';
import type { PassageRow } from './passage-row.ts';
import type { PassageRows } from './passage-rows.ts';
import { openPassages } from './passages.ts';
import type { Placement } from './placement.ts';

/** The day's passages, drawn from all once every article has been read; only those of the day are opened. */
export function reviewCall(
  library: Library,
  passages: PassageRows,
  placement: Placement,
): Service['review.due'] {
  return async ({ dayStart, dayEnd, amount }) => {
    const daily = gatherDaily<PassageRow>({ start: dayStart, end: dayEnd, amount });
    const breathe = breather();
    for (const [articleId, { rows }] of await passages.complete()) {
      await breathe();
      const listed = library.list.get(articleId);
      if (listed?.standing !== 'shown' || listed.summary.trashedAt !== null) continue;
      for (const row of rows) daily.add(row);
    }
    const { rows, done, taking } = daily.chosen();
    return { rows: await openPassages(library, placement, rows), done, taking };
  };
}

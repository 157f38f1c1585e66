import type { Change } from '../../../shared/changes.ts';
import { withTags } from './apply-to-annotations.ts';
import type { ReadingState } from './reading-state.ts';

/** What the article's own note, tags, status and progress will be once the changes are made. */
export function applyToArticle(open: ReadingState['open'], changes: readonly Change[]): ReadingState['open'] {
  let next = open;
  for (const change of changes) {
    if (change.kind !== 'article' || change.articleId !== open.summary.id) continue;
    const { note, tags, status, progress } = change.set;
    next = {
      ...next,
      ...(note === undefined ? {} : { note }),
      summary: {
        ...next.summary,
        ...(tags === undefined ? {} : { tags: withTags(next.summary.tags, tags) }),
        ...(status === undefined ? {} : { status }),
        ...(progress === undefined ? {} : { progress }),
      },
    };
  }
  return next;
}

import type { Service } from '../../shared/api.ts';
import type { Change } from '../../shared/changes.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import { forEachAtOnce } from '../library/check-all.ts';
import type { Library } from '../library/library.ts';

/**
 * Makes changes durable, one write an article. Where one article's changes are refused, those of the others that
 * were written already are taken back, so that the caller can offer the whole again.
 */
export function applyCall(library: Library): Service['library.apply'] {
  return async ({ changes }) => {
    const undone = new Map<ArticleId | null, readonly Change[]>();
    const groups = [...byArticle(changes)];
    let refusal: unknown = null;
    await forEachAtOnce(groups, async ([articleId, group]) => {
      if (refusal !== null) return;
      try {
        undone.set(articleId, await applyGroup(library, articleId, group));
      } catch (error) {
        refusal ??= error;
      }
    });
    if (refusal === null) {
      return { undo: groups.toReversed().flatMap(([articleId]) => undone.get(articleId) ?? []) };
    }
    // what cannot be taken back either is told with the refusal by the change events that were sent for it
    await Promise.allSettled([...undone].map(([articleId, undo]) => applyGroup(library, articleId, undo)));
    throw refusal;
  };
}

function applyGroup(
  library: Library,
  articleId: ArticleId | null,
  changes: readonly Change[],
): Promise<readonly Change[]> {
  if (changes.length === 0) return Promise.resolve([]);
  return articleId === null ? library.changeShelf(changes) : library.change(articleId, changes);
}

/** In the order of each article's first change; the library's own under null. */
function byArticle(changes: readonly Change[]): Map<ArticleId | null, Change[]> {
  const groups = new Map<ArticleId | null, Change[]>();
  for (const change of changes) {
    const key = change.kind === 'library' ? null : change.articleId;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [change]);
    else group.push(change);
  }
  return groups;
}

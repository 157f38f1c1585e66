import type { Change } from '../../shared/changes.ts';
import { CommonplaceError } from '../../shared/errors.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import { applyChanges, type Writer } from '../../shared/merge/apply-change.ts';
import type { ArticleStore } from './article-store.ts';
import type { ListedArticle } from './listed-article.ts';

/**
 * Makes changes of one article durable, all or none, in one write.
 *
 * @returns the changes that undo them, in the order in which they are to be applied
 */
export function changeArticle(
  store: ArticleStore,
  id: ArticleId,
  changes: readonly Change[],
  writer: Writer,
): Promise<readonly Change[]> {
  return store.session(id, async ({ record, notes, write }) => {
    if (record?.listed.standing !== 'shown') throw noSuchArticle();
    const missing = missingVersion(record.listed, changes);
    if (missing) throw new CommonplaceError('not-found', 'This version of the text is not in your library.');
    const applied = applyChanges(notes, changes, { ...writer, ownTags: record.listed.ownTags });
    if (applied.status === 'unknown-annotation') {
      throw new CommonplaceError('not-found', 'The passage is not in your library any more.');
    }
    if (applied.notes !== notes) await write(applied.notes);
    return applied.undo;
  });
}

export function noSuchArticle(): CommonplaceError {
  return new CommonplaceError(
    'not-found',
    'The article is not in your library.',
    'It may have been deleted meanwhile, on this or on another device.',
  );
}

function missingVersion({ versions }: ListedArticle, changes: readonly Change[]): boolean {
  const chosen = changes.flatMap((change) => (change.kind === 'article' ? [change.set.content] : []));
  return chosen.some((hash) => hash !== undefined && versions.every((version) => version.hash !== hash));
}

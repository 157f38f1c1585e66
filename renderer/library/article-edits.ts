import type { Status } from '../../shared/article/article.ts';
import type { ArticleFields, Change } from '../../shared/changes.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import { counted } from '../app/dates.ts';
import { applyChanges, call } from '../app/store.ts';
import { applyWithUndo } from '../app/undo-toast.ts';
import { complain, toast } from '../ui/toasts.ts';

const toEach = (articleIds: readonly ArticleId[], set: ArticleFields): readonly Change[] =>
  articleIds.map((articleId) => ({ kind: 'article', articleId, set }));

const STATUS_WORDS: Readonly<Record<Status, readonly [label: string, done: string]>> = {
  inbox: ['move to inbox', 'to the inbox'],
  reading: ['move to reading', 'to reading'],
  archive: ['archive', 'to the archive'],
};

export function setStatus(articleIds: readonly ArticleId[], status: Status): Promise<boolean> {
  const [label, where] = STATUS_WORDS[status];
  const what = counted(articleIds.length, 'article');
  return applyWithUndo(toEach(articleIds, { status }), `${label} ${what}`, `Moved ${what} ${where}`);
}

export function trash(articleIds: readonly ArticleId[]): Promise<boolean> {
  const what = counted(articleIds.length, 'article');
  return applyWithUndo(toEach(articleIds, { trashed: true }), `delete ${what}`, `Moved ${what} to the trash`);
}

export function restore(articleIds: readonly ArticleId[]): Promise<boolean> {
  const what = counted(articleIds.length, 'article');
  return applyWithUndo(toEach(articleIds, { trashed: false }), `restore ${what}`, `Restored ${what}`);
}

export function setTag(articleIds: readonly ArticleId[], tag: string, on: boolean): Promise<boolean> {
  const label = `${on ? 'add' : 'remove'} tag “${tag}”`;
  return applyChanges(toEach(articleIds, { tags: { [tag]: on } }), label);
}

/** Removes for good; there is no undo. */
export async function purge(articleIds: readonly ArticleId[]): Promise<void> {
  const { purged, refused } = await call('articles.purge', { articleIds: [...articleIds] });
  toast({ message: `Deleted ${counted(purged, 'article')} for good` });
  if (refused === undefined) return;
  const { articles, problem } = refused;
  complain({
    ...problem,
    message: `${counted(articles, 'article')} could not be deleted: ${problem.message}`,
  });
}

import type { ArticleId, ContentHash } from '../../../shared/identifiers.ts';
import { applyChanges, useApp } from '../../app/store.ts';
import { toast } from '../../ui/toasts.ts';

const go = (route: { readonly version?: ContentHash; readonly since?: ContentHash }, articleId: ArticleId) =>
  useApp.getState().navigate({ view: 'reader', articleId, ...route });

/** Opens another text of the article than the one it shows, to be read only. */
export const readVersion = (articleId: ArticleId, version: ContentHash): void => go({ version }, articleId);

/** Opens the text that the article shows. */
export const readCurrent = (articleId: ArticleId): void => go({}, articleId);

/** Shows what changed in the text that the article shows, since another version. */
export const showChanges = (articleId: ArticleId, since: ContentHash): void => go({ since }, articleId);

/** Lets the article show this version from now on. */
export async function adoptVersion(articleId: ArticleId, content: ContentHash): Promise<void> {
  const saved = await applyChanges(
    [{ kind: 'article', articleId, set: { content } }],
    'show another version of the text',
  );
  if (!saved) return;
  readCurrent(articleId);
  toast({ message: 'The article shows this text from now on' });
}

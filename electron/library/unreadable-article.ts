import type { ArticleId, DeviceId } from '../../shared/identifiers.ts';
import { emptyNotes } from '../../shared/merge/notes-document.ts';
import { errnoOf } from './file-system.ts';
import { type ListedArticle, listedArticle } from './listed-article.ts';

/** What the disk answers as long as nobody does anything about it; other errors may pass by themselves. */
const LASTING: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission to read it',
  EPERM: 'you have no permission to read it',
  EIO: 'the disk reports a fault',
  ELOOP: 'a link in it leads back to itself',
};

/** The list's row of an article whose folder the disk does not let us read; null for errors that may pass. */
export function unreadableArticle(
  error: unknown,
  id: ArticleId,
  previous: ListedArticle | null,
  device: DeviceId,
): ListedArticle | null {
  const reason = LASTING[errnoOf(error) ?? ''];
  if (reason === undefined) return null;
  return listedArticle({
    id,
    fingerprint: '',
    notes: emptyNotes(id, device),
    shown: null,
    versions: [],
    hasContent: true,
    since: 0,
    complaints: [`The folder of this article cannot be read: ${reason}.`],
    previous,
  });
}

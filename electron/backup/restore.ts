import { CommonplaceError } from '../../shared/errors.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import type { RestoredItem, RestoreReport } from '../../shared/keeping.ts';
import { forEachAtOnce } from '../library/check-all.ts';
import { contentFileName } from '../library/content-file.ts';
import { asNotSaved } from '../library/disk-errors.ts';
import type { Library } from '../library/library.ts';
import type { OpenBackup } from './backups.ts';
import { type BackedUpFolder, foldersOf, readBackedUpFolder } from './read-backup.ts';

export interface Restoring {
  readonly articles: 'all' | readonly ArticleId[];
  /** Tells what it would bring, and writes nothing. */
  readonly isTrial: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number, title: string) => void;
}

/**
 * Merges a backup into a library, article by article: what stands in either stands afterwards, so a library that is
 * empty becomes what the backup holds, and one that lives loses nothing. What of the backup is damaged is named, and
 * the rest restored. A cancelled restore has done what its report says.
 */
export async function restore(
  library: Library,
  backup: OpenBackup,
  { articles, isTrial, signal, onProgress }: Restoring,
): Promise<RestoreReport> {
  const chosen = articles === 'all' ? null : new Set<ArticleId | null>(articles);
  const folders = foldersOf(backup.files).filter(({ articleId }) => chosen?.has(articleId) ?? true);
  const lost = backup.lost.map((problem): RestoredItem => ({ ...NOTHING, problems: [problem] }));
  const items = new Map<BackedUpFolder, RestoredItem>();
  let done = 0;
  let unchanged = 0;
  const refused = new AbortController();
  // A few at once: what is written together is synced together, which is what takes the time.
  await forEachAtOnce(
    folders,
    async (folder) => {
      const item = await restoreFolder(library, backup, folder, isTrial).catch((error: unknown) => {
        refused.abort();
        throw error;
      });
      done += 1;
      if (item.status === 'unchanged') unchanged += 1;
      else items.set(folder, item);
      onProgress(done, folders.length, item.title);
    },
    AbortSignal.any([signal, refused.signal]),
  );
  const inOrder = folders.flatMap((folder) => items.get(folder) ?? []);
  return { items: [...lost, ...inOrder], unchanged, cancelled: signal.aborted };
}

const NOTHING = {
  articleId: null,
  title: 'Parts of the backup',
  status: 'failed',
  passages: 0,
  versions: 0,
} as const;

async function restoreFolder(
  library: Library,
  { store }: OpenBackup,
  folder: BackedUpFolder,
  isTrial: boolean,
): Promise<RestoredItem> {
  const { articleId } = folder;
  const { copy, problems } = await readBackedUpFolder(store, folder, library.device);
  const base = { ...NOTHING, articleId, title: articleId ?? SHELF };
  try {
    if (articleId === null) {
      const isNews = copy.notes !== null && (await library.uniteShelf(copy.notes, isTrial));
      return { ...base, problems, status: statusOf(isNews ? 'merged' : 'unchanged', problems) };
    }
    const { lost, title, status, ...gains } = await library.unite(articleId, copy, isTrial);
    const all = [...problems, ...lost.map((hash) => `${contentFileName(hash)}: ${LOST_TEXT}.`)];
    return { articleId, title: title || articleId, ...gains, problems: all, status: statusOf(status, all) };
  } catch (error) {
    const known = asNotSaved(error, 'The article', library.path);
    if (!(known instanceof CommonplaceError)) throw error;
    return { ...base, problems: [...problems, `${known.message} ${known.hint ?? ''}`.trim()] };
  }
}

/** The title of what belongs to the library as a whole. */
const SHELF = 'Colour names, saved searches and speakers';
const LOST_TEXT = 'the copy of this text in the backup is damaged or missing';

/** Something that nothing could be restored of is no success. */
function statusOf(
  status: Exclude<RestoredItem['status'], 'failed'>,
  problems: readonly string[],
): RestoredItem['status'] {
  return status === 'unchanged' && problems.length > 0 ? 'failed' : status;
}

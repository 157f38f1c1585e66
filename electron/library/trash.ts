import { join } from 'node:path';
import type { ArticleId } from '../../shared/identifiers.ts';
import { purgeNotes, type Writer } from '../../shared/merge/apply-change.ts';
import { stampMs } from '../../shared/merge/clock.ts';
import { forgottenUpTo } from '../../shared/merge/notes-document.ts';
import { articleState } from '../../shared/merge/view.ts';
import { TRASH_DAYS } from '../../shared/trash.ts';
import type { ArticleSession, ArticleStore } from './article-store.ts';
import { errnoOf } from './file-system.ts';
import type { ListedArticle } from './listed-article.ts';

const DAY_MS = 86_400_000;
/** How often a library that stays open looks into its trash, in milliseconds. */
export const TIDY_MS = DAY_MS / 4;

/** Articles whose time in the trash is over. */
function expiredInTrash(list: Iterable<ListedArticle>, now: number): readonly ArticleId[] {
  const before = new Date(now - TRASH_DAYS * DAY_MS).toISOString();
  return [...list]
    .filter(
      ({ standing, summary }) =>
        standing === 'shown' && summary.trashedAt !== null && summary.trashedAt < before,
    )
    .map(({ summary }) => summary.id);
}

/**
 * Deletes for good what was in the trash for its time, and what is left of what was deleted before. An article that is
 * refused keeps none of the others back; rejects with the first refusal once all were tried.
 */
export async function emptyExpired(store: ArticleStore, writer: Writer): Promise<void> {
  const refusals: unknown[] = [];
  const each = async (ids: readonly ArticleId[], work: (id: ArticleId) => Promise<unknown>) => {
    for (const id of ids) await work(id).catch((error: unknown) => refusals.push(error));
  };
  await each(expiredInTrash(store.list.values(), writer.now), (id) => purgeArticle(store, id, writer));
  const remains = [...store.list.values()].filter(hasRemains).map(({ summary }) => summary.id);
  await each(remains, (id) => finishPurge(store, id, writer.now));
  if (refusals.length > 0) throw refusals[0];
}

/**
 * Deletes a trashed article for good: first the tombstone, durably, then texts and set-aside files. Notes files of
 * other devices are theirs to rewrite, which they do once they see the tombstone. An article that is not in the
 * trash stays as it is.
 *
 * @returns whether it was deleted
 */
export async function purgeArticle(store: ArticleStore, id: ArticleId, writer: Writer): Promise<boolean> {
  const purged = await store.session(id, async (session) => {
    const { record, notes, write } = session;
    if (record === null || articleState(notes).trashed === null) return false;
    await write(purgeNotes(notes, writer));
    await removeFiles(session, () => true);
    return true;
  });
  if (purged) await store.check(id);
  return purged;
}

/**
 * Removes texts that a purge which was cut short left behind, and those that another device's files bring back later.
 * A text that came after the purge may belong to a new import whose notes have not arrived yet, so only what is clearly
 * older goes, and what no notes have spoken of for as long as it would have been in the trash.
 *
 * @param now milliseconds since 1970
 */
async function finishPurge(store: ArticleStore, id: ArticleId, now: number): Promise<void> {
  await store.session(id, async (session) => {
    const upTo = forgottenUpTo(session.notes.article);
    if (upTo === null || articleState(session.notes).life !== 'purged') return;
    const before = Math.max(stampMs(upTo) - 2 * DAY_MS, now - TRASH_DAYS * DAY_MS);
    await removeFiles(session, (mtimeMs) => mtimeMs < before);
  });
  await store.check(id);
}

function hasRemains({ standing, fingerprint }: ListedArticle): boolean {
  return standing === 'hidden' && fingerprint.includes('content-');
}

async function removeFiles(
  { source, record }: ArticleSession,
  is: (mtimeMs: number) => boolean,
): Promise<void> {
  const entries = await source.fileSystem.readdir(source.folder);
  const mtimes = new Map(record?.listing.files.map(({ name, mtimeMs }) => [name, mtimeMs]));
  for (const { name } of entries) {
    const holdsText =
      /^content-.*\.json(?:\.|$)/u.test(name) ||
      /^notes-.*(?:\.broken-\d+\.json|\.(?:merged|unreadable)(?:-\d+)?)$/u.test(name);
    if (!holdsText || !is(mtimes.get(name) ?? 0)) continue;
    try {
      await source.fileSystem.unlink(join(source.folder, name));
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') throw error;
    }
  }
  await source.fileSystem.syncFolder(source.folder);
}

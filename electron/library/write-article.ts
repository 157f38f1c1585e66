import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Content } from '../../shared/article/article.ts';
import { CommonplaceError } from '../../shared/errors.ts';
import type { NotesDocument } from '../../shared/merge/notes-document.ts';
import { contentFileName, encodeContent, isIntact } from './content-file.ts';
import { durableBatch } from './durable-batch.ts';
import { durableJsonFile } from './durable-json-file.ts';
import { errnoOf, type FileSystem } from './file-system.ts';
import type { Held } from './locks.ts';
import { notesFileName, type OwnNotes } from './notes-files.ts';
import type { ArticleSource } from './read-article.ts';

/** What is written of an article under its lock. */
export interface ArticleWrite {
  readonly notes: NotesDocument;
  /** A new version; named before the notes that speak of it. */
  readonly content?: Content;
  /** Conflict copies that the notes include, to be set aside once these are durable. */
  readonly copies: readonly string[];
}

/**
 * Writes this device's notes file, and a new content file with it, durably. A broken file in the way is kept aside
 * under a name that says so; a file of a newer version is never touched (`library-newer`). Rejects with Node's own
 * errors; what stood on the disk is then intact.
 */
export async function writeArticle(
  { fileSystem, folder, device }: Omit<ArticleSource, 'id'>,
  own: OwnNotes['status'],
  held: Held,
  write: ArticleWrite,
): Promise<void> {
  if (own === 'newer') throw newerNotes();
  const notesPath = join(folder, notesFileName(device));
  const batch = durableBatch(fileSystem);
  const isNew = write.content !== undefined && (await makeFolder(fileSystem, folder));
  try {
    const order: string[] = [];
    const staged: Promise<void>[] = [];
    if (write.content !== undefined) {
      const { hash, bytes } = encodeContent(write.content);
      const path = join(folder, contentFileName(hash));
      if (!(await isIntact(fileSystem, path, hash))) {
        await keepAside(fileSystem, path);
        staged.push(
          new Low(
            durableJsonFile(fileSystem, path, () => bytes, batch.stage),
            write.content,
          ).write(),
        );
        order.push(path);
      }
    }
    const notesFile = durableJsonFile<NotesDocument>(fileSystem, notesPath, undefined, batch.stage);
    staged.push(new Low(notesFile, { ...write.notes, device }).write());
    order.push(notesPath);
    for (const outcome of await Promise.allSettled(staged))
      if (outcome.status === 'rejected') throw outcome.reason;
    held.assertHeld();
    if (own === 'broken') await keepAside(fileSystem, notesPath);
    await batch.commit(order, isNew ? [join(folder, '..')] : []);
  } finally {
    await batch.discard();
  }
  for (const name of write.copies) await setAside(fileSystem, join(folder, name));
}

/** Whether the folder is new. Its parent must be there: a library that vanished is not made again by a change. */
async function makeFolder(fileSystem: FileSystem, folder: string): Promise<boolean> {
  try {
    await fileSystem.mkdir(folder);
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Renames a broken file, so that what can still be saved of it is not lost; does nothing where there is none. */
async function keepAside(fileSystem: FileSystem, path: string): Promise<void> {
  await renameIfThere(fileSystem, path, path.replace(/\.json$/u, `.broken-${Date.now()}.json`));
}

/** Renames a conflict copy whose content is now in this device's own file. */
async function setAside(fileSystem: FileSystem, path: string): Promise<void> {
  await renameIfThere(fileSystem, path, `${path}.merged`);
}

async function renameIfThere(fileSystem: FileSystem, from: string, to: string): Promise<void> {
  try {
    await fileSystem.rename(from, to);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
}

function newerNotes(): CommonplaceError {
  return new CommonplaceError(
    'library-newer',
    'The notes of this article were written by a newer version of Commonplace. Nothing was changed.',
    'Update Commonplace on this computer, then try again.',
  );
}

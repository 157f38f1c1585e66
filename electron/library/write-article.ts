import { join } from 'node:path';
import { Low } from 'lowdb';
import type { Content } from '../../shared/article/article.ts';
import { CommonplaceError } from '../../shared/errors.ts';
import type { NotesDocument } from '../../shared/merge/notes-document.ts';
import { contentFileName, encodeContent, isIntact } from './content-file.ts';
import { type DurableBatch, durableBatch } from './durable-batch.ts';
import { durableJsonFile } from './durable-json-file.ts';
import { errnoOf, type FileStat, type FileSystem } from './file-system.ts';
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
  /** The time of change of the notes file that is replaced, milliseconds since 1970; null where there is none. */
  readonly after: number | null;
}

/**
 * Writes this device's notes file, and a new content file with it, durably. A broken file in the way is kept aside
 * under a name that says so; a file of a newer version is never touched (`library-newer`). Rejects with Node's own
 * errors; what stood on the disk is then intact.
 *
 * @returns what the notes file is now
 */
export async function writeArticle(
  { fileSystem, folder, device }: Omit<ArticleSource, 'id'>,
  own: OwnNotes['status'],
  held: Held,
  write: ArticleWrite,
): Promise<FileStat | null> {
  if (own === 'newer') throw newerNotes();
  const notesPath = join(folder, notesFileName(device));
  const isNew = write.content !== undefined && (await makeFolder(fileSystem, folder));
  const batch = durableBatch(fileSystem);
  try {
    const [content] = await bothOf([
      write.content === undefined
        ? Promise.resolve(null)
        : stageContent(fileSystem, folder, batch, write.content),
      new Low(
        durableJsonFile<NotesDocument>(fileSystem, notesPath, undefined, (path, bytes) =>
          batch.stage(path, bytes, write.after),
        ),
        { ...write.notes, device },
      ).write(),
    ]);
    held.assertHeld();
    if (own === 'broken') await keepAside(fileSystem, notesPath);
    const order = content === null ? [notesPath] : [content, notesPath];
    const stats = await batch.commit(order, isNew ? [join(folder, '..')] : []);
    for (const name of write.copies) await setAside(fileSystem, join(folder, name));
    return stats.get(notesPath) ?? null;
  } finally {
    await batch.discard();
  }
}

/** Waits for both, so that nothing is under way any more when one has failed. */
async function bothOf<A, B>(works: readonly [Promise<A>, Promise<B>]): Promise<readonly [A, B]> {
  await Promise.allSettled(works);
  return Promise.all(works);
}

/** The path of the content file; null where it stands there already. A broken one in its place is kept aside. */
async function stageContent(
  fileSystem: FileSystem,
  folder: string,
  batch: DurableBatch,
  content: Content,
): Promise<string | null> {
  const { hash, bytes } = encodeContent(content);
  const path = join(folder, contentFileName(hash));
  if (await isIntact(fileSystem, path, hash)) return null;
  await keepAside(fileSystem, path);
  await new Low(
    durableJsonFile<Content>(fileSystem, path, () => bytes, batch.stage),
    content,
  ).write();
  return path;
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

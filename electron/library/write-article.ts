import { join } from 'node:path';
import { Low } from 'lowdb';
import { CommonplaceError } from '../../shared/errors.ts';
import type { NotesDocument } from '../../shared/merge/notes-document.ts';
import { keepAside, setAside } from './aside.ts';
import { contentFileName, type EncodedContent, isIntact } from './content-file.ts';
import { type DurableBatch, durableBatch } from './durable-batch.ts';
import { durableJsonFile } from './durable-json-file.ts';
import { errnoOf, type FileStat, type FileSystem } from './file-system.ts';
import type { Held } from './locks.ts';
import { notesFileName, type OwnNotes } from './notes-files.ts';
import type { ArticleSource } from './read-article.ts';

/** What is written of an article under its lock. */
export interface ArticleWrite {
  readonly notes: NotesDocument;
  /** New versions; named before the notes that speak of them. The folder is made where there is none. */
  readonly contents?: readonly EncodedContent[];
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
  const isNew = write.contents !== undefined && (await makeFolder(fileSystem, folder));
  const batch = durableBatch(fileSystem);
  try {
    const [contents] = await bothOf([
      stageContents(fileSystem, folder, batch, write.contents ?? []),
      new Low(
        durableJsonFile<NotesDocument>(fileSystem, notesPath, undefined, (path, bytes) =>
          batch.stage(path, bytes, write.after),
        ),
        { ...write.notes, device },
      ).write(),
    ]);
    held.assertHeld();
    if (own === 'broken') await keepAside(fileSystem, notesPath);
    const stats = await batch.commit([...contents, notesPath], isNew ? [join(folder, '..')] : []);
    for (const name of write.copies) await setAside(fileSystem, join(folder, name), 'merged');
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

/** The paths of those content files that do not stand there already. A broken one in the place is kept aside. */
async function stageContents(
  fileSystem: FileSystem,
  folder: string,
  batch: DurableBatch,
  contents: readonly EncodedContent[],
): Promise<readonly string[]> {
  const staged: string[] = [];
  for (const content of contents) {
    const path = join(folder, contentFileName(content.hash));
    if (await isIntact(fileSystem, path, content.hash)) continue;
    await keepAside(fileSystem, path);
    await new Low(
      durableJsonFile<EncodedContent>(
        fileSystem,
        path,
        ({ bytes }) => bytes,
        (to, bytes) => batch.stage(to, bytes, null, content.mtimeMs),
      ),
      content,
    ).write();
    staged.push(path);
  }
  return staged;
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

function newerNotes(): CommonplaceError {
  return new CommonplaceError(
    'library-newer',
    'The notes of this article were written by a newer version of Commonplace. Nothing was changed.',
    'Update Commonplace on this computer, then try again.',
  );
}

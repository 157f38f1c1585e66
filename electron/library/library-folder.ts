import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { CommonplaceError } from '../../shared/errors.ts';
import { durableJsonFile, UnreadableFile } from './durable-json-file.ts';
import { errnoOf, type FileSystem, statOrNull } from './file-system.ts';

/** The version of the library's format that this program reads and writes. */
export const LIBRARY_VERSION = 1;

interface LibraryFile {
  readonly format: 'commonplace-library';
  readonly version: number;
}

export const articlesFolderOf = (libraryPath: string): string => join(libraryPath, 'articles');

/**
 * Makes sure that the folder is a library, making one where there is nothing yet. Rejects with `library-newer` or
 * `library-unusable`, and has then touched nothing.
 */
export async function openLibraryFolder(fileSystem: FileSystem, libraryPath: string): Promise<void> {
  try {
    await check(fileSystem, libraryPath);
  } catch (error) {
    const code = errnoOf(error);
    if (code === null) throw error;
    throw unusable(libraryPath, REASONS[code] ?? `the disk refused it (${code})`, error);
  }
}

async function check(fileSystem: FileSystem, libraryPath: string): Promise<void> {
  const found = await statOrNull(fileSystem, libraryPath);
  if (found?.isFile() === true) throw unusable(libraryPath, 'it is a file, and a library is a folder');
  if (found === null) mkdirSync(libraryPath, { recursive: true });
  const file = new Low<LibraryFile | null>(
    durableJsonFile(fileSystem, join(libraryPath, 'library.json')),
    null,
  );
  const known = await readLibraryFile(file);
  if (known === 'broken' || known === 'missing') await checkContents(fileSystem, libraryPath, known);
  if (known === 'broken') {
    const aside = join(libraryPath, `library.broken-${Date.now()}.json`);
    await fileSystem.rename(join(libraryPath, 'library.json'), aside);
  }
  if (typeof known === 'string') {
    file.data = { format: 'commonplace-library', version: LIBRARY_VERSION };
    await file.write();
  } else {
    checkVersion(libraryPath, known);
  }
  await fileSystem.mkdir(articlesFolderOf(libraryPath)).catch((error: unknown) => {
    if (errnoOf(error) !== 'EEXIST') throw error;
  });
}

async function readLibraryFile(file: Low<LibraryFile | null>): Promise<LibraryFile | 'missing' | 'broken'> {
  try {
    await file.read();
  } catch (error) {
    if (error instanceof UnreadableFile) return 'broken';
    throw error;
  }
  return file.data ?? 'missing';
}

function checkVersion(libraryPath: string, { format, version }: Partial<LibraryFile>): void {
  if (format !== 'commonplace-library' || typeof version !== 'number') {
    throw unusable(libraryPath, 'its library.json is not of Commonplace');
  }
  if (version > LIBRARY_VERSION) {
    throw new CommonplaceError(
      'library-newer',
      `The library in ${libraryPath} was made by a newer version of Commonplace (format ${version}; this version reads ${LIBRARY_VERSION}). Nothing in it was touched.`,
      'Update Commonplace on this computer, then open the library again.',
    );
  }
}

/** What operating systems and synchronisers put into any folder. */
const STRANGERS = /^(?:\..*|desktop\.ini|thumbs\.db|icon\r|lost\+found)$/iu;
/** What a library consists of, besides `library.json`. */
const PARTS = /^(?:articles|notes-.*\.json|library\.broken-.*\.json)$/u;

/** A folder without a sound `library.json` is one of ours only if nothing but parts of a library is in it. */
async function checkContents(
  fileSystem: FileSystem,
  libraryPath: string,
  known: 'missing' | 'broken',
): Promise<void> {
  const others = (await fileSystem.readdir(libraryPath))
    .map(({ name }) => name)
    .filter((name) => name !== 'library.json' && !STRANGERS.test(name) && !PARTS.test(name));
  if (others.length === 0) return;
  const some = others
    .slice(0, 3)
    .map((name) => `“${name}”`)
    .join(', ');
  const file = known === 'missing' ? 'has no library.json' : 'has a library.json that cannot be read';
  throw unusable(libraryPath, `it ${file} and holds other things (${some}${others.length > 3 ? ', …' : ''})`);
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission to use it',
  EPERM: 'you have no permission to use it',
  EROFS: 'its disk can only be read, and there is no library on it yet',
  ENOSPC: 'its disk is full',
  ENOTDIR: 'a part of its path is a file',
  ELOOP: 'its path is a link that leads back to itself',
  EEXIST: 'there is something else of that name',
  ENAMETOOLONG: 'its path is too long',
};

function unusable(libraryPath: string, reason: string, cause?: unknown): CommonplaceError {
  return new CommonplaceError(
    'library-unusable',
    `${libraryPath} cannot be used as a library: ${reason}.`,
    'Choose an empty or a new folder for your library.',
    { cause },
  );
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { CommonplaceError } from '../../shared/errors.ts';
import { keepAside, setAside } from './aside.ts';
import { durableJsonFile, UnreadableFile } from './durable-json-file.ts';
import { errnoOf, type FileSystem, statOrNull } from './file-system.ts';
import { conflictCopyOf } from './folder-listing.ts';
import { folderAround, type OwnFolder } from './own-folders.ts';

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
 *
 * @param ownFolders where no library may be
 */
export async function openLibraryFolder(
  fileSystem: FileSystem,
  libraryPath: string,
  ownFolders: readonly OwnFolder[] = [],
): Promise<void> {
  try {
    refuseInside(libraryPath, ownFolders);
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
  if (typeof known === 'string') await checkContents(fileSystem, libraryPath, known);
  else checkVersion(libraryPath, known);
  const copies = await conflictCopies(fileSystem, libraryPath);
  if (known === 'broken') await keepAside(fileSystem, join(libraryPath, 'library.json'));
  if (typeof known === 'string') {
    file.data = { format: 'commonplace-library', version: LIBRARY_VERSION };
    await file.write();
  }
  // on a disk that can only be read they stay
  for (const copy of copies) await setAside(fileSystem, copy, 'merged').catch(() => undefined);
  await fileSystem.mkdir(articlesFolderOf(libraryPath)).catch((error: unknown) => {
    if (errnoOf(error) !== 'EEXIST') throw error;
  });
}

/**
 * The conflict copies that a synchroniser has made of `library.json`, which say what it says. Rejects with
 * `library-newer` where one is of a newer version: the library is then on its way to it.
 */
async function conflictCopies(fileSystem: FileSystem, libraryPath: string): Promise<readonly string[]> {
  const copies: string[] = [];
  for (const { name } of await fileSystem.readdir(libraryPath)) {
    if (conflictCopyOf(name) !== 'library.json') continue;
    const path = join(libraryPath, name);
    const known = await readLibraryFile(new Low<LibraryFile | null>(durableJsonFile(fileSystem, path), null));
    if (typeof known === 'string' || !isOurs(known)) continue;
    checkVersion(libraryPath, known);
    copies.push(path);
  }
  return copies;
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
  if (!isOurs({ format, version })) {
    throw unusable(libraryPath, 'its library.json is not of Commonplace');
  }
  if (Number(version) > LIBRARY_VERSION) {
    throw new CommonplaceError(
      'library-newer',
      `The library in ${libraryPath} was made by a newer version of Commonplace (format ${version}; this version reads ${LIBRARY_VERSION}). Nothing in it was touched.`,
      'Update Commonplace on this computer, then open the library again.',
    );
  }
}

function isOurs({ format, version }: { readonly format?: unknown; readonly version?: unknown }): boolean {
  return format === 'commonplace-library' && typeof version === 'number';
}

/** What operating systems and synchronisers put into any folder. */
const STRANGERS = /^(?:\..*|desktop\.ini|thumbs\.db|icon\r|lost\+found)$/iu;
/** What other programs put into a folder that is theirs, hidden though it is. */
const CLAIMS = /^\.(?:git|hg|svn|bzr|obsidian|logseq|foam|zettlr|trilium|vscode|idea|zotero.*|calibre)$/u;
/** What a library consists of, besides `library.json`. */
const PARTS = /^(?:articles|(?:notes|library)[^a-z].*\.json.*)$/u;

/** A folder without a sound `library.json` is one of ours only if nothing but parts of a library is in it. */
async function checkContents(
  fileSystem: FileSystem,
  libraryPath: string,
  known: 'missing' | 'broken',
): Promise<void> {
  const others = (await fileSystem.readdir(libraryPath))
    .map(({ name }) => name)
    .filter((name) => name !== 'library.json' && !PARTS.test(name))
    .filter((name) => CLAIMS.test(name) || !STRANGERS.test(name));
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
  ENOENT: 'it is a link to a folder that is not there',
  ENAMETOOLONG: 'its path is too long',
};

function refuseInside(libraryPath: string, ownFolders: readonly OwnFolder[]): void {
  const around = folderAround(libraryPath, ownFolders);
  if (around !== null) throw unusable(libraryPath, `it is inside ${around.what} (${around.path})`);
}

function unusable(libraryPath: string, reason: string, cause?: unknown): CommonplaceError {
  return new CommonplaceError(
    'library-unusable',
    `${libraryPath} cannot be used as a library: ${reason}.`,
    'Choose an empty or a new folder, or one with a library in it: in the settings, by COMMONPLACE_LIBRARY, or by --library on the command line.',
    { cause },
  );
}

import { mkdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';
import { Low } from 'lowdb';
import { CommonplaceError } from '../../shared/errors.ts';
import { durableJsonFile } from './durable-json-file.ts';
import { nodeFileSystem } from './file-system.ts';
import type { Places } from './places.ts';

/** Of this device: another one that shares the library has it in a folder of its own. */
const FILE = 'library-folder.json';
const FORMAT = 'commonplace-library-folder';

interface ChosenFile {
  readonly format: typeof FORMAT;
  readonly version: 1;
  /** Absolute. */
  readonly path: string;
}

type Choice = Pick<Places, 'libraryPath' | 'libraryIsNamed' | 'configDir'>;

/**
 * The folder of the library that is to be opened: the one that the environment names, else the one that was chosen on
 * this device, else the usual one. Rejects with `library-unusable` where the chosen one is not there, since a new
 * library in its place would look as if everything were lost.
 */
export async function libraryPathOf({ libraryPath, libraryIsNamed, configDir }: Choice): Promise<string> {
  if (libraryIsNamed) return libraryPath;
  const path = join(configDir, FILE);
  const file = fileAt(path);
  try {
    await file.read();
  } catch (error) {
    throw lost('It is not known where your library is', path, libraryPath, error);
  }
  if (file.data === null) return libraryPath;
  const chosen: unknown = file.data.path;
  if (file.data.format !== FORMAT || typeof chosen !== 'string' || !isAbsolute(chosen)) {
    throw lost('It is not known where your library is', path, libraryPath);
  }
  await stat(chosen).catch((error: unknown) => {
    throw lost(`The folder of your library is not there: ${chosen}`, path, libraryPath, error);
  });
  return chosen;
}

/** From the next start on this folder is the library, durably; that it can be one is for the caller to know. */
export async function chooseLibrary(configDir: string, path: string): Promise<void> {
  await mkdir(configDir, { recursive: true });
  const file = fileAt(join(configDir, FILE));
  file.data = { format: FORMAT, version: 1, path };
  await file.write();
}

/**
 * A folder as a person writes it, `~` for the home folder.
 *
 * @throws {CommonplaceError} `invalid-input` where it does not say which folder it is
 */
export function folderAsWritten(written: string, home: string = homedir()): string {
  const path = written.trim().replace(/^~(?=[/\\]|$)/u, () => home);
  if (isAbsolute(path)) return resolve(path);
  throw new CommonplaceError(
    'invalid-input',
    `“${written.trim()}” does not say which folder it is.`,
    `Write its whole path, as in ${join(home, 'Documents', 'Commonplace')}.`,
  );
}

const fileAt = (path: string): Low<ChosenFile | null> =>
  new Low<ChosenFile | null>(durableJsonFile(nodeFileSystem, path), null);

function lost(what: string, file: string, usual: string, cause?: unknown): CommonplaceError {
  return new CommonplaceError(
    'library-unusable',
    `${what}.`,
    `Connect the disk that it is on, or bring the folder back, and try again. ${file} says where it is; without that file, Commonplace opens the library in ${usual}.`,
    { cause },
  );
}

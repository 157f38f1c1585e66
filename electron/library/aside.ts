import { errnoOf, type FileSystem, statOrNull } from './file-system.ts';

/** Renames a broken file, so that what can still be saved of it is not lost; does nothing where there is none. */
export async function keepAside(fileSystem: FileSystem, path: string): Promise<void> {
  await renameIfThere(fileSystem, path, path.replace(/\.json$/u, `.broken-${Date.now()}.json`));
}

/**
 * Renames a conflict copy that is done with: `.merged` behind its name where what it held is in the library now,
 * `.unreadable` where it held nothing that can be read. Never in place of one of the same name.
 */
export async function setAside(
  fileSystem: FileSystem,
  path: string,
  why: 'merged' | 'unreadable',
): Promise<void> {
  let free = `${path}.${why}`;
  for (let n = 2; (await statOrNull(fileSystem, free)) !== null; n += 1) free = `${path}.${why}-${n}`;
  await renameIfThere(fileSystem, path, free);
}

async function renameIfThere(fileSystem: FileSystem, from: string, to: string): Promise<void> {
  try {
    await fileSystem.rename(from, to);
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
}

import { join } from 'node:path';
import { errnoOf, type FileSystem } from './file-system.ts';
import type { FolderListing, ListedFile } from './folder-listing.ts';
import { isAlive } from './process-life.ts';

/** After this, a temporary file is a leftover even if a process of that number lives: numbers are given again. */
const LONGEST_WRITE_MS = 3_600_000;

/** Removes temporary files of writers that were killed; those of writers at work stay. */
export async function removeLeftovers(
  fileSystem: FileSystem,
  folder: string,
  { files }: FolderListing,
): Promise<void> {
  for (const file of files) {
    if (!isLeftover(file)) continue;
    try {
      await fileSystem.unlink(join(folder, file.name));
    } catch (error) {
      // another process was first, or the disk can only be read: neither is worth a word
      if (errnoOf(error) === null) throw error;
    }
  }
}

function isLeftover({ role, mtimeMs }: ListedFile): boolean {
  if (role.kind !== 'temporary') return false;
  return !isAlive({ pid: role.pid, started: null }) || Date.now() - mtimeMs > LONGEST_WRITE_MS;
}

import { join } from 'node:path';
import type { ContentHash } from '../../shared/identifiers.ts';
import { keepAside, setAside } from './aside.ts';
import { contentFileName, isIntact } from './content-file.ts';
import type { FileSystem } from './file-system.ts';
import type { FolderListing } from './folder-listing.ts';
import type { ArticleSource } from './read-article.ts';

/**
 * Settles the conflict copies of texts that a synchroniser has made, under the article's lock. A text never changes,
 * so a copy says what its original says, or is broken: a sound one takes the place of an original that is missing or
 * damaged, every other is set aside.
 *
 * @returns the names of the copies that only said again what was there
 */
export async function settleContentCopies(
  { fileSystem, folder }: Omit<ArticleSource, 'id'>,
  { files }: FolderListing,
): Promise<readonly string[]> {
  const settled: string[] = [];
  for (const { name, role } of files) {
    if (role.kind !== 'content-copy') continue;
    if (await settle(fileSystem, folder, name, role.hash)) settled.push(name);
  }
  return settled;
}

async function settle(
  fileSystem: FileSystem,
  folder: string,
  name: string,
  hash: ContentHash,
): Promise<boolean> {
  const [copy, original] = [join(folder, name), join(folder, contentFileName(hash))];
  if (!(await isIntact(fileSystem, copy, hash))) {
    await setAside(fileSystem, copy, 'unreadable');
    return false;
  }
  if (await isIntact(fileSystem, original, hash)) {
    await setAside(fileSystem, copy, 'merged');
    return true;
  }
  await keepAside(fileSystem, original);
  await fileSystem.rename(copy, original);
  await fileSystem.syncFolder(folder);
  return false;
}

import { open, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The floors: what the disk and Node take for the same, with nothing that an app adds. */

/** The least that a durable write can do: write beside, sync, rename, sync the folder. */
export async function bareWrite(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(`${path}.tmp`, 'w');
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  await rename(`${path}.tmp`, path);
  const folder = await open(join(path, '..'), 'r');
  await folder.sync();
  await folder.close();
}

/** Looks at every file of every article. */
export async function bareWalk(articles: string): Promise<void> {
  for (const name of await readdir(articles)) {
    const folder = join(articles, name);
    for (const file of await readdir(folder)) await stat(join(folder, file));
  }
}

/** Reads and parses every file of every article. */
export async function bareRead(articles: string): Promise<void> {
  for (const name of await readdir(articles)) {
    const folder = join(articles, name);
    for (const file of await readdir(folder)) JSON.parse(await readFile(join(folder, file), 'utf8'));
  }
}

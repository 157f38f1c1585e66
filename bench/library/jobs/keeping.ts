import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createService } from '../../../electron/service.ts';
import { writeEverything } from '../../../shared/everything/write.ts';
import { type Place, timed } from '../place.ts';

/** What a job takes, and the most that its process ever held in memory, in megabytes. */
export interface Cost {
  readonly ms: number;
  readonly memory: number;
}

const cost = (ms: number): Cost => ({ ms, memory: process.resourceUsage().maxRSS / 1000 });
const backupsOf = ({ cache }: Place): string => `${cache}-backups`;

const serviceFor = (place: Place, library = place.library) =>
  createService({
    libraryPath: library,
    configDir: place.config,
    cacheDir: place.cache,
    backupsDir: backupsOf(place),
    version: '0',
    host: 'cli',
    emit: () => undefined,
  });

/** The first backup of a library, and of the same library again, in which nothing has changed. */
export async function backUp(place: Place): Promise<{ readonly first: Cost; readonly again: Cost }> {
  await rm(backupsOf(place), { recursive: true, force: true });
  const { service, close } = await serviceFor(place);
  const first = cost(await timed(() => service['backups.make']({})));
  const again = cost(await timed(() => service['backups.make']({})));
  await close();
  return { first, again };
}

/** That backup taken into an empty library. */
export async function restoreAll(place: Place): Promise<Cost> {
  const { service, close } = await serviceFor(place, join(place.library, '../restored'));
  const { backups } = await service['backups.list']({});
  const backup = backups[0]?.id ?? '';
  const found = cost(await timed(() => service['backups.restore']({ backup, articles: 'all' })));
  await close();
  await rm(join(place.library, '../restored'), { recursive: true });
  return found;
}

export async function check(place: Place): Promise<Cost> {
  const { service, close } = await serviceFor(place);
  const found = cost(await timed(() => service['library.check']({})));
  await close();
  return found;
}

/** Everything written into one document, as the command line writes it. */
export async function exportAll(place: Place): Promise<Cost> {
  const { service, close } = await serviceFor(place);
  const lines = writeEverything(
    {
      plan: () => service['everything.plan']({}),
      article: (articleId) => service['everything.article']({ articleId }),
      version: (articleId, content) => service['everything.version']({ articleId, content }),
    },
    {
      exportedAt: new Date().toISOString(),
      onProgress: () => undefined,
      onLeftOut: ({ problem }) => {
        throw new Error(problem);
      },
      signal: new AbortController().signal,
    },
  );
  const file = join(place.cache, 'everything.json');
  const found = cost(await timed(() => pipeline(lines, createWriteStream(file))));
  await close();
  await rm(file);
  return found;
}

/** The floor: every file copied to another folder, each synced as a backup must be, four at a time. */
export async function bareCopies(place: Place) {
  const to = join(place.cache, 'copy');
  const entries = await readdir(place.library, { recursive: true, withFileTypes: true });
  const waiting = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const copy = async (): Promise<void> => {
    for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
      const path = join(to, from.slice(place.library.length));
      await mkdir(dirname(path), { recursive: true });
      const bytes = await readFile(from);
      const file = await open(path, 'w');
      await file.writeFile(bytes);
      await file.sync();
      await file.close();
    }
  };
  const ms = await timed(() => Promise.all(Array.from({ length: 4 }, copy)));
  await rm(to, { recursive: true });
  return { ms };
}

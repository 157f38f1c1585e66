/** One measurement in a process of its own: `probe.ts JOB LIBRARY CONFIG CACHE COUNT`. Prints one JSON document. */
import { open, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { openLibrary } from '../../electron/library/library.ts';
import { createService } from '../../electron/service.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import { projectText } from '../../shared/text/projection.ts';
import { seeded } from '../anchoring/random.ts';
import { corpus } from '../search/corpus.ts';
import { highlight, idOf } from './make-library.ts';

const [job = '', libraryPath = '', configDir = '', cacheDir = '', given = '0'] = process.argv.slice(2);
const count = Number(given);
const options = { libraryPath, configDir, cacheDir, version: '0', emit: () => undefined } as const;
const random = seeded(7);
const articles = join(libraryPath, 'articles');

/** Milliseconds: what opening a library sets going in the background is over then. */
const WARM_UP = 6000;
/** As many files at once as the app's own window sends. */
const AT_ONCE = 3;

const since = async (act: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await act();
  return performance.now() - began;
};

const jobs: Readonly<Record<string, () => Promise<unknown>>> = {
  /** Until the first page of the list is there; then the memory that stays, once all was compared with the disk. */
  async open() {
    const began = performance.now();
    const { service, close } = await createService({ ...options, host: 'browser' });
    const { total } = await service['articles.query']({
      sort: 'imported',
      descending: true,
      offset: 0,
      limit: 200,
      trashed: false,
    });
    const ms = performance.now() - began;
    if (total !== count) throw new Error(`${total} articles of ${count}`);
    globalThis.gc?.();
    const rss = process.memoryUsage.rss() / 1e6;
    await close();
    return { ms, rss };
  },
  /** From opening with a warm index until every folder was compared with the disk. */
  async compare() {
    const began = performance.now();
    const library = await openLibrary({
      libraryPath,
      configDir,
      cacheDir,
      clock: Date.now,
      watch: false,
      onChange: () => undefined,
      onTrouble: (error) => {
        throw error;
      },
    });
    const opened = performance.now() - began;
    await library.checked;
    const ms = performance.now() - began;
    await library.close();
    return { ms: ms - opened };
  },
  async walk() {
    const ms = await since(async () => {
      for (const name of await readdir(articles)) {
        const folder = join(articles, name);
        for (const file of await readdir(folder)) await stat(join(folder, file));
      }
    });
    return { ms };
  },
  async read() {
    const ms = await since(async () => {
      for (const name of await readdir(articles)) {
        const folder = join(articles, name);
        for (const file of await readdir(folder)) JSON.parse(await readFile(join(folder, file), 'utf8'));
      }
    });
    return { ms };
  },
  /** Durable highlights, and in turn with them the bare writing of the same bytes. */
  async highlight() {
    const { service, close } = await createService({ ...options, host: 'browser' });
    const ours: number[] = [];
    const bare: number[] = [];
    const began = performance.now();
    while (ours.length < 300) {
      const articleId: ArticleId = idOf(Math.floor(random() * count));
      const opened = await service['articles.open']({ articleId });
      const change = highlight(articleId, opened.contentHash, projectText(opened.content.body).text, random);
      const took = await since(() => service['library.apply']({ changes: [change] }));
      const folder = join(articles, articleId);
      const name = (await readdir(folder)).find((file) => file.startsWith('notes-')) ?? '';
      const bytes = await readFile(join(folder, name));
      const floor = await since(() => bareWrite(join(cacheDir, 'floor'), bytes));
      if (performance.now() - began < WARM_UP) continue;
      ours.push(took);
      bare.push(floor);
    }
    await close();
    return { ours, bare };
  },
  async import() {
    const made = corpus(99);
    const files = [...made.documents(count)].map(({ title, text, site }) =>
      new TextEncoder().encode(
        `${title}\n\n${title}\n\n${typeof text === 'string' ? text : ''}\n\nOriginal Title: ${title}\nSource: ${site}\nPublished: 2025-01-01\nTags: a, b\n`,
      ),
    );
    const { service, close } = await createService({ ...options, host: 'browser' });
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    const ms = await since(async () => {
      const waiting = [...files.entries()];
      const bringIn = async () => {
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
          const [at, bytes] = next;
          const { status } = await service['articles.import']({ name: `${at}.txt`, bytes });
          if (status === 'failed') throw new Error('an import failed');
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, bringIn));
    });
    delay.disable();
    // What is written for an article: its content, and a notes file.
    const floor = await since(async () => {
      for (const bytes of files) {
        await bareWrite(join(cacheDir, 'floor'), Buffer.concat([bytes, bytes]));
        await bareWrite(join(cacheDir, 'floor'), bytes.subarray(0, 600));
      }
    });
    await close();
    return { ms, floor, longestBlock: delay.max / 1e6 };
  },
};

/** The least that a durable write can do: write beside, sync, rename, sync the folder. */
async function bareWrite(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(`${path}.tmp`, 'w');
  await file.writeFile(bytes);
  await file.sync();
  await file.close();
  await rename(`${path}.tmp`, path);
  const folder = await open(join(path, '..'), 'r');
  await folder.sync();
  await folder.close();
}

const run = jobs[job];
if (run === undefined) throw new Error(`There is no job ${job}`);
console.log(JSON.stringify(await run()));

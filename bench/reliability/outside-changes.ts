import { once } from 'node:events';
import { mkdirSync, mkdtempSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createService } from '../../electron/service.ts';
import type { Emit } from '../../shared/api.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import { pick, seeded } from '../anchoring/random.ts';

/**
 * `outside-changes.ts [ARTICLES] [CHANGES] [SEED]`: how long a change that another device has written into the folder
 * takes until the open app has told its windows, beside what the system takes to report a renamed file.
 */
const [articles = 1000, changes = 300, seed = 1] = process.argv.slice(2).map(Number);
const random = seeded(seed);
const root = mkdtempSync(join(tmpdir(), 'commonplace-outside-'));
let hear: (article: ArticleId) => void = () => undefined;

function open(device: string, host: 'browser' | 'cli', emit: Emit = () => undefined) {
  return createService({
    libraryPath: join(root, 'Commonplace'),
    configDir: join(root, device, 'config'),
    cacheDir: join(root, device, 'cache'),
    host,
    version: '0.0.0',
    emit,
  });
}

/** Milliseconds from one file put in the place of another until the system reports it. */
async function floors(): Promise<number[]> {
  const folder = join(root, 'floor');
  mkdirSync(folder);
  const times: number[] = [];
  for (let n = 0; n < changes; n += 1) {
    writeFileSync(join(folder, '.new'), String(n));
    const watcher = watch(folder);
    const told = once(watcher, 'change');
    const since = performance.now();
    renameSync(join(folder, '.new'), join(folder, 'file'));
    await told;
    times.push(performance.now() - since);
    watcher.close();
  }
  return times;
}

async function outside(): Promise<number[]> {
  const other = await open('other', 'cli');
  const ids: ArticleId[] = [];
  for (let n = 0; n < articles; n += 1) {
    const bytes = new TextEncoder().encode(`Article ${n}\n\nThe boats of day ${n} came home late.\n`);
    const { articleId } = await other.service['articles.import']({ name: 'a.txt', bytes });
    if (articleId !== undefined) ids.push(articleId);
  }
  const app = await open('app', 'browser', (name, payload) => {
    if (name !== 'library.changed' || !('articles' in payload) || payload.articles === 'all') return;
    for (const id of payload.articles) hear(id);
  });
  const times: number[] = [];
  for (let n = 0; n < changes; n += 1) {
    const articleId = pick(random, ids);
    const told = new Promise<void>((resolve) => {
      hear = (id) => {
        if (id === articleId) resolve();
      };
    });
    await other.service['library.apply']({
      changes: [{ kind: 'article', articleId, set: { note: `note ${n}` } }],
    });
    const since = performance.now();
    await told;
    times.push(performance.now() - since);
    const { note } = await app.service['articles.notes']({ articleId });
    if (note !== `note ${n}`) throw new Error(`the app was told of ${articleId}, and shows “${note}”`);
  }
  await app.close();
  await other.close();
  return times;
}

function row(what: string, times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string =>
    `${(sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(1)} ms`;
  return `| ${what} | ${at(0.5)} | ${at(0.95)} | ${at(1)} |`;
}

try {
  console.log('| from … until … | median | p95 | longest |\n| --- | --- | --- | --- |');
  console.log(row('a renamed file until the system reports it', await floors()));
  console.log(
    row(
      `another device’s change is durable until the app’s windows are told, ${articles} articles`,
      await outside(),
    ),
  );
} finally {
  rmSync(root, { recursive: true, force: true });
}

import { execFileSync } from 'node:child_process';
import { type Browser, chromium, type Page } from '@playwright/test';
import { serve } from '../../../e2e/processes.ts';
import { browserForTests } from '../../../electron/build/ensure-browser.mjs';
import { atMost, median, p95, type Row } from '../figures.ts';
import { KINDS, queriesOf } from '../jobs/searching.ts';
import type { Place } from '../place.ts';
import { watchPaint } from './paint.ts';
import { scrollThrough, standStill } from './scrolling.ts';

const QUERIES = 60;
const STARTS = 3;
const AIM = 10_000;
const VERY_MANY = 20_000;
/** Milliseconds after which what was only needed for a moment may be given back. */
const REST = 3000;

/** The same library in the app: the built renderer in the browser of the end-to-end tests, over the browser host. */
export async function* measureApp({ library, config, cache, count }: Place): AsyncGenerator<Row> {
  const host = await serve({
    ...process.env,
    COMMONPLACE_LIBRARY: library,
    COMMONPLACE_CONFIG: config,
    COMMONPLACE_CACHE: cache,
    COMMONPLACE_BACKUPS: `${cache}-backups`,
    COMMONPLACE_BUILD: '0',
  });
  const executablePath = browserForTests();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--disable-gpu'],
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const row = (what: string, found: readonly number[], more: Partial<Row> = {}): Row => ({
    articles: count,
    what,
    median: median(found),
    p95: p95(found),
    unit: 'ms',
    ...more,
  });
  try {
    const started: number[] = [];
    for (let at = 0; at < STARTS; at += 1) started.push(await start(browser, host.url));
    yield row('app: window opened to the list painted', started);

    const page = await open(browser, host.url);
    const still = await standStill(page);
    const frames = await scrollThrough(page);
    yield row('app: frames while the list scrolls from top to bottom; the longest as p95', frames.all, {
      p95: frames.longest,
      ratio: { value: frames.longest / still.longest, of: 'the longest of a list that stands still' },
      target: atMost(frames.longest, 50, '50 ms, the longest'),
    });

    await openSearch(page);
    for (const kind of KINDS) {
      const found = await page.evaluate(
        (queries) => globalThis.timesToPaint(queries),
        queriesOf(kind, QUERIES),
      );
      const target = count === AIM ? { target: atMost(p95(found), 50, '50 ms') } : {};
      yield row(`app: search to the painted result: ${kind}`, found, target);
    }
    const most = count >= VERY_MANY ? 400 : 200;
    const memory = (what: string): Row => {
      const used = memoryOf(host.pid);
      const target = count < AIM ? {} : { target: atMost(used, most, `${most} MB`) };
      return row(what, [used], { unit: 'MB', ...target });
    };
    await page.waitForTimeout(REST);
    yield memory('app: memory of the service after all this');
    await openNotebook(page);
    await page.waitForTimeout(REST);
    yield memory('app: the same, the notebook looked at too');
    await page.close();
  } finally {
    await browser.close();
    await host.stop();
  }
}

async function open(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 840 } });
  await page.addInitScript(watchPaint);
  await page.goto(url);
  await page.getByRole('row').first().getByRole('checkbox').waitFor();
  return page;
}

/** Milliseconds from the beginning of the navigation. */
async function start(browser: Browser, url: string): Promise<number> {
  const page = await open(browser, url);
  const ms = await page.evaluate(() => globalThis.firstRows);
  await page.close();
  return ms;
}

/** Megabytes of a process that the system keeps in memory for it. */
function memoryOf(pid: number | undefined): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1000;
}

async function openNotebook(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Notebook' }).click();
  await page.getByRole('article').first().waitFor({ timeout: 120_000 });
}

/** Also waits until everything is in the index. */
async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+F');
  const field = page.getByRole('combobox', { name: 'Search everything' });
  await field.fill('a');
  await page.getByRole('listbox', { name: 'Results' }).waitFor();
  await page.getByText('Taking in the library').waitFor({ state: 'hidden', timeout: 300_000 });
}

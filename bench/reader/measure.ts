/**
 * Marking in the real browser on the real built app, and the same work by what paints and finds highlights in it alone,
 * by wrapping `<mark>` elements and by `@recogito/text-annotator`'s CSS-highlight renderer on the same page:
 * `npm run bench:reader`. With `--write` the results go into this folder's README.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { appIn, type Served, serve } from '../../e2e/processes.ts';
import { browserForTests } from '../../electron/build/ensure-browser.mjs';
import { bundled } from './bundled.ts';
import { HIGHLIGHTS, makeLongArticles, WORDS } from './long-article.ts';
import type { Measured } from './measured.ts';
import { measureApp, measureContender } from './runs.ts';
import { table, type Who } from './table.ts';

const ROUNDS = Number(process.argv.find((arg) => arg.startsWith('--rounds='))?.slice(9) ?? 3);

/**
 * Recogito measures every highlight of the text wherever it stands. Where what is far from the screen is not laid out,
 * Chromium lays each part of it out for the asking and forgets it again: 5,000 highlights then take most of a minute, and
 * again whenever scrolling changes the text's height. So its page has everything laid out at all times.
 */
const LAID_OUT = '[data-screenful] { content-visibility: visible !important; }';

const folder = mkdtempSync(join(tmpdir(), 'commonplace-bench-reader-'));
const env = appIn(folder);
const executablePath = browserForTests();
let browser: Browser | undefined;
let host: Served | undefined;
try {
  const places = makeLongArticles(join(folder, 'library'));
  browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  host = await serve(env);
  const measured: Record<Who, Measured[]> = { app: [], own: [], mark: [], recogito: [] };
  const own = { name: 'the painter alone', script: await bundled('own-painter.ts'), css: '' };
  const marks = { name: '<mark>', script: await bundled('mark-elements.ts'), css: '' };
  const recogito = { name: 'recogito', script: await bundled('recogito.ts'), css: LAID_OUT };
  for (let round = 0; round < ROUNDS; round++) {
    measured.app.push(await measureApp(browser, host.url));
    measured.own.push(await measureContender(browser, host.url, own, places));
    measured.mark.push(await measureContender(browser, host.url, marks, places));
    measured.recogito.push(await measureContender(browser, host.url, recogito, places));
    console.error(`round ${round + 1} of ${ROUNDS}`);
  }
  const where = `Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? '?'}, ${ROUNDS} rounds, ${new Date().toISOString().slice(0, 10)}`;
  const results = `${WORDS.toLocaleString('en')} words, ${HIGHLIGHTS.toLocaleString('en')} highlights. ${where}.\n\n${table(measured)}`;
  console.log(results);
  if (process.argv.includes('--write')) {
    const path = join(import.meta.dirname, 'README.md');
    const readme = readFileSync(path, 'utf8');
    writeFileSync(path, readme.replace(/(<!-- results -->\n)[\s\S]*(<!-- end -->)/u, `$1${results}\n$2`));
  }
} finally {
  await browser?.close();
  await host?.stop();
  rmSync(folder, { recursive: true, force: true });
}

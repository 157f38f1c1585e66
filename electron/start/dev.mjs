// npm run dev: as npm start, and what is edited is built and shown at once.
//
// The same builds under the same policy as the app's own, and not Vite's development server: that needs inline scripts
// and an origin of its own, so what would be seen is not what people get. A build takes a second or two.
import { mkdirSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, buildParts } from '../build/ensure-built.mjs';
import { hasDisplay } from './find.mjs';
import { getElectron } from './get-electron.mjs';
import { readOptions } from './options.mjs';
import { openHost, serve } from './run-browser.mjs';
import { runElectron } from './run-electron.mjs';

const root = join(import.meta.dirname, '../..');
/** Edits that come within this time, in milliseconds, are built together. */
const PAUSE = 150;
/** Touched after each build of the renderer; the Electron host watches it. */
const STAMP = join(root, 'out/live');

/** What is affected by an edit. @param {string} path @returns {readonly import('../build/ensure-built.mjs').Part[]} */
function affected(path) {
  if (/\.(test|spec)\.|~$|(^|\/)\./.test(path)) return [];
  if (path.startsWith('renderer/')) return ['client'];
  if (path.startsWith('shared/')) return ['client', 'node', 'preload'];
  return /^electron\/(start|build)\//.test(path) ? [] : ['node', 'preload'];
}

/** @param {(parts: ReadonlySet<import('../build/ensure-built.mjs').Part>) => Promise<void>} onBuilt */
function watchSources(onBuilt) {
  /** @type {Set<import('../build/ensure-built.mjs').Part>} */
  const pending = new Set();
  let running = Promise.resolve();
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const flush = async () => {
    const parts = new Set(pending);
    pending.clear();
    if (parts.size === 0) return;
    try {
      await buildParts([...parts]);
      await onBuilt(parts);
      console.log(`Built ${[...parts].join(', ')}.`);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error); // the next edit tries again
    }
  };
  for (const folder of ['renderer', 'shared', 'electron']) {
    watch(join(root, folder), { recursive: true }, (_event, name) => {
      for (const part of affected(`${folder}/${String(name).replaceAll('\\', '/')}`)) pending.add(part);
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(flush);
      }, PAUSE);
    });
  }
}

/** @param {string} binary @returns {Promise<number>} the exit code */
async function inElectron(binary) {
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(STAMP, '');
  let restart = new AbortController();
  watchSources(async (parts) => {
    if (parts.has('node') || parts.has('preload')) restart.abort();
    else writeFileSync(STAMP, new Date().toISOString());
  });
  for (;;) {
    restart = new AbortController();
    const { signal } = restart;
    const outcome = await runElectron(binary, { env: { ...process.env, COMMONPLACE_LIVE: STAMP }, signal });
    if (signal.aborted) continue;
    if ('why' in outcome) console.error(`${outcome.why}.`);
    return 'code' in outcome ? outcome.code : 1;
  }
}

/** @param {import('./options.mjs').StartOptions} options @returns {Promise<number>} the exit code */
async function inBrowser({ port, open }) {
  let host = await openHost({ port });
  watchSources(async (parts) => {
    if (!parts.has('node')) return host.reload();
    // On the same port and with the same tokens, so that open windows find it again.
    const before = host;
    await before.close();
    host = await openHost({ port: Number(new URL(before.origin).port), before });
  });
  await serve(() => host, open);
  return 0;
}

const options = readOptions(process.argv.slice(2));
if ('wrong' in options) {
  console.error(options.wrong.replace('npm start', 'npm run dev'));
  process.exit(2);
}
await build();
const got =
  options.host === 'browser'
    ? { why: '--browser was given' }
    : hasDisplay()
      ? await getElectron()
      : { why: 'there is no display' };
if ('binary' in got) process.exit(await inElectron(got.binary));
if (options.host === 'electron') {
  console.error(`Commonplace did not start in Electron: ${got.why}.`);
  process.exit(1);
}
console.log(`Commonplace runs in the browser, because ${got.why}.`);
process.exit(await inBrowser(options));

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, hasDisplay } from './find.mjs';

const root = join(import.meta.dirname, '../..');

/** @typedef {import('../browser-host/browser-host.ts').BrowserHost} BrowserHost */

/**
 * Starts the built browser host.
 * @param {{ port: number, before?: BrowserHost }} options  `before` is a host that this one takes the place of
 * @returns {Promise<BrowserHost>}
 */
export async function openHost({ port, before }) {
  const bundle = pathToFileURL(join(root, 'out/host/browser-host.js'));
  if (before) bundle.search = `after=${Date.now()}`; // a module is loaded once for each address
  /** @type {typeof import('../browser-host/browser-host.ts')} */
  const { startBrowserHost } = await import(bundle.href);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { env, platform } = process;
  const host = await startBrowserHost({
    surroundings: { env, platform, home: homedir() },
    rendererDir: join(root, 'out/renderer'),
    version,
    port,
    ...(before ? { admission: before.admission } : {}),
  });
  if (host.problem) console.error([host.problem.message, host.problem.hint].filter(Boolean).join('\n'));
  return host;
}

/**
 * Opens the page as an app window where a display and a browser for it exist.
 * @param {BrowserHost} host
 * @returns {{ close(): void, closed: Promise<void> } | null}
 */
export function openWindow(host) {
  const browser = hasDisplay() ? chromium() : null;
  if (!browser) return null;
  // With a profile of its own, the browser's process lives as long as the window does.
  const profile = mkdtempSync(join(tmpdir(), 'commonplace-window-'));
  const child = spawn(
    browser,
    [
      `--app=${host.launchUrl()}`,
      `--user-data-dir=${profile}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-sync',
      '--window-size=1200,840',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    { stdio: 'ignore' },
  );
  const closed = new Promise((resolve) => {
    child.on('error', (error) => resolve(console.error(`The window did not open: ${error.message}`)));
    child.on('close', resolve);
  }).then(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  return { close: () => void child.kill(), closed };
}

/**
 * Serves until the window is closed or the process is asked to stop. `host` is asked each time, since it may change.
 * @param {() => BrowserHost} host
 * @param {boolean} open
 */
export async function serve(host, open) {
  console.log(`Commonplace is at ${host().url}`);
  console.log('The address works on this machine only; keep it to yourself. Ctrl-C stops Commonplace.');
  const asked = new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve));
  const window = open ? openWindow(host()) : null;
  await Promise.race([asked, ...(window ? [window.closed] : [])]);
  await host().close();
  window?.close();
  await window?.closed;
}

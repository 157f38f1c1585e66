// A browser for the end-to-end tests: Playwright's own or the system's; otherwise gets one the standard way.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium as playwrightChromium } from '@playwright/test';
import { chromium } from '../start/find.mjs';

/** The path of a browser that is here, or null. @returns {string | null} */
export function browserForTests() {
  const own = playwrightChromium.executablePath();
  return existsSync(own) ? own : chromium();
}

/** Gets a browser if there is none. Says what to install, and throws, if it cannot. @returns {string} */
export function ensureBrowser() {
  const here = browserForTests();
  if (here) return here;
  console.log('No Chromium was found for the end-to-end tests: asking Playwright to install its own.');
  const require = createRequire(import.meta.url);
  const cli = join(dirname(require.resolve('@playwright/test/package.json')), 'cli.js');
  run(process.execPath, [cli, 'install', 'chromium']);
  const installed = browserForTests() ?? fromDebian();
  if (installed) return installed;
  throw new Error(
    'No browser for the end-to-end tests could be had. Install Chromium, Google Chrome or Microsoft Edge ' +
      '(on Debian and Ubuntu: sudo apt-get install chromium), or name one in COMMONPLACE_BROWSER.',
  );
}

/** @returns {string | null} */
function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.log('Playwright’s browser could not be had: installing the chromium package.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-q'], env);
  run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], env);
  return browserForTests();
}

/** @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
function run(command, args, env = process.env) {
  spawnSync(command, args, { stdio: 'inherit', env, timeout: 240_000 });
}

if (process.argv[1] === import.meta.filename) {
  try {
    ensureBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

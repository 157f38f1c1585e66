import { defineConfig } from '@playwright/test';
import { browserForTests } from '../electron/build/ensure-browser.mjs';
import { electronBinary, hasDisplay } from '../electron/start/find.mjs';
import type { HostName } from './fixtures.ts';

/**
 * Every spec runs on every host that this machine has. `E2E_HOST=all` makes Electron compulsory, as where releases are
 * made; `electron` and `browser` run on that host alone.
 */
const wanted = process.env.E2E_HOST;
const electronRuns = electronBinary() !== null && hasDisplay();
if ((wanted === 'all' || wanted === 'electron') && !electronRuns) {
  throw new Error(
    'Electron is to be tested, but its binary is not here (npm run electron:get) or no display',
  );
}
const hosts: HostName[] = [];
if (wanted !== 'browser' && electronRuns) hosts.push('electron');
if (wanted !== 'electron') hosts.push('browser');

/** As in `slowedDown` of windows.ts: whoever is slow is waited for. */
const patience = Number(process.env.E2E_SLOW ?? 1);
const asRoot = process.getuid?.() === 0;
const executablePath = browserForTests();

export default defineConfig<object, { host: HostName }>({
  testDir: '.',
  outputDir: '../test-results',
  workers: 2,
  timeout: 60_000 * patience,
  expect: { timeout: 10_000 * patience },
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  reporter: [['list'], ['./report-host.ts']],
  use: {
    // Recording every step takes its time: `E2E_TRACE=1` where a failure is looked into.
    trace: process.env.E2E_TRACE === '1' ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    actionTimeout: 30_000 * patience,
    viewport: { width: 1200, height: 840 },
    contextOptions: { reducedMotion: 'reduce' },
    acceptDownloads: true,
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: ['--disable-gpu'],
      // Chromium refuses to run its sandbox as root.
      chromiumSandbox: !asRoot,
    },
  },
  projects: hosts.map((host) => ({ name: host, use: { host } })),
});

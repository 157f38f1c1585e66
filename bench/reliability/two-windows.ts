import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { articleFile, openArticle } from '../../e2e/person.ts';
import { appIn, runScript, serve } from '../../e2e/processes.ts';
import { saved } from '../../e2e/windows.ts';
import { browserForTests } from '../../electron/build/ensure-browser.mjs';
import { pick, type Random, seeded } from '../anchoring/random.ts';
import { atEase, doSomething } from './random-person.ts';
import { openSlowWindow } from './slow-window.ts';
import { differences, type OnDisk, shownIn } from './what-is-shown.ts';

/**
 * `two-windows.ts [ROUNDS] [STEPS] [SEED]`: presses random keys in two windows on one article, with whatever the host
 * says and hears delayed, and compares after each round what both windows show with what the library has on disk.
 */
const [rounds = 10, steps = 60, seed = 1] = process.argv.slice(2).map(Number);
/** Milliseconds in which both windows have to come to what is on disk. */
const PATIENCE = 20_000;
const TITLE = 'Europe’s night trains are full again, and nobody has enough beds';

/** Presses keys now here, now there, and answers with what was wrong afterwards. */
async function playRound(
  windows: readonly Page[],
  random: Random,
  onDisk: () => Promise<readonly OnDisk[]>,
): Promise<readonly string[]> {
  const done: string[] = [];
  for (let step = 0; step < steps; step++) done.push(await doSomething(pick(random, windows), random));
  for (const page of windows) await atEase(page);
  for (const page of windows) await saved(page);
  const until = performance.now() + PATIENCE;
  for (;;) {
    const disk = await onDisk();
    const shown = await Promise.all(windows.map(shownIn));
    const faults = shown.flatMap((each) => differences(each, disk));
    if (faults.length === 0) return [];
    if (performance.now() > until) return [...faults, `after: ${done.join(' ')}`];
  }
}

async function play(browser: Browser, folder: string): Promise<number> {
  const env = appIn(folder);
  const cli = (...args: readonly string[]) => runScript('electron/cli/launch.mjs', args, env);
  const onDisk = async (): Promise<readonly OnDisk[]> =>
    (JSON.parse((await cli('show', TITLE, '--json')).stdout) as { annotations: OnDisk[] }).annotations;
  await cli('import', articleFile('night-trains.txt'));
  const random = seeded(seed);
  const errors: string[] = [];
  const host = await serve(env);
  const open = () => openSlowWindow(browser, host.url, random, errors);
  const windows = [await open(), await open()];
  for (const page of windows) await openArticle(page, TITLE);
  let faults = 0;
  for (let round = 1; round <= rounds; round++) {
    const found = [...(await playRound(windows, random, onDisk)), ...errors.splice(0)];
    console.log(`round ${round}: ${(await onDisk()).length} highlights, ${found.length} faults`);
    for (const fault of found) console.log(fault);
    faults += found.length;
  }
  await host.stop();
  return faults;
}

const folder = mkdtempSync(join(tmpdir(), 'commonplace-two-windows-'));
const executablePath = browserForTests();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--disable-gpu'],
  // Chromium refuses to run its sandbox as root.
  chromiumSandbox: process.getuid?.() !== 0,
});
try {
  const faults = await play(browser, folder);
  const found = faults === 0 ? 'no fault' : `${faults} faults`;
  console.log(`${rounds} rounds of ${steps} keys in two windows, seed ${seed}: ${found}`);
  process.exitCode = faults === 0 ? 0 : 1;
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

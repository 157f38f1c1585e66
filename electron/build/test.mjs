// npm test: everything that must hold, each step whatever became of the one before, and one line at the end.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { electronBinary, hasDisplay } from '../start/find.mjs';
import { ensureBrowser } from './ensure-browser.mjs';

const root = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const scratch = mkdtempSync(join(root, 'node_modules/.commonplace-test-'));
const unitReport = join(scratch, 'unit.json');
const builtReport = join(scratch, 'built.json');
const e2eReport = join(scratch, 'e2e.json');

/** The script of a package's command. @param {string} name @param {string} [command] */
function commandOf(name, command = name) {
  const file = join(root, 'node_modules', name, 'package.json');
  const { bin } = JSON.parse(readFileSync(file, 'utf8'));
  return join(dirname(file), typeof bin === 'string' ? bin : bin[command]);
}

/** On Linux without a display, Electron's windows can be shown on a virtual one. */
function virtualDisplay() {
  if (hasDisplay() || electronBinary() === null || process.env.E2E_HOST === 'browser') return [];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => existsSync(join(folder, 'xvfb-run'))) ? ['xvfb-run', '-a'] : [];
}

/** @type {readonly (readonly [name: string, args: () => readonly string[], before?: () => unknown])[]} */
const steps = [
  ['Format', () => [commandOf('@biomejs/biome', 'biome'), 'check', '.']],
  ['Lint and import rules', () => [commandOf('oxlint'), '--deny-warnings']],
  ['Types', () => [commandOf('typescript', 'tsc'), '--noEmit']],
  ['Unit tests', () => vitest('electron/build/vitest.config.ts', unitReport)],
  ['Build', () => [join(import.meta.dirname, 'ensure-built.mjs')]],
  ['Packages', () => vitest('electron/build/vitest.built.config.ts', builtReport)],
  [
    'End-to-end tests',
    () => [require.resolve('@playwright/test/cli'), 'test', '-c', 'e2e/playwright.config.ts'],
    ensureBrowser,
  ],
];

/** @type {string[]} */
const failedSteps = [];
for (const [name, args, before] of steps) {
  console.log(`\n── ${name} ──`);
  // What follows the build tests what it made.
  if (failedSteps.includes('Build')) console.log('Not run: there is no build.');
  else if (!run(name, args, before)) failedSteps.push(name);
}
const tallies = [vitestTally(unitReport), vitestTally(builtReport), e2eTally()];
rmSync(scratch, { recursive: true, force: true });

console.log('');
for (const name of failedSteps) console.log(`Failed: ${name}`);
const sum = (/** @type {'passed' | 'failed'} */ key) =>
  tallies.reduce((total, tally) => total + tally[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(failedSteps.length === 0 ? 0 : 1);

/** @param {string} name @param {() => readonly string[]} args @param {(() => unknown) | undefined} before */
function run(name, args, before) {
  try {
    before?.();
    const display = name === 'End-to-end tests' ? virtualDisplay() : [];
    const [command = '', ...rest] = [...display, process.execPath, ...args()];
    const env = { ...process.env, COMMONPLACE_TALLY: e2eReport };
    return spawnSync(command, rest, { cwd: root, stdio: 'inherit', env }).status === 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/** @param {string} config @param {string} report */
function vitest(config, report) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return [commandOf('vitest'), 'run', `--config=${config}`, ...reporters];
}

/** @param {string} report @returns {{ passed: number, failed: number }} */
function vitestTally(report) {
  if (!existsSync(report)) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed: numPassedTests, failed: numFailedTests };
}

/** @returns {{ passed: number, failed: number }} */
function e2eTally() {
  if (!existsSync(e2eReport)) return { passed: 0, failed: 0 };
  return JSON.parse(readFileSync(e2eReport, 'utf8'));
}

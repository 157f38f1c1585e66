// npm start: the app in Electron where its binary is or can be had, else in the browser.
import { ensureBuilt } from '../build/ensure-built.mjs';
import { hasDisplay } from './find.mjs';
import { getElectron } from './get-electron.mjs';
import { readOptions } from './options.mjs';
import { openHost, serve } from './run-browser.mjs';
import { runElectron } from './run-electron.mjs';

/** @returns {Promise<import('./run-electron.mjs').Outcome>} */
async function tryElectron() {
  if (!hasDisplay()) return { why: 'there is no display' };
  const got = await getElectron();
  return 'why' in got ? got : runElectron(got.binary);
}

/** @param {import('./options.mjs').StartOptions} options @returns {Promise<number>} the exit code */
async function start(options) {
  await ensureBuilt();
  const outcome = options.host === 'browser' ? { why: '--browser was given' } : await tryElectron();
  if ('code' in outcome) return outcome.code;
  if (options.host === 'electron') {
    console.error(`Commonplace did not start in Electron: ${outcome.why}.`);
    return 1;
  }
  console.log(`Commonplace runs in the browser, because ${outcome.why}.`);
  const host = await openHost({ port: options.port });
  await serve(() => host, options.open);
  return 0;
}

const options = readOptions(process.argv.slice(2));
if ('wrong' in options) {
  console.error(options.wrong);
  process.exit(2);
}
try {
  process.exit(await start(options));
} catch (error) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
  console.error(
    code === 'EADDRINUSE'
      ? `Port ${options.port} is taken by another program.`
      : `Commonplace did not start: ${message}`,
  );
  process.exit(1);
}

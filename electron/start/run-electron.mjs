import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
/** An exit sooner than this, in milliseconds, is taken for Electron being unable to run here at all. */
const QUICK = 8000;
/** The exit code of an app that has told the person itself why it cannot start. */
const TOLD = 3;

/** @typedef {{ why: string } | { code: number }} Outcome */

/**
 * Runs the app in Electron until it ends. `why` says that it could not run here: shared libraries are missing, or
 * there is no usable sandbox.
 * @param {string} binary
 * @param {{ env?: NodeJS.ProcessEnv, signal?: AbortSignal }} [options]
 * @returns {Promise<Outcome>}
 */
export async function runElectron(binary, { env = process.env, signal } = {}) {
  const began = Date.now();
  // Chromium refuses to run its sandbox as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(binary, [root, ...sandbox], { stdio: 'inherit', env });
  const pass = (/** @type {NodeJS.Signals} */ name) => child.kill(name);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  signal?.addEventListener('abort', () => child.kill());
  /** @type {number | string} */
  const end = await new Promise((resolve) => {
    child
      .on('error', (error) => resolve(error.message))
      .on('close', (code, name) => resolve(code ?? name ?? 1));
  });
  process.off('SIGINT', pass).off('SIGTERM', pass);
  const asked = end === 'SIGINT' || end === 'SIGTERM' || signal?.aborted;
  if (end === 0 || end === TOLD || asked) return { code: end === TOLD ? TOLD : 0 };
  if (Date.now() - began < QUICK) return { why: `Electron did not start (${end})` };
  return { code: typeof end === 'number' ? end : 1 };
}

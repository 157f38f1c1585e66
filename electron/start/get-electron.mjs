// Fetches Electron's binary; `npm run electron:get` does so by itself. The package's own installer knows no time limit.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { electronBinary, electronPackage } from './find.mjs';

/**
 * How long to wait, in milliseconds: for the server's first answer, for the download's first byte, and for each byte
 * after it.
 */
const PATIENCE = { probe: 4000, firstByte: 8000, nextByte: 20_000 };
/** A failure is remembered this long, in milliseconds, so that every start while offline is a quick one. */
const REMEMBERED = 60 * 60 * 1000;

const MEMORY = join(import.meta.dirname, '../../node_modules/.cache/commonplace/electron-download.json');
const RELEASES = 'https://github.com/electron/electron/releases/download/';

/**
 * @param {object} [options]
 * @param {boolean} [options.insist]  tries even where it failed a moment ago
 * @param {string} [options.memory]  the file that remembers a failure
 * @param {typeof PATIENCE} [options.patience]
 * @returns {Promise<{ binary: string } | { why: string }>}
 */
export async function getElectron({ insist = false, memory = MEMORY, patience = PATIENCE } = {}) {
  const binary = electronBinary();
  if (binary) return { binary };
  if (process.env.COMMONPLACE_ELECTRON_DOWNLOAD === '0')
    return { why: 'downloading Electron is switched off' };
  const found = electronPackage();
  if (!found) return { why: 'the electron package is not installed' };
  const before = insist ? null : recall(memory, found.version);
  if (before) return { why: `${before} (tried less than an hour ago; “npm run electron:get” tries now)` };
  try {
    await download(found, patience);
    const unpacked = await unpack(found.dir);
    rmSync(memory, { force: true });
    return { binary: unpacked };
  } catch (error) {
    const why = `Electron could not be downloaded: ${reason(error)}`;
    mkdirSync(dirname(memory), { recursive: true });
    writeFileSync(memory, JSON.stringify({ version: found.version, at: Date.now(), why }));
    return { why };
  }
}

/** @param {string} memory @param {string} version @returns {string | null} */
function recall(memory, version) {
  try {
    const failure = JSON.parse(readFileSync(memory, 'utf8'));
    const fresh = failure.version === version && Date.now() - failure.at < REMEMBERED;
    return fresh ? failure.why : null;
  } catch {
    return null; // nothing failed yet
  }
}

/**
 * Why the server that has Electron's binaries cannot be reached; null where it answers, or where only a proxy knows.
 * @param {number} [patience]  in milliseconds
 * @returns {Promise<string | null>}
 */
export async function whyUnreachable(patience = PATIENCE.probe) {
  const { env } = process;
  if (env.HTTPS_PROXY || env.https_proxy) return null;
  const server = env.ELECTRON_MIRROR ?? env.npm_config_electron_mirror ?? RELEASES;
  try {
    // Any answer will do: it is only whether there is one.
    await fetch(server, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(patience) });
    return null;
  } catch (error) {
    return reason(error);
  }
}

/**
 * Puts the checksum-verified archive into Electron's own cache.
 * @param {{ dir: string, version: string }} found
 * @param {typeof PATIENCE} patience
 */
async function download({ dir, version }, patience) {
  const { env, platform, arch } = process;
  if (env.HTTPS_PROXY || env.https_proxy) env.ELECTRON_GET_USE_PROXY = '1';
  const silence = await whyUnreachable(patience.probe);
  if (silence) throw new Error(silence);
  const require = createRequire(join(dir, 'package.json'));
  const { downloadArtifact } = await import(pathToFileURL(require.resolve('@electron/get')).href);
  const abort = new AbortController();
  let moved = Date.now();
  let bytes = 0;
  const watchdog = setInterval(() => {
    const limit = bytes === 0 ? patience.firstByte : patience.nextByte;
    if (Date.now() - moved > limit) abort.abort(new Error(`nothing came for ${limit / 1000} seconds`));
  }, 100);
  console.error(`Downloading Electron ${version}, once, about 120 MB…`);
  try {
    await downloadArtifact({
      version,
      artifactName: 'electron',
      platform,
      arch,
      cacheRoot: env.electron_config_cache,
      checksums: require('./checksums.json'),
      downloadOptions: {
        quiet: true,
        signal: abort.signal,
        /** @param {{ transferred: number, total: number | null }} progress */
        getProgressCallback: async ({ transferred, total }) => {
          moved = Date.now();
          bytes = transferred;
          if (!process.stderr.isTTY) return;
          const of = total ? ` of ${Math.round(total / 1e6)}` : '';
          process.stderr.write(`\r${Math.round(transferred / 1e6)}${of} MB `);
        },
      },
    });
  } finally {
    clearInterval(watchdog);
    if (process.stderr.isTTY && bytes > 0) process.stderr.write('\n');
  }
}

/** The package's own installer finds the archive in the cache and has only to unpack it. @param {string} dir */
async function unpack(dir) {
  const code = await new Promise((resolve, reject) => {
    spawn(process.execPath, [join(dir, 'install.js')], { stdio: 'inherit' })
      .on('error', reject)
      .on('close', resolve);
  });
  const binary = electronBinary();
  if (!binary) throw new Error(`unpacking failed (${code})`);
  return binary;
}

/** @param {unknown} error @returns {string} */
function reason(error) {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'its server did not answer in time';
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  const { code } = /** @type {NodeJS.ErrnoException} */ (cause);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'there is no connection to its server';
  return code ?? cause.message;
}

if (process.argv[1] === import.meta.filename) {
  const got = await getElectron({ insist: true });
  console.log('binary' in got ? `Electron is at ${got.binary}` : `${got.why}.`);
  process.exitCode = 'binary' in got ? 0 : 1;
}

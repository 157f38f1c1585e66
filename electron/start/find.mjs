// What this machine has. Never by `require('electron')`: that call downloads, and waits for it.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** @returns {{ dir: string, version: string } | null} the npm package, with or without its binary */
export function electronPackage() {
  try {
    const file = require.resolve('electron/package.json');
    return { dir: dirname(file), version: JSON.parse(readFileSync(file, 'utf8')).version };
  } catch {
    return null; // not installed, as with `npm install --omit=dev`
  }
}

/** Where Electron's binary stands inside its distribution. */
const BINARY =
  process.platform === 'darwin'
    ? 'Electron.app/Contents/MacOS/Electron'
    : process.platform === 'win32'
      ? 'electron.exe'
      : 'electron';

/**
 * Electron's binary of the installed package's version, by the test that its own installer makes.
 * @returns {string | null}
 */
export function electronBinary() {
  const found = electronPackage();
  if (!found) return null;
  const elsewhere = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const dist = elsewhere ?? join(found.dir, 'dist');
  try {
    if (!elsewhere) {
      if (readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '') !== found.version) return null;
      if (readFileSync(join(found.dir, 'path.txt'), 'utf8') !== BINARY) return null;
    }
    accessSync(join(dist, BINARY), constants.X_OK);
    return join(dist, BINARY);
  } catch {
    return null; // not downloaded, or only in part
  }
}

/** Whether a window could be shown. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * A browser of the Chromium family, which can show a page as an app window. `COMMONPLACE_BROWSER` and `CHROME_PATH`
 * name one explicitly.
 * @returns {string | null}
 */
export function chromium() {
  const named = process.env.COMMONPLACE_BROWSER ?? process.env.CHROME_PATH;
  if (named) return existsSync(named) ? named : null;
  return candidates().find((path) => existsSync(path)) ?? null;
}

/** @returns {string[]} */
function candidates() {
  const { env, platform } = process;
  if (platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
    return names.flatMap((name) =>
      ['/Applications', `${env.HOME}/Applications`].map(
        (base) => `${base}/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  }
  if (platform === 'win32') {
    const bases = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (base) => base !== undefined,
    );
    const names = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return names.flatMap((name) => bases.map((base) => join(base, name)));
  }
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
    'brave-browser',
  ];
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

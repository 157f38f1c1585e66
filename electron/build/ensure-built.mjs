// Builds the app if its sources are newer than the last build.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
/** Dated with the beginning of the last build that went through. */
const STAMP = join(root, 'out/built');
const SOURCES = ['electron', 'renderer', 'shared', 'package.json', 'package-lock.json'];

/**
 * Builds what is out of date. `COMMONPLACE_BUILD=0` leaves the build as it is, for tests of one build.
 * @param {{ say?: (sentence: string) => void }} [options]
 */
export async function ensureBuilt({ say = console.error } = {}) {
  if (process.env.COMMONPLACE_BUILD === '0') return;
  if (existsSync(STAMP) && newest(SOURCES.map((name) => join(root, name))) < statSync(STAMP).mtimeMs) return;
  say('Building Commonplace…');
  await build();
}

export async function build() {
  rmSync(STAMP, { force: true });
  const began = new Date();
  const builder = await openBuilder();
  await builder.buildApp();
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, '');
  // What is changed while the build runs is newer than the build.
  utimesSync(STAMP, began, began);
}

/** @typedef {'client' | 'node' | 'preload'} Part  an environment of the build's configuration */

/** Builds some of the app again. @param {readonly Part[]} parts */
export async function buildParts(parts) {
  const builder = await openBuilder();
  await Promise.all(
    parts.map((part) => {
      const environment = builder.environments[part];
      if (!environment) throw new Error(`There is no part ${part}`);
      return builder.build(environment);
    }),
  );
}

async function openBuilder() {
  const { createBuilder } = await import('vite');
  return createBuilder({ configFile: join(import.meta.dirname, 'vite.config.ts'), logLevel: 'warn' });
}

/** When the newest of these was changed, in milliseconds since 1970. @param {string[]} paths @returns {number} */
function newest(paths) {
  return Math.max(
    ...paths.map((path) => {
      const stat = statSync(path);
      if (!stat.isDirectory()) return stat.mtimeMs;
      return Math.max(stat.mtimeMs, newest(readdirSync(path).map((name) => join(path, name))));
    }),
  );
}

if (process.argv[1] === import.meta.filename) await build();

#!/usr/bin/env node
// The package's command. In a checkout it builds first what is missing or older than its sources.
import { existsSync } from 'node:fs';

const builder = new URL('../build/ensure-built.mjs', import.meta.url);
if (existsSync(builder)) {
  /** @type {typeof import('../build/ensure-built.mjs')} */
  const { ensureBuilt } = await import(builder.href);
  await ensureBuilt();
}
/** @type {typeof import('./commonplace.ts')} */
const { main, processIo, versionOf } = await import(
  new URL('../../out/cli/commonplace.js', import.meta.url).href
);
process.exitCode = await main(
  process.argv.slice(2),
  processIo(versionOf(new URL('../../package.json', import.meta.url))),
);

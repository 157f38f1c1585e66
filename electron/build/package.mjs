// npm run package: the installers of this system, or of those named (--linux, --mac, --win), in release/.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { electronPackage } from '../start/find.mjs';
import { whyUnreachable } from '../start/get-electron.mjs';
import { ensureBuilt } from './ensure-built.mjs';

const root = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

await ensureBuilt();
const why = process.env.ELECTRON_OVERRIDE_DIST_PATH ? null : await whyUnreachable();
if (why) {
  const { version = '' } = electronPackage() ?? {};
  console.error(
    `No package can be made here: Electron ${version}’s binaries cannot be fetched, because ${why}.\n` +
      'What can be checked without them is checked by “npm test”. ELECTRON_MIRROR names another server.',
  );
  process.exit(1);
}
const { status } = spawnSync(
  process.execPath,
  [
    require.resolve('electron-builder/cli.js'),
    '--config=electron/build/electron-builder.config.cjs',
    '--publish=never',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
if (status !== 0) {
  console.error(
    'The packages were not made. Where the lines above tell of a failed download, it is electron-builder’s tools that could not be fetched.',
  );
}
process.exit(status ?? 1);

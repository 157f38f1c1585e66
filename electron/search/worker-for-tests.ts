import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = join(import.meta.dirname, '../..');

/**
 * The worker as this runtime can start it: from its source where TypeScript is read (Node 24), else bundled (Node 20),
 * in a folder from which `node-sqlite3-wasm` is found.
 */
export async function workerForTests(): Promise<{ readonly workerUrl?: URL }> {
  if ('typescript' in process.features && process.features.typescript !== false) return {};
  const folder = join(root, 'node_modules', '.cache', 'commonplace-search');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `worker-${process.pid}.mjs`);
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'worker.ts'),
    external: [/^node:/u, 'node-sqlite3-wasm'],
    platform: 'node',
  });
  await bundle.write({ file, format: 'esm' });
  await bundle.close();
  return { workerUrl: pathToFileURL(file) };
}

import { join } from 'node:path';
import { build } from 'vite';

/** One of the contenders with all it imports, as one script for a page. */
export async function bundled(name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'contenders', name), formats: ['iife'], name: 'bundle' },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    for (const part of output.output) if (part.type === 'chunk') return part.code;
  }
  throw new Error(`${name} was not bundled`);
}

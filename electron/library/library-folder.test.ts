import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { nodeFileSystem } from './file-system.ts';
import { openLibraryFolder } from './library-folder.ts';

let root: string;
let path: string;
beforeEach(() => {
  root = temporaryFolder();
  path = join(root, 'deep', 'Commonplace');
});

const open = () => openLibraryFolder(nodeFileSystem, path);
const sound = { format: 'commonplace-library', version: 1 };
const libraryFile = () => JSON.parse(readFileSync(join(path, 'library.json'), 'utf8'));

describe('opening a library folder', () => {
  it('makes one where there is nothing, and finds it again', async () => {
    await open();
    expect(libraryFile()).toEqual(sound);
    await open();
    expect(readdirSync(path).sort()).toEqual(['articles', 'library.json']);
  });

  it.each([['.stfolder'], ['.DS_Store'], ['desktop.ini']])(
    'takes a folder that holds nothing but what a system puts there: %s',
    async (name) => {
      mkdirSync(path, { recursive: true });
      writeFileSync(join(path, name), '');
      await open();
      expect(libraryFile()).toEqual(sound);
    },
  );

  it('takes a library whose library.json has not arrived yet, or is broken', async () => {
    mkdirSync(join(path, 'articles'), { recursive: true });
    await open();
    expect(libraryFile()).toEqual(sound);
    writeFileSync(join(path, 'library.json'), '{"form');
    await open();
    expect(libraryFile()).toEqual(sound);
    expect(readdirSync(path).some((name) => name.startsWith('library.broken-'))).toBe(true);
  });

  it('refuses a library of a newer version and touches nothing', async () => {
    mkdirSync(path, { recursive: true });
    writeFileSync(join(path, 'library.json'), JSON.stringify({ ...sound, version: 2 }));
    await expect(open()).rejects.toMatchObject({
      code: 'library-newer',
      message: expect.stringContaining('newer'),
    });
    expect(readdirSync(path)).toEqual(['library.json']);
  });

  it.each([
    ['a file', () => writeFileSync(path, 'x'), 'a file'],
    [
      'a folder with other things',
      () => writeFileSync((mkdirSync(path), join(path, 'thesis.docx')), 'x'),
      '“thesis.docx”',
    ],
    [
      'another program’s folder',
      () => writeFileSync((mkdirSync(path), join(path, 'library.json')), '{"format":"music"}'),
      'not of Commonplace',
    ],
    [
      'a broken library.json among other things',
      () => {
        mkdirSync(path);
        writeFileSync(join(path, 'library.json'), '{');
        writeFileSync(join(path, 'songs.db'), '');
      },
      '“songs.db”',
    ],
  ])('refuses %s with the reason and touches nothing', async (_, make, words) => {
    mkdirSync(join(root, 'deep'));
    make();
    const before = statSync(path).isDirectory() ? readdirSync(path) : null;
    await expect(open()).rejects.toMatchObject({
      code: 'library-unusable',
      message: expect.stringContaining(words),
    });
    expect(statSync(path).isDirectory() ? readdirSync(path) : null).toEqual(before);
  });

  it('says so when a part of the path is a file', async () => {
    writeFileSync(join(root, 'deep'), 'x');
    await expect(open()).rejects.toMatchObject({ code: 'library-unusable' });
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'says so without permission',
    async () => {
      mkdirSync(join(root, 'deep'));
      chmodSync(join(root, 'deep'), 0o500);
      await expect(open()).rejects.toMatchObject({
        code: 'library-unusable',
        message: expect.stringContaining('permission'),
      });
    },
  );
});

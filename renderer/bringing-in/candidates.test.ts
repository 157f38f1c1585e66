import { describe, expect, it } from 'vitest';
import { fromDrop, fromFileList } from './candidates.ts';

const file = (name: string): File => new File(['text'], name);
const fileEntry = (name: string, fullPath: string) => ({
  isFile: true,
  isDirectory: false,
  name,
  fullPath,
  file: (resolve: (file: File) => void) => resolve(file(name)),
});
/** Gives its entries in two batches, as browsers do with large folders. */
const folderEntry = (name: string, fullPath: string, children: readonly unknown[]) => ({
  isFile: false,
  isDirectory: true,
  name,
  fullPath,
  createReader: () => {
    const batches = [children.slice(0, 1), children.slice(1), []];
    return { readEntries: (resolve: (entries: unknown) => void) => resolve(batches.shift() ?? []) };
  },
});
const drop = (entries: readonly unknown[]) =>
  ({
    items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry })),
  }) as unknown as DataTransfer;

describe('a drop', () => {
  it('is looked through to its depths, other types in folders counted as skipped', async () => {
    const found = await fromDrop(
      drop([
        fileEntry('photo.png', '/photo.png'),
        folderEntry('notes', '/notes', [
          fileEntry('a.md', '/notes/a.md'),
          fileEntry('.DS_Store', '/notes/.DS_Store'),
          folderEntry('old', '/notes/old', [fileEntry('b.TXT', '/notes/old/b.TXT')]),
          folderEntry('.git', '/notes/.git', [fileEntry('c.txt', '/notes/.git/c.txt')]),
        ]),
      ]),
    );
    expect(found.candidates.map(({ path }) => path)).toEqual(['photo.png', 'notes/a.md', 'notes/old/b.TXT']);
    expect(found.skipped).toBe(1);
  });
});

describe('a folder that cannot be looked into', () => {
  it('is named in the report, and keeps nothing else of the drop back', async () => {
    const refused = new DOMException('It may not be read.', 'NotReadableError');
    const locked = {
      ...folderEntry('locked', '/notes/locked', []),
      createReader: () => ({
        readEntries: (_: unknown, reject: (error: unknown) => void) => reject(refused),
      }),
    };
    const notes = folderEntry('notes', '/notes', [locked, fileEntry('b.md', '/notes/b.md')]);
    const { candidates } = await fromDrop(drop([fileEntry('a.md', '/a.md'), notes]));
    expect(candidates.map(({ path }) => path)).toEqual(['a.md', 'notes/locked', 'notes/b.md']);
    await expect(candidates[1]?.read()).rejects.toBe(refused);
  });
});

describe('chosen files', () => {
  it('are all tried, whatever their type', () => {
    expect(fromFileList([file('a.pdf'), file('b.txt')]).candidates).toHaveLength(2);
  });
  it('of a folder are those of known types', () => {
    const inFolder = (name: string): File =>
      Object.defineProperty(file(name), 'webkitRelativePath', { value: `notes/${name}` });
    const found = fromFileList([inFolder('a.md'), inFolder('b.png')]);
    expect(found.candidates.map(({ path }) => path)).toEqual(['notes/a.md']);
    expect(found.skipped).toBe(1);
  });
});

import {
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { exportFolder } from './export-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const yes = () => Promise.resolve(true);
const no = () => Promise.resolve(false);
let folder: string;
const contentOf = (name: string) => readFileSync(join(folder, name), 'utf8');

beforeEach(() => {
  folder = join(temporaryFolder(), 'chosen');
  mkdirSync(folder);
});

describe('an export folder', () => {
  test('takes files, and what this export wrote may be written again', async () => {
    const ask = vi.fn(yes);
    const chosen = exportFolder(folder, ask);
    await chosen.write('Ein Artikel.md', bytes('one'));
    await chosen.write('Ein Artikel.md', bytes('two'));
    expect(contentOf('Ein Artikel.md')).toBe('two');
    expect(ask).not.toHaveBeenCalled();
  });

  test.each(['../a.md', '..', '.', '', 'a/b.md', 'a\\b.md', '/etc/passwd', 'C:a.md', 'a\0.md'])(
    'refuses the name %j and writes nothing',
    async (name) => {
      await expect(exportFolder(folder, yes).write(name, bytes('x'))).rejects.toMatchObject({
        code: 'invalid-input',
      });
      expect(readdirSync(folder)).toEqual([]);
      expect(readdirSync(dirname(folder))).toEqual(['chosen']);
    },
  );

  test('asks once before it replaces what it did not write', async () => {
    writeFileSync(join(folder, 'a.md'), 'mine');
    writeFileSync(join(folder, 'b.md'), 'mine');
    const ask = vi.fn(yes);
    const chosen = exportFolder(folder, ask);
    await chosen.write('a.md', bytes('theirs'));
    await chosen.write('b.md', bytes('theirs'));
    expect(ask.mock.calls).toEqual([['a.md']]);
    expect(contentOf('b.md')).toBe('theirs');
  });

  test('leaves an older file as it is where the person says so', async () => {
    writeFileSync(join(folder, 'a.md'), 'mine');
    await expect(exportFolder(folder, no).write('a.md', bytes('theirs'))).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(contentOf('a.md')).toBe('mine');
  });

  test('asks nothing where the same content is there already', async () => {
    writeFileSync(join(folder, 'a.md'), 'same');
    await exportFolder(folder, no).write('a.md', bytes('same'));
    expect(contentOf('a.md')).toBe('same');
  });

  test('takes the place of an older file in one step, so that none is ever half there', async () => {
    writeFileSync(join(folder, 'a.md'), 'mine');
    linkSync(join(folder, 'a.md'), join(folder, 'the older file'));
    await exportFolder(folder, yes).write('a.md', bytes('theirs'));
    expect(contentOf('a.md')).toBe('theirs');
    expect(contentOf('the older file')).toBe('mine');
    expect(readdirSync(folder)).toEqual(['a.md', 'the older file']);
  });

  test('writes where a link leads', async () => {
    writeFileSync(join(folder, 'elsewhere.md'), 'older');
    symlinkSync(join(folder, 'elsewhere.md'), join(folder, 'a.md'));
    await exportFolder(folder, yes).write('a.md', bytes('newer'));
    expect(contentOf('elsewhere.md')).toBe('newer');
    expect(lstatSync(join(folder, 'a.md')).isSymbolicLink()).toBe(true);
  });

  test('says in words that a file could not be saved', async () => {
    await expect(exportFolder(join(folder, 'gone'), yes).write('a.md', bytes('x'))).rejects.toMatchObject({
      code: 'not-saved',
      message: '“a.md” was not saved: the folder is gone',
    });
  });
});

import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { Emit } from '../../shared/api.ts';
import { libraryPathOf } from '../library/chosen-library.ts';
import { libraryChoiceCalls } from './library-choice.ts';

function device(libraryIsNamed = false) {
  const folder = mkdtempSync(join(tmpdir(), 'choice-'));
  const libraryPath = join(folder, 'usual');
  mkdirSync(join(libraryPath, 'articles'), { recursive: true });
  writeFileSync(join(libraryPath, 'library.json'), '{"format":"commonplace-library","version":1}');
  const backups = join(folder, 'backups');
  const places = { libraryPath, libraryIsNamed, configDir: join(folder, 'config') };
  const emit = vi.fn<Emit>();
  const calls = libraryChoiceCalls({
    ...places,
    ownFolders: [{ path: backups, what: 'the folder that holds your backups' }],
    emit,
  });
  const use = (path: string) => calls['library.use']({ path });
  return { folder, libraryPath, places, backups, emit, use };
}

it('begins a library in a new folder, keeps the choice, and tells the host', async () => {
  const { folder, places, emit, use } = device();
  const path = join(folder, 'synchronised', 'Commonplace');
  expect(await use(path)).toEqual({ path });
  expect(readdirSync(path).toSorted()).toEqual(['articles', 'library.json']);
  expect(await libraryPathOf(places)).toBe(path);
  expect(emit.mock.calls).toEqual([['library.chosen', { path }]]);
});

it('refuses what cannot be a library, touching nothing', async () => {
  const { folder, libraryPath, places, backups, emit, use } = device();
  const notes = join(folder, 'notes');
  mkdirSync(notes);
  writeFileSync(join(notes, 'shopping.md'), 'Bread');
  const file = join(folder, 'file.txt');
  writeFileSync(file, 'text');
  for (const [path, reason] of [
    [notes, 'holds other things (“shopping.md”)'],
    [file, 'it is a file'],
    [join(backups, 'deep'), 'the folder that holds your backups'],
    [join(libraryPath, 'inside'), 'inside the library that is open'],
    [libraryPath, 'open already'],
    ['somewhere', 'does not say which folder'],
  ] as const) {
    await expect(use(path)).rejects.toThrow(reason);
  }
  expect(readdirSync(notes)).toEqual(['shopping.md']);
  expect(existsSync(places.configDir)).toBe(false);
  expect(emit).not.toHaveBeenCalled();
});

it('says why nothing can be chosen where the environment names the library', async () => {
  const { folder, use } = device(true);
  const path = join(folder, 'other');
  await expect(use(path)).rejects.toMatchObject({ code: 'unsupported' });
  expect(existsSync(path)).toBe(false);
});

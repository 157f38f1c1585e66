import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chooseLibrary, folderAsWritten, libraryPathOf } from './chosen-library.ts';

function device(libraryIsNamed = false) {
  const folder = mkdtempSync(join(tmpdir(), 'chosen-'));
  const chosen = join(folder, 'synchronised');
  mkdirSync(chosen);
  const places = { libraryPath: join(folder, 'usual'), libraryIsNamed, configDir: join(folder, 'config') };
  return { chosen, places, file: join(places.configDir, 'library-folder.json') };
}

it('is the usual library until another one was chosen, and that one from then on', async () => {
  const { chosen, places } = device();
  expect(await libraryPathOf(places)).toBe(places.libraryPath);
  await chooseLibrary(places.configDir, chosen);
  expect(await libraryPathOf(places)).toBe(chosen);
});

it('is the one that the environment names, whatever was chosen', async () => {
  const { chosen, places } = device(true);
  await chooseLibrary(places.configDir, chosen);
  expect(await libraryPathOf(places)).toBe(places.libraryPath);
});

it('never begins anew where the chosen one is gone, and says how to go on', async () => {
  const { chosen, places, file } = device();
  await chooseLibrary(places.configDir, chosen);
  rmSync(chosen, { recursive: true });
  await expect(libraryPathOf(places)).rejects.toMatchObject({
    code: 'library-unusable',
    message: expect.stringContaining(chosen),
    hint: expect.stringContaining(file),
  });
});

it.each([
  '',
  '{"path',
  '{}',
  '{"format":"commonplace-library-folder","version":1,"path":"usual"}',
  '[]',
  '7',
])('is not guessed where what was chosen reads %j', async (text) => {
  const { places, file } = device();
  mkdirSync(places.configDir);
  writeFileSync(file, text);
  await expect(libraryPathOf(places)).rejects.toMatchObject({ code: 'library-unusable' });
});

it('is named as a person writes it', () => {
  expect(folderAsWritten(' ~/Notes ', '/home/reader')).toBe('/home/reader/Notes');
  expect(folderAsWritten('~', '/home/reader')).toBe('/home/reader');
  expect(folderAsWritten('/srv/a/../b/', '/home/reader')).toBe('/srv/b');
  for (const written of ['Notes', './Notes', '~other/Notes', ' ']) {
    expect(() => folderAsWritten(written, '/home/reader')).toThrow('does not say which folder');
  }
});

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { saveStream } from './saved-stream.ts';
import { temporaryFolder } from './temporary-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

test('pieces stand in their order once the file is kept, and what stood there stays until then', async () => {
  const path = join(folder, 'all.json');
  writeFileSync(path, 'older');
  const stream = await saveStream(path);
  await stream.append(bytes('one, '));
  await stream.append(bytes('two'));
  expect(readFileSync(path, 'utf8')).toBe('older');
  await stream.keep();
  expect(readFileSync(path, 'utf8')).toBe('one, two');
  expect(readdirSync(folder)).toEqual(['all.json']);
});

test('what is discarded leaves no trace', async () => {
  const stream = await saveStream(join(folder, 'all.json'));
  await stream.append(bytes('half'));
  await stream.discard();
  expect(readdirSync(folder)).toEqual([]);
});

test('a place that cannot be written is refused in words', async () => {
  await expect(saveStream(join(folder, 'gone', 'all.json'))).rejects.toMatchObject({
    code: 'not-saved',
    message: '“all.json” was not saved: the folder is gone',
  });
});

test('what cannot be kept leaves no trace beside what stood there', async () => {
  const path = join(folder, 'all.json');
  mkdirSync(join(path, 'full'), { recursive: true });
  const stream = await saveStream(path);
  await stream.append(bytes('one'));
  await expect(stream.keep()).rejects.toMatchObject({ code: 'not-saved' });
  expect(readdirSync(folder)).toEqual(['all.json']);
});

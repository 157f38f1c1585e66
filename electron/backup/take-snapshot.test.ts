import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openObjectStore } from './object-store.ts';
import { newestSnapshot, readSnapshot, snapshotTimes, thinSnapshots } from './snapshots.ts';
import { takeSnapshot } from './take-snapshot.ts';

const day = 86_400_000;
const now = Date.parse('2026-11-24T12:00:00.000Z');
let libraryPath: string;
let backupFolder: string;

beforeEach(async () => {
  libraryPath = await mkdtemp(join(tmpdir(), 'library-'));
  backupFolder = await mkdtemp(join(tmpdir(), 'backup-'));
  await mkdir(join(libraryPath, 'articles', 'a'), { recursive: true });
  await writeFile(join(libraryPath, 'library.json'), '{"version":1}');
  await writeFile(join(libraryPath, 'articles', 'a', 'content-1.json'), 'content');
  await writeFile(join(libraryPath, 'articles', 'a', 'notes-x.json'), 'notes');
});

const objects = async () =>
  (await readdir(join(backupFolder, 'objects'), { recursive: true, withFileTypes: true })).filter((e) =>
    e.isFile(),
  );

test('a snapshot holds every file, and its bytes come back', async () => {
  const snapshot = await takeSnapshot({ libraryPath, backupFolder, now });
  expect(snapshot.files.map((file) => file.path)).toEqual([
    'articles/a/content-1.json',
    'articles/a/notes-x.json',
    'library.json',
  ]);
  const store = openObjectStore(join(backupFolder, 'objects'));
  const bytes = await store.get(snapshot.files[1]!.sha256);
  expect(Buffer.from(bytes).toString()).toBe('notes');
});

test('what did not change is stored once', async () => {
  await takeSnapshot({ libraryPath, backupFolder, now });
  await writeFile(join(libraryPath, 'articles', 'a', 'notes-x.json'), 'more notes');
  await takeSnapshot({ libraryPath, backupFolder, now: now + day });
  expect(await objects()).toHaveLength(4);
});

test('unfinished writes and links are left out', async () => {
  await writeFile(join(libraryPath, 'articles', 'a', 'notes-x.json.123.tmp'), 'half');
  await symlink(libraryPath, join(libraryPath, 'articles', 'loop'));
  const snapshot = await takeSnapshot({ libraryPath, backupFolder, now });
  expect(snapshot.files).toHaveLength(3);
});

test('a cancelled snapshot does not exist', async () => {
  const signal = AbortSignal.abort();
  await expect(takeSnapshot({ libraryPath, backupFolder, now, signal })).rejects.toThrow();
  expect(await snapshotTimes(backupFolder)).toEqual([]);
});

test('a damaged manifest is passed over for the one before it', async () => {
  const first = await takeSnapshot({ libraryPath, backupFolder, now });
  await writeFile(join(backupFolder, 'snapshots', '2026-11-25T12-00-00.000Z.json'), '{"format"');
  expect(await newestSnapshot(backupFolder)).toEqual(first);
});

test('thinning gives up what the rotation gives up, and nothing that a kept snapshot needs', async () => {
  const path = join(libraryPath, 'articles', 'a', 'notes-x.json');
  for (const [index, minutes] of [0, 10, 20].entries()) {
    await writeFile(path, `notes ${index}`);
    await takeSnapshot({ libraryPath, backupFolder, now: now + minutes * 60_000 });
  }
  expect(await thinSnapshots(backupFolder, now + 20 * 60_000)).toEqual({ dropped: 1, objects: 1 });
  for (const at of await snapshotTimes(backupFolder)) {
    const store = openObjectStore(join(backupFolder, 'objects'));
    for (const file of (await readSnapshot(backupFolder, at)).files)
      expect(await store.has(file.sha256)).toBe(true);
  }
});

test('a damaged object is told by name and not given out', async () => {
  const snapshot = await takeSnapshot({ libraryPath, backupFolder, now });
  const [file] = await objects();
  await writeFile(join(file!.parentPath, file!.name), 'rot');
  const store = openObjectStore(join(backupFolder, 'objects'));
  await expect(store.get(file!.name)).rejects.toThrow(/damaged/);
  await rm(join(file!.parentPath, file!.name));
  expect(snapshot.files.some((known) => known.sha256 === file!.name)).toBe(true);
});

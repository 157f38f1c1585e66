import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { getFileList } from './file-list.ts';
import type { Snapshot } from './snapshot.ts';
import { newestSnapshot, objectsOf, readSnapshot, snapshotTimes, thinSnapshots } from './snapshots.ts';
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

const filesOf = async (snapshot: Snapshot) => {
  const { files, lost } = await getFileList(objectsOf(backupFolder), snapshot.list);
  expect(lost).toEqual([]);
  return files;
};
const take = async (at = now) => (await takeSnapshot({ libraryPath, backupFolder, now: at })).snapshot;
const objects = async () =>
  (await readdir(join(backupFolder, 'objects'), { recursive: true, withFileTypes: true })).filter((e) =>
    e.isFile(),
  );

test('a snapshot holds every file, and its bytes come back', async () => {
  const snapshot = await take();
  const files = await filesOf(snapshot);
  expect(files.map((file) => file.path)).toEqual([
    'articles/a/content-1.json',
    'articles/a/notes-x.json',
    'library.json',
  ]);
  expect(snapshot).toMatchObject({ articles: 1, files: 3, bytes: 25, library: libraryPath, unread: [] });
  const bytes = await objectsOf(backupFolder).get(files[1]!.sha256);
  expect(Buffer.from(bytes).toString()).toBe('notes');
});

test('what did not change is stored once', async () => {
  await take();
  await writeFile(join(libraryPath, 'articles', 'a', 'notes-x.json'), 'more notes');
  await take(now + day);
  // three files, one changed, and of the list its root and the part that changed
  expect(await objects()).toHaveLength(3 + 1 + 3 + 2);
});

test('unfinished writes and links are left out', async () => {
  await writeFile(join(libraryPath, 'articles', 'a', 'notes-x.json.123.tmp'), 'half');
  await symlink(libraryPath, join(libraryPath, 'articles', 'loop'));
  const snapshot = await take();
  expect(await filesOf(snapshot)).toHaveLength(3);
});

test('a cancelled snapshot does not exist', async () => {
  const signal = AbortSignal.abort();
  await expect(takeSnapshot({ libraryPath, backupFolder, now, signal })).rejects.toThrow();
  expect(await snapshotTimes(backupFolder)).toEqual([]);
});

test('a damaged manifest is passed over for the one before it', async () => {
  const first = await take();
  await writeFile(join(backupFolder, 'snapshots', '2026-11-25T12-00-00.000Z.json'), '{"format"');
  expect(await newestSnapshot(backupFolder)).toEqual(first);
});

test('thinning gives up what the rotation gives up, and nothing that a kept snapshot needs', async () => {
  const path = join(libraryPath, 'articles', 'a', 'notes-x.json');
  for (const [index, minutes] of [0, 10, 20].entries()) {
    await writeFile(path, `notes ${index}`);
    await take(now + minutes * 60_000);
  }
  expect(await thinSnapshots(backupFolder, now + 20 * 60_000)).toEqual({ dropped: 1, objects: 3 });
  for (const at of await snapshotTimes(backupFolder)) {
    for (const file of await filesOf(await readSnapshot(backupFolder, at)))
      expect(await objectsOf(backupFolder).has(file.sha256)).toBe(true);
  }
});

test('a damaged object is told and not given out', async () => {
  const [, notes] = await filesOf(await take());
  const file = (await objects()).find(({ name }) => name.startsWith(notes!.sha256))!;
  const path = join(file.parentPath, file.name);
  await writeFile(path, 'rot');
  await expect(objectsOf(backupFolder).get(notes!.sha256)).rejects.toThrow(/damaged/);
  await rm(path);
  await expect(objectsOf(backupFolder).get(notes!.sha256)).rejects.toThrow(/missing/);
});

test('a lost part of the list of files is named, and the rest of the list is given', async () => {
  const { list } = await take();
  const { objects: parts } = await getFileList(objectsOf(backupFolder), list);
  const part = (await objects()).find(({ name }) => name.startsWith(parts[1]!))!;
  await writeFile(join(part.parentPath, part.name), 'rot');
  const found = await getFileList(objectsOf(backupFolder), list);
  expect(found.lost).toHaveLength(1);
  expect(found.files.length).toBeGreaterThan(0);
});

test('where nothing changed, no snapshot is made', async () => {
  const first = await take();
  expect(await takeSnapshot({ libraryPath, backupFolder, now: now + day })).toEqual({
    snapshot: first,
    isNew: false,
  });
  expect(await snapshotTimes(backupFolder)).toEqual([first.at]);
});

test('a folder that refuses what is to be written rejects, and leaves the snapshots of before', async () => {
  const first = await take();
  await rm(join(backupFolder, 'objects'), { recursive: true });
  await writeFile(join(backupFolder, 'objects'), 'in the way');
  await expect(take(now + day)).rejects.toThrow();
  expect(await snapshotTimes(backupFolder)).toEqual([first.at]);
});

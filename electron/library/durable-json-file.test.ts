import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { durableBatch } from './durable-batch.ts';
import { stageFile, temporaryOwner, writeDurably } from './durable-file.ts';
import { durableJsonFile, UnreadableFile } from './durable-json-file.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';

let folder: string;
let path: string;
beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, 'file.json');
});

/** Writes down every step in the order in which it is taken. */
function recording(steps: string[]): FileSystem {
  return {
    ...nodeFileSystem,
    create: async (created) => {
      steps.push('create');
      const file = await nodeFileSystem.create(created);
      return {
        ...file,
        write: (bytes) => (steps.push('write'), file.write(bytes)),
        sync: () => (steps.push('sync'), file.sync()),
      };
    },
    rename: (from, to) => (steps.push('rename'), nodeFileSystem.rename(from, to)),
    syncFolder: (synced) => (steps.push('sync folder'), nodeFileSystem.syncFolder(synced)),
  };
}

describe('a durable JSON file', () => {
  it('is written beside its place, synced, renamed, and its folder synced, in this order', async () => {
    const steps: string[] = [];
    await new Low(durableJsonFile(recording(steps), path), { a: 1 }).write();
    expect(steps).toEqual(['create', 'write', 'sync', 'rename', 'sync folder']);
    expect(readdirSync(folder)).toEqual(['file.json']);
    expect(readFileSync(path, 'utf8')).toBe('{"a":1}\n');
  });

  it('is read back as it was written', async () => {
    const value = { text: 'é \u2028 😀 \ud800'.toWellFormed(), list: [1, null, { b: true }] };
    await new Low(durableJsonFile(nodeFileSystem, path), value).write();
    const read = new Low<unknown>(durableJsonFile(nodeFileSystem, path), null);
    await read.read();
    expect(read.data).toEqual(value);
  });

  it('that is not there is null, and one that is a folder is unreadable', async () => {
    expect(await durableJsonFile(nodeFileSystem, path).read()).toBeNull();
    await expect(durableJsonFile(nodeFileSystem, folder).read()).rejects.toThrow(UnreadableFile);
  });

  it.each([
    ['', 'empty'],
    ['{"a":', 'cut short'],
    [Buffer.from([0x22, 0xff, 0x22]), 'UTF-8'],
  ])('holding %j is unreadable, in words', async (data, words) => {
    writeFileSync(path, data);
    await expect(durableJsonFile(nodeFileSystem, path).read()).rejects.toThrow(words);
  });

  it('with a byte order mark, as editors add it, is read', async () => {
    writeFileSync(path, '\ufeff{"a":1}');
    expect(await durableJsonFile(nodeFileSystem, path).read()).toEqual({ a: 1 });
  });

  it('is never seen in part by who reads meanwhile', async () => {
    await writeDurably(nodeFileSystem, path, Buffer.from('"first"'));
    const texts = Array.from({ length: 20 }, (_, n) => JSON.stringify('x'.repeat(n * 10_000)));
    const writing = (async () => {
      for (const text of texts) await writeDurably(nodeFileSystem, path, Buffer.from(text));
    })();
    const done = new AbortController();
    void writing.then(() => {
      done.abort();
    });
    while (!done.signal.aborted) {
      expect(await durableJsonFile(nodeFileSystem, path).read()).toEqual(expect.any(String));
    }
    await writing;
  });

  it('that replaces another is told from it by its time, also within one tick of the clock', async () => {
    await writeDurably(nodeFileSystem, path, Buffer.from('1'));
    const future = new Date(Date.now() + 3_600_000);
    utimesSync(path, future, future);
    const before = statSync(path).mtimeMs;
    const staged = await stageFile(nodeFileSystem, path, Buffer.from('2'), before);
    await staged.commit();
    expect(statSync(path).mtimeMs).toBeGreaterThan(before);
    expect(staged.stat.mtimeMs).toBe(statSync(path).mtimeMs);
  });
});

describe('a batch', () => {
  it('names its files in order and syncs each folder once', async () => {
    const steps: string[] = [];
    const batch = durableBatch(recording(steps));
    const other = join(folder, 'other.json');
    await Promise.all([batch.stage(path, Buffer.from('1')), batch.stage(other, Buffer.from('2'))]);
    expect(readdirSync(folder).every((name) => temporaryOwner(name) === process.pid)).toBe(true);
    const stats = await batch.commit([other, path]);
    expect(stats.get(path)?.ino).toBe(statSync(path).ino);
    expect(steps.slice(-3)).toEqual(['rename', 'rename', 'sync folder']);
    expect(readdirSync(folder).sort()).toEqual(['file.json', 'other.json']);
  });

  it('leaves nothing behind when it is discarded', async () => {
    const batch = durableBatch(nodeFileSystem);
    await batch.stage(path, Buffer.from('1'));
    await batch.discard();
    expect(readdirSync(folder)).toEqual([]);
  });
});

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseQuery } from '../../shared/search/query.ts';
import { openConnection } from './connection.ts';
import { articleDocument, articleId } from './fixtures/documents.ts';
import { type Runnable, runnable } from './fixtures/runnable.ts';
import { openSearchIndex, type SearchIndex } from './search-index.ts';

let worker: Runnable;
let program: Runnable;
let folder: string;
let file: string;
const indexes: SearchIndex[] = [];
const children: ChildProcess[] = [];

beforeAll(async () => {
  worker = await runnable(join(import.meta.dirname, 'worker.ts'));
  program = await runnable(join(import.meta.dirname, 'fixtures/index-process.ts'));
}, 60_000);
afterAll(() => {
  worker.remove();
  program.remove();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-index-'));
  file = join(folder, 'cache', 'search.sqlite');
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await Promise.all(indexes.splice(0).map((index) => index.close()));
  rmSync(folder, { recursive: true, force: true });
});

function open(onLost?: () => void): SearchIndex {
  const index = openSearchIndex({
    file,
    workerUrl: pathToFileURL(worker.path),
    ...(onLost === undefined ? {} : { onLost }),
  });
  indexes.push(index);
  return index;
}

/** Another process that has the index, and does what the fixture does with it. */
function start(...task: readonly string[]): ChildProcess {
  const child = fork(program.path, [file, pathToFileURL(worker.path).href, ...task], { execArgv: [] });
  children.push(child);
  return child;
}

const message = async (child: ChildProcess) => ((await once(child, 'message')) as unknown[])[0];
const ended = async (child: ChildProcess) => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
};
const known = async (index: SearchIndex) => {
  const stamps = new Map<string, string>();
  await index.eachKnown((id, stamp) => stamps.set(id, stamp));
  return stamps;
};
const total = async (index: SearchIndex, typed: string) =>
  (await index.query(parseQuery(typed), { limit: 10, offset: 0, now: 0 })).total;

describe('the index', () => {
  test('finds what was put in, and keeps it', async () => {
    const index = open();
    await index.put([articleDocument(1, { text: 'A ceasefire.' }), articleDocument(2)]);
    expect(await total(index, 'ceasefire')).toBe(1);
    await index.remove([articleId(2)]);
    await index.close();
    const again = open();
    expect(await known(again)).toEqual(new Map([[articleId(1), '1']]));
    expect(await total(again, 'ceasefire')).toBe(1);
  });

  test('answers queries while a build is under way', async () => {
    const index = open();
    await index.put([articleDocument(1)]);
    const order: string[] = [];
    const many = Array.from({ length: 3000 }, (_, at) =>
      articleDocument(at + 10, { text: 'words '.repeat(500) }),
    );
    const building = index.put(many).then(() => order.push('built'));
    order.push(`found ${await total(index, 'nothing')}`);
    await building;
    expect(order).toEqual(['found 1', 'built']);
    expect(await total(index, 'words')).toBe(3000);
  });

  test('empties itself when told to', async () => {
    const onLost = vi.fn();
    const index = open(onLost);
    await index.put([articleDocument(1)]);
    await index.clear();
    expect((await known(index)).size).toBe(0);
    await index.put([articleDocument(2)]);
    expect(await total(index, 'nothing')).toBe(1);
  });

  test('refuses calls once it is closed', async () => {
    const index = open();
    await index.put([articleDocument(1)]);
    await index.close();
    await expect(known(index)).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('leaves nothing beside its file when it is closed', async () => {
    const index = open();
    await index.put([articleDocument(1)]);
    await index.close();
    expect(readdirSync(join(folder, 'cache')).sort()).toEqual(['search.sqlite', 'search.sqlite-locks']);
    expect(readdirSync(join(folder, 'cache', 'search.sqlite-locks'))).toEqual([]);
  });
});

describe('an index that cannot be used is made anew', () => {
  beforeEach(async () => {
    const index = open();
    await index.put(Array.from({ length: 300 }, (_, at) => articleDocument(at)));
    await index.close();
  });

  const works = async (index: SearchIndex) => {
    await index.put([articleDocument(1000, { text: 'fresh' })]);
    expect(await total(index, 'fresh')).toBe(1);
  };

  test('when it is of another version', async () => {
    const connection = openConnection(file);
    connection.exec('PRAGMA user_version = 999');
    connection.close();
    const index = open();
    expect((await known(index)).size).toBe(0);
    await works(index);
  });

  test('when it is no database', async () => {
    writeFileSync(file, 'this is some other file\n'.repeat(1000));
    const index = open();
    expect((await known(index)).size).toBe(0);
    await works(index);
  });

  test('when it was cut short', async () => {
    truncateSync(file, 20_000);
    const index = open();
    expect((await known(index)).size).toBe(0);
    await works(index);
  });

  test('when bytes of it were overwritten', async () => {
    const size = readFileSync(file).length;
    const handle = openSync(file, 'r+');
    for (let at = 5000; at < size; at += 3000) writeSync(handle, Buffer.alloc(1500, 0xa5), 0, 1500, at);
    // Every call either works, or says that the index is damaged, after which it is empty and works.
    const onLost = vi.fn();
    const index = open(onLost);
    const calls = [
      () => known(index),
      () => total(index, 'nothing'),
      () => total(index, 'n'),
      () => index.put([articleDocument(1)]),
    ];
    for (const call of calls) {
      await call().catch((error: unknown) => expect(error).toMatchObject({ code: 'damaged' }));
    }
    expect(onLost).toHaveBeenCalled();
    await works(index);
  });
});

describe('other processes', () => {
  test('take turns at one file: what one wrote, the other finds', async () => {
    const index = open();
    await index.put([articleDocument(1, { text: 'from the first' })]);
    const child = start('put', '100', '3');
    await ended(child);
    expect(child.exitCode).toBe(0);
    expect((await known(index)).size).toBe(4);
    expect(await total(index, 'word101')).toBe(1);
    const asking = start('query', 'first');
    expect(await message(asking)).toBe(1);
  }, 30_000);

  test('may write at the same time, and nothing of either is lost', async () => {
    const index = open();
    const child = start('put', '1000', '40');
    for (let number = 0; number < 40; number += 1) {
      await index.put([articleDocument(number, { text: `common mine${number}` })]);
    }
    await ended(child);
    expect(child.exitCode).toBe(0);
    expect((await known(index)).size).toBe(80);
    expect(await total(index, 'common')).toBe(80);
  }, 60_000);

  test('that are killed while they write leave all that they had written', async () => {
    for (let round = 0; round < 3; round += 1) {
      const child = start('put', String(round * 1000), '1000');
      let last = -1;
      child.on('message', (number: number) => {
        last = number;
        if (number % 1000 === 7 + round * 5) child.kill('SIGKILL');
      });
      await ended(child);
      expect(child.signalCode).toBe('SIGKILL');
      const onLost = vi.fn();
      const index = open(onLost);
      const stamps = await known(index);
      for (let number = round * 1000; number <= last; number += 1)
        expect(stamps.has(articleId(number))).toBe(true);
      expect(await total(index, 'common')).toBe(stamps.size);
      expect(onLost).not.toHaveBeenCalled();
      await index.close();
    }
  }, 60_000);

  test('that were killed keep nobody out, also by what SQLite took for a lock', async () => {
    const child = start('hold');
    await message(child);
    expect(existsSync(`${file}.lock`)).toBe(true);
    child.kill('SIGKILL');
    await ended(child);
    const index = open();
    await index.put([articleDocument(1)]);
    expect(await total(index, 'nothing')).toBe(1);
  }, 30_000);
});

test('a folder that cannot be made is told as an error', async () => {
  writeFileSync(join(folder, 'cache'), 'a file where the folder should be');
  const index = open();
  await expect(known(index)).rejects.toMatchObject({ code: 'internal' });
  rmSync(join(folder, 'cache'));
  mkdirSync(join(folder, 'cache'));
  await index.put([articleDocument(1)]);
  expect(await total(index, 'nothing')).toBe(1);
});

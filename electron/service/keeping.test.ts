import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it, vi } from 'vitest';
import { runnable } from '../search/fixtures/runnable.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { temporaryService } from './temporary-service.ts';

const worker = await runnable(join(import.meta.dirname, '../search/worker.ts'));
afterAll(worker.remove);

const open = async (at = temporaryFolder()) => ({
  at,
  ...(await temporaryService(at, {
    backupsDir: join(at, 'backups'),
    searchWorker: pathToFileURL(worker.path),
  })),
});

const story = 'A harbour town\n\nThe boats came home late.\n\n“Nobody waits for the tide,” said Mara Quay.\n';
const bytes = (text: string) => new TextEncoder().encode(text);

it('backs up, tells of it, and restores what was lost from the disk', async () => {
  const { at, call, events } = await open();
  const { articleId } = await call('articles.import', { name: 'story.txt', bytes: bytes(story) });
  const made = await call('backups.make', {});
  expect(made).toMatchObject({ isNew: true, backup: { isOfThis: true, articles: 1, unread: [] } });
  expect(await call('backups.make', {})).toMatchObject({ isNew: false });
  expect((await call('backups.list', {})).backups).toHaveLength(1);
  expect(events.filter(({ name }) => name === 'keeping.progress').at(-1)?.payload).toMatchObject({
    job: 'backup',
    status: 'ended',
  });

  rmSync(join(at, 'Commonplace', 'articles', articleId!), { recursive: true });
  await vi.waitFor(async () => expect((await call('articles.query', {})).total).toBe(0), 5000);
  const backup = made.backup!.id;
  expect(await call('backups.preview', { backup })).toMatchObject({
    items: [{ articleId, status: 'restored' }],
  });
  expect((await call('articles.query', {})).total).toBe(0);
  expect(await call('backups.restore', { backup })).toMatchObject({ items: [{ articleId, versions: 1 }] });
  expect((await call('articles.query', {})).rows).toMatchObject([{ title: 'A harbour town' }]);
});

it('tells why no backup can be made, keeps telling it in the list, and goes on working', async () => {
  const { at, call } = await open();
  writeFileSync(join(at, 'backups'), 'a file in the way');
  await expect(call('backups.make', {})).rejects.toThrow(/^not-saved: The backup could not be saved in/u);
  await call('articles.import', { name: 'story.txt', bytes: bytes(story) });
  rmSync(join(at, 'backups'));
  expect((await call('backups.list', {})).problem).toMatchObject({ code: 'not-saved' });
  await call('backups.make', {});
  expect((await call('backups.list', {})).problem).toBeNull();
});

it('a backup that is not there is named, and none is made of a path', async () => {
  const { call } = await open();
  const id = '0123456789abcdef/2026-11-24T12:00:00.000Z';
  await expect(call('backups.restore', { backup: id })).rejects.toThrow(/^not-found/u);
  await expect(call('backups.restore', { backup: '../../etc/passwd' })).rejects.toThrow(/^invalid-input/u);
});

it('rebuilds the lists and both indexes from the files alone', async () => {
  const { at, call, events, close } = await open();
  await call('articles.import', { name: 'story.txt', bytes: bytes(story) });
  await call('search.query', { query: 'boats', complete: true });
  const { parts, cancelled } = await call('library.rebuild', {});
  expect(cancelled).toBe(false);
  expect(parts.map(({ name, articles, problem }) => [name, articles, problem])).toEqual([
    ['List of articles', 1, null],
    ['List of passages', 1, null],
    ['Search index', 1, null],
    ['Quotations', 1, null],
  ]);
  expect(events.some(({ name }) => name === 'keeping.progress')).toBe(true);
  expect((await call('search.query', { query: 'boats' })).total).toBe(1);
  expect((await call('speakers.list', {})).rows).toMatchObject([{ speaker: 'Mara Quay' }]);
  await close();
  // a lie in the list's index that its fingerprint covers is gone after a rebuild
  const folder = join(at, 'cache', 'libraries');
  const index = join(folder, readdirSync(folder)[0]!, 'articles.ndjson');
  expect(existsSync(index) && statSync(index).size > 0).toBe(true);
  writeFileSync(index, readFileSync(index, 'utf8').replaceAll('A harbour town', 'A lie'));
  const again = await open(at);
  expect((await again.call('articles.query', {})).rows).toMatchObject([{ title: 'A lie' }]);
  await again.call('library.rebuild', {});
  expect((await again.call('articles.query', {})).rows).toMatchObject([{ title: 'A harbour town' }]);
});

it('runs one job of a kind at a time, and cancels it on request', async () => {
  const { call } = await open();
  for (let n = 0; n < 5; n += 1)
    await call('articles.import', { name: 'story.txt', bytes: bytes(`Story ${n}\n\nText ${n}.`) });
  const first = call('library.check', {});
  await expect(call('library.check', {})).rejects.toThrow(/^busy/u);
  await call('keeping.cancel', { job: 'check' });
  expect(await first).toMatchObject({ cancelled: true });
  expect(await call('library.check', {})).toMatchObject({ articles: 5, findings: [], cancelled: false });
});

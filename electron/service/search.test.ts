import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import type { FoundArticles, SearchProgress, Service } from '../../shared/api.ts';
import type { AnnotationId, ArticleId } from '../../shared/identifiers.ts';
import { runnable } from '../search/fixtures/runnable.ts';
import type { ServiceOptions } from '../service.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { temporaryService } from './temporary-service.ts';

const worker = await runnable(join(import.meta.dirname, '../search/worker.ts'));
afterAll(worker.remove);

interface Opened {
  readonly service: Service;
  readonly progress: () => readonly SearchProgress[];
  readonly close: () => Promise<void>;
}

async function open(root: string, host: ServiceOptions['host'] = 'browser'): Promise<Opened> {
  const { service, events, close } = await temporaryService(root, {
    host,
    searchWorker: pathToFileURL(worker.path),
  });
  const progress = () =>
    events.filter(({ name }) => name === 'search.progress').map(({ payload }) => payload as SearchProgress);
  return { service, progress, close };
}

async function bringIn({ service }: Opened, title: string, text: string): Promise<ArticleId> {
  const bytes = new TextEncoder().encode(`${title}\n\n${text}\n`);
  const { articleId } = await service['articles.import']({ name: `${title}.txt`, bytes });
  if (articleId === undefined) throw new Error('not imported');
  return articleId;
}

const ask = ({ service }: Opened, query: string, complete = true): Promise<FoundArticles> =>
  service['search.query']({ query, complete, offset: 0, limit: 30 });
const titles = (answer: FoundArticles) => answer.hits.map(({ title }) => title);

async function highlight({ service }: Opened, articleId: ArticleId, exact: string, note: string) {
  const { contentHash } = await service['articles.open']({ articleId });
  const target = {
    content: contentHash,
    position: { start: 0, end: exact.length },
    quote: { exact, prefix: '', suffix: '' },
  };
  const annotationId = 'annotation-1' as AnnotationId;
  const set = { target, color: 'blue' as const, note, tags: { shore: true } };
  await service['library.apply']({ changes: [{ kind: 'annotation', articleId, annotationId, set }] });
}

test('what was brought in is found, with its day and the place of the hit', async () => {
  const library = await open(temporaryFolder());
  await bringIn(library, 'A harbour town', 'The boats came home late. Nobody spoke.');
  await bringIn(library, 'Orchards', 'Apples, mostly.');
  const answer = await ask(library, 'boats');
  expect(answer).toMatchObject({
    total: 1,
    hits: [{ title: 'A harbour town', snippet: { marks: [[4, 9]] }, at: 4, published: null }],
    index: { status: 'current' },
  });
  expect(answer.hits[0]?.importedAt).toMatch(/^\d{4}-/);
});

test('a change is found as soon as the index has it, and what is gone is found no more', async () => {
  const library = await open(temporaryFolder());
  const articleId = await bringIn(library, 'A harbour town', 'The boats came home late.');
  expect((await ask(library, 'note:x tide')).total).toBe(0);
  await highlight(library, articleId, 'The boats', 'ask about the tide');
  expect(await ask(library, 'tide')).toMatchObject({
    hits: [{ annotationId: 'annotation-1', of: 'note', color: 'blue' }],
  });
  expect(titles(await ask(library, 'tag:shore'))).toEqual(['A harbour town']);
  await library.service['library.apply']({
    changes: [{ kind: 'article', articleId, set: { trashed: true } }],
  });
  expect((await ask(library, 'boats')).total).toBe(0);
  expect((await ask(library, 'boats is:trash')).total).toBe(1);
  await library.service['articles.purge']({ articleIds: [articleId] });
  expect((await ask(library, 'boats is:trash')).total).toBe(0);
});

test('the app follows changes by itself, and says when they can be found', async () => {
  const library = await open(temporaryFolder());
  await ask(library, 'anything', false);
  await bringIn(library, 'A harbour town', 'The boats came home late.');
  await vi.waitFor(async () => expect((await ask(library, 'boats', false)).total).toBe(1), 20_000);
  expect(library.progress().at(-1)).toEqual({ status: 'current' });
});

test('the index outlives the service, and only what changed meanwhile is read again', async () => {
  const root = temporaryFolder();
  const first = await open(root);
  await bringIn(first, 'A harbour town', 'The boats came home late.');
  await bringIn(first, 'Orchards', 'Apples, mostly.');
  await ask(first, 'boats');
  await first.close();
  const second = await open(root);
  await bringIn(second, 'Tides', 'Boats again.');
  expect(titles(await ask(second, 'boats')).toSorted()).toEqual(['A harbour town', 'Tides']);
  expect(second.progress().filter(({ status }) => status === 'building')).toEqual([
    { status: 'building', done: 1, total: 1 },
  ]);
});

test('an index that was deleted or destroyed is made anew', async () => {
  const root = temporaryFolder();
  const first = await open(root);
  await bringIn(first, 'A harbour town', 'The boats came home late.');
  await ask(first, 'boats');
  await first.close();
  const cache = join(root, 'cache', 'libraries');
  const file = join(cache, readdirSync(cache)[0] ?? '', 'search.sqlite');
  writeFileSync(file, 'no database at all, and long enough to be taken for one'.repeat(100));
  const second = await open(root);
  expect((await ask(second, 'boats')).total).toBe(1);
  await second.close();
  rmSync(file);
  expect((await ask(await open(root), 'boats')).total).toBe(1);
});

test('another process of the device searches the same index meanwhile', async () => {
  const root = temporaryFolder();
  const app = await open(root);
  await bringIn(app, 'A harbour town', 'The boats came home late.');
  expect((await ask(app, 'boats')).total).toBe(1);
  const terminal = await open(root, 'cli');
  await bringIn(terminal, 'Tides', 'Boats again.');
  expect((await ask(terminal, 'boats')).total).toBe(2);
  await vi.waitFor(async () => expect((await ask(app, 'boats', false)).total).toBe(2), 20_000);
});

test('reading on does not touch the index, and colours are found by the names that the reader gave', async () => {
  const library = await open(temporaryFolder());
  const articleId = await bringIn(library, 'A harbour town', 'The boats came home late.');
  await highlight(library, articleId, 'The boats', '');
  await library.service['library.apply']({
    changes: [{ kind: 'library', set: { colorNames: { blue: 'Weather' } } }],
  });
  expect((await ask(library, 'color:weather')).total).toBe(1);
  const read = (progress: number) =>
    library.service['library.apply']({ changes: [{ kind: 'article', articleId, set: { progress } }] });
  await read(0.2);
  expect((await ask(library, 'is:started')).total).toBe(1);
  const told = library.progress().length;
  await read(0.3);
  expect((await ask(library, 'is:started')).total).toBe(1);
  expect(library.progress()).toHaveLength(told);
});

test('a query that is no valid one is searched as plain words', async () => {
  const library = await open(temporaryFolder());
  await bringIn(library, 'A harbour town', 'The boats came before soon.');
  expect((await ask(library, '"boats before:soon')).total).toBe(1);
  expect((await ask(library, '')).total).toBe(0);
});

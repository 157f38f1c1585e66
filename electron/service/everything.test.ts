import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { takeInEverything } from '../../shared/everything/take-in.ts';
import { type LeftOut, writeEverything } from '../../shared/everything/write.ts';
import type { ArticleId, ContentHash } from '../../shared/identifiers.ts';
import type { RestoreReport } from '../../shared/keeping.ts';
import { hashOf } from '../library/content-file.ts';
import { anyLibraryActs, enact, wholeOf } from '../library/generated-library.ts';
import type { Library } from '../library/library.ts';
import { sampleContent, sampleHighlight } from '../library/sample-article.ts';
import { type TemporaryLibrary, temporaryLibrary } from '../library/temporary-library.ts';
import { everythingCalls } from './everything.ts';

const { articleId } = sampleContent();

async function exported(library: Library, signal = new AbortController().signal) {
  const calls = everythingCalls(library);
  const leftOut: LeftOut[] = [];
  const titles: string[] = [];
  let text = '';
  const lines = writeEverything(
    {
      plan: () => calls['everything.plan']({}),
      article: (id: ArticleId) => calls['everything.article']({ articleId: id }),
      version: (id: ArticleId, content: ContentHash) =>
        calls['everything.version']({ articleId: id, content }),
    },
    {
      exportedAt: '2026-01-01T00:00:00.000Z',
      onProgress: (_done, _total, title) => void titles.push(title),
      onLeftOut: (one) => void leftOut.push(one),
      signal,
    },
  );
  for await (const line of lines) text += line;
  return { text, leftOut, titles };
}

/** In pieces that end anywhere, inside of characters too. */
async function* chunksOf(text: string, length: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

function imported(library: Library, text: string, more: { atMost?: number; stop?: AbortController } = {}) {
  const calls = everythingCalls(library);
  return takeInEverything(chunksOf(text, 997), {
    // through JSON, as over a wire
    take: (input) => calls['everything.take'](JSON.parse(JSON.stringify(input)) as typeof input),
    atMost: more.atMost ?? 1_000_000,
    onProgress: () => more.stop?.abort(),
    onItem: () => undefined,
    signal: more.stop?.signal ?? new AbortController().signal,
    words: String,
  });
}

const problemsOf = ({ items }: RestoreReport) => items.flatMap(({ problems }) => problems);

it('an export taken into an empty library makes it equal in every field', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyLibraryActs(25),
      anyLibraryActs(10),
      fc.constantFrom(1, 1_000_000),
      async (acts, more, atMost) => {
        const original = temporaryLibrary();
        await enact(await original.open('one'), acts);
        await enact(await original.open('two'), more);
        const reader = await original.open('reader');
        const { text, leftOut } = await exported(reader);
        expect(leftOut).toEqual([]);
        const fresh = await temporaryLibrary().open('another');
        expect(problemsOf(await imported(fresh, text, { atMost }))).toEqual([]);
        expect(await wholeOf(fresh)).toEqual(await wholeOf(reader));
        expect((await exported(fresh)).text.replaceAll(fresh.device, '')).toBe(
          text.replaceAll(reader.device, ''),
        );
        expect((await imported(fresh, text)).items).toEqual([]);
      },
    ),
    { numRuns: 25 },
  );
});

async function sample(): Promise<{ temporary: TemporaryLibrary; library: Library; hash: ContentHash }> {
  const temporary = temporaryLibrary();
  const library = await temporary.open();
  await library.bringIn(sampleContent());
  await library.bringIn(sampleContent('The orchard'));
  const hash = (await library.read(articleId))!.listed.shown!;
  await library.change(articleId, [sampleHighlight(articleId, hash, 'highlight-1', 'a note')]);
  return { temporary, library, hash };
}

it('is one JSON document that other programs read, with what the notes say in plain words', async () => {
  const { library } = await sample();
  const { text } = await exported(library);
  expect(JSON.parse(text)).toMatchObject({
    format: 'commonplace-everything',
    version: 1,
    articleCount: 2,
    articles: expect.arrayContaining([
      expect.objectContaining({
        id: articleId,
        about: expect.objectContaining({ title: 'A harbour town', tags: ['sea'] }),
        passages: [expect.objectContaining({ note: 'a note', color: 'yellow' })],
        versions: [expect.objectContaining({ content: sampleContent() })],
      }),
    ]),
  });
});

it('is read also when another program has set it in other lines', async () => {
  const { library } = await sample();
  const { text } = await exported(library);
  const fresh = await temporaryLibrary().open('another');
  expect(problemsOf(await imported(fresh, JSON.stringify(JSON.parse(text), null, 2)))).toEqual([]);
  expect(await wholeOf(fresh)).toEqual(await wholeOf(library));
});

it('merges into a library that lives, and loses nothing of either', async () => {
  const { library, hash } = await sample();
  const { text } = await exported(library);
  await library.change(articleId, [
    sampleHighlight(articleId, hash, 'highlight-2', 'later'),
    { kind: 'annotation', articleId, annotationId: 'highlight-1' as never, set: { deleted: true } },
  ]);
  const { items, unchanged } = await imported(library, text);
  expect(items).toMatchObject([{ articleId, status: 'merged', passages: 1 }]);
  expect(unchanged).toBe(2); // the other article, and what belongs to the library as a whole
  const { passages } = (await everythingCalls(library)['everything.article']({ articleId }))!.article;
  expect(passages.map(({ id, note }) => [id, note])).toEqual([
    ['highlight-1', 'a note'],
    ['highlight-2', 'later'],
  ]);
});

it('names a text that cannot be read, and exports the rest', async () => {
  const { temporary, library, hash } = await sample();
  writeFileSync(join(temporary.articleFolder(articleId), `content-${hash}.json`), 'rot');
  const { text, leftOut, titles } = await exported(library);
  expect(leftOut).toMatchObject([
    { title: 'A harbour town', problem: `content-${hash}.json cannot be read: it is cut short or changed.` },
  ]);
  expect(titles).toHaveLength(2);
  const fresh = await temporaryLibrary().open('another');
  expect(problemsOf(await imported(fresh, text))).toEqual([]);
  expect(fresh.list.size).toBe(2);
});

it('names what is damaged in an export, and takes in the rest', async () => {
  const { library } = await sample();
  const { text } = await exported(library);
  const changed = text.replace('The boats came home late.', 'The goats came home late.');
  const fresh = await temporaryLibrary().open('another');
  expect(problemsOf(await imported(fresh, changed))).toEqual([
    expect.stringMatching(/^content-[0-9a-f]{32}\.json is not what it was when it was exported/u),
  ]);
  const lines = text.split('\n');
  lines[1] = lines[1]!.slice(0, 100);
  const broken = await temporaryLibrary().open('third');
  expect(problemsOf(await imported(broken, lines.join('\n')))).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Line 2 of the export cannot be read/u)]),
  );
  expect(broken.list.size).toBe(1);
});

it('says so when an export ends early, with what was in it taken in', async () => {
  const { library } = await sample();
  const { text } = await exported(library);
  const fresh = await temporaryLibrary().open('another');
  const report = await imported(fresh, text.slice(0, text.lastIndexOf('\n{"id"')));
  expect(problemsOf(report)).toEqual([expect.stringMatching(/ends early/u)]);
  expect(fresh.list.size).toBe(1);
});

it('refuses what is no export, and what a newer version made, and changes nothing', async () => {
  const library = await temporaryLibrary().open();
  await expect(imported(library, '{"hello":1}')).rejects.toMatchObject({ code: 'unsupported' });
  await expect(imported(library, '')).rejects.toMatchObject({ code: 'unsupported' });
  const { text } = await exported(library);
  await expect(imported(library, text.replace('"version":1', '"version":2'))).rejects.toThrow(/newer/u);
  expect(library.list.size).toBe(0);
});

it('can be cancelled: an export leaves nothing, an import what its report says', async () => {
  const { library } = await sample();
  await expect(exported(library, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
  const { text } = await exported(library);
  const fresh = await temporaryLibrary().open('another');
  const report = await imported(fresh, text, { stop: new AbortController() });
  expect(report.cancelled).toBe(true);
  expect(fresh.list.size).toBe(0);
  expect(await imported(fresh, text)).toMatchObject({ cancelled: false, items: [{}, {}] });
});

it('keeps the bytes of a text that would be written otherwise today', async () => {
  const { temporary, library, hash } = await sample();
  const folder = temporary.articleFolder(articleId);
  const text = `${JSON.stringify(JSON.parse(readFileSync(join(folder, `content-${hash}.json`), 'utf8')), null, 1)}\n`;
  const other = hashOf(Buffer.from(text));
  writeFileSync(join(folder, `content-${other}.json`), text);
  const fresh = temporaryLibrary();
  expect(problemsOf(await imported(await fresh.open('another'), (await exported(library)).text))).toEqual([]);
  expect(readFileSync(join(fresh.articleFolder(articleId), `content-${other}.json`), 'utf8')).toBe(text);
});

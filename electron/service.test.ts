import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { CallInput } from '../shared/api.ts';
import type { Change } from '../shared/changes.ts';
import type { AnnotationId, ArticleId } from '../shared/identifiers.ts';
import { faultyFileSystem } from './library/faulty-file-system.ts';
import { type TemporaryService, temporaryService } from './service/temporary-service.ts';
import { temporaryFolder } from './temporary-folder.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const story = 'A harbour town\n\nThe boats came home late.\n\n“Nobody waits for the tide,” said Mara.\n';
const importStory = async (client: TemporaryService, text = story): Promise<ArticleId> =>
  (await client.call('articles.import', { name: 'story.txt', bytes: bytes(text) })).articleId!;

async function highlight(
  client: TemporaryService,
  articleId: ArticleId,
  exact: string,
  n = 1,
): Promise<AnnotationId> {
  const { contentHash } = await client.call('articles.open', { articleId });
  const annotationId = `annotation-${n}` as AnnotationId;
  const text = 'The boats came home late.\n\n“Nobody waits for the tide,” said Mara.';
  const start = text.indexOf(exact);
  const target = {
    content: contentHash,
    position: { start, end: start + exact.length },
    quote: { exact, prefix: '', suffix: '' },
  };
  await client.call('library.apply', {
    changes: [
      { kind: 'annotation', articleId, annotationId, set: { target, color: 'blue', tags: { sea: true } } },
    ],
  });
  return annotationId;
}

describe('the service', () => {
  it('brings an article in, marks a passage, and finds both again after a restart', async () => {
    const root = temporaryFolder();
    const first = await temporaryService(root);
    const articleId = await importStory(first);
    const id = await highlight(first, articleId, 'Nobody waits for the tide');
    await first.close();

    const second = await temporaryService(root);
    const { rows } = await second.call('articles.query', {});
    expect(rows).toMatchObject([{ id: articleId, title: 'A harbour town', highlights: 1, status: 'inbox' }]);
    const article = await second.call('articles.open', { articleId });
    expect(article.annotations).toMatchObject([
      { id, color: 'blue', tags: ['sea'], place: { status: 'anchored', method: 'position' } },
    ]);
    expect(article.content).not.toHaveProperty('original');
    const original = await second.call('articles.original', { articleId });
    expect(new TextDecoder().decode(original.bytes)).toBe(story);
  });

  it('brings the text alone to who waits to read it where there are many annotations, and then the rest', async () => {
    const client = await temporaryService(temporaryFolder());
    const articleId = await importStory(client);
    const whole = await client.call('articles.open', { articleId });
    expect(await client.call('articles.read', { articleId })).toMatchObject({ annotations: [], note: '' });
    const exact = 'The boats';
    const target = {
      content: whole.contentHash,
      position: { start: 0, end: exact.length },
      quote: { exact, prefix: '', suffix: ' came home late.' },
    };
    await client.call('library.apply', {
      changes: Array.from({ length: 501 }, (_, n) => ({
        kind: 'annotation' as const,
        articleId,
        annotationId: `annotation-${n}` as AnnotationId,
        set: { target },
      })),
    });
    const text = await client.call('articles.read', { articleId });
    expect(Object.keys(text).sort()).toEqual(['content', 'contentHash', 'current', 'summary', 'versions']);
    expect(text.content).toEqual(whole.content);
    expect(text.summary.highlights).toBe(501);
    const rest = await client.call('articles.notes', { articleId, since: '' });
    expect(rest).toMatchObject({ gone: null, contentHash: text.contentHash });
    expect(rest.annotations).toHaveLength(501);
    expect(await client.refusal('articles.read', { articleId, content: '0'.repeat(32) as never })).toBe(
      'not-found',
    );
  });

  it('says that an article is there already, and restores it from the trash', async () => {
    const client = await temporaryService(temporaryFolder());
    const articleId = await importStory(client);
    expect(await client.call('articles.import', { name: 's.txt', bytes: bytes(story) })).toEqual({
      status: 'duplicate',
      articleId,
      title: 'A harbour town',
    });
    await client.call('library.apply', { changes: [{ kind: 'article', articleId, set: { trashed: true } }] });
    expect((await client.call('articles.query', { trashed: true })).total).toBe(1);
    expect((await client.call('articles.import', { name: 's.txt', bytes: bytes(story) })).status).toBe(
      'imported',
    );
    expect((await client.call('articles.query', {})).total).toBe(1);
  });

  it('takes every change back with the changes that it answers with', async () => {
    const client = await temporaryService(temporaryFolder());
    const articleId = await importStory(client);
    const annotationId = await highlight(client, articleId, 'boats');
    const before = await client.call('articles.notes', { articleId });
    const { undo } = await client.call('library.apply', {
      changes: [
        { kind: 'article', articleId, set: { status: 'archive', tags: { harbour: true }, note: 'a note' } },
        { kind: 'annotation', articleId, annotationId, set: { note: 'Why?', color: 'pink' } },
        { kind: 'annotation', articleId, annotationId, set: { deleted: true } },
        { kind: 'library', set: { colorNames: { pink: 'Doubt' } } },
      ],
    });
    expect((await client.call('articles.notes', { articleId })).annotations).toEqual([]);
    expect((await client.call('library.shelf', {})).colorNames.pink).toBe('Doubt');
    await client.call('library.apply', { changes: undo });
    const after = await client.call('articles.notes', { articleId });
    const bare = (open: typeof after) => ({
      ...open,
      revision: '',
      summary: { ...open.summary, changedAt: '' },
      annotations: open.annotations.map((annotation) => ({ ...annotation, modified: '' })),
    });
    expect(bare(after)).toEqual(bare(before));
    expect((await client.call('library.shelf', {})).colorNames.pink).toBe('Question');
  });

  it('refuses changes of what is not there, and changes nothing then', async () => {
    const client = await temporaryService(temporaryFolder());
    const articleId = await importStory(client);
    const other = 'b'.repeat(20) as ArticleId;
    const changes = [
      { kind: 'article' as const, articleId, set: { status: 'archive' as const } },
      { kind: 'article' as const, articleId: other, set: { status: 'archive' as const } },
    ];
    expect(await client.refusal('library.apply', { changes })).toBe('not-found');
    expect((await client.call('articles.query', {})).rows[0]?.status).toBe('inbox');
    expect(await client.refusal('articles.open', { articleId: other })).toBe('not-found');
    const annotationId = 'annotation-9' as AnnotationId;
    const unknown = [
      { kind: 'annotation' as const, articleId, annotationId, set: { color: 'pink' as const } },
    ];
    expect(await client.refusal('library.apply', { changes: unknown })).toBe('not-found');
  });

  it('shows passages of the whole library by tag, colour and words', async () => {
    const client = await temporaryService(temporaryFolder());
    const articleId = await importStory(client);
    await highlight(client, articleId, 'boats', 1);
    await highlight(client, articleId, 'tide', 2);
    const exact = async (input: CallInput<'passages.query'>) =>
      (await client.call('passages.query', input)).rows.map(({ target }) => target.quote.exact);
    expect(await exact({ sort: 'article' })).toEqual(['boats', 'tide']);
    expect(await exact({ tag: 'sea', text: 'TID' })).toEqual(['tide']);
    expect(await exact({ color: 'pink' })).toEqual([]);
    await client.call('library.apply', {
      changes: [
        {
          kind: 'annotation',
          articleId,
          annotationId: 'annotation-1' as AnnotationId,
          set: { note: 'Úrsula' },
        },
      ],
    });
    expect(await exact({ text: 'ursula', withNote: true })).toEqual(['boats']);
    await client.call('library.apply', { changes: [{ kind: 'article', articleId, set: { trashed: true } }] });
    expect(await exact({})).toEqual([]);
  });

  it('deletes for good only what is in the trash, and leaves the tombstone', async () => {
    const root = temporaryFolder();
    const client = await temporaryService(root);
    const articleId = await importStory(client);
    expect(await client.call('articles.purge', { articleIds: [articleId] })).toEqual({ purged: 0 });
    await client.call('library.apply', { changes: [{ kind: 'article', articleId, set: { trashed: true } }] });
    expect(await client.call('articles.purge', { articleIds: [articleId] })).toEqual({ purged: 1 });
    const files = readdirSync(join(root, 'Commonplace', 'articles', articleId));
    expect(files.every((name) => name.startsWith('notes-'))).toBe(true);
    expect(readFileSync(join(root, 'Commonplace', 'articles', articleId, files[0]!), 'utf8')).not.toContain(
      'harbour',
    );
    expect((await client.call('articles.query', { trashed: true })).total).toBe(0);
    expect(await client.refusal('articles.open', { articleId })).toBe('not-found');
    expect((await client.call('articles.import', { name: 's', bytes: bytes(story) })).status).toBe(
      'imported',
    );
    expect((await client.call('articles.query', {})).total).toBe(1);
  });

  it('deletes for good what it can, and says of what it cannot how much that is and why', async () => {
    const disk = faultyFileSystem();
    const client = await temporaryService(temporaryFolder(), { fileSystem: disk.fileSystem });
    const articleIds: ArticleId[] = [];
    for (const title of ['One', 'Two', 'Three']) {
      const { articleId } = await client.call('articles.import', {
        name: `${title}.txt`,
        bytes: bytes(`${title}\n\nText.`),
      });
      articleIds.push(articleId!);
    }
    const changes = articleIds.map(
      (articleId): Change => ({
        kind: 'article',
        articleId,
        set: { trashed: true },
      }),
    );
    await client.call('library.apply', { changes });
    disk.refuse(['create'], 'EACCES', new RegExp(articleIds[0]!, 'u'));
    expect(await client.call('articles.purge', { articleIds })).toMatchObject({
      purged: 2,
      refused: { articles: 1, problem: { code: 'not-saved' } },
    });
    disk.recover();
    expect(await client.call('articles.purge', { articleIds })).toEqual({ purged: 1 });
  });

  it('deletes by itself what was in the trash for thirty days', async () => {
    const root = temporaryFolder();
    const day = 86_400_000;
    const first = await temporaryService(root, { clock: () => 100 * day });
    const articleId = await importStory(first);
    await first.call('library.apply', { changes: [{ kind: 'article', articleId, set: { trashed: true } }] });
    await first.close();
    const early = await temporaryService(root, { clock: () => 129 * day, host: 'cli' });
    expect((await early.call('articles.query', { trashed: true })).total).toBe(1);
    await early.close();
    const late = await temporaryService(root, { clock: () => 131 * day, host: 'cli' });
    expect((await late.call('articles.query', { trashed: true })).total).toBe(0);
  });

  it('tells of changes, gathered', async () => {
    const client = await temporaryService(temporaryFolder());
    const articleId = await importStory(client);
    await vi.waitFor(() => {
      expect(client.events).toContainEqual({
        name: 'library.changed',
        payload: { articles: [articleId], shelf: false },
      });
    });
  });

  it('keeps preferences on this device, with those that it does not know', async () => {
    const root = temporaryFolder();
    const client = await temporaryService(root);
    const path = join(root, 'config', 'preferences.json');
    writeFileSync(path, JSON.stringify({ theme: 'sepia', textSize: 'huge', later: 1 }));
    expect(await client.call('preferences.get', {})).toMatchObject({ theme: 'sepia', textSize: 19 });
    await client.call('preferences.set', { measure: 70 });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ later: 1, measure: 70, theme: 'sepia' });
  });

  it('makes what is derived again when it was deleted or damaged', async () => {
    const root = temporaryFolder();
    const first = await temporaryService(root);
    const articleId = await importStory(first);
    await highlight(first, articleId, 'boats');
    await first.call('passages.query', {});
    await first.close();
    const cache = join(root, 'cache', 'libraries');
    const [key] = readdirSync(cache);
    const index = join(cache, key!, 'articles.ndjson');
    const sound = readFileSync(index, 'utf8');
    for (const text of [sound.slice(0, sound.length - 40), '', 'not json\n{}', `${sound}\n["x",{}`]) {
      writeFileSync(index, text);
      const again = await temporaryService(root, { host: 'cli' });
      expect((await again.call('articles.query', {})).rows).toMatchObject([{ id: articleId, highlights: 1 }]);
      await again.close();
    }
    rmSync(cache, { recursive: true });
    const last = await temporaryService(root);
    expect((await last.call('passages.query', {})).total).toBe(1);
  });

  it('refuses calls once it is closed', async () => {
    const client = await temporaryService(temporaryFolder());
    await client.close();
    expect(await client.refusal('articles.query', {})).toBe('cancelled');
  });
});

describe('two services on one library', () => {
  it.each([
    ['of one device', (root: string) => ({ configDir: join(root, 'config') })],
    [
      'of two devices',
      (root: string) => ({ configDir: join(root, 'other-config'), cacheDir: join(root, 'other-cache') }),
    ],
  ])('%s see each other’s changes without a restart', async (_, others) => {
    const root = temporaryFolder();
    const one = await temporaryService(root);
    const two = await temporaryService(root, others(root));
    const articleId = await importStory(one);
    await vi.waitFor(async () => {
      expect((await two.call('articles.query', {})).total).toBe(1);
    }, 5000);
    const annotationId = await highlight(two, articleId, 'tide');
    await vi.waitFor(async () => {
      expect((await one.call('articles.query', {})).rows[0]?.highlights).toBe(1);
    }, 5000);
    await one.call('library.apply', {
      changes: [{ kind: 'annotation', articleId, annotationId, set: { note: 'one' } }],
    });
    await two.call('library.apply', {
      changes: [{ kind: 'annotation', articleId, annotationId, set: { tags: { two: true } } }],
    });
    await two.call('library.apply', {
      changes: [{ kind: 'library', set: { savedSearches: { mine: 'tag:sea' } } }],
    });
    for (const client of [one, two]) {
      await vi.waitFor(async () => {
        const { annotations } = await client.call('articles.notes', { articleId });
        expect(annotations).toMatchObject([{ note: 'one', tags: ['sea', 'two'] }]);
        expect((await client.call('library.shelf', {})).savedSearches).toEqual({ mine: 'tag:sea' });
      }, 5000);
    }
  });

  it('of two devices write only their own notes files', async () => {
    const root = temporaryFolder();
    const one = await temporaryService(root);
    const two = await temporaryService(root, {
      configDir: join(root, 'other-config'),
      cacheDir: join(root, 'other-cache'),
    });
    const articleId = await importStory(one);
    const path = join(root, 'Commonplace', 'articles', articleId);
    const notesOfOne = readdirSync(path).find((name) => name.startsWith('notes-'))!;
    const before = readFileSync(join(path, notesOfOne), 'utf8');
    await highlight(two, articleId, 'tide');
    expect(readFileSync(join(path, notesOfOne), 'utf8')).toBe(before);
    expect(readdirSync(path).filter((name) => name.startsWith('notes-'))).toHaveLength(2);
    expect(existsSync(join(path, notesOfOne))).toBe(true);
  });
});

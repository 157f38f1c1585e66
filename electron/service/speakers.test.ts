import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Change } from '../../shared/changes.ts';
import type { AnnotationId, ArticleId } from '../../shared/identifiers.ts';
import { projectText } from '../../shared/text/projection.ts';
import { faultyFileSystem } from '../library/faulty-file-system.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { temporaryService } from './temporary-service.ts';

async function open(root = temporaryFolder(), more: Parameters<typeof temporaryService>[1] = {}) {
  const { service, events, close } = await temporaryService(root, more);
  return {
    root,
    events: () => events.map(({ name }) => name),
    service,
    close,
    bringIn: async (name: string, text: string) =>
      (await service['articles.import']({ name, bytes: new TextEncoder().encode(text) })).articleId!,
    /** Once every article has been read. */
    list: (filter: { text?: string; highlighted?: boolean; articleId?: ArticleId } = {}) =>
      vi.waitFor(
        async () => {
          const { rows, progress } = await service['speakers.list']({
            highlighted: false,
            sort: 'quotations',
            offset: 0,
            limit: 100,
            ...filter,
          });
          if (progress.done < progress.total) throw new Error('not every article has been read');
          return rows;
        },
        { timeout: 20_000 },
      ),
    quotations: async (speaker: string | null, sort: 'newest' | 'oldest' = 'newest') =>
      (await service['speakers.quotations']({ speaker, sort, highlighted: false, offset: 0, limit: 100 }))
        .rows,
    apply: (...changes: Change[]) => service['library.apply']({ changes }),
  };
}

const COUNCIL = `---
title: A council at night
published: 2026-02-03
---

“We need shade,” said Mayor Dolores Ibarra. “We need it now.”

“Trees need water,” replied Rafael Montes.
`;
const HARBOUR = `---
title: A harbour in spring
published: 2025-01-02
---

“The sea is coming,” said Dolores Ibarra.
`;

async function mark(
  { service, apply }: Awaited<ReturnType<typeof open>>,
  articleId: ArticleId,
  exact: string,
  speaker?: string,
): Promise<void> {
  const { content, contentHash } = await service['articles.open']({ articleId });
  const start = projectText(content.body).text.indexOf(exact);
  await apply({
    kind: 'annotation',
    articleId,
    annotationId: `annotation-${start}` as AnnotationId,
    set: {
      target: {
        content: contentHash,
        position: { start, end: start + exact.length },
        quote: { exact, prefix: '', suffix: '' },
      },
      color: 'purple',
      note: 'Ask her',
      ...(speaker === undefined ? {} : { speaker }),
    },
  });
}

describe('speakers of the library', () => {
  it('say nothing of what stands in code', async () => {
    const { bringIn, list } = await open();
    await bringIn(
      'a.md',
      '# Code\n\n“It works for all,” said Ann Lee.\n\n```\n"It prints this line," said Bo Chen.\n```\n\nUse `"one," said Cy Doe,` or not.',
    );
    expect((await list()).map(({ speaker, quotations }) => [speaker, quotations])).toEqual([['Ann Lee', 1]]);
  });

  it('are counted over all articles, those who said most first', async () => {
    const app = await open();
    await app.bringIn('council.md', COUNCIL);
    await app.bringIn('harbour.md', HARBOUR);
    expect(await app.list()).toMatchObject([
      {
        speaker: 'Dolores Ibarra',
        quotations: 3,
        articles: 2,
        highlighted: 0,
        latestPublished: { iso: '2026-02-03' },
      },
      { speaker: 'Rafael Montes', quotations: 1, articles: 1 },
    ]);
    expect(app.events()).toContain('quotations.progress');
    expect((await app.list({ text: 'WATER' })).map(({ speaker }) => speaker)).toEqual(['Rafael Montes']);
    expect((await app.list({ text: 'ibarra sea' })).map(({ quotations }) => quotations)).toEqual([1]);
  });

  it('have their words in time order, by publication, and within an article as it has them', async () => {
    const app = await open();
    await app.bringIn('harbour.md', HARBOUR);
    await app.bringIn('council.md', COUNCIL);
    await app.list();
    const newest = await app.quotations('dolores ibarra');
    expect(newest.map(({ text }) => text)).toEqual([
      'We need shade,',
      'We need it now.',
      'The sea is coming,',
    ]);
    expect(newest[0]).toMatchObject({ articleTitle: 'A council at night', marked: null });
    expect((await app.quotations('Dolores Ibarra', 'oldest')).map(({ text }) => text)).toEqual([
      'The sea is coming,',
      'We need shade,',
      'We need it now.',
    ]);
  });

  it('are whom the reader named, and under the names that the reader gave', async () => {
    const app = await open();
    const articleId = await app.bringIn('council.md', COUNCIL);
    await mark(app, articleId, 'We need it now.', 'The mayor');
    expect(await app.list()).toMatchObject([
      { speaker: 'Dolores Ibarra', quotations: 1 },
      { speaker: 'Rafael Montes', quotations: 1 },
      { speaker: 'The mayor', quotations: 1, highlighted: 1 },
    ]);
    expect((await app.list({ highlighted: true })).map(({ speaker }) => speaker)).toEqual(['The mayor']);

    const undo = await app.apply({
      kind: 'library',
      set: { speakerAliases: { 'The mayor': 'Dolores Ibarra' } },
    });
    expect(await app.list()).toMatchObject([
      { speaker: 'Dolores Ibarra', quotations: 2, highlighted: 1 },
      { speaker: 'Rafael Montes' },
    ]);
    await app.apply(...undo.undo);
    expect(await app.list()).toHaveLength(3);
  });

  it('lose the words of an article in the trash', async () => {
    const app = await open();
    const articleId = await app.bringIn('council.md', COUNCIL);
    expect(await app.list()).toHaveLength(2);
    await app.apply({ kind: 'article', articleId, set: { trashed: true } });
    expect(await app.list()).toEqual([]);
  });

  it('are exported as block quotes with their sources, oldest first, notes included', async () => {
    const app = await open();
    const articleId = await app.bringIn('council.md', COUNCIL);
    await app.bringIn('harbour.md', HARBOUR);
    await mark(app, articleId, 'We need shade,');
    const { name, text } = await app.service['export.speaker']({
      speaker: 'Dolores Ibarra',
      highlighted: false,
    });
    expect(name).toBe('Dolores Ibarra.md');
    expect(text).toBe(`# Dolores Ibarra

> The sea is coming,
>
> — Dolores Ibarra, *A harbour in spring*, 2025-01-02

> We need shade,
>
> — Dolores Ibarra, *A council at night*, 2026-02-03

Ask her

> We need it now.
>
> — Dolores Ibarra, *A council at night*, 2026-02-03
`);
  });
});

describe('what was found', () => {
  it('is there again after a restart, and made again after damage', async () => {
    const first = await open();
    await first.bringIn('council.md', COUNCIL);
    const before = await first.list();
    await first.close();
    const cache = readdirSync(join(first.root, 'cache'), { recursive: true, encoding: 'utf8' });
    const file = cache.find((path) => path.endsWith('quotations.ndjson'))!;
    const second = await open(first.root);
    expect(await second.list()).toEqual(before);
    expect(second.events()).not.toContain('quotations.progress');
    await second.close();
    writeFileSync(join(first.root, 'cache', file), 'not what it was\n');
    expect(await (await open(first.root)).list()).toEqual(before);
  });

  it('is answered for one article without reading the others', async () => {
    const app = await open();
    const articleId = await app.bringIn('council.md', COUNCIL);
    const { quotations, contentHash } = await app.service['articles.quotations']({ articleId });
    expect(quotations.map(({ speaker }) => speaker)).toEqual([
      'Dolores Ibarra',
      'Dolores Ibarra',
      'Rafael Montes',
    ]);
    expect(await app.service['articles.quotations']({ articleId, content: contentHash })).toEqual({
      contentHash,
      quotations,
    });
  });
});

it('after the disk did not let an article be read, the speakers can be asked for again', async () => {
  const disk = faultyFileSystem();
  const library = await open(temporaryFolder(), { host: 'cli', fileSystem: disk.fileSystem });
  const council = await library.bringIn('a.md', COUNCIL);
  await library.list();
  await mark(library, council, 'Trees need water');
  disk.refuse(['readdir', 'stat'], 'EIO', new RegExp(council, 'u'));
  const asking = library.service['speakers.list']({
    highlighted: false,
    sort: 'quotations',
    offset: 0,
    limit: 100,
  });
  await expect(asking).rejects.toMatchObject({ code: 'unreadable' });
  disk.recover();
  expect((await library.list()).map(({ highlighted }) => highlighted)).toEqual([0, 1]);
});

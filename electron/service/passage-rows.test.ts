import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { PassageProgress } from '../../shared/api.ts';
import type { AnnotationId, ArticleId } from '../../shared/identifiers.ts';
import type { Library } from '../library/library.ts';
import { sampleContent, sampleHighlight } from '../library/sample-article.ts';
import { temporaryLibrary } from '../library/temporary-library.ts';
import { ArticlePassages } from './passage-row.ts';
import { type AllPassages, passageRows } from './passage-rows.ts';

/** A library of so many articles, each with one passage whose note tells its number. */
async function filled(count: number) {
  const place = temporaryLibrary();
  const library = await place.open();
  const ids: ArticleId[] = [];
  for (let at = 0; at < count; at += 1) {
    const { articleId } = await library.bringIn(sampleContent(`Article ${at}`));
    const content = library.list.get(articleId)?.shown;
    await library.change(articleId, [sampleHighlight(articleId, content!, `passage-${at}`, `Nóte ${at}.`)]);
    ids.push(articleId);
  }
  return { place, library, ids };
}

function over(library: Library, few?: number) {
  const told: PassageProgress[] = [];
  const troubles: unknown[] = [];
  const rows = passageRows({
    library,
    onProgress: (progress) => void told.push(progress),
    onTrouble: (error) => void troubles.push(error),
    ...(few === undefined ? {} : { few }),
  });
  onTestFinished(() => rows.close());
  return { rows, told, troubles };
}

const idsOf = (all: AllPassages | ReadonlySet<{ readonly id: AnnotationId }>): string[] =>
  (all instanceof Map ? [...all.values()].flatMap(({ rows }: ArticlePassages) => rows) : [...all.values()])
    .map((row) => ('id' in row ? row.id : ''))
    .sort();

describe('the passages of the library', () => {
  it('are answered of the part that was read while many have to be, told of, and complete in the end', async () => {
    const { library } = await filled(6);
    const { rows, told } = over(library, 2);
    expect((await rows.current()).size).toBeLessThan(6);
    expect(rows.progress().total).toBe(6);
    const before = rows.version();
    expect((await rows.complete()).size).toBe(6);
    expect(told.at(-1)).toEqual({ done: 6, total: 6 });
    expect(rows.version()).toBeGreaterThan(before);
    expect(rows.progress()).toEqual({ done: 6, total: 6 });
  });

  it('are all there at once in the next run, and where few are to be read', async () => {
    const { library, ids } = await filled(6);
    const first = over(library);
    expect((await first.rows.current()).size).toBe(6);
    await first.rows.close();
    const read = vi.spyOn(library, 'read');
    const { rows, told } = over(library, 2);
    expect(idsOf(await rows.current())).toHaveLength(6);
    expect([told, read.mock.calls]).toEqual([[], []]);
    expect(idsOf(await rows.withWords(['note', '3']))).toEqual(['passage-3']);
    expect(read).not.toHaveBeenCalled();
    await library.change(ids[3]!, [
      {
        kind: 'annotation',
        articleId: ids[3]!,
        annotationId: 'passage-3' as AnnotationId,
        set: { note: 'Else' },
      },
    ]);
    await rows.current();
    expect([...(await rows.withWords(['3']))]).toEqual([]);
    expect(idsOf(await rows.withWords(['else']))).toEqual(['passage-3']);
  });

  it('find words folded, also while their derived file is lost or damaged', async () => {
    const { library } = await filled(3);
    const { rows } = over(library);
    await rows.current();
    expect(idsOf(await rows.withWords(['note 1']))).toEqual(['passage-1']);
    const [file] = readdirSync(library.cacheFolder).filter((name) => name.startsWith('passage-texts'));
    for (const harm of [
      () => rmSync(join(library.cacheFolder, file!)),
      () => writeFileSync(join(library.cacheFolder, file!), 'x'),
    ]) {
      harm();
      expect(idsOf(await rows.withWords(['note']))).toEqual(['passage-0', 'passage-1', 'passage-2']);
    }
  });

  it('say why they cannot be read, and are read again at the next question', async () => {
    const { library } = await filled(4);
    const { rows, told } = over(library, 1);
    const read = vi.spyOn(library, 'read').mockRejectedValueOnce(new Error('the disk is gone'));
    await expect(rows.complete()).rejects.toThrow('the disk is gone');
    expect((await rows.complete()).size).toBe(4);
    expect(told.at(-1)).toEqual({ done: 4, total: 4 });
    read.mockRestore();
  });

  it('end reading when they are closed', async () => {
    const { library } = await filled(4);
    const { rows, told } = over(library, 1);
    await rows.current();
    await rows.close();
    expect(told).not.toContainEqual({ done: 4, total: 4 });
  });

  it('are written shortly and come back as they were', () => {
    const row = {
      id: 'one' as AnnotationId,
      articleId: 'an-article' as ArticleId,
      created: 5,
      start: 1,
      end: 2,
      content: 'c'.repeat(64) as never,
      color: 'green',
      tags: [],
      speaker: null,
      speakerUnknown: true,
      spoken: null,
      hasNote: false,
      review: null,
    } as const;
    const more = {
      ...row,
      tags: ['a', 'b'],
      speaker: 'Ada',
      speakerUnknown: false,
      spoken: 'I said.',
      hasNote: true,
      review: { kind: 'out', since: '2026-01-01T00:00:00.000Z' },
    } as const;
    const passages = new ArticlePassages('f', [row, more]);
    const written = JSON.parse(JSON.stringify(passages)) as object;
    expect(ArticlePassages.revive(written, row.articleId)).toEqual(passages);
    expect(ArticlePassages.revive({ fingerprint: 'f', rows: [] }, row.articleId)).toBeNull();
  });
});

import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RestoreReport } from '../../shared/keeping.ts';
import { annotationsOf, articleState } from '../../shared/merge/view.ts';
import { anyLibraryActs, enact, wholeOf } from '../library/generated-library.ts';
import type { Library } from '../library/library.ts';
import { sampleContent, sampleHighlight } from '../library/sample-article.ts';
import { type TemporaryLibrary, temporaryLibrary } from '../library/temporary-library.ts';
import { listBackups, makeBackup, openBackup } from './backups.ts';
import { type Restoring, restore } from './restore.ts';

const signal = new AbortController().signal;
const backupsOf = (temporary: TemporaryLibrary) => join(temporary.path, '..', 'backups');
const placesOf = (temporary: TemporaryLibrary) => ({
  libraryPath: temporary.path,
  backupsDir: backupsOf(temporary),
});

async function backUp(temporary: TemporaryLibrary, now = Date.now()): Promise<string> {
  const { backup } = await makeBackup(placesOf(temporary), { now, signal, onProgress: () => undefined });
  return backup!.id;
}

async function bringBack(
  from: TemporaryLibrary,
  library: Library,
  id: string,
  more: Partial<Restoring> = {},
): Promise<RestoreReport> {
  const backup = await openBackup(backupsOf(from), id);
  return restore(library, backup, {
    articles: 'all',
    isTrial: false,
    signal,
    onProgress: () => undefined,
    ...more,
  });
}

const { articleId } = sampleContent();
const isoTimes = /"(?:importedAt|changedAt)":"[^"]*"/gu;

describe('a backup restored', () => {
  it('into an empty library is equal to the original in every field', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibraryActs(25), anyLibraryActs(10), async (acts, more) => {
        const original = temporaryLibrary();
        const one = await original.open('one');
        await enact(one, acts);
        const two = await original.open('two'); // a second device with notes files of its own
        await enact(two, more);
        const id = await backUp(original);
        const fresh = await temporaryLibrary().open('another');
        const report = await bringBack(original, fresh, id);
        expect(report.items.flatMap(({ problems }) => problems)).toEqual([]);
        expect(await wholeOf(fresh)).toEqual(await wholeOf(await original.open('reader')));
        expect(await bringBack(original, fresh, id)).toMatchObject({ items: [], cancelled: false });
      }),
      { numRuns: 25 },
    );
  });

  it('over a library that lives on loses nothing of either', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibraryActs(15), anyLibraryActs(15), async (before, after) => {
        const original = temporaryLibrary();
        const library = await original.open('one');
        await enact(library, before);
        const id = await backUp(original);
        const backedUp = await standing(library);
        await enact(library, after);
        const living = await standing(library);
        await bringBack(original, library, id);
        const united = await standing(library);
        for (const was of [backedUp, living]) {
          expect([...united.keys()]).toEqual(expect.arrayContaining([...was.keys()]));
          for (const [article, { passages, texts, inTrash }] of was) {
            expect(united.get(article)?.passages).toEqual(expect.arrayContaining(passages));
            expect(united.get(article)?.texts).toEqual(expect.arrayContaining(texts));
            if (!inTrash) expect(united.get(article)?.inTrash).toBe(false);
          }
        }
        const whole = await wholeOf(library);
        await bringBack(original, library, id);
        expect(await wholeOf(library)).toEqual(whole);
      }),
      { numRuns: 25 },
    );
  });

  it('mends texts that were damaged or lost on the disk, and tells of each article what it brought', async () => {
    const original = temporaryLibrary();
    const library = await original.open();
    await library.bringIn(sampleContent());
    await library.bringIn(sampleContent('The orchard'));
    const hash = (await library.read(articleId))!.listed.shown!;
    await library.change(articleId, [sampleHighlight(articleId, hash, 'highlight-1', 'kept')]);
    const whole = JSON.stringify(await wholeOf(library)).replaceAll(isoTimes, '');
    const id = await backUp(original);
    writeFileSync(join(original.articleFolder(articleId), `content-${hash}.json`), 'rot');
    rmSync(original.articleFolder(sampleContent('The orchard').articleId), { recursive: true });
    const again = await original.open('later');
    const trial = await bringBack(original, again, id, { isTrial: true });
    expect(trial.items).toMatchObject([
      { status: 'merged', versions: 1 },
      { status: 'restored', versions: 1 },
    ]);
    expect(readdirSync(join(original.path, 'articles'))).toHaveLength(1);
    const report = await bringBack(original, again, id);
    expect(report).toEqual(trial);
    expect(report.items.map(({ title }) => title).sort()).toEqual(['A harbour town', 'The orchard']);
    const mended = await wholeOf(again);
    expect(JSON.stringify(mended).replaceAll(isoTimes, '')).toContain('kept');
    const folder = readdirSync(original.articleFolder(articleId));
    expect(folder.some((name) => name.includes('.broken-'))).toBe(true); // what was damaged is kept, too
    expect(whole).toContain(hash);
    expect((await again.content(articleId, hash)).status).toBe('read');
  });

  it('names what is damaged in the backup, and brings back the rest', async () => {
    const original = temporaryLibrary();
    const library = await original.open();
    await library.bringIn(sampleContent());
    await library.bringIn(sampleContent('The orchard'));
    const id = await backUp(original);
    const backup = await openBackup(backupsOf(original), id);
    const text = backup.files.find(({ path }) => path.startsWith(`articles/${articleId}/content-`))!;
    const object = join(
      backupsOf(original),
      id.split('/')[0]!,
      'objects',
      text.sha256.slice(0, 2),
      `${text.sha256}.gz`,
    );
    writeFileSync(object, 'rot');
    const fresh = await temporaryLibrary().open();
    const { items } = await bringBack(original, fresh, id);
    expect(items).toHaveLength(2);
    const damaged = items.find((item) => item.articleId === articleId);
    expect(damaged?.problems).toEqual([
      `${text.path.split('/').at(-1)}: the copy of this text in the backup is damaged or missing.`,
    ]);
    expect(items.find((item) => item.articleId !== articleId)).toMatchObject({
      status: 'restored',
      problems: [],
    });
  });

  it('brings back what was deleted for good', async () => {
    const original = temporaryLibrary();
    const library = await original.open();
    await library.bringIn(sampleContent());
    const id = await backUp(original);
    await library.change(articleId, [{ kind: 'article', articleId, set: { trashed: true } }]);
    await library.purge(articleId);
    expect(library.list.get(articleId)?.standing).toBe('hidden');
    expect((await bringBack(original, library, id)).items).toMatchObject([
      { status: 'restored', versions: 1 },
    ]);
    expect(library.list.get(articleId)).toMatchObject({
      standing: 'shown',
      summary: { trashedAt: null, damage: null },
    });
  });

  it('stops when it is cancelled, and says what it did until then', async () => {
    const original = temporaryLibrary();
    const library = await original.open();
    for (let at = 0; at < 20; at += 1) await library.bringIn(sampleContent(`Article ${at}`));
    const id = await backUp(original);
    const fresh = await temporaryLibrary().open();
    const stop = new AbortController();
    const onProgress = (done: number) => (done === 2 ? stop.abort() : undefined);
    const report = await bringBack(original, fresh, id, { signal: stop.signal, onProgress });
    expect(report.cancelled).toBe(true);
    expect(report.items).toHaveLength(fresh.list.size);
    expect(fresh.list.size).toBeLessThan(20);
  });

  it('may be of one article alone', async () => {
    const original = temporaryLibrary();
    const library = await original.open();
    await library.bringIn(sampleContent());
    await library.bringIn(sampleContent('The orchard'));
    const id = await backUp(original);
    const fresh = await temporaryLibrary().open();
    await bringBack(original, fresh, id, { articles: [articleId] });
    expect([...fresh.list.keys()]).toEqual([articleId]);
  });
});

describe('making a backup', () => {
  it('is refused with words where the folder cannot be written, and works again afterwards', async () => {
    const original = temporaryLibrary();
    await original.open();
    writeFileSync(backupsOf(original), 'a file in the way');
    await expect(backUp(original)).rejects.toMatchObject({ code: 'not-saved' });
    rmSync(backupsOf(original));
    expect(await backUp(original)).toMatch(/^[0-9a-f]{16}\//u);
  });

  it('is refused inside of the library itself', async () => {
    const original = temporaryLibrary();
    await original.open();
    const making = { now: Date.now(), signal, onProgress: () => undefined };
    const places = { libraryPath: original.path, backupsDir: join(original.path, 'backups') };
    await expect(makeBackup(places, making)).rejects.toMatchObject({
      message: expect.stringMatching(/inside/),
    });
  });

  it('by two at once makes both, one after the other', async () => {
    const original = temporaryLibrary();
    const library = await original.open();
    await library.bringIn(sampleContent());
    const [first, second] = await Promise.all([backUp(original, 1_000_000), backUp(original, 2_000_000)]);
    expect(first).toBe(second); // the later one found nothing new
    expect((await listBackups(placesOf(original))).backups).toHaveLength(1);
  });

  it('lists backups of other libraries after those of this one, and names damaged ones', async () => {
    const original = temporaryLibrary();
    const library = await original.open();
    await library.bringIn(sampleContent());
    const id = await backUp(original);
    const [key] = id.split('/');
    cpSync(join(backupsOf(original), key!), join(backupsOf(original), '0123456789abcdef'), {
      recursive: true,
    });
    writeFileSync(join(backupsOf(original), key!, 'snapshots', '2020-01-01T00-00-00.000Z.json'), '{');
    const { backups, damaged } = await listBackups(placesOf(original));
    expect(backups.map(({ isOfThis }) => isOfThis)).toEqual([true, false]);
    expect(damaged).toEqual(['2020-01-01T00:00:00.000Z']);
  });
});

interface Standing {
  readonly passages: string[];
  readonly texts: string[];
  readonly inTrash: boolean;
}

async function standing(library: Library): Promise<Map<string, Standing>> {
  const found = new Map<string, Standing>();
  for (const [id, { standing, versions }] of library.list) {
    const record = standing === 'shown' ? await library.read(id) : null;
    if (record === null) continue;
    found.set(id, {
      passages: annotationsOf(record.gathered.notes, id).map((passage) => passage.id),
      texts: versions.map(({ hash }) => hash),
      inTrash: articleState(record.gathered.notes).trashed !== null,
    });
  }
  return found;
}

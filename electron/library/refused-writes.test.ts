import { readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleId, ContentHash } from '../../shared/identifiers.ts';
import { annotationsOf } from '../../shared/merge/view.ts';
import { type FaultyFileSystem, faultyFileSystem, WRITE_STEPS } from './faulty-file-system.ts';
import type { Library } from './library.ts';
import { sampleContent, sampleHighlight } from './sample-article.ts';
import { type TemporaryLibrary, temporaryLibrary } from './temporary-library.ts';

let temporary: TemporaryLibrary;
let disk: FaultyFileSystem;
let library: Library;
let id: ArticleId;
let hash: ContentHash;

beforeEach(async () => {
  temporary = temporaryLibrary();
  disk = faultyFileSystem();
  library = await temporary.open('one', { fileSystem: disk.fileSystem });
  ({ articleId: id } = await library.bringIn(sampleContent()));
  hash = library.list.get(id)!.shown!;
  await library.change(id, [sampleHighlight(id, hash, 'highlight-1')]);
});

const everything = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(temporary.path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]),
  );
const ids = async (of: Library) =>
  annotationsOf((await of.read(id))!.gathered.notes, id).map((one) => one.id);

describe('a change that the disk refuses', () => {
  it.each(
    WRITE_STEPS.filter((step) => step !== 'mkdir' && step !== 'syncFolder').flatMap((step) =>
      ['ENOSPC', 'EROFS', 'EACCES', 'EMFILE', 'ENOENT', 'EIO'].map((code) => [step, code] as const),
    ),
  )('at %s with %s leaves the disk as it was, and goes through once it recovers', async (step, code) => {
    const before = everything();
    disk.refuse([step], code);
    const change = library.change(id, [sampleHighlight(id, hash, 'highlight-2')]);
    await expect(change).rejects.toMatchObject({ code: 'not-saved', hint: expect.any(String) });
    expect(everything()).toEqual(before);
    expect(await ids(library)).toEqual(['highlight-1']);
    disk.recover();
    await library.change(id, [sampleHighlight(id, hash, 'highlight-2')]);
    expect(await ids(library)).toEqual(['highlight-1', 'highlight-2']);
  });

  it('says what, where, why and what to do', async () => {
    disk.refuse(['write'], 'ENOSPC');
    await expect(library.change(id, [sampleHighlight(id, hash, 'highlight-2')])).rejects.toMatchObject({
      message: `The change could not be saved in ${temporary.articleFolder(id)}: the disk is full.`,
      hint: 'Free some space on that disk, then try again.',
    });
  });

  it('only at the last step is not acknowledged either', async () => {
    disk.refuse(['syncFolder'], 'EIO');
    const change = () => library.change(id, [sampleHighlight(id, hash, 'highlight-2')]);
    await expect(change()).rejects.toMatchObject({ code: 'not-saved' });
    await expect(change()).rejects.toMatchObject({ code: 'not-saved' });
    disk.recover();
    await change();
    expect(await ids(library)).toEqual(['highlight-1', 'highlight-2']);
  });
});

describe('an import that the disk refuses', () => {
  const other = sampleContent('Another town');

  it.each(WRITE_STEPS.map((step) => [step]))(
    'at %s leaves no article behind, and goes through later',
    async (step) => {
      const before = everything();
      disk.refuse([step], 'ENOSPC', /articles/u);
      await expect(library.bringIn(other)).rejects.toMatchObject({ code: 'not-saved' });
      if (step !== 'syncFolder') {
        expect(everything()).toEqual(before);
        expect(library.list.has(other.articleId)).toBe(false);
      }
      disk.recover();
      expect(['imported', 'duplicate']).toContain((await library.bringIn(other)).status);
      expect(library.list.get(other.articleId)?.summary).toMatchObject({
        title: 'Another town',
        damage: null,
      });
    },
  );
});

describe('a library whose folder vanishes', () => {
  it('refuses changes, is not made anew, and is all there when it comes back', async () => {
    const away = `${temporary.path}-away`;
    renameSync(temporary.path, away);
    const change = library.change(id, [sampleHighlight(id, hash, 'highlight-2')]);
    await expect(change).rejects.toMatchObject({ code: 'not-saved' });
    await expect(library.bringIn(sampleContent('Another town'))).rejects.toMatchObject({ code: 'not-saved' });
    expect(() => readdirSync(temporary.path)).toThrow('ENOENT');
    renameSync(away, temporary.path);
    await library.change(id, [sampleHighlight(id, hash, 'highlight-2')]);
    expect(await ids(library)).toEqual(['highlight-1', 'highlight-2']);
  });
});

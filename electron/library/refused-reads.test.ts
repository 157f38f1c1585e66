import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId, ContentHash } from '../../shared/identifiers.ts';
import { annotationsOf } from '../../shared/merge/view.ts';
import { type FaultyFileSystem, faultyFileSystem, READ_STEPS } from './faulty-file-system.ts';
import { sampleContent, sampleHighlight } from './sample-article.ts';
import { type TemporaryLibrary, temporaryLibrary } from './temporary-library.ts';

let temporary: TemporaryLibrary;
let disk: FaultyFileSystem;
let id: ArticleId;
let hash: ContentHash;

beforeEach(async () => {
  temporary = temporaryLibrary();
  disk = faultyFileSystem();
  const library = await temporary.open();
  ({ articleId: id } = await library.bringIn(sampleContent()));
  hash = library.list.get(id)!.shown!;
  await library.change(id, [sampleHighlight(id, hash, 'highlight-1')]);
  await library.close();
});

const everything = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(temporary.path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'utf8')]),
  );
const open = () => temporary.open('one', { fileSystem: disk.fileSystem });

describe('an article that the disk does not let us read', () => {
  it.each(READ_STEPS.flatMap((step) => ['EMFILE', 'EACCES', 'EIO'].map((code) => [step, code] as const)))(
    'at %s with %s is told of, loses nothing, and is read once the disk recovers',
    async (step, code) => {
      const before = everything();
      const library = await open();
      disk.refuse([step], code, /articles./u);
      await expect(library.read(id)).rejects.toMatchObject({ code: 'unreadable', hint: expect.any(String) });
      const change = () => library.change(id, [sampleHighlight(id, hash, 'highlight-2')]);
      await expect(change()).rejects.toMatchObject({ code: 'not-saved' });
      expect(library.list.get(id)?.summary.title).toBe('A harbour town');
      expect(everything()).toEqual(before);
      disk.recover();
      await change();
      const { notes } = (await library.read(id))!.gathered;
      expect(annotationsOf(notes, id).map((one) => one.id)).toEqual(['highlight-1', 'highlight-2']);
    },
  );

  it('because too many files are open while the library is compared with the disk is looked at again', async () => {
    const other = await temporary.open('two');
    await other.change(id, [{ kind: 'article', articleId: id, set: { status: 'archive' } }]);
    disk.refuse(['readFile'], 'EMFILE', /articles./u);
    const library = await open();
    expect(temporary.troubles).toMatchObject([
      { code: 'unreadable', message: expect.stringContaining('too many files are open') },
    ]);
    expect(library.list.get(id)?.summary).toMatchObject({ status: 'inbox', highlights: 1 });
    disk.recover();
    await vi.waitFor(() => expect(library.list.get(id)?.summary.status).toBe('archive'), 5000);
    expect(temporary.troubles).toHaveLength(1);
  });

  it('for want of permission is shown as damaged with the reason, and as it was once that is given', async () => {
    disk.refuse(['readdir'], 'EACCES', /articles./u);
    const library = await open();
    expect(library.list.get(id)?.summary).toMatchObject({
      title: 'A harbour town',
      damage: expect.stringContaining('you have no permission to read it'),
    });
    disk.recover();
    await vi.waitFor(() => expect(library.list.get(id)?.summary.damage).toBeNull(), 5000);
    expect(library.list.get(id)?.summary.highlights).toBe(1);
  });
});

import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId } from '../../shared/identifiers.ts';
import type { Library, LibraryChange } from './library.ts';
import { sampleContent, sampleHighlight } from './sample-article.ts';
import { type TemporaryLibrary, temporaryLibrary } from './temporary-library.ts';

let temporary: TemporaryLibrary;
let open: Library;
let other: Library;
let changes: LibraryChange[];
const { articleId: id } = sampleContent();

beforeEach(async () => {
  temporary = temporaryLibrary();
  changes = [];
  other = await temporary.open('two');
  await other.bringIn(sampleContent());
  open = await temporary.open('one', { watch: true, onChange: (change) => void changes.push(change) });
});

/** Longer than any change may take to be seen; ends as soon as it is. */
const within = { timeout: 10_000, interval: 20 };
const listed = (articleId: ArticleId = id) => open.list.get(articleId);
const hash = () => other.list.get(id)!.shown!;

describe('an open library', () => {
  it('sees another device’s change of an article', async () => {
    await other.change(id, [sampleHighlight(id, hash(), 'highlight-1')]);
    await vi.waitFor(() => expect(listed()?.summary.highlights).toBe(1), within);
  });

  it('sees a new article, and what happens to it next', async () => {
    const { articleId } = await other.bringIn(sampleContent('Another town'));
    await vi.waitFor(() => expect(listed(articleId)?.summary.title).toBe('Another town'), within);
    await other.change(articleId, [{ kind: 'article', articleId, set: { status: 'archive' } }]);
    await vi.waitFor(() => expect(listed(articleId)?.summary.status).toBe('archive'), within);
  });

  it('sees a file that is written over in its place', async () => {
    const name = readdirSync(temporary.articleFolder(id)).find((file) => file.startsWith('notes-'))!;
    const path = join(temporary.articleFolder(id), name);
    const sound = readFileSync(path);
    writeFileSync(path, '{');
    await vi.waitFor(() => expect(listed()?.summary.damage).toContain(name), within);
    writeFileSync(path, sound);
    await vi.waitFor(() => expect(listed()?.summary.damage).toBeNull(), within);
  });

  it('sees an article’s folder go, and come back', async () => {
    const away = join(temporary.path, '..', 'away');
    renameSync(temporary.articleFolder(id), away);
    await vi.waitFor(() => expect(listed()).toBeUndefined(), within);
    renameSync(away, temporary.articleFolder(id));
    await vi.waitFor(() => expect(listed()).toBeDefined(), within);
  });

  it('sees another device’s names of colours', async () => {
    await other.changeShelf([{ kind: 'library', set: { colorNames: { blue: 'Thesis' } } }]);
    await vi.waitFor(() => expect(open.shelf().colorNames).toEqual({ blue: 'Thesis' }), within);
    expect(changes).toContainEqual({ kind: 'shelf' });
  });

  it('tells of names that it came upon itself before it was told of them', async () => {
    await other.changeShelf([{ kind: 'library', set: { colorNames: { blue: 'Thesis' } } }]);
    await open.uniteShelf(open.shelfNotes(), true);
    expect(open.shelf().colorNames).toEqual({ blue: 'Thesis' });
    await vi.waitFor(() => expect(changes).toContainEqual({ kind: 'shelf' }), within);
  });

  it('tells of its own change once', async () => {
    await open.read(id);
    changes.length = 0;
    await open.change(id, [{ kind: 'article', articleId: id, set: { status: 'archive' } }]);
    await other.changeShelf([{ kind: 'library', set: { colorNames: { blue: 'Thesis' } } }]);
    await vi.waitFor(() => expect(changes.some(({ kind }) => kind === 'shelf')).toBe(true), within);
    expect(changes.filter(({ kind }) => kind === 'article')).toHaveLength(1);
  });

  it('keeps its list, and says so, while the library is away', async () => {
    const away = `${temporary.path}-away`;
    renameSync(temporary.path, away);
    await vi.waitFor(() => expect(temporary.troubles).toHaveLength(1), within);
    expect(temporary.troubles[0]).toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining('not there'),
    });
    expect(listed()).toBeDefined();
    renameSync(away, temporary.path);
    await other.change(id, [sampleHighlight(id, hash(), 'highlight-1')]);
    await vi.waitFor(() => expect(listed()?.summary.highlights).toBe(1), within);
    rmSync(away, { recursive: true, force: true });
  });
});

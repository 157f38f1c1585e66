import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { faultyFileSystem } from './faulty-file-system.ts';
import type { Library } from './library.ts';
import { sampleContent, sampleHighlight } from './sample-article.ts';
import { type TemporaryLibrary, temporaryLibrary } from './temporary-library.ts';

const DAY = 86_400_000;
const { articleId } = sampleContent();
let temporary: TemporaryLibrary;
let now: number;
const clock = () => now;

beforeEach(() => {
  temporary = temporaryLibrary();
  now = Date.now();
});
afterEach(() => {
  vi.useRealTimers();
});

async function trashed(library: Library): Promise<void> {
  await library.bringIn(sampleContent());
  const hash = (await library.read(articleId))!.listed.shown!;
  await library.change(articleId, [sampleHighlight(articleId, hash, 'highlight-1', 'a secret')]);
  await library.change(articleId, [{ kind: 'article', articleId, set: { trashed: true } }]);
}

const files = () => readdirSync(temporary.articleFolder(articleId));
const standing = (library: Library) => library.list.get(articleId)?.standing;

describe('an article in the trash', () => {
  it('is there for 30 days, with everything of it, and gone after that', async () => {
    await trashed(await temporary.open('one', { clock }));
    now += 30 * DAY - 60_000;
    const before = await temporary.open('one', { clock });
    expect(standing(before)).toBe('shown');
    now += 2 * 60_000;
    const after = await temporary.open('one', { clock });
    expect(standing(after)).toBe('hidden');
    expect(files()).toEqual([`notes-${after.device}.json`]);
    expect(readFileSync(join(temporary.articleFolder(articleId), files()[0]!), 'utf8')).not.toContain(
      'secret',
    );
  });

  it('goes after its time also while the app stays open', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const library = await temporary.open('one', { clock, watch: true });
    await trashed(library);
    await library.bringIn(sampleContent('The orchard'));
    now += 31 * DAY;
    vi.advanceTimersByTime(DAY);
    await vi.waitFor(() => expect(standing(library)).toBe('hidden'), 5000);
    expect([...library.list.values()].filter((article) => article.standing === 'shown')).toHaveLength(1);
  });

  it('goes after its time also where another one cannot be deleted, which is told', async () => {
    const disk = faultyFileSystem();
    const onTrouble = vi.fn();
    const first = await temporary.open('one', { clock });
    await trashed(first);
    const { articleId: other } = await first.bringIn(sampleContent('The orchard'));
    await first.change(other, [{ kind: 'article', articleId: other, set: { trashed: true } }]);
    const order = [...first.list.keys()];
    now += 31 * DAY;
    disk.refuse(['create'], 'EACCES', new RegExp(order[0]!, 'u'));
    const library = await temporary.open('one', { clock, fileSystem: disk.fileSystem, onTrouble });
    await library.checked;
    expect(order.map((id) => library.list.get(id)?.standing)).toEqual(['shown', 'hidden']);
    expect(onTrouble).toHaveBeenCalledWith(expect.objectContaining({ code: 'not-saved' }));
  });

  it('that was restored begins its time anew when it is deleted again', async () => {
    const library = await temporary.open('one', { clock });
    await trashed(library);
    now += 20 * DAY;
    await library.change(articleId, [{ kind: 'article', articleId, set: { trashed: false } }]);
    await library.change(articleId, [{ kind: 'article', articleId, set: { trashed: true } }]);
    now += 20 * DAY;
    expect(standing(await temporary.open('one', { clock }))).toBe('shown');
  });

  it('comes back when it is brought in with another text, and goes there again as it was by undo', async () => {
    const library = await temporary.open('one', { clock });
    await trashed(library);
    const summary = () => library.list.get(articleId)!.summary;
    const before = (await library.read(articleId))!.listed.shown;
    const brought = await library.bringIn(sampleContent('A harbour town', 'The boats stayed out.'));
    expect(brought.status).toBe('imported');
    expect(summary().trashedAt).toBeNull();
    await library.change(articleId, brought.undo!);
    expect(summary().trashedAt).not.toBeNull();
    expect(library.list.get(articleId)!.shown).toBe(before);
  });

  it('alone can be deleted for good', async () => {
    const library = await temporary.open('one', { clock });
    await library.bringIn(sampleContent());
    expect(await library.purge(articleId)).toBe(false);
    expect(standing(library)).toBe('shown');
  });
});

describe('an article deleted for good', () => {
  it('stays deleted when files of another device come back later, and their texts go again', async () => {
    const library = await temporary.open('one', { clock });
    await trashed(library);
    const folder = temporary.articleFolder(articleId);
    const kept = files().map((name) => [name, readFileSync(join(folder, name))] as const);
    await library.purge(articleId);
    // a device that was away for long brings what it had: the text, and its own notes of then
    for (const [name, bytes] of kept) {
      const path = join(folder, name.replace(`notes-${library.device}`, 'notes-bbbbbbbb'));
      const own = bytes.toString('utf8').replaceAll(`"device":"${library.device}"`, '"device":"bbbbbbbb"');
      writeFileSync(path, own);
      utimesSync(path, now / 1000 - 5 * 86_400, now / 1000 - 5 * 86_400);
    }
    const later = await temporary.open('one', { clock });
    expect(standing(later)).toBe('hidden');
    expect((await later.read(articleId))!.gathered.notes.annotations).toEqual({});
    expect(files().filter((name) => name.startsWith('content-'))).toEqual([]);
  });

  it('loses also a text that came back just after the deletion, once it has been there for long', async () => {
    const library = await temporary.open('one', { clock });
    await trashed(library);
    const folder = temporary.articleFolder(articleId);
    const text = files().find((name) => name.startsWith('content-'))!;
    const bytes = readFileSync(join(folder, text));
    await library.purge(articleId);
    writeFileSync(join(folder, text), bytes);
    expect(standing(await temporary.open('one', { clock }))).toBe('hidden');
    expect(existsSync(join(folder, text))).toBe(true); // its notes may only not have arrived yet
    now += 31 * DAY;
    expect(standing(await temporary.open('one', { clock }))).toBe('hidden');
    expect(existsSync(join(folder, text))).toBe(false);
  });

  it('can be brought in again, as a new one', async () => {
    const library = await temporary.open('one', { clock });
    await trashed(library);
    await library.purge(articleId);
    await library.bringIn(sampleContent());
    expect(standing(library)).toBe('shown');
    expect((await library.read(articleId))!.gathered.notes.annotations).toEqual({});
  });

  it('keeps its tombstone when the folder of another copy of the library is laid over this one', async () => {
    const library = await temporary.open('one', { clock });
    await trashed(library);
    await library.purge(articleId);
    mkdirSync(join(temporary.articleFolder(articleId), 'nested'));
    const again = await temporary.open('two', { clock });
    expect(again.list.get(articleId)?.standing).toBe('hidden');
    expect((await again.read(articleId))!.gathered.notes.article.purged).toBeDefined();
  });
});

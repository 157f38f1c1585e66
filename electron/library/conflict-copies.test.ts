import { readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId, ContentHash } from '../../shared/identifiers.ts';
import { annotationsOf } from '../../shared/merge/view.ts';
import { conflictCopyOf } from './folder-listing.ts';
import type { Library } from './library.ts';
import { sampleContent, sampleHighlight } from './sample-article.ts';
import { type TemporaryLibrary, temporaryLibrary } from './temporary-library.ts';

/** What synchronisers make of `NAME.json` when they cannot decide. */
const STYLES = [
  'NAME.sync-conflict-20250102-030405-ABCDEFG.json', // Syncthing
  'NAME (Mara’s conflicted copy 2025-01-02).json', // Dropbox
  'NAME (conflicted copy 2025-01-02 030405).json', // Nextcloud, ownCloud
  'NAME (SFConflict mara@example.org 2025-01-02-03-04-05).json', // Seafile
  'NAME-MARAS-LAPTOP.json', // OneDrive
  'NAME (1).json', // Google Drive, Mega
  'NAME 2.json', // iCloud Drive
  'NAME_conflict-20250102.json', // Synology Drive
  'NAME.json (1)',
  'NAME.json.conflict', // Resilio, Unison
] as const;

let temporary: TemporaryLibrary;
let id: ArticleId;
let hash: ContentHash;
let folder: string;
let told: (readonly [id: ArticleId | null, names: readonly string[]])[];

/** A library of one article with one highlight, made by device one and closed again. */
beforeEach(async () => {
  temporary = temporaryLibrary();
  told = [];
  const library = await open();
  ({ articleId: id } = await library.bringIn(sampleContent()));
  hash = library.list.get(id)!.shown!;
  await library.change(id, [sampleHighlight(id, hash, 'highlight-1', 'mine')]);
  await library.close();
  folder = temporary.articleFolder(id);
});

const open = (device = 'one'): Promise<Library> =>
  temporary.open(device, { onConflictCopies: (id, names) => void told.push([id, names]) });
const filesIn = (path: string): string[] => readdirSync(path).sort();
const ownNotes = (path: string): string =>
  filesIn(path).find((name) => /^notes-[a-z2-7]{8}\.json$/u.test(name))!;
const copyName = (style: string, original: string): string =>
  style.replace('NAME', original.replace('.json', ''));
/** Writes as if it had happened a minute ago: what is being written just now is left to settle first. */
function put(path: string, data: string | Uint8Array): void {
  writeFileSync(path, data);
  const before = new Date(Date.now() - 60_000);
  utimesSync(path, before, before);
}
const notes = async (library: Library) =>
  annotationsOf((await library.read(id))!.gathered.notes, id).map(({ note }) => note);

describe('the name of a conflict copy', () => {
  it.each(STYLES)('%s tells what it is a copy of', (style) => {
    for (const original of ['notes-aaaaaaa2.json', `content-${'0a'.repeat(16)}.json`, 'library.json'])
      expect(conflictCopyOf(copyName(style, original))).toBe(original);
  });

  it.each([
    'notes-aaaaaaa2.json',
    'notes-aaaaaaa2.broken-1735787045000.json',
    'notes-aaaaaaa2 (1).json.merged',
    'notes-aaaaaaa2.json.conflict.merged-2',
    'library.json',
    'library.broken-1735787045000.json',
    'librarycard.json',
    '.notes-aaaaaaa2.json.1234-0a0a0a0a.tmp',
    'readme (1).json',
  ])('is not %s', (name) => {
    expect(conflictCopyOf(name)).toBeNull();
  });
});

describe('a conflict copy of notes', () => {
  it.each(STYLES)('%s is taken in, set aside and told of', async (style) => {
    const own = ownNotes(folder);
    const sound = readFileSync(join(folder, own), 'utf8');
    const first = await temporary.open();
    await first.change(id, [sampleHighlight(id, hash, 'highlight-2', 'later')]);
    await first.close();
    const name = copyName(style, own);
    put(join(folder, name), readFileSync(join(folder, own)));
    put(join(folder, own), sound);
    const library = await open();
    expect(await notes(library)).toEqual(['mine', 'later']);
    await vi.waitFor(() => expect(told).toEqual([[id, [name]]]));
    expect(filesIn(folder)).toContain(`${name}.merged`);
    expect(filesIn(folder)).not.toContain(name);
    await library.close();
    const again = await temporary.open('two');
    expect(await notes(again)).toEqual(['mine', 'later']);
    expect(again.list.get(id)?.summary.damage).toBeNull();
  });

  it('that comes again under the same name is set aside beside the first', async () => {
    const own = ownNotes(folder);
    const name = copyName('NAME (1).json', own);
    for (const aside of [`${name}.merged`, `${name}.merged-2`]) {
      put(join(folder, name), readFileSync(join(folder, own)));
      const library = await open();
      await vi.waitFor(() => expect(filesIn(folder)).toContain(aside));
      await library.close();
    }
    expect(filesIn(folder)).toContain(`${name}.merged`);
  });

  it('that cannot be read stays where it is, and is told of as damage', async () => {
    const name = copyName('NAME (1).json', ownNotes(folder));
    put(join(folder, name), '{"form');
    const library = await open();
    expect(library.list.get(id)?.summary.damage).toContain(name);
    await library.change(id, [sampleHighlight(id, hash, 'highlight-2')]);
    expect(filesIn(folder)).toContain(name);
    expect(told).toEqual([]);
  });
});

describe('a conflict copy of a text', () => {
  it.each(STYLES)('%s is set aside where it says what is there', async (style) => {
    const original = `content-${hash}.json`;
    const name = copyName(style, original);
    put(join(folder, name), readFileSync(join(folder, original)));
    const library = await open();
    await vi.waitFor(() => expect(told).toEqual([[id, [name]]]));
    expect(filesIn(folder)).toEqual(expect.arrayContaining([original, `${name}.merged`]));
    expect(filesIn(folder)).not.toContain(name);
    expect(library.list.get(id)?.summary.damage).toBeNull();
  });

  it.each([
    ['missing', (path: string) => rmSync(path)],
    ['damaged', (path: string) => put(path, 'oops')],
  ])('takes the place of one that is %s', async (_, spoil) => {
    const original = join(folder, `content-${hash}.json`);
    const sound = readFileSync(original);
    put(join(folder, copyName(STYLES[0], `content-${hash}.json`)), sound);
    spoil(original);
    const library = await open();
    await vi.waitFor(() => expect(library.list.get(id)?.shown).toBe(hash));
    expect(await library.content(id, hash)).toMatchObject({ status: 'read' });
    expect(readFileSync(original)).toEqual(sound);
  });

  it('that is damaged itself is set aside under a name that says so', async () => {
    const name = copyName(STYLES[0], `content-${hash}.json`);
    put(join(folder, name), 'oops');
    const library = await open();
    await vi.waitFor(() => expect(filesIn(folder)).toContain(`${name}.unreadable`));
    expect(await library.content(id, hash)).toMatchObject({ status: 'read' });
  });
});

describe('a conflict copy at the root of the library', () => {
  const shelf = (name: string) => [
    { kind: 'library' as const, set: { savedSearches: { [name]: 'tag:sea' } } },
  ];

  it.each(STYLES)('%s of what belongs to the library as a whole is taken in and set aside', async (style) => {
    const first = await temporary.open();
    await first.changeShelf(shelf('first'));
    const own = ownNotes(temporary.path);
    const before = readFileSync(join(temporary.path, own), 'utf8');
    await first.changeShelf(shelf('second'));
    await first.close();
    const name = copyName(style, own);
    renameSync(join(temporary.path, own), join(temporary.path, name));
    put(join(temporary.path, name), readFileSync(join(temporary.path, name)));
    put(join(temporary.path, own), before);
    const library = await open();
    expect(Object.keys(library.shelf().savedSearches)).toEqual(['first', 'second']);
    await vi.waitFor(() => expect(told).toEqual([[null, [name]]]));
    expect(filesIn(temporary.path)).toContain(`${name}.merged`);
    await library.close();
    const again = await temporary.open('two');
    expect(Object.keys(again.shelf().savedSearches)).toEqual(['first', 'second']);
  });

  it.each(STYLES)('%s of library.json is set aside', async (style) => {
    const name = copyName(style, 'library.json');
    put(join(temporary.path, name), readFileSync(join(temporary.path, 'library.json')));
    await open();
    expect(filesIn(temporary.path)).toEqual(expect.arrayContaining(['library.json', `${name}.merged`]));
    expect(filesIn(temporary.path)).not.toContain(name);
  });

  it('of a newer library.json keeps the library shut, and nothing is touched', async () => {
    const name = copyName(STYLES[0], 'library.json');
    put(join(temporary.path, name), JSON.stringify({ format: 'commonplace-library', version: 2 }));
    const before = filesIn(temporary.path);
    await expect(open()).rejects.toMatchObject({ code: 'library-newer' });
    expect(filesIn(temporary.path)).toEqual(before);
  });

  it('does not make a library without library.json another program’s folder', async () => {
    const name = copyName(STYLES[1], 'library.json');
    renameSync(join(temporary.path, 'library.json'), join(temporary.path, name));
    put(join(temporary.path, 'notes-aaaaaaa2 (1).json.merged'), '{}');
    const library = await open();
    expect(await notes(library)).toEqual(['mine']);
    expect(filesIn(temporary.path)).toEqual(expect.arrayContaining(['library.json', `${name}.merged`]));
  });
});

import {
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId, ContentHash } from '../../shared/identifiers.ts';
import { annotationsOf } from '../../shared/merge/view.ts';
import { hashOf } from './content-file.ts';
import type { Library } from './library.ts';
import { sampleContent, sampleHighlight } from './sample-article.ts';
import { type TemporaryLibrary, temporaryLibrary } from './temporary-library.ts';

let temporary: TemporaryLibrary;
let id: ArticleId;
let hash: ContentHash;
let folder: string;

/** A library of one article with one highlight, made by device one and closed again. */
beforeEach(async () => {
  temporary = temporaryLibrary();
  const library = await temporary.open();
  ({ articleId: id } = await library.bringIn(sampleContent()));
  hash = library.list.get(id)!.shown!;
  await library.change(id, [sampleHighlight(id, hash, 'highlight-1', 'mine')]);
  await library.close();
  folder = temporary.articleFolder(id);
});

const files = (): string[] => readdirSync(folder).sort();
const notesFile = (): string => files().find((name) => /^notes-[a-z2-7]{8}\.json$/u.test(name))!;
/** Writes as if it had happened a minute ago: what is being written just now is left to settle first. */
function spoil(name: string, data: string | Uint8Array): void {
  writeFileSync(join(folder, name), data);
  const before = new Date(Date.now() - 60_000);
  utimesSync(join(folder, name), before, before);
}
const summary = (library: Library) => library.list.get(id)!.summary;
const notes = async (library: Library) => annotationsOf((await library.read(id))!.gathered.notes, id);

const faults: readonly (readonly [what: string, data: (sound: string) => string | Uint8Array])[] = [
  ['cut short', (sound) => sound.slice(0, sound.length / 2)],
  ['empty', () => ''],
  ['of another encoding', (sound) => Buffer.from(`${sound}é`, 'latin1')],
  ['in UTF-16', (sound) => Buffer.from(`\ufeff${sound}`, 'utf16le')],
  ['valid JSON of another shape', () => '[1, 2, {"format": 3}]'],
  ['a bare null', () => 'null'],
  ['deeply nested', () => '['.repeat(100_000)],
];

describe('a notes file of this device that is', () => {
  it.each(faults)('%s is kept aside, told of, and does not stop the rest', async (_, data) => {
    const name = notesFile();
    const broken = data(readFileSync(join(folder, name), 'utf8'));
    spoil(name, broken);
    const library = await temporary.open();
    expect(summary(library)).toMatchObject({ title: 'A harbour town', highlights: 0 });
    expect(summary(library).damage).toContain(name.replace('.json', ''));
    await vi.waitFor(() => expect(files().some((file) => file.includes('.broken-'))).toBe(true));
    const aside = files().find((file) => file.includes('.broken-'))!;
    expect(readFileSync(join(folder, aside))).toEqual(Buffer.from(broken as string));
    await library.change(id, [sampleHighlight(id, hash, 'highlight-2')]);
    expect((await notes(library)).map((annotation) => annotation.id)).toEqual(['highlight-2']);
    expect(summary(library).damage).toContain(aside);
  });

  it('broken while the library is open is written again from memory', async () => {
    const library = await temporary.open();
    await library.read(id);
    spoil(notesFile(), '{"format":');
    expect((await notes(library)).map(({ note }) => note)).toEqual(['mine']);
    await vi.waitFor(() => expect(files().some((file) => file.includes('.broken-'))).toBe(true));
    const other = await temporary.open('two');
    expect((await notes(other)).map(({ note }) => note)).toEqual(['mine']);
  });

  it('partly malformed keeps what is sound', async () => {
    const name = notesFile();
    const document = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    document.article.status = { v: 'archive' };
    spoil(name, JSON.stringify(document));
    const library = await temporary.open();
    expect(summary(library)).toMatchObject({ highlights: 1, status: 'inbox' });
    await vi.waitFor(() => expect(files().some((file) => file.includes('.broken-'))).toBe(true));
    expect((await notes(library)).map(({ note }) => note)).toEqual(['mine']);
  });

  it('of a newer version is never touched', async () => {
    const name = notesFile();
    const newer = JSON.stringify({ ...JSON.parse(readFileSync(join(folder, name), 'utf8')), version: 2 });
    spoil(name, newer);
    const library = await temporary.open();
    expect(summary(library).damage).toContain('newer version');
    await expect(library.change(id, [sampleHighlight(id, hash, 'highlight-2')])).rejects.toMatchObject({
      code: 'library-newer',
    });
    expect(readFileSync(join(folder, name), 'utf8')).toBe(newer);
    expect(files()).toHaveLength(2);
  });
});

describe('a notes file of another device that is', () => {
  it.each(faults)('%s is told of and left as it is', async (_, data) => {
    const name = notesFile();
    const broken = data(readFileSync(join(folder, name), 'utf8'));
    spoil(name, broken);
    const library = await temporary.open('two');
    expect(summary(library)).toMatchObject({ title: 'A harbour town', highlights: 0 });
    expect(summary(library).damage).toContain(name);
    await library.change(id, [sampleHighlight(id, hash, 'highlight-2')]);
    await library.close();
    expect(readFileSync(join(folder, name))).toEqual(Buffer.from(broken as string));
    expect(files().filter((file) => file.includes('.broken-'))).toEqual([]);
  });
});

describe('a text that is', () => {
  it.each([
    ...faults,
    ['changed by one letter', (sound: string) => sound.replace('boats', 'goats')] as const,
  ])('%s is told of, and its notes are kept', async (_, data) => {
    const name = `content-${hash}.json`;
    spoil(name, data(readFileSync(join(folder, name), 'utf8')));
    const library = await temporary.open();
    expect(summary(library)).toMatchObject({ title: 'A harbour town', highlights: 1 });
    expect(summary(library).damage).toContain(name);
    expect(await library.content(id, hash)).toMatchObject({ status: 'damaged' });
  });

  it('damaged is whole again after it was brought in again, the broken file kept', async () => {
    spoil(`content-${hash}.json`, 'oops');
    const library = await temporary.open();
    expect((await library.bringIn(sampleContent())).status).toBe('updated');
    expect(await library.content(id, hash)).toMatchObject({ status: 'read' });
    expect(files().find((file) => file.startsWith(`content-${hash}.broken-`))).toBeDefined();
    expect(summary(library)).toMatchObject({ highlights: 1, damage: null });
  });

  it('damaged gives way to an earlier version that can be read', async () => {
    const first = await temporary.open();
    await first.bringIn(sampleContent('A harbour town', 'The boats came home early.'));
    const later = first.list.get(id)!.shown!;
    await first.close();
    spoil(`content-${later}.json`, '');
    const library = await temporary.open();
    expect(library.list.get(id)).toMatchObject({ shown: hash, versions: [{ hash }] });
    expect(summary(library).damage).toContain(later);
  });
});

describe('a huge file', () => {
  /** Of the size of a film, without taking its place on the disk. */
  const huge = (name: string): void => {
    spoil(name, '{');
    truncateSync(join(folder, name), 600 * 1024 * 1024);
  };

  it('in the place of notes or of a text is told of and not read into memory', async () => {
    huge('notes-bbbbbbbb.json');
    huge(`content-${hash}.json`);
    const library = await temporary.open();
    expect(summary(library)).toMatchObject({ title: 'A harbour town', highlights: 1 });
    expect(summary(library).damage).toContain('notes-bbbbbbbb.json cannot be read: it is too large');
    expect(summary(library).damage).toContain(`it is too large (content-${hash}.json)`);
    expect(await library.content(id, hash)).toEqual({ status: 'damaged', reason: 'it is too large' });
  });
});

describe('files of a newer version', () => {
  it('of another device’s notes are told of and left as they are, and ours go on', async () => {
    const newer = JSON.stringify({
      format: 'commonplace-notes',
      version: 2,
      device: 'bbbbbbbb',
      articleId: id,
    });
    spoil('notes-bbbbbbbb.json', newer);
    const library = await temporary.open();
    expect(summary(library).damage).toContain('newer version of Commonplace');
    await library.change(id, [sampleHighlight(id, hash, 'highlight-2')]);
    expect(summary(library).highlights).toBe(2);
    expect(readFileSync(join(folder, 'notes-bbbbbbbb.json'), 'utf8')).toBe(newer);
  });

  it('of a text are told of, and the text that this version can read is shown', async () => {
    const bytes = Buffer.from(JSON.stringify({ ...sampleContent(), version: 2 }));
    const name = `content-${hashOf(bytes)}.json`;
    spoil(name, bytes);
    const library = await temporary.open();
    expect(library.list.get(id)).toMatchObject({ shown: hash });
    expect(summary(library).damage).toContain(`a newer version of Commonplace wrote it (${name})`);
    expect(readFileSync(join(folder, name))).toEqual(bytes);
  });
});

describe('an article folder', () => {
  it('without notes shows its text', async () => {
    unlinkSync(join(folder, notesFile()));
    const library = await temporary.open('two');
    expect(summary(library)).toMatchObject({ title: 'A harbour town', damage: null, status: 'inbox' });
    await library.change(id, [sampleHighlight(id, hash, 'highlight-2')]);
    expect(summary(library).highlights).toBe(1);
  });

  it('without a text says so and keeps its notes', async () => {
    unlinkSync(join(folder, `content-${hash}.json`));
    const library = await temporary.open('two');
    expect(summary(library).damage).toContain('not in the library folder');
    expect(await notes(library)).toHaveLength(1);
  });

  it('may stand among strangers, links and loops', async () => {
    const articles = join(temporary.path, 'articles');
    symlinkSync('..', join(articles, 'loop'));
    symlinkSync(articles, join(articles, 'z'.repeat(20)));
    symlinkSync('self', join(folder, 'self'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'notes-bbbbbbbb.json'));
    mkdirSync(join(folder, 'notes-cccccccc.json'));
    mkdirSync(join(articles, 'y'.repeat(20)));
    writeFileSync(join(articles, 'x'.repeat(20)), 'a file');
    writeFileSync(join(folder, '.DS_Store'), 'x');
    writeFileSync(join(temporary.path, 'readme.txt'), 'hello');
    const library = await temporary.open();
    expect([...library.list.keys()]).toEqual([id]);
    expect(summary(library)).toMatchObject({ damage: null, highlights: 1 });
    expect(temporary.troubles).toEqual([]);
  });
});

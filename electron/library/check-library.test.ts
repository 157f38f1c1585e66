import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { CheckReport } from '../../shared/keeping.ts';
import type { Library } from './library.ts';
import { sampleContent, sampleHighlight } from './sample-article.ts';
import { type TemporaryLibrary, temporaryLibrary } from './temporary-library.ts';

let temporary: TemporaryLibrary;

const { articleId, title } = sampleContent();

async function open(): Promise<{ library: Library; hash: string; folder: string; notes: string }> {
  temporary = temporaryLibrary();
  const library = await temporary.open();
  await library.bringIn(sampleContent());
  await library.bringIn(sampleContent('The orchard'));
  const hash = (await library.read(articleId))!.listed.shown!;
  await library.change(articleId, [sampleHighlight(articleId, hash, 'highlight-1')]);
  await library.changeShelf([{ kind: 'library', set: { colorNames: { blue: 'Claim' } } }]);
  const folder = temporary.articleFolder(articleId);
  return { library, hash, folder, notes: `notes-${library.device}.json` };
}

const check = (library: Library, signal = new AbortController().signal): Promise<CheckReport> =>
  library.verify({ signal, onProgress: () => undefined });

it('a sound library has nothing to be found, and every file is counted', async () => {
  const { library } = await open();
  expect(await check(library)).toMatchObject({ articles: 2, files: 4, findings: [], cancelled: false });
});

it('a text whose bytes are not those of its name is named, with its article and what to do', async () => {
  const { library, hash, folder } = await open();
  const path = join(folder, `content-${hash}.json`);
  writeFileSync(path, readFileSync(path, 'utf8').replace('boats', 'goats'));
  expect((await check(library)).findings).toEqual([
    {
      severity: 'damage',
      articleId,
      title,
      path: `articles/${articleId}/content-${hash}.json`,
      what: 'This text cannot be read: it was changed after it was written.',
      advice: expect.stringMatching(/^Restore a backup/u),
    },
  ]);
});

it('finds notes that cannot be read, texts that are missing, and a heading that is not one', async () => {
  const { library, hash, folder, notes } = await open();
  writeFileSync(join(temporary.path, 'library.json'), '{"format":');
  writeFileSync(join(temporary.path, notes), 'x');
  const other = temporary.articleFolder(sampleContent('The orchard').articleId);
  writeFileSync(join(other, 'notes-bbbbbbbb.json'), '{}');
  rmSync(join(folder, `content-${hash}.json`));
  const { findings } = await check(library);
  expect(findings.every(({ severity }) => severity === 'damage')).toBe(true);
  expect(findings.map(({ path, what }) => [path.split('/').at(-1), what])).toEqual(
    expect.arrayContaining([
      ['library.json', 'The library’s own file cannot be read: it is cut short or changed.'],
      [notes, 'These notes cannot be read: it is cut short or changed.'],
      ['notes-bbbbbbbb.json', 'These notes cannot be read: it is not a notes file.'],
      [`content-${hash}.json`, 'The notes tell of this text, and it is not there.'],
    ]),
  );
  expect(findings).toHaveLength(4);
});

it('remarks on what does not belong, and does not take it for damage', async () => {
  const { library, folder, notes } = await open();
  writeFileSync(join(temporary.path, 'shopping.txt'), 'milk');
  writeFileSync(join(temporary.path, '.DS_Store'), '');
  mkdirSync(join(temporary.path, 'articles', 'not an article'));
  writeFileSync(join(folder, 'picture.png'), '');
  const copy = notes.replace('.json', '.sync-conflict-20250101-120000-ABCDEFG.json');
  writeFileSync(join(folder, copy), readFileSync(join(folder, notes)));
  const { findings } = await check(library);
  expect(findings.every(({ severity }) => severity === 'remark')).toBe(true);
  expect(findings.map(({ path }) => path.split('/').at(-1))).toEqual([
    copy,
    'picture.png',
    'not an article',
    'shopping.txt',
  ]);
});

it.skipIf(process.getuid?.() === 0)('what the disk refuses is a finding and no failure', async () => {
  const { library, folder } = await open();
  chmodSync(folder, 0);
  const { findings } = await check(library);
  chmodSync(folder, 0o755);
  expect(findings).toMatchObject([{ severity: 'damage', what: expect.stringMatching(/permission/u) }]);
});

it('changes nothing, and stops when it is cancelled', async () => {
  const { library, hash, folder } = await open();
  writeFileSync(join(folder, `content-${hash}.json`), 'rot');
  const before = readdirSync(temporary.path, { recursive: true }).map(String).toSorted();
  await check(library);
  expect(readdirSync(temporary.path, { recursive: true }).map(String).toSorted()).toEqual(before);
  expect(await check(library, AbortSignal.abort())).toMatchObject({ articles: 0, cancelled: true });
});

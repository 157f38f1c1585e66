import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Backup, CheckReport, RestoreReport } from '../../shared/keeping.ts';
import { openTerminal, type Terminal, type TerminalOptions } from './terminal-for-tests.ts';

const terminals: Terminal[] = [];
afterEach(() => {
  for (const terminal of terminals.splice(0)) terminal.leave();
});

const HARBOUR = 'A harbour town\n\nThe boats came home late.\n\nNobody waits for the tide.\n';

async function withTwo(options: TerminalOptions = {}): Promise<Terminal> {
  const terminal = openTerminal(options);
  terminals.push(terminal);
  writeFileSync(join(terminal.folder, 'harbour.txt'), HARBOUR);
  writeFileSync(join(terminal.folder, 'orchard.md'), '# An orchard\n\nApples, early and late.\n');
  await terminal.run('import', 'harbour.txt', 'orchard.md');
  await terminal.run('highlight', 'A harbour town', '--quote', 'The boats', '--note', 'Kept', '--tag', 'sea');
  return terminal;
}

const articles = ({ env }: Terminal) => join(env.COMMONPLACE_LIBRARY!, 'articles');
const shown = async (terminal: Terminal) => {
  const { changedAt, ...rest } = await terminal.json<{ changedAt?: string }>('show', 'A harbour town');
  return { rest, changedAt };
};

describe('backup and restore', () => {
  test('make one, list it, and bring back what was lost from the disk', async () => {
    const terminal = await withTwo();
    const before = await shown(terminal);
    const made = await terminal.run('backup');
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toMatch(/^Backed up: \S+ {2}2 articles\n$/u);
    expect((await terminal.run('backup')).out).toMatch(/^Nothing has changed since/u);
    const [backup] = await terminal.json<Backup[]>('backup', '--list');
    expect(backup).toMatchObject({ articles: 2, isOfThis: true, unread: [] });

    rmSync(articles(terminal), { recursive: true });
    mkdirSync(articles(terminal));
    const preview = await terminal.run('restore', '--preview');
    expect(preview.out).toMatch(/A harbour town: would be brought back \(1 passage, 1 text\)/u);
    expect(readdirSync(articles(terminal))).toEqual([]);
    const report = await terminal.json<RestoreReport>('restore', backup!.at.slice(0, 10));
    expect(report.items.map(({ status }) => status)).toEqual(['restored', 'restored']);
    expect(await shown(terminal)).toEqual(before);
    expect((await terminal.run('restore')).out).toBe('3 as they were.\n');
  });

  test('a backup of another library is restored by its whole name', async () => {
    const terminal = await withTwo();
    await terminal.run('backup');
    const elsewhere = ['--library', join(terminal.folder, 'elsewhere')];
    const refused = await terminal.run('restore', ...elsewhere);
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/no backup of this library.*whole names/su);
    const [backup] = await terminal.json<Backup[]>('backup', '--list', ...elsewhere);
    expect(backup?.isOfThis).toBe(false);
    expect((await terminal.run('restore', backup!.id, ...elsewhere)).code).toBe(0);
    expect(await terminal.json<unknown[]>('list', ...elsewhere)).toHaveLength(2);
  });

  test('what cannot be written is told, and ends with code 1', async () => {
    const terminal = await withTwo();
    writeFileSync(terminal.env.COMMONPLACE_BACKUPS!, 'a file in the way');
    const { code, err } = await terminal.run('backup');
    expect(code).toBe(1);
    expect(err).toMatch(/^commonplace: The backup could not be saved in .*\n$/u);
  });

  test('a damaged copy is named on standard error, and the rest comes back', async () => {
    const terminal = await withTwo();
    await terminal.run('backup');
    const objects = join(
      terminal.env.COMMONPLACE_BACKUPS!,
      readdirSync(terminal.env.COMMONPLACE_BACKUPS!)[0]!,
      'objects',
    );
    const [id] = (await terminal.json<{ id: string; title: string }[]>('list')).filter(
      ({ title }) => title === 'An orchard',
    );
    const text = readdirSync(join(articles(terminal), id!.id)).find((name) => name.startsWith('content-'))!;
    const hash = text.slice('content-'.length, -'.json'.length);
    const object = readdirSync(join(objects, hash.slice(0, 2))).find((name) => name.startsWith(hash))!;
    writeFileSync(join(objects, hash.slice(0, 2), object), 'rot');
    rmSync(articles(terminal), { recursive: true });
    const { code, out, err } = await terminal.run('restore');
    expect(code).toBe(1);
    expect(err).toMatch(
      /content-[0-9a-f]{32}\.json: the copy of this text in the backup is damaged or missing/u,
    );
    expect(out).toMatch(/A harbour town: brought back/u);
  });
});

describe('check', () => {
  test('says that all is well, and what is wrong in words with exit code 1', async () => {
    const terminal = await withTwo();
    expect(await terminal.run('check')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Checked 2 articles in 4 files .*: all is well\.\n$/u),
      err: '',
    });
    const [id] = readdirSync(articles(terminal));
    const folder = join(articles(terminal), id!);
    const text = readdirSync(folder).find((name) => name.startsWith('content-'))!;
    writeFileSync(join(folder, text), readFileSync(join(folder, text), 'utf8').replace('e', 'E'));
    const { code, out, err } = await terminal.run('check');
    expect(code).toBe(1);
    expect(err).toContain(`articles/${id}/${text}`);
    expect(err).toMatch(/it was changed after it was written\. Restore a backup/u);
    expect(out).toMatch(/: 1 damaged\.\n$/u);
    const report = JSON.parse((await terminal.run('check', '--json')).out) as CheckReport;
    expect(report.findings).toMatchObject([{ severity: 'damage', path: `articles/${id}/${text}` }]);
  });

  test('shows how far it is where somebody sees it', async () => {
    const terminal = await withTwo({ isTerminal: true });
    expect((await terminal.run('check')).err).toContain('\u001b[K');
  });
});

test('rebuild says of how many articles each part was made again', async () => {
  const terminal = await withTwo();
  const { code, out } = await terminal.run('rebuild');
  expect(code).toBe(0);
  expect(out).toContain('Search index: made again of 2 articles\n');
});

describe('everything', () => {
  test('exported and imported again is all there', async () => {
    const terminal = await withTwo();
    const before = await shown(terminal);
    const { code, out } = await terminal.run('export', '--everything', 'out/all.json');
    expect({ code, out }).toEqual({
      code: 0,
      out: `${join(terminal.folder, 'out/all.json')}: 2 articles, everything of them\n`,
    });
    expect(readdirSync(join(terminal.folder, 'out'))).toEqual(['all.json']);
    rmSync(articles(terminal), { recursive: true });
    const imported = await terminal.run('import', '--everything', 'out/all.json');
    expect(imported).toMatchObject({ code: 0, err: '' });
    expect(imported.out).toMatch(/A harbour town: brought back \(1 passage, 1 text\)\n/u);
    expect(await shown(terminal)).toEqual(before);
    const again = await terminal.json<RestoreReport>('import', '--everything', 'out/all.json');
    expect(again).toEqual({ items: [], unchanged: 3, cancelled: false });
  });

  test('what is no export, or not there, is refused by name', async () => {
    const terminal = await withTwo();
    expect((await terminal.run('import', '--everything', 'harbour.txt')).err).toMatch(
      /not an export of everything/u,
    );
    expect((await terminal.run('import', '--everything', 'gone.json')).err).toMatch(
      /“gone\.json” cannot be read/u,
    );
    writeFileSync(join(terminal.folder, 'file'), '');
    const { code, err } = await terminal.run('export', '--everything', 'file/all.json');
    expect(code).toBe(1);
    expect(err).toMatch(/could not be saved/u);
  });

  test('is not mixed with other paths', async () => {
    const terminal = await withTwo();
    expect((await terminal.run('export', 'A harbour town', '--everything', 'all.json')).code).toBe(2);
    expect((await terminal.run('import', 'harbour.txt', '--everything', 'all.json')).code).toBe(2);
    expect((await terminal.run('import')).code).toBe(2);
  });
});

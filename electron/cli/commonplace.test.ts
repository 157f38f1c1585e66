import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { isCommandLine } from './commonplace.ts';
import { openTerminal, type Terminal, type TerminalOptions } from './terminal-for-tests.ts';

const terminals: Terminal[] = [];
afterEach(() => {
  for (const terminal of terminals.splice(0)) terminal.leave();
});

const HARBOUR =
  'A harbour town\n\nThe boats came home late.\n\n“Nobody waits for the tide,” said Mara. Nobody waits.\n\nSource: www.example.org\nPublished: 2025-12-16 00:09:00\nTags: sea\n';
const ORCHARD =
  '---\ntitle: An orchard\nurl: https://example.org/orchard\n---\n\nApples, *early* and late.\n';

function open(options: TerminalOptions = {}): Terminal {
  const terminal = openTerminal(options);
  terminals.push(terminal);
  writeFileSync(join(terminal.folder, 'harbour.txt'), HARBOUR);
  writeFileSync(join(terminal.folder, 'orchard.md'), ORCHARD);
  return terminal;
}

interface Imported {
  readonly file: string;
  readonly status: string;
  readonly articleId?: string;
  readonly error?: { readonly code: string; readonly message: string };
}
interface Shown {
  readonly id: string;
  readonly title: string;
  readonly site: string | null;
  readonly url: string | null;
  readonly published: string | null;
  readonly tags: readonly string[];
  readonly text: string;
  readonly annotations: readonly {
    readonly id: string;
    readonly status: string;
    readonly start: number | null;
    readonly end: number | null;
    readonly exact: string;
    readonly color: string;
    readonly note: string;
    readonly tags: readonly string[];
  }[];
}

async function withHarbour(options: TerminalOptions = {}): Promise<{ terminal: Terminal; id: string }> {
  const terminal = open(options);
  const [row] = await terminal.json<Imported[]>('import', 'harbour.txt');
  return { terminal, id: row!.articleId! };
}

describe('import', () => {
  test('takes files and folders with all below them, and says of each what became of it', async () => {
    const terminal = open();
    mkdirSync(join(terminal.folder, 'more/deeper'), { recursive: true });
    mkdirSync(join(terminal.folder, 'more/.hidden'));
    writeFileSync(join(terminal.folder, 'more/deeper/third.markdown'), '# Third\n\nText.');
    writeFileSync(join(terminal.folder, 'more/same.txt'), HARBOUR);
    writeFileSync(join(terminal.folder, 'more/empty.txt'), '');
    writeFileSync(join(terminal.folder, 'more/picture.png'), 'not looked at');
    writeFileSync(join(terminal.folder, 'more/.hidden/a.txt'), 'not looked at');
    symlinkSync(terminal.folder, join(terminal.folder, 'more/loop'));
    const { code, out, err } = await terminal.run(
      'import',
      'harbour.txt',
      'orchard.md',
      'more',
      'gone.txt',
      '--json',
    );
    const rows = JSON.parse(out) as Imported[];
    expect(rows.map(({ file, status }) => [file, status])).toEqual([
      ['harbour.txt', 'imported'],
      ['orchard.md', 'imported'],
      [join('more', 'deeper', 'third.markdown'), 'imported'],
      [join('more', 'empty.txt'), 'failed'],
      [join('more', 'same.txt'), 'duplicate'],
      ['gone.txt', 'failed'],
    ]);
    expect(rows[4]?.articleId).toBe(rows[0]?.articleId);
    expect(rows[3]?.error?.code).toBe('empty-file');
    expect(rows[5]?.error?.code).toBe('unreadable');
    expect(code).toBe(1);
    expect(err).toContain('empty.txt');
    expect(err).toContain('gone.txt');
    expect(readdirSync(join(terminal.folder, 'library/articles'))).toHaveLength(3);
  });

  test('says in words what it did', async () => {
    const terminal = open();
    const first = await terminal.run('import', 'harbour.txt', 'orchard.md');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('2 imported.');
    expect((await terminal.run('import', 'harbour.txt')).out).toContain('already in your library');
  });

  test('of a changed text updates the article, and its passages stay', async () => {
    const { terminal, id } = await withHarbour();
    await terminal.run('highlight', id, '--quote', 'Nobody waits for the tide');
    writeFileSync(join(terminal.folder, 'harbour.txt'), HARBOUR.replace('The boats', 'On Sunday, the boats'));
    expect(await terminal.json<Imported[]>('import', 'harbour.txt')).toMatchObject([
      { status: 'updated', articleId: id },
    ]);
    const { text, annotations } = await terminal.json<Shown>('show', id);
    expect(annotations).toMatchObject([{ status: 'anchored', exact: 'Nobody waits for the tide' }]);
    expect(text.slice(annotations[0]!.start!, annotations[0]!.end!)).toBe('Nobody waits for the tide');
  });

  test('of a text that lost a passage shows the passage as an orphan', async () => {
    const { terminal, id } = await withHarbour();
    await terminal.run('highlight', id, '--quote', 'Nobody waits for the tide');
    writeFileSync(
      join(terminal.folder, 'harbour.txt'),
      HARBOUR.replace(/“.*Mara\. Nobody waits\./u, 'It rained.'),
    );
    await terminal.run('import', 'harbour.txt');
    expect((await terminal.json<Shown>('show', id)).annotations).toMatchObject([
      { status: 'orphan', start: null, end: null, exact: 'Nobody waits for the tide' },
    ]);
  });

  test('shows its progress at a terminal', async () => {
    expect((await open({ isTerminal: true }).run('import', 'harbour.txt', 'orchard.md')).err).toContain(
      '2 of 2',
    );
  });

  test('stops after the file at hand when it is interrupted, and reports', async () => {
    const { code, out, err } = await open({ interruptAfter: 1 }).run('import', 'harbour.txt', 'orchard.md');
    expect(code).toBe(1);
    expect(out).toContain('1 imported.');
    expect(err).toContain('Stopped before the other 1.');
  });

  test('of a folder without texts has nothing to do', async () => {
    const terminal = open();
    mkdirSync(join(terminal.folder, 'none'));
    expect(await terminal.run('import', 'none', '--json')).toMatchObject({ code: 0, out: '[]\n' });
  });
});

describe('list and show', () => {
  test('name articles by id, and show text, passages and what is known', async () => {
    const { terminal, id } = await withHarbour();
    await terminal.run(
      'highlight',
      id,
      '--quote',
      'for the tide',
      '--color',
      'green',
      '--note',
      'So?',
      '--tag',
      'a',
      '--tag',
      'b c',
    );
    const listed = await terminal.json<{ id: string; title: string }[]>('list');
    expect(listed).toMatchObject([{ id, title: 'A harbour town', highlights: 1 }]);
    const shown = await terminal.json<Shown>('show', id);
    expect(shown).toMatchObject({
      id,
      title: 'A harbour town',
      site: 'www.example.org',
      url: null,
      published: '2025-12-16T00:09:00',
      tags: ['sea'],
      text: 'The boats came home late.\n\n“Nobody waits for the tide,” said Mara. Nobody waits.',
      annotations: [
        {
          status: 'anchored',
          start: 41,
          end: 53,
          exact: 'for the tide',
          color: 'green',
          note: 'So?',
          tags: ['a', 'b c'],
        },
      ],
    });
    expect((await terminal.run('list')).out).toBe(
      `${id}  A harbour town  (www.example.org · 1 min · 1 highlight)\n`,
    );
    expect((await terminal.run('show', id)).out).toContain('The boats came home late.');
  });

  test('take an id, the beginning of one, or an exact title', async () => {
    const { terminal, id } = await withHarbour();
    for (const name of [id, id.slice(0, 6), 'A harbour town']) {
      expect((await terminal.json<Shown>('show', name)).id).toBe(id);
    }
    const missing = await terminal.run('show', 'A harbour');
    expect(missing).toMatchObject({ code: 1, out: '' });
    expect(missing.err).toContain('“A harbour”');
  });

  test('refuse a title that fits two articles, and name both', async () => {
    const terminal = open();
    writeFileSync(join(terminal.folder, 'a.txt'), 'Twins\n\nOne.');
    writeFileSync(join(terminal.folder, 'b.txt'), 'Twins\n\nTwo.');
    const ids = (await terminal.json<Imported[]>('import', 'a.txt', 'b.txt')).map(
      ({ articleId }) => articleId!,
    );
    const { code, err } = await terminal.run('show', 'Twins');
    expect(code).toBe(1);
    for (const id of ids) expect(err).toContain(id);
  });

  test('of an empty library are an empty list', async () => {
    expect(await open().json('list')).toEqual([]);
  });
});

describe('highlight', () => {
  test('reports a quote that is not there, or there more than once, and guesses none', async () => {
    const { terminal, id } = await withHarbour();
    const missing = await terminal.run('highlight', id, '--quote', 'no such words');
    expect(missing.code).toBe(1);
    expect(missing.err).toContain('no such words');
    const twice = await terminal.run('highlight', id, '--quote', 'Nobody waits');
    expect(twice.code).toBe(1);
    expect(twice.err).toContain('2 times');
    expect((await terminal.json<Shown>('show', id)).annotations).toEqual([]);
    expect((await terminal.run('highlight', id, '--quote', 'Nobody waits', '--prefix', 'Mara. ')).code).toBe(
      0,
    );
    expect((await terminal.json<Shown>('show', id)).annotations).toMatchObject([{ start: 67 }]);
  });

  test('knows whose words a quote holds, and believes who is named', async () => {
    const { terminal, id } = await withHarbour();
    await terminal.run('highlight', id, '--quote', 'Nobody waits for the tide');
    await terminal.run('highlight', id, '--quote', 'The boats');
    await terminal.run('highlight', id, '--quote', 'for the tide', '--speaker', 'Mara Lind');
    expect((await terminal.json<Shown>('show', id)).annotations).toMatchObject([
      { exact: 'The boats', speaker: null },
      { exact: 'Nobody waits for the tide', speaker: 'Mara' },
      { exact: 'for the tide', speaker: 'Mara Lind' },
    ]);
    const { out } = await terminal.run('export', id);
    expect(out).toContain('> — Mara Lind');
  });

  test('takes many from a file; those that fail do not stop the others', async () => {
    const { terminal, id } = await withHarbour();
    const wishes = [
      { quote: 'The boats', color: 'pink', tags: ['boat'] },
      { quote: 'nowhere' },
      { quote: 'Nobody waits', suffix: ' for', note: '*Why?*', color: null },
      { quote: 'late.\n“Nobody', color: 'blue' },
    ];
    writeFileSync(join(terminal.folder, 'wishes.json'), `\ufeff${JSON.stringify(wishes)}`);
    const { code, out, err } = await terminal.run('highlight', id, '--from', 'wishes.json', '--json');
    expect(code).toBe(1);
    expect(err).toContain('nowhere');
    expect((JSON.parse(out) as { status: string }[]).map(({ status }) => status)).toEqual([
      'created',
      'failed',
      'created',
      'created',
    ]);
    expect((await terminal.json<Shown>('show', id)).annotations).toMatchObject([
      { exact: 'The boats', color: 'pink', tags: ['boat'] },
      { exact: 'late.\n\n“Nobody', color: 'blue' },
      { exact: 'Nobody waits', note: '*Why?*' },
    ]);
  });

  test('refuses a colour that is none, a file that is not there, and a file of another shape', async () => {
    const { terminal, id } = await withHarbour();
    const color = await terminal.run('highlight', id, '--quote', 'The boats', '--color', 'beige');
    expect(color).toMatchObject({ code: 1 });
    expect(color.err).toContain('beige');
    expect((await terminal.run('highlight', id, '--from', 'gone.json')).code).toBe(1);
    writeFileSync(join(terminal.folder, 'odd.json'), '{"quote": 3}');
    expect((await terminal.run('highlight', id, '--from', 'odd.json')).code).toBe(2);
    expect((await terminal.run('highlight', id)).code).toBe(2);
  });
});

describe('quotations', () => {
  test('are those of people, not of code, in a file and in the library', async () => {
    const terminal = open();
    writeFileSync(
      join(terminal.folder, 'code.md'),
      '# Code\n\n“It works for us,” said Ann Lee.\n\n```\n"""Prints this line,""" said Bo Chen.\n```\n\nUse `print("Hello to you all.")` or not.',
    );
    await terminal.run('import', 'code.md');
    const expected = { code: 0, out: 'Ann Lee: “It works for us,”\n', err: '' };
    expect(await terminal.run('quotations', '--file', 'code.md')).toEqual(expected);
    expect(await terminal.run('quotations', 'Code')).toEqual(expected);
  });
});

describe('export', () => {
  test('goes to standard output, or into a folder, and twice gives the same bytes', async () => {
    const { terminal, id } = await withHarbour();
    await terminal.run('import', 'orchard.md');
    await terminal.run('highlight', id, '--quote', 'for the tide', '--note', 'So?');
    const printed = await terminal.run('export', id);
    expect(printed).toMatchObject({ code: 0, err: '' });
    expect(printed.out).toContain('> for the tide\n');
    expect((await terminal.run('export', '--out', 'notes')).code).toBe(0);
    const folder = join(terminal.folder, 'notes');
    const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
    expect(names.toSorted()).toEqual(['A harbour town.md', 'An orchard.md']);
    const before = names.map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(before[names.indexOf('A harbour town.md')]).toBe(printed.out);
    const again = await terminal.json<{ status: string }[]>('export', '--out', 'notes');
    expect(again.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
    expect(names.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(before);
  });

  test('replaces what it wrote before, and nothing that a person wrote', async () => {
    const { terminal, id } = await withHarbour();
    await terminal.run('export', '--out', 'notes');
    await terminal.run('highlight', id, '--quote', 'for the tide');
    expect(await terminal.json('export', '--out', 'notes')).toMatchObject([{ status: 'written' }]);
    const file = join(terminal.folder, 'notes/A harbour town.md');
    writeFileSync(file, 'My own words.');
    const refused = await terminal.run('export', '--out', 'notes');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('A harbour town.md');
    expect(readFileSync(file, 'utf8')).toBe('My own words.');
    expect((await terminal.run('export', '--out', 'notes', '--overwrite')).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('> for the tide');
  });

  test('says what stands in the way of a file, and writes the others', async () => {
    const { terminal } = await withHarbour();
    mkdirSync(join(terminal.folder, 'notes', 'A harbour town.md'), { recursive: true });
    const { code, err } = await terminal.run('export', '--out', 'notes');
    expect(code).toBe(1);
    expect(err).toContain('A harbour town.md” cannot be read: it is a folder.');
    writeFileSync(join(terminal.folder, 'file'), '');
    expect((await terminal.run('export', '--out', 'file/notes')).err).toContain(
      'The export could not be saved in',
    );
  });

  test('as JSON is one document', async () => {
    const { terminal, id } = await withHarbour();
    expect(await terminal.json('export', id)).toMatchObject([{ articleId: id, name: 'A harbour town.md' }]);
  });
});

describe('every command', () => {
  test('takes the library before its name and after it', async () => {
    const { terminal, id } = await withHarbour();
    const other = join(terminal.folder, 'another');
    await terminal.run('--library', other, 'import', 'orchard.md');
    expect(await terminal.json('list', '--library', other)).toMatchObject([{ title: 'An orchard' }]);
    expect(await terminal.json('--library', 'another', 'list')).toMatchObject([{ title: 'An orchard' }]);
    expect(await terminal.json('list')).toMatchObject([{ id }]);
  });

  test.each([['import'], ['list'], ['show'], ['highlight'], ['export']])(
    '%s explains itself',
    async (name) => {
      const asked = await open().run(name, '--help');
      expect(asked).toMatchObject({ code: 0, err: '' });
      expect(asked.out).toContain(`commonplace ${name}`);
      expect(asked.out).toContain('--library DIR');
      expect((await open().run('help', name)).out).toBe(asked.out);
    },
  );

  test('says its version', async () => {
    const terminal = open();
    for (const words of [['--version'], ['-v'], ['list', '--version']]) {
      expect(await terminal.run(...words)).toEqual({ code: 0, out: '1.2.3\n', err: '' });
    }
  });

  test.each([
    [[]],
    [['nonsense']],
    [['list', 'too', 'much']],
    [['show']],
    [['import']],
    [['list', '--nonsense']],
    [['list', '--library']],
    [['help', 'nonsense']],
    [['list', '--status', 'nonsense']],
  ])('of wrong usage (%j) says so and touches nothing', async (words: readonly string[]) => {
    const terminal = open();
    const { code, out, err } = await terminal.run(...words);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).not.toBe('');
    expect(
      readdirSync(terminal.folder)
        .toSorted()
        .filter((name) => name === 'library'),
    ).toEqual([]);
  });

  test('that cannot open the library names the reason', async () => {
    const terminal = open();
    const { code, err } = await terminal.run('list', '--library', 'harbour.txt');
    expect(code).toBe(1);
    expect(err).toContain('harbour.txt');
  });

  test('is told from an app that is opened with other words', () => {
    expect(isCommandLine(['list', '--json'])).toBe(true);
    expect(isCommandLine(['--library', 'list', 'show', 'x'])).toBe(true);
    expect(isCommandLine(['--help'])).toBe(true);
    expect(isCommandLine(['help'])).toBe(true);
    expect(isCommandLine([])).toBe(false);
    expect(isCommandLine(['--library', 'list'])).toBe(false);
    expect(isCommandLine(['/home/me/list', '--disable-gpu'])).toBe(false);
  });
});

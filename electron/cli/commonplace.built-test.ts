import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { openTerminal, type Said, type Terminal } from './terminal-for-tests.ts';

/** Needs a build in `out/`; runs after it in `npm test`. */

const LAUNCHER = join(import.meta.dirname, 'launch.mjs');
/** What the launcher does once there is a build. */
const PROGRAM = `
  import { main, processIo } from ${JSON.stringify(new URL('../../out/cli/commonplace.js', import.meta.url).href)};
  process.exitCode = await main(process.argv.slice(1), processIo('0.0.0'));
`;
const PATIENCE = { timeout: 120_000 };
const terminals: Terminal[] = [];
afterEach(() => {
  for (const terminal of terminals.splice(0)) terminal.leave();
});

function open(): Terminal {
  const terminal = openTerminal();
  terminals.push(terminal);
  return terminal;
}

async function launch(
  terminal: Terminal,
  words: readonly string[],
  onStarted?: (press: (signal: NodeJS.Signals) => void) => void,
): Promise<Said> {
  return await runNode(terminal, ['--input-type=module', '-e', PROGRAM, '--', ...words], onStarted);
}

async function runNode(
  { folder, env }: Terminal,
  words: readonly string[],
  onStarted: (press: (signal: NodeJS.Signals) => void) => void = () => undefined,
): Promise<Said> {
  const child = spawn(process.execPath, words, {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, USERPROFILE: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { code: -1, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (said.out += text));
  child.stdout.once('data', () => onStarted((signal) => child.kill(signal)));
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (said.err += text));
  const [code] = await once(child, 'close');
  return { ...said, code: typeof code === 'number' ? code : -1 };
}

describe('the command, as a process of its own', PATIENCE, () => {
  test('writes one JSON document to standard output and nothing else', async () => {
    const terminal = open();
    writeFileSync(join(terminal.folder, 'a.txt'), 'A title\n\nSome text.');
    const launched = (...words: string[]) => runNode(terminal, [LAUNCHER, ...words]);
    const imported = await launched('import', 'a.txt', '--json');
    expect(imported.code).toBe(0);
    expect(JSON.parse(imported.out)).toMatchObject([{ file: 'a.txt', status: 'imported' }]);
    expect((await launched('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
    expect((await launch(terminal, ['list'])).err).toBe('');
    expect((await launch(terminal, ['nonsense'])).code).toBe(2);
    expect((await launch(terminal, ['show', 'nothing'])).code).toBe(1);
  });

  test('shares a library with another at the same time, and neither loses anything', async () => {
    const terminal = open();
    const words = Array.from({ length: 12 }, (_, at) => `passage${at}`);
    writeFileSync(join(terminal.folder, 'a.txt'), `A title\n\n${words.join(' and ')}.`);
    await launch(terminal, ['import', 'a.txt']);
    const marked = await Promise.all(
      [0, 1, 2].map((process) => {
        const file = join(terminal.folder, `wishes-${process}.json`);
        const wishes = words.filter((_, at) => at % 3 === process).map((quote) => ({ quote: `${quote} ` }));
        writeFileSync(file, JSON.stringify(process === 2 ? wishes.slice(0, -1) : wishes));
        return launch(terminal, ['highlight', 'A title', '--from', file]);
      }),
    );
    expect(marked.map(({ code, err }) => [code, err])).toEqual([
      [0, ''],
      [0, ''],
      [0, ''],
    ]);
    const { out } = await launch(terminal, ['show', 'A title', '--json']);
    const { annotations } = JSON.parse(out) as { annotations: { exact: string }[] };
    expect(annotations.map(({ exact }) => exact)).toEqual(words.slice(0, -1).map((word) => `${word} `));
    expect((await terminal.json<{ annotations: unknown[] }>('show', 'A title')).annotations).toHaveLength(11);
  });

  test('imports at the same time as another, and each article is there once', async () => {
    const terminal = open();
    mkdirSync(join(terminal.folder, 'texts'));
    for (let at = 0; at < 20; at += 1) {
      writeFileSync(join(terminal.folder, `texts/${at}.txt`), `Title ${at}\n\nText ${at}.`);
    }
    const both = await Promise.all([
      launch(terminal, ['import', 'texts', '--json']),
      launch(terminal, ['import', 'texts', '--json']),
    ]);
    const rows = both.flatMap(({ out }) => JSON.parse(out) as { status: string }[]);
    expect(rows.map(({ status }) => status).filter((status) => status === 'failed')).toEqual([]);
    expect(await terminal.json<unknown[]>('list')).toHaveLength(20);
  });

  test.skipIf(process.platform === 'win32')(
    'stops cleanly when it is interrupted, and what it reported is there',
    async () => {
      const terminal = open();
      mkdirSync(join(terminal.folder, 'texts'));
      for (let at = 0; at < 400; at += 1) {
        writeFileSync(join(terminal.folder, `texts/${at}.txt`), `Title ${at}\n\nText ${at}.`);
      }
      const { code, out, err } = await launch(terminal, ['import', 'texts'], (press) => press('SIGINT'));
      expect(code).toBe(1);
      expect(err).toMatch(/^Stopped before the other \d+\.\n$/u);
      const reported = out.split('\n').filter((line) => line.includes(': imported')).length;
      expect(reported).toBeGreaterThan(0);
      expect(reported).toBeLessThan(400);
      expect(await terminal.json<unknown[]>('list')).toHaveLength(reported);
    },
  );
});

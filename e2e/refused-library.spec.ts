import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, expectAccessible, test } from './fixtures.ts';
import { root, runScript } from './processes.ts';
import { openInBrowser } from './windows.ts';

interface Case {
  readonly name: string;
  /** Makes what is there; answers with the path that is given as the library. */
  readonly make: (folder: string) => string;
  readonly title: string;
  readonly reason: string;
}

const UNUSABLE = 'The library cannot be opened';

const CASES: readonly Case[] = [
  {
    name: 'a file',
    make: (folder) => put(join(folder, 'thesis.docx'), 'words'),
    title: UNUSABLE,
    reason: 'it is a file, and a library is a folder',
  },
  {
    name: 'a folder inside the app',
    make: () => join(root, 'library-of-mine'),
    title: UNUSABLE,
    reason: 'it is inside the folder of the app itself',
  },
  {
    name: 'a folder with other things in it',
    make: (folder) => (put(join(folder, 'thesis.docx'), 'words'), folder),
    title: UNUSABLE,
    reason: 'holds other things (“thesis.docx”)',
  },
  {
    name: 'the folder of another program that hides what it keeps there',
    make: (folder) => (mkdirSync(join(folder, '.obsidian')), folder),
    title: UNUSABLE,
    reason: 'holds other things (“.obsidian”)',
  },
  {
    name: 'a folder whose library.json is another program’s',
    make: (folder) => (put(join(folder, 'library.json'), '{"format":"music"}'), folder),
    title: UNUSABLE,
    reason: 'its library.json is not of Commonplace',
  },
  {
    name: 'a library of a newer version',
    make: (folder) => {
      put(join(folder, 'library.json'), '{"format":"commonplace-library","version":7}');
      put(join(folder, 'articles.ndjson'), 'of a shape to come');
      return folder;
    },
    title: 'This library belongs to a newer Commonplace',
    reason: 'Nothing in it was touched',
  },
];

function put(path: string, text: string): string {
  writeFileSync(path, text);
  return path;
}

function everythingIn(folder: string): readonly string[] {
  return (readdirSync(folder, { recursive: true }) as string[]).sort().map((name) => {
    const path = join(folder, name);
    return statSync(path).isFile() ? `${name}: ${readFileSync(path, 'utf8')}` : name;
  });
}

for (const { name, make, title, reason } of CASES) {
  test(`${name} is refused as a library with the reason, in the window and on the command line`, async ({
    browser,
    host,
  }) => {
    test.skip(host !== 'browser', 'Electron says it in a dialog of the system’s own: electron/main.test.ts');
    const folder = mkdtempSync(join(tmpdir(), 'commonplace-refused-'));
    const given = mkdirSync(join(folder, 'given'), { recursive: true }) ?? join(folder, 'given');
    const path = make(given);
    const before = everythingIn(given);
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      COMMONPLACE_LIBRARY: path,
      COMMONPLACE_CONFIG: join(folder, 'config'),
      COMMONPLACE_CACHE: join(folder, 'cache'),
      COMMONPLACE_BACKUPS: join(folder, 'backups'),
      COMMONPLACE_BUILD: '0',
    };
    try {
      const window = await openInBrowser(browser, env, () => undefined);
      await expect(window.page.getByRole('heading', { name: title })).toBeVisible();
      await expect(window.page.getByRole('alert')).toContainText(reason);
      await expectAccessible(window.page);
      await window.close();
      const { code, stderr } = await runScript('electron/cli/launch.mjs', ['list', '--library', path], env);
      expect(code).toBe(1);
      expect(stderr).toContain(reason);
      expect(everythingIn(given)).toEqual(before);
      expect(existsSync(join(root, 'library-of-mine'))).toBe(false);
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  });
}

test('a library that could not be opened is opened by “Try again” once what was wrong is put right', async ({
  browser,
  host,
}) => {
  test.skip(host !== 'browser', 'Electron says it in a dialog and ends');
  const folder = mkdtempSync(join(tmpdir(), 'commonplace-refused-'));
  const path = join(folder, 'library');
  writeFileSync(path, 'a file in the way');
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    COMMONPLACE_LIBRARY: path,
    COMMONPLACE_CONFIG: join(folder, 'config'),
    COMMONPLACE_CACHE: join(folder, 'cache'),
    COMMONPLACE_BACKUPS: join(folder, 'backups'),
    COMMONPLACE_BUILD: '0',
  };
  const window = await openInBrowser(browser, env, () => undefined);
  try {
    await expect(window.page.getByRole('heading', { name: UNUSABLE })).toBeVisible();
    rmSync(path);
    await window.page.getByRole('button', { name: 'Try again' }).click();
    await expect(window.page.getByText(/drop/i).first()).toBeVisible();
    expect(existsSync(join(path, 'library.json'))).toBe(true);
  } finally {
    await window.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

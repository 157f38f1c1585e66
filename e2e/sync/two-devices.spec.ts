import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { clickWords, openArticle, passageRow } from '../person.ts';
import { runScript } from '../processes.ts';
import { type AppWindow, openInBrowser, saved } from '../windows.ts';
import { hasSyncthing, makeSyncthingNode, type SyncthingNode } from './syncthing-node.ts';

const TITLE = 'A Quiet Harbour';
const TEXT = `${TITLE}\n\nNobody spoke of the storm that morning. The boats lay still.\n\nBy noon the pilots had counted nineteen lost nets, and one lost dog.\n`;

/** One machine: a folder that Syncthing keeps, an identity of its own, and the app over it. */
interface Device {
  readonly library: string;
  readonly env: NodeJS.ProcessEnv;
  readonly node: SyncthingNode;
  cli(...args: readonly string[]): Promise<string>;
}

async function makeDevice(folder: string, name: string): Promise<Device> {
  const home = join(folder, name);
  const library = join(home, 'Commonplace');
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    COMMONPLACE_LIBRARY: library,
    COMMONPLACE_CONFIG: join(home, 'config'),
    COMMONPLACE_CACHE: join(home, 'cache'),
    COMMONPLACE_BACKUPS: join(home, 'backups'),
  };
  const node = await makeSyncthingNode(join(home, 'syncthing'), library);
  return {
    library,
    env,
    node,
    async cli(...args) {
      const { code, stdout, stderr } = await runScript('electron/cli/launch.mjs', args, env);
      expect(stderr).toBe('');
      expect(code).toBe(0);
      return stdout;
    },
  };
}

/** Lets both nodes meet until neither lacks anything, then parts them again. */
async function meet(one: Device, other: Device): Promise<void> {
  await Promise.all([one.node.start(), other.node.start()]);
  await Promise.all([one.node.scan(), other.node.scan()]);
  const same = async () => {
    const synced = (await one.node.inSync(other.node.id)) && (await other.node.inSync(one.node.id));
    return synced && filesOf(one).join('\n') === filesOf(other).join('\n');
  };
  await expect.poll(same, { timeout: 60_000, message: 'both nodes have the same files' }).toBe(true);
  await Promise.all([one.node.stop(), other.node.stop()]);
}

const filesOf = ({ library }: Device) =>
  (readdirSync(library, { recursive: true }) as string[]).filter((name) => name.endsWith('.json')).sort();

/** What a person sees of the library, without the moments at which each machine did its part. */
async function shown(device: Device): Promise<unknown> {
  const list = JSON.parse(await device.cli('list', '--json')) as { id: string }[];
  const articles = await Promise.all(
    list.map(async ({ id }) => JSON.parse(await device.cli('show', id, '--json')) as { id: string }),
  );
  return articles.sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function inApp(
  browser: Browser,
  device: Device,
  act: (window: AppWindow) => Promise<void>,
): Promise<void> {
  const window = await openInBrowser(browser, device.env, () => undefined);
  await act(window);
  await saved(window.page);
  await window.close();
}

test('two machines that were apart agree once Syncthing lets them meet, and nothing is in conflict', async ({
  browser,
  host,
}) => {
  test.skip(host !== 'browser', 'the files are the same whichever host wrote them');
  test.skip(!hasSyncthing(), 'Syncthing is not installed (on Debian: apt-get install syncthing)');
  test.setTimeout(240_000);
  const folder = mkdtempSync(join(tmpdir(), 'commonplace-sync-'));
  const here = await makeDevice(folder, 'here');
  const there = await makeDevice(folder, 'there');
  here.node.pairWith(there.node);
  there.node.pairWith(here.node);
  try {
    const file = join(folder, 'harbour.txt');
    writeFileSync(file, TEXT);
    await here.cli('import', file);
    await here.cli('highlight', TITLE, '--quote', 'The boats lay still.', '--color', 'yellow');
    await here.cli('highlight', TITLE, '--quote', 'one lost dog');
    await meet(here, there);
    expect(await shown(there)).toEqual(await shown(here));

    // Apart: the same highlight edited on both, one deleted here and edited there, the same article brought in on both.
    const second = join(folder, 'second.txt');
    writeFileSync(second, 'The Second Letter\n\nIt came to both houses on the same day.\n');
    await here.cli('import', second);
    await there.cli('import', second);
    await here.cli('highlight', 'The Second Letter', '--quote', 'both houses', '--tag', 'here');
    await there.cli('highlight', 'The Second Letter', '--quote', 'the same day', '--tag', 'there');
    await inApp(browser, here, async ({ page }) => {
      await openArticle(page, TITLE);
      await clickWords(page, 'The boats lay still.');
      await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Said here.');
      await page.keyboard.press('Escape');
      await expect(passageRow(page, 'The boats lay still.')).toContainText('Said here.');
      await passageRow(page, 'one lost dog').getByRole('button', { name: 'Delete highlight' }).click();
      await expect(passageRow(page, 'one lost dog')).toHaveCount(0);
    });
    await inApp(browser, there, async ({ page }) => {
      await openArticle(page, TITLE);
      await clickWords(page, 'The boats lay still.');
      await page
        .getByRole('dialog', { name: 'Highlight' })
        .getByRole('radio', { name: /Evidence/ })
        .or(page.getByRole('dialog', { name: 'Highlight' }).getByRole('button', { name: /Evidence/ }))
        .first()
        .click();
      await expect(passageRow(page, 'The boats lay still.')).toHaveAttribute('data-color', 'green');
      await passageRow(page, 'one lost dog').getByRole('button', { name: 'Add a note' }).click();
      await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Whose?');
      await page.keyboard.press('Escape');
      await expect(passageRow(page, 'one lost dog')).toContainText('Whose?');
    });
    await meet(here, there);

    const agreed = await shown(here);
    expect(await shown(there)).toEqual(agreed);
    expect(agreed).toHaveLength(2);
    const harbour = (agreed as { title: string; annotations: object[] }[]).find(
      ({ title }) => title === TITLE,
    );
    expect(harbour?.annotations).toMatchObject([
      { exact: 'The boats lay still.', color: 'green', note: 'Said here.' },
    ]);
    for (const device of [here, there])
      expect(filesOf(device).filter((name) => /conflict/i.test(name))).toEqual([]);
  } finally {
    await Promise.all([here.node.stop(), there.node.stop()]);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

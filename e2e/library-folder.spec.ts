import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, expectAccessible, test } from './fixtures.ts';
import { articleFile, bringIn } from './person.ts';
import { runScript } from './processes.ts';
import { openInBrowser } from './windows.ts';

test('the library is opened in another folder, refused where it cannot be, and found there after a restart', async ({
  browser,
  host,
}) => {
  test.skip(host !== 'browser', 'the windows of one process: electron/main.test.ts');
  const folder = mkdtempSync(join(tmpdir(), 'commonplace-folder-'));
  const notes = join(folder, 'notes');
  const wanted = join(folder, 'synchronised', 'Commonplace');
  mkdirSync(notes);
  writeFileSync(join(notes, 'shopping.md'), 'Bread');
  const { COMMONPLACE_LIBRARY: _named, ...rest } = process.env;
  const env: NodeJS.ProcessEnv = {
    ...rest,
    HOME: folder,
    USERPROFILE: folder,
    XDG_DOCUMENTS_DIR: join(folder, 'Documents'),
    COMMONPLACE_CONFIG: join(folder, 'config'),
    COMMONPLACE_CACHE: join(folder, 'cache'),
    COMMONPLACE_BACKUPS: join(folder, 'backups'),
    COMMONPLACE_BUILD: '0',
  };
  let window = await openInBrowser(browser, env, () => undefined);
  try {
    const { page } = window;
    await bringIn(page, [articleFile('city-heat.txt')]);
    await expect(page.getByRole('row')).toHaveCount(1);
    await page.keyboard.press('ControlOrMeta+,');
    await page.getByRole('button', { name: 'Use another folder…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Use another folder' });
    const field = dialog.getByRole('textbox', { name: 'Folder' });
    await expect(field).toBeFocused();
    await field.fill(notes);
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('alert')).toContainText('holds other things (“shopping.md”)');
    await expectAccessible(page);

    await field.fill(wanted);
    await page.keyboard.press('Enter');
    await expect(page.getByText(/drop/i).first()).toBeVisible();
    await bringIn(page, ['salt-marsh.txt', 'shade-vote.txt'].map(articleFile));
    await expect(page.getByRole('row')).toHaveCount(2);
    expect(existsSync(join(wanted, 'library.json'))).toBe(true);

    await window.close();
    window = await openInBrowser(browser, env, () => undefined);
    await expect(window.page.getByRole('row')).toHaveCount(2);
    const { stdout } = await runScript('electron/cli/launch.mjs', ['list', '--json'], env);
    expect(JSON.parse(stdout)).toHaveLength(2);

    await window.page.keyboard.press('ControlOrMeta+,');
    await window.page.getByRole('button', { name: 'Use another folder…' }).click();
    await window.page.keyboard.type(join(folder, 'Documents', 'Commonplace'));
    await window.page.keyboard.press('Enter');
    await expect(window.page.getByRole('row')).toHaveCount(1);
    await window.close();

    // Synchronised folders are not always there: then nothing begins anew in their place.
    rmSync(join(folder, 'Documents'), { recursive: true });
    const gone = await runScript('electron/cli/launch.mjs', ['list'], env);
    expect(gone).toMatchObject({ code: 1, stderr: expect.stringContaining('is not there') });
    expect(existsSync(join(folder, 'Documents'))).toBe(false);
    window = await openInBrowser(browser, env, () => undefined);
    await expect(window.page.getByRole('alert')).toContainText('is not there');
  } finally {
    await window.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

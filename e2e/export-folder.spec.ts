import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { articleFile, bringIn } from './person.ts';

test.skip(({ host }) => host !== 'browser', 'the desktop app asks in a dialog of the system');

/** The page's own private folder, in place of one that the person picks. */
const pickPrivateFolder = (page: Page) =>
  page.evaluate(() => Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() }));
const textOf = (page: Page, name: string) =>
  page.evaluate(async (name) => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle(name)).getFile()).text();
  }, name);
const write = (page: Page, name: string, text: string) =>
  page.evaluate(
    async ([name, text]) => {
      const folder = await navigator.storage.getDirectory();
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write(text);
      await stream.close();
    },
    [name, text] as const,
  );

test('an export overwrites no file of the person’s own unless they say so', async ({ app }) => {
  const { page } = app;
  await bringIn(page, [articleFile('salt-marsh.txt'), articleFile('orchard-ledger.md')]);
  await pickPrivateFolder(page);
  await page.keyboard.press('ControlOrMeta+Shift+E');
  const dialog = page.getByRole('dialog', { name: 'Export the whole library: 2 files' });
  const name = (await dialog.getByRole('option').first().textContent()) ?? '';
  await write(page, name, 'My own words');

  await dialog.getByRole('button', { name: 'Save folder' }).click();
  await expect(dialog.getByRole('alert')).toContainText(`“${name}” is already in this folder`);
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText(`“${name}” was left as it is`);
  expect(await textOf(page, name)).toBe('My own words');

  await dialog.getByRole('button', { name: 'Save folder' }).click();
  await dialog.getByRole('button', { name: 'Replace' }).click();
  await expect(dialog).toContainText('Saved 2 files');
  expect(await textOf(page, name)).toMatch(/^---\ntitle: /);

  // What is there already as it would be written is nothing to ask about.
  await dialog.getByRole('button', { name: 'Save folder' }).click();
  await expect(dialog).toContainText('Saved 2 files');
});

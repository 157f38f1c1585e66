import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { articleFile, bringIn, openArticle, passageRow, selectWords } from './person.ts';

const WORDS = 'We would like to stop throwing it at each other.';

/** Two articles, one of them with a highlight that has a tag and a note. */
async function aLibraryWithAHighlight(page: Page): Promise<void> {
  await bringIn(page, ['city-heat.txt', 'small-repairs.md'].map(articleFile));
  await expect(page.getByRole('row')).toHaveCount(2);
  await openArticle(page, /city of two million/);
  await selectWords(page, WORDS);
  await page.keyboard.press('1');
  await expect(passageRow(page, WORDS)).toBeVisible();
}

async function act(page: Page, action: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('dialog', { name: 'Command palette' }).waitFor();
  await page.keyboard.type(action);
  await page.keyboard.press('Enter');
}

const settings = (page: Page) => page.getByRole('region', { name: 'Backups', exact: true });

test('what was lost from the disk comes back from a backup, in the app', async ({ app }) => {
  test.setTimeout(180_000); // axe looks at it three times
  const { page } = app;
  await aLibraryWithAHighlight(page);
  await act(page, 'Settings');
  await expect(settings(page).getByText('None yet')).toBeVisible();
  await settings(page).getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backed up the library')).toBeVisible();
  await expect(settings(page).getByText('2 articles')).toBeVisible();
  await expectAccessible(page);

  for (const name of readdirSync(join(app.library, 'articles'))) {
    rmSync(join(app.library, 'articles', name), { recursive: true });
  }
  await expect(page.getByRole('button', { name: 'All articles', exact: true })).toBeVisible(); // no count any more

  await settings(page)
    .getByRole('button', { name: /^Restore/ })
    .click();
  const dialog = page.getByRole('dialog', { name: /^Restore the backup of/ });
  await expect(dialog.getByText('It would bring back 2 articles')).toBeVisible();
  await expect(dialog.getByText('1 passage, 1 text')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(dialog.getByText('Brought back 2')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Close' }).last().click();

  await page.getByRole('button', { name: /^All articles/ }).click();
  await expect(page.getByRole('row')).toHaveCount(2);
  await openArticle(page, /city of two million/);
  await expect(passageRow(page, WORDS)).toBeVisible();
});

test('a backup folder that cannot be written is told, and everything else goes on', async ({ app }) => {
  const { page } = app;
  await aLibraryWithAHighlight(page);
  writeFileSync(join(app.library, '..', 'backups'), 'a file in the way');
  await act(page, 'Back up the library now');
  await expect(page.getByText(/The backup could not be saved in/).first()).toBeVisible();
  await act(page, 'Settings');
  await expect(
    settings(page)
      .getByText(/could not be/)
      .first(),
  ).toBeVisible();
  rmSync(join(app.library, '..', 'backups'));
  await settings(page).getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backed up the library')).toBeVisible();
  await expect(settings(page).getByText(/could not be/)).toHaveCount(0);
});

test('everything exported and taken into a fresh library is all there', async ({ app }) => {
  const { page } = app;
  await aLibraryWithAHighlight(page);
  const saved = await app.saving(() => act(page, 'Export everything'));
  const dialog = page.getByRole('dialog', { name: 'Export everything' });
  await expect(dialog.getByText('Exported 2 articles')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  expect(saved.name).toMatch(/^Commonplace everything \d{4}-\d{2}-\d{2}\.json$/);
  expect(JSON.parse(saved.bytes.toString('utf8'))).toMatchObject({ articleCount: 2 });

  rmSync(join(app.library, 'articles'), { recursive: true });
  const fresh = await app.restart();
  await expect(fresh.getByText(/drop/i).first()).toBeVisible();
  const chooser = fresh.waitForEvent('filechooser');
  await act(fresh, 'Import an export of everything');
  await (await chooser).setFiles({ name: saved.name, mimeType: 'application/json', buffer: saved.bytes });
  const report = fresh.getByRole('dialog', { name: `Import “${saved.name}”` });
  await expect(report.getByText('Brought back 2')).toBeVisible();
  await report.getByRole('button', { name: 'Close' }).last().click();
  await expect(fresh.getByRole('row')).toHaveCount(2);
  await openArticle(fresh, /city of two million/);
  await expect(passageRow(fresh, WORDS)).toBeVisible();
});

test('damage on the disk is found by a check, and mended from a backup', async ({ app }) => {
  const { page } = app;
  await aLibraryWithAHighlight(page);
  await act(page, 'Back up the library now');
  await expect(page.getByText('Backed up the library')).toBeVisible();
  await act(page, 'Check the library for damage');
  const check = page.getByRole('dialog', { name: 'Check the library' });
  await expect(check.getByText('Everything is in order')).toBeVisible();
  await page.keyboard.press('Escape');

  const [id] = readdirSync(join(app.library, 'articles'));
  const folder = join(app.library, 'articles', id!);
  const text = readdirSync(folder).find((name) => name.startsWith('content-'))!;
  writeFileSync(join(folder, text), 'rot');
  await act(page, 'Check the library for damage');
  await expect(check.getByText('Found 1 damaged file')).toBeVisible();
  await expect(check.getByText(/^This text cannot be read/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await act(page, 'Restore the last backup');
  const dialog = page.getByRole('dialog', { name: /^Restore the backup of/ });
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(dialog.getByText('Brought back 1')).toBeVisible();
  await page.keyboard.press('Escape');
  const { code, stderr } = await app.cli(['check']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });

  await act(page, 'Rebuild lists and indexes');
  const rebuild = page.getByRole('dialog', { name: 'Rebuild lists and indexes' });
  await expect(rebuild.getByText('Made again')).toBeVisible();
  await expect(rebuild.getByText('2 articles')).toHaveCount(4);
});

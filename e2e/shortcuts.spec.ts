import { expect, expectAccessible, test } from './fixtures.ts';
import { articleFile, bringIn, openSettings } from './person.ts';

test('keys are changed by pressing them, and answer at once, in the sheet, and after a restart', async ({
  app,
}) => {
  let { page } = app;
  await openSettings(page);
  await page.keyboard.press('/');
  await page.keyboard.type('command palette');
  const row = page.getByRole('listitem', { name: 'Command palette' });
  await row.getByRole('button', { name: /^Change Ctrl\+K/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Keys for “Command palette”' });
  await expect(dialog.getByText('Escape closes this')).toBeVisible();
  await page.keyboard.press('Control+j');
  await expect(dialog.getByText('These keys are free')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(row).toContainText('Default: Ctrl+K');

  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+j');
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible();
  await page.keyboard.press('Escape');

  page = await app.restart();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  // The window listens to keys only a moment after it shows itself.
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(sheet).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(sheet).toContainText(/Command paletteCtrlJ/);
  await page.getByRole('button', { name: 'Change shortcuts' }).click();
  await expect(page.getByRole('heading', { name: 'Keyboard shortcuts' })).toBeFocused();
  await page.getByRole('button', { name: 'Reset the keys of “Command palette”' }).click();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible();
});

test('keys of another action are named, and taken over only when asked to; Undo gives them back', async ({
  app,
}) => {
  const { page } = app;
  await bringIn(page, [articleFile('small-repairs.md')]);
  await expect(page.getByRole('row')).toHaveCount(1);
  await openSettings(page);
  await page.getByRole('button', { name: 'Add keys for “Move to inbox”' }).click();
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('e');
  await expect(dialog.getByRole('status')).toHaveText('These keys belong to “Archive” (in the library).');
  await dialog.getByRole('button', { name: 'Take them over' }).click();
  await expect(page.getByRole('listitem', { name: 'Archive', exact: true })).toContainText('Default: E');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Change E for “Archive”' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Change E for “Move to inbox”' })).toHaveCount(0);
});

test('keys that the browser or the system keeps are refused with the reason', async ({ app, host }) => {
  test.skip(host !== 'browser', 'asks for what a browser keeps');
  const { page } = app;
  await openSettings(page);
  await page.getByRole('button', { name: 'Add keys for “Settings”' }).click();
  const status = page.getByRole('dialog').getByRole('status');
  await page.keyboard.press('F5');
  await expect(status).toHaveText('These keys load the page again. Press others.');
  await expect(page.getByRole('button', { name: 'Use these keys' })).toBeDisabled();
  await page.keyboard.press('Control+c');
  await expect(status).toContainText('copy, cut and paste');
  await page.keyboard.press('Control+Shift+y');
  await expect(status).toContainText('free');
});

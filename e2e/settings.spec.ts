import { expect, expectAccessible, test } from './fixtures.ts';
import { openSettings } from './person.ts';

test('a setting is found by its words, changed, and brought back to the default it shows', async ({
  app,
}) => {
  const { page } = app;
  await openSettings(page);
  await page.keyboard.press('/');
  await page.keyboard.type('whole words');
  await expect(page.getByRole('switch')).toHaveCount(1);
  await expect(page.locator('mark').first()).toHaveText('whole', { ignoreCase: true });
  await expect(page.getByRole('status').filter({ hasText: '1 setting' })).toBeVisible();
  await expectAccessible(page);

  const whole = page.getByRole('switch', { name: 'Mark whole words' });
  await expect(page.getByText('Default: on')).toBeVisible();
  await whole.click();
  await expect(whole).not.toBeChecked();
  await page.getByRole('button', { name: 'Reset “Mark whole words” to on' }).click();
  await expect(whole).toBeChecked();
  await expect(page.getByRole('button', { name: /^Reset “/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(whole).not.toBeChecked();
});

test('all settings are reset at once, colour names too, and one Undo brings them back', async ({ app }) => {
  let { page } = app;
  await openSettings(page);
  await page.getByRole('radio', { name: 'Dark' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByLabel('Name of the colour green').fill('proof');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 settings are not at the default.')).toBeVisible();

  page = await app.restart();
  await openSettings(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.getByRole('button', { name: 'Reset all' }).click();
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.getByLabel('Name of the colour green')).toHaveValue('Evidence');
  await expect(page.getByText('All settings are at their defaults.')).toBeVisible();
  // Its keys undo it also once the message is gone.
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByLabel('Name of the colour green')).toHaveValue('proof');
});

test('the sections stand beside the page, and lead to their place', async ({ app }) => {
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 500 });
  await openSettings(page);
  const sections = page.getByRole('navigation', { name: 'Sections' });
  await sections.getByRole('button', { name: 'About' }).click();
  await expect(page.getByRole('heading', { name: 'About' })).toBeInViewport();
  await expect(page.getByRole('heading', { name: 'About' })).toBeFocused();
  await expect(sections.getByRole('button', { name: 'About' })).toHaveAttribute('aria-current', 'location');
});

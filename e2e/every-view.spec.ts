import { expect, expectAccessible, test } from './fixtures.ts';
import { articleFile, bringIn, clickWords, openArticle, passageRow, seen, selectWords } from './person.ts';

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing to complain of in any view, ${scheme}`, async ({ app }) => {
    test.setTimeout(180_000);
    const { page } = app;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await expect(page.getByText(/drop/i).first()).toBeVisible();
    await expectAccessible(page);

    await bringIn(page, ['city-heat.txt', 'small-repairs.md', 'lighthouse-archive.md'].map(articleFile));
    await expect(page.getByRole('row')).toHaveCount(3);
    await expectAccessible(page);

    await openArticle(page, /city of two million/);
    await expectAccessible(page);
    const words = 'We would like to stop throwing it at each other.';
    await selectWords(page, words);
    await expect(page.getByRole('toolbar', { name: 'Mark the selection' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('1');
    await expect(passageRow(page, words)).toBeVisible();
    await clickWords(page, words);
    await expect(page.getByRole('dialog', { name: 'Highlight' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Highlight' })).toBeHidden();

    await page.keyboard.press('ControlOrMeta+Shift+E');
    await expect(page.getByRole('dialog', { name: 'Export as Markdown' })).toContainText('city');
    await expectAccessible(page);
    await page.keyboard.press('Escape');

    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: /shortcut/i })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');

    for (const view of ['Notebook', 'Speakers', 'Settings']) {
      await page.keyboard.press('ControlOrMeta+k');
      await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.type(view);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1, name: view })).toBeVisible();
      await expectAccessible(page);
    }
  });
}

test('a deleted article goes to the trash, comes back by undo, and from the trash', async ({ app }) => {
  const { page } = app;
  await bringIn(page, [articleFile('small-repairs.md')]);
  await expect(page.getByRole('row')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('row')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('row')).toHaveCount(1);
  await page.getByRole('row').focus();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('row')).toHaveCount(0);
  await page.getByRole('button', { name: /^Trash/ }).click();
  await expect(page.getByRole('row')).toHaveCount(1);
  await page.getByRole('row').focus();
  await page.keyboard.press('r');
  await expect(page.getByRole('row')).toHaveCount(0);
  const { stdout } = await app.cli(['list', '--json']);
  expect(JSON.parse(stdout)).toMatchObject([{ trashedAt: null }]);
});

test('what another process marks appears in the open article', async ({ app }) => {
  const { page } = app;
  await bringIn(page, [articleFile('small-repairs.md')]);
  await openArticle(page, /praise of the small repair/);
  const text = await page.locator('article p').nth(2).textContent();
  const quote = seen(text).slice(0, 60).trim();
  const marked = await app.cli([
    'highlight',
    'In praise of the small repair',
    '--quote',
    quote,
    '--tag',
    'from outside',
  ]);
  expect(marked).toMatchObject({ code: 0, stderr: '' });
  await expect(passageRow(page, quote)).toContainText('from outside');
});

test('the notebook gathers passages of the whole library and leads back to them', async ({ app }) => {
  const { page } = app;
  await bringIn(page, [articleFile('small-repairs.md'), articleFile('salt-marsh.txt')]);
  await expect(page.getByRole('row')).toHaveCount(2);
  for (const title of [/small repair/, /sea back in/]) {
    await page.getByRole('button', { name: /^All articles/ }).click();
    await openArticle(page, title);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('h');
    await expect(page.getByRole('region', { name: 'Passages' }).getByRole('article')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: /library|back/i })
      .first()
      .click();
  }
  await page.getByRole('button', { name: /^Notebook/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Notebook' })).toBeVisible();
  await expect(page.getByText('In praise of the small repair').first()).toBeVisible();
  await expect(page.getByText('The farmers who let the sea back in').first()).toBeVisible();
});

import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { articleFile, bringIn, openArticle, passageRow, selectWords } from './person.ts';

const WORDS = 'We would like to stop throwing it at each other.';
const FIRST = 'The engineer says this of the waste heat, and means it as a joke.';
const SECOND = 'Not a joke after all: see the contract of the second district.';

const card = (page: Page) => page.getByRole('dialog', { name: 'Highlight' });
const note = (page: Page) => card(page).getByRole('textbox', { name: 'Note', exact: true });
const history = (page: Page) => page.getByRole('dialog', { name: 'Earlier texts of this note' });

test('a note that was written over is found among its earlier texts and put back, and that is undone', async ({
  app,
}) => {
  const { page } = app;
  await bringIn(page, [articleFile('city-heat.txt')]);
  await openArticle(page, /city of two million/);
  await selectWords(page, WORDS);
  await page.keyboard.press('n');
  await note(page).fill(FIRST);
  await expect(passageRow(page, WORDS)).toContainText(FIRST);
  await note(page).fill(SECOND);
  await page.keyboard.press('Escape');
  await expect(passageRow(page, WORDS)).toContainText(SECOND);

  await card(page).getByRole('button', { name: 'Earlier texts of this note' }).click();
  await expect(history(page).getByRole('listitem').first()).toContainText(SECOND);
  await expect(history(page).getByRole('listitem').nth(1)).toContainText(FIRST);
  await expectAccessible(page);
  await history(page)
    .getByRole('button', { name: /^Put back the text of/ })
    .click();
  await expect(history(page)).toBeHidden();
  await expect(note(page)).toHaveValue(FIRST);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(note(page)).toHaveValue(SECOND);

  // By keyboard, after a restart, on a note that was emptied.
  await note(page).fill('');
  await page.keyboard.press('Escape');
  await expect(passageRow(page, WORDS)).not.toContainText(SECOND);
  const again = await app.restart();
  await openArticle(again, /city of two million/);
  await again.keyboard.press(']');
  await again.keyboard.press('Shift+n');
  await expect(history(again).getByRole('listitem')).toHaveCount(3);
  await history(again)
    .getByRole('button', { name: /^Put back/ })
    .first()
    .press('Enter');
  await expect(passageRow(again, WORDS)).toContainText(SECOND);
});

test('an article’s own note and a note in the notebook have their earlier texts too', async ({ app }) => {
  const { page } = app;
  await bringIn(page, [articleFile('city-heat.txt')]);
  await openArticle(page, /city of two million/);
  const own = page.getByRole('textbox', { name: 'Article note', exact: true });
  await own.fill(FIRST);
  await own.blur();
  await own.fill(SECOND);
  await own.blur();
  await page
    .getByRole('region', { name: 'Passages' })
    .getByRole('button', { name: /^Earlier texts/ })
    .click();
  await history(page)
    .getByRole('button', { name: /^Put back/ })
    .click();
  await expect(own).toHaveValue(FIRST);

  await selectWords(page, WORDS);
  await page.keyboard.press('n');
  await note(page).fill('Kept as it is');
  await expect(passageRow(page, WORDS)).toContainText('Kept as it is');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+2');
  await page.getByRole('article').first().focus();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Written anew in the notebook');
  await page.getByRole('button', { name: 'Earlier texts of this note' }).click();
  await expect(history(page).getByRole('listitem').nth(1)).toContainText('Kept as it is');
  await history(page)
    .getByRole('button', { name: /^Put back/ })
    .click();
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toHaveValue('Kept as it is');
});

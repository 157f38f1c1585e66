import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { articleFile, bringIn, clickWords, openArticle, passageRow, selectWords } from './person.ts';

const TITLE = 'A city of two million tries to cool itself with shade';
const WORDS = 'We would like to stop throwing it at each other.';
const OTHERS = 'It is the largest attempt yet by a European city to cool itself without machines.';
const LONG = 'Who pays for the pipes? The city says the district, and the district says the city.';

const noteField = (page: Page) =>
  page.getByRole('dialog', { name: 'Highlight' }).getByRole('textbox', { name: 'Note', exact: true });
const scrolled = (page: Page): Promise<number> =>
  page.locator('[data-scroller]').evaluate((element) => element.scrollTop);

test('what other processes change appears at once, and takes neither the place nor a half-typed note', async ({
  app,
}) => {
  const { page } = app;
  await bringIn(page, [articleFile('city-heat.txt'), articleFile('salt-marsh.txt')]);
  await openArticle(page, TITLE);
  await selectWords(page, WORDS);
  await page.keyboard.press('n');
  await expect(noteField(page)).toBeFocused();
  await expect.poll(() => scrolled(page)).toBeGreaterThan(100);
  const place = await scrolled(page);

  // Typing goes on from before the other process begins until after its changes are on screen.
  const typing = page.keyboard.type(LONG, { delay: 60 });
  const marked = await app.cli([
    'highlight',
    TITLE,
    '--quote',
    OTHERS,
    '--tag',
    'elsewhere',
    '--note',
    'By another',
  ]);
  const since = performance.now();
  expect(marked).toMatchObject({ code: 0, stderr: '' });
  await expect(passageRow(page, OTHERS)).toContainText('By another');
  test.info().annotations.push({
    type: 'outside change on screen',
    description: `${Math.round(performance.now() - since)} ms after the other process had ended`,
  });
  await typing;
  await expect(noteField(page)).toHaveValue(LONG);
  await expect(noteField(page)).toBeFocused();
  expect(await scrolled(page)).toBe(place);
  await expect(passageRow(page, WORDS)).toContainText(LONG);
});

test('a note that another window changes while it is half typed keeps what is typed and shows the other’s', async ({
  app,
}) => {
  const { page } = app;
  await bringIn(page, [articleFile('city-heat.txt')]);
  await openArticle(page, TITLE);
  await selectWords(page, WORDS);
  await page.keyboard.press('n');
  await noteField(page).fill('As it was');
  await expect(passageRow(page, WORDS)).toContainText('As it was');
  const other = await app.openSecondWindow();
  await openArticle(other, TITLE);
  await clickWords(other, WORDS);
  await expect(noteField(other)).toHaveValue('As it was');

  // By this window's clock nobody pauses: what is half typed is not saved yet.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await noteField(page).press('End');
  let mine = `As it was${LONG}`;
  await page.keyboard.type(LONG);
  await noteField(other).fill('Changed in the other window');
  await expect(async () => {
    await page.keyboard.type('.');
    mine += '.';
    await page.clock.runFor(100);
    await expect(page.getByText('This note was changed elsewhere meanwhile')).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(noteField(page)).toHaveValue(mine);
  await page.clock.resume();
  await page.getByRole('button', { name: 'Add it below mine' }).click();
  const both = `${mine}\n\nChanged in the other window`;
  await expect(noteField(page)).toHaveValue(both);
  await noteField(page).blur();
  await expect(noteField(other)).toHaveValue(both);
});

test('the list shows what comes in from outside without losing its place', async ({ app }) => {
  const { page } = app;
  await bringIn(page, ['city-heat.txt', 'salt-marsh.txt', 'small-repairs.md'].map(articleFile));
  await expect(page.getByRole('row')).toHaveCount(3);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const focused = await page.locator(':focus').textContent();
  await app.cli(['import', articleFile('orchard-ledger.md')]);
  await expect(page.getByRole('row')).toHaveCount(4);
  expect(await page.locator(':focus').textContent()).toBe(focused);
});

test('a conflict copy that a sync program makes is taken in, set aside and told of', async ({ app }) => {
  const { page } = app;
  await bringIn(page, [articleFile('city-heat.txt')]);
  await expect(page.getByRole('row')).toHaveCount(1);
  const [id = ''] = readdirSync(join(app.library, 'articles'));
  const folder = join(app.library, 'articles', id);
  const own = readdirSync(folder).find((name) => name.startsWith('notes-')) ?? '';
  const copy = own.replace('.json', ' (Mara’s conflicted copy 2026-01-02).json');
  copyFileSync(join(folder, own), join(folder, copy));
  await expect(page.getByText('A sync program had made a conflict copy')).toContainText(TITLE);
  await expect(page.getByText(`${copy}.merged`)).toBeVisible();
  expect(readdirSync(folder)).toContain(`${copy}.merged`);
  expect(readdirSync(folder)).not.toContain(copy);
});

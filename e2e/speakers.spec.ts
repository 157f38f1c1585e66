import type { Page } from '@playwright/test';
import { type App, expect, expectAccessible, test } from './fixtures.ts';
import { articleFile, bringIn, clickWords, openArticle, passageRow, placeOf } from './person.ts';

const HEAT = /city of two million/;
const VOTE = /votes for shade/;

async function start({ page }: App, files: readonly string[] = ['city-heat.txt', 'shade-vote.txt']) {
  await bringIn(page, files.map(articleFile));
  await expect(page.getByRole('row')).toHaveCount(files.length);
}

/** The quotations that are painted on the page. */
const painted = (page: Page) => page.evaluate(() => CSS.highlights.get('commonplace-quotation')?.size ?? 0);

/** The reader’s note on the quotation that the cursor or the pointer is on. */
const note = (page: Page) => page.getByRole('group', { name: 'Quotation', exact: true });
const passages = (page: Page) => page.getByRole('region', { name: 'Passages' }).getByRole('article');
const speaker = (page: Page, name: string) => page.getByRole('option').filter({ hasText: name });
const said = (page: Page) => page.getByRole('feed', { name: 'Quotations' }).getByRole('article');

test('quotations are marked faintly, and highlighted with their speaker, by keyboard', async ({ app }) => {
  const { page } = app;
  await start(app);
  await openArticle(page, VOTE);
  await expect.poll(() => painted(page)).toBe(5);

  await page.keyboard.press('q');
  await expect(note(page)).toContainText('Dolores Ibarra');
  await page.keyboard.press('w');
  await expect(passageRow(page, 'Shade is a public good,')).toContainText('— Dolores Ibarra');
  await page.keyboard.press('Shift+W');
  await expect(passages(page)).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(passages(page)).toHaveCount(1);

  for (const name of ['Dolores Ibarra', 'Montes', 'a gardener', 'a gardener']) {
    await page.keyboard.press('q');
    await expect(note(page)).toContainText(name);
  }
  await page.keyboard.press('Shift+Q');
  await page.keyboard.press('Shift+Q');
  await page.keyboard.press('Enter');
  await expect(passageRow(page, 'A tree that dies')).toContainText('— Montes');

  const { stdout } = await app.cli([
    'export',
    'Alcora’s council votes for shade, and argues about who waters it',
  ]);
  expect(stdout).toContain('> — Montes');
});

test('quotations are highlighted by mouse, and no longer marked when that is turned off', async ({ app }) => {
  const { page } = app;
  await start(app);
  await openArticle(page, VOTE);
  await expect.poll(() => painted(page)).toBe(5);
  const { middle } = await placeOf(page, 'We will plant them');
  await page.mouse.move(middle.x, middle.y);
  await expect(note(page)).toContainText('a gardener');
  await note(page).getByRole('button', { name: 'All 2 of this speaker' }).click();
  await expect(passages(page)).toHaveCount(2);
  await expect(passageRow(page, 'We will keep them alive')).toContainText('— a gardener');

  await page.keyboard.press('ControlOrMeta+,');
  await page.getByRole('switch', { name: 'Mark quotations faintly' }).click();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(passages(page)).toHaveCount(2);
  await expect.poll(() => painted(page)).toBe(0);
  await page.keyboard.press('q');
  await expect(note(page)).toContainText('Dolores Ibarra');
});

test('the speakers of all articles are listed with what they said, by mouse', async ({ app }) => {
  const { page } = app;
  await start(app);
  await page.getByRole('button', { name: 'Speakers' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Speakers' })).toBeVisible();
  await expect(speaker(page, 'Dolores Ibarra')).toContainText('4 quotations');
  await speaker(page, 'Dolores Ibarra').click();
  await expect(said(page)).toHaveCount(4);
  // The newest article first, and in it as it has them.
  await expect(said(page).first()).toContainText('Shade is a public good,');
  await expect(said(page).first()).toContainText('votes for shade');
  await expect(said(page).first()).toContainText('Jul 7');
  await expect(said(page).nth(2)).toContainText('Air conditioning is a way');

  await page.getByRole('button', { name: 'Sort' }).click();
  await page.getByRole('menuitemradio', { name: 'Oldest first' }).click();
  await expect(said(page).first()).toContainText('Air conditioning is a way');

  await page.getByRole('searchbox', { name: 'Filter by name or words' }).fill('hour');
  await expect(said(page)).toHaveCount(1);
  await expect(page.getByRole('option')).toHaveCount(1);
  const saved = await app.saving(() => page.getByRole('button', { name: 'Export as Markdown' }).click());
  expect(saved.name).toBe('Dolores Ibarra.md');
  expect(saved.bytes.toString('utf8')).toContain(
    '> Nobody should have to buy it by the hour.\n>\n> — Dolores Ibarra,',
  );

  await page.getByRole('searchbox', { name: 'Filter by name or words' }).fill('nobody says this');
  await expect(page.getByRole('heading', { name: 'Nobody said this' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await page.getByRole('button', { name: 'Any site' }).click();
  await page.getByRole('menuitemradio', { name: 'meridianpost.example' }).click();
  await expect(said(page)).toHaveCount(2);

  await said(page).first().click();
  await expect(page.getByRole('heading', { level: 1, name: HEAT })).toBeVisible();
  await expect(note(page)).toContainText('Dolores Ibarra');
});

test('speakers are gone through, named and read by keyboard, and back again', async ({ app }) => {
  const { page } = app;
  await start(app);
  await page.keyboard.press('ControlOrMeta+3');
  await expect(speaker(page, 'Rafael Montes')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('montes');
  await expect(page.getByRole('option')).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  const shown = (name: string) => page.getByRole('region', { name, exact: true });
  await page.keyboard.press('End');
  await expect(shown('Rafael Montes')).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(shown('Montes')).toBeVisible();

  // “Montes” is Rafael Montes from now on: one speaker with the quotations of both.
  await page.keyboard.press('r');
  const dialog = page.getByRole('dialog', { name: 'Who is “Montes”?' });
  await dialog.getByRole('combobox', { name: 'Name' }).fill('rafa');
  await expect(dialog.getByRole('option', { name: 'Rafael Montes' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(shown('Rafael Montes')).toBeVisible();
  await expect(said(page)).toHaveCount(2);

  await expect(page.getByRole('listbox', { name: 'Speakers' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(said(page).first()).toBeFocused();
  await page.keyboard.press('j');
  await expect(said(page).nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: HEAT })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(said(page).nth(1)).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Filter by name or words' })).toHaveValue('montes');

  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.getByRole('option')).toHaveCount(2);
});

test('on a narrow window the speakers and what one said are two pages', async ({ app }) => {
  const { page } = app;
  await start(app);
  await page.setViewportSize({ width: 360, height: 720 });
  await page.keyboard.press('ControlOrMeta+3');
  await speaker(page, 'Tomás Echevarría').click();
  await expect(page.getByRole('listbox', { name: 'Speakers' })).toBeHidden();
  await expect(said(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'All speakers' }).click();
  await expect(speaker(page, 'Tomás Echevarría')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('a corrected speaker is remembered for the name, and forgotten in the settings', async ({ app }) => {
  test.setTimeout(120_000);
  const { page } = app;
  await start(app);
  await openArticle(page, VOTE);
  await expect.poll(() => painted(page)).toBe(5);
  for (let step = 0; step < 3; step++) await page.keyboard.press('q');
  await expect(note(page)).toContainText('Montes');
  await page.keyboard.press('w');
  const words = 'A tree that dies in its second summer has shaded nobody,';
  await expect(passageRow(page, words)).toContainText('— Montes');
  await clickWords(page, 'A tree that dies');
  const card = page.getByRole('dialog', { name: 'Highlight' });
  await card.getByRole('combobox', { name: 'Said by' }).fill('Rafael Montes');
  await page.keyboard.press('Enter');
  await expect(passageRow(page, words)).toContainText('— Rafael Montes');
  await expect(card.getByRole('checkbox', { name: 'Everywhere that it says “Montes”' })).toBeChecked();
  await expectAccessible(page);

  await page.keyboard.press('ControlOrMeta+3');
  await expect(speaker(page, 'Rafael Montes')).toContainText('2 quotations');
  await expectAccessible(page);
  await page.keyboard.press('ControlOrMeta+,');
  await expect(page.getByRole('combobox', { name: 'Who “Montes” is' })).toHaveValue('Rafael Montes');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Forget “Montes”' }).click();
  await expect(page.getByRole('combobox', { name: 'Who “Montes” is' })).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.getByRole('combobox', { name: 'Who “Montes” is' })).toHaveValue('Rafael Montes');
});

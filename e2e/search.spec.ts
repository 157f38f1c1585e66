import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { articleFile, bringIn, openArticle, passageRow, selectWords } from './person.ts';

const ARTICLES = ['salt-marsh.txt', 'city-heat.txt', 'night-trains.txt', 'orchard-ledger.md'];

const field = (page: Page) => page.getByRole('combobox', { name: 'Search everything' });
const findings = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('option');
const groups = (page: Page) => page.getByRole('listbox', { name: 'Results' }).getByRole('group');
const bar = (page: Page) => page.getByRole('search', { name: 'Find in this text' });

async function fillLibrary(page: Page): Promise<void> {
  await expect(page.getByText(/drop/i).first()).toBeVisible();
  await bringIn(page, ARTICLES.map(articleFile));
  await expect(page.getByRole('row')).toHaveCount(ARTICLES.length);
}

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+F');
  await expect(field(page)).toBeFocused();
}

/** How many places of the text carry this mark. */
const painted = (page: Page, name: string) =>
  page.evaluate((name) => CSS.highlights.get(name)?.size ?? 0, name);

/** Whether the hit that one is at stands within what is seen of the text. */
const currentIsInSight = (page: Page) =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('search-hit-current') ?? [];
    const view = document.querySelector('[data-scroller]')?.getBoundingClientRect();
    if (!(range instanceof StaticRange) || view === undefined) return false;
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const box = live.getBoundingClientRect();
    return box.top >= view.top && box.bottom <= view.bottom;
  });

test('typing finds, operators narrow, and the keyboard leads to the very words', async ({ app }) => {
  const { page } = app;
  await fillLibrary(page);
  await openSearch(page);
  await expect(page.getByText('these words side by side')).toBeVisible();
  await expectAccessible(page);

  await page.keyboard.type('wat');
  await expect(groups(page).first()).toBeVisible();
  await expect(findings(page).locator('mark').first()).toHaveText(/^wat/i);
  await expectAccessible(page);
  const all = await groups(page).count();
  expect(all).toBeGreaterThan(1);

  await field(page).fill('wat is:archive');
  await expect(page.getByRole('heading', { name: 'Nothing fits' })).toBeVisible();
  await field(page).fill('wat -city');
  await expect.poll(() => groups(page).count()).toBeLessThan(all);
  await field(page).fill('"before:sometime water');
  await expect(page.getByRole('heading', { name: 'Nothing fits' })).toBeVisible();

  await field(page).fill('water');
  await expect(groups(page).nth(1)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const title = (await groups(page).nth(1).getAttribute('aria-label')) ?? '';
  await expect(findings(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(bar(page)).toContainText(/^\d+ of \d+/);
  await expect.poll(() => currentIsInSight(page)).toBe(true);
  await expectAccessible(page);

  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  expect(await painted(page, 'search-hit')).toBe(0);
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveValue('water');
  await expect(findings(page).nth(1)).toHaveAttribute('aria-selected', 'true');
});

test('in the text one goes from place to place, round and back', async ({ app }) => {
  const { page } = app;
  await fillLibrary(page);
  await openArticle(page, /farmers who let the sea/);
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('marsh');
  const count = bar(page).getByRole('status');
  await expect(count).toHaveText(/^\d+ of \d+$/);
  const total = Number(/of (\d+)/.exec((await count.textContent()) ?? '')?.[1]);
  expect(total).toBeGreaterThan(1);
  await expect.poll(() => painted(page, 'search-hit')).toBeGreaterThan(0);
  expect(await painted(page, 'search-hit-current')).toBe(1);

  await expect(count).toHaveText(`1 of ${total}`);
  await page.keyboard.press('Enter');
  await expect(count).toHaveText(`2 of ${total}`);
  await page.keyboard.press('F3');
  await expect(count).toHaveText(`${total > 2 ? 3 : 1} of ${total}`);
  await page.keyboard.press('Shift+F3');
  await page.keyboard.press('ControlOrMeta+Shift+g');
  await expect(count).toHaveText(`1 of ${total}`);
  await page.keyboard.press('ControlOrMeta+Shift+g');
  await expect(count).toHaveText(`${total} of ${total}`);
  await expect.poll(() => currentIsInSight(page)).toBe(true);
  await page.keyboard.press('ControlOrMeta+g');
  await expect(count).toHaveText(`1 of ${total}`);

  await bar(page).getByRole('textbox').fill('zeppelin');
  await expect(count).toHaveText('None');
  await page.keyboard.press('Escape');
  await expect(bar(page)).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('Chinese, Japanese and Korean are found by any two characters', async ({ app }) => {
  const { page } = app;
  const file = join(app.config, '..', 'kyoto.txt');
  writeFileSync(
    file,
    '古都の春\n\n京都市の桜は今年も早く咲きました。観光客が戻っています。\n\n서울에서도 벚꽃이 피었습니다.\n',
  );
  await expect(page.getByText(/drop/i).first()).toBeVisible();
  await bringIn(page, [file, articleFile('salt-marsh.txt')]);
  await expect(page.getByRole('row')).toHaveCount(2);
  await openSearch(page);
  for (const [query, hit] of [
    ['光客', '光客'],
    ['벚꽃', '벚꽃'],
    ['都市', '都市'],
  ] as const) {
    await field(page).fill(query);
    await expect(groups(page)).toHaveCount(1);
    await expect(findings(page).locator('mark').first()).toHaveText(hit);
  }
  await page.keyboard.press('Enter');
  await expect(bar(page)).toContainText('1 of 1');
  const { stdout } = await app.cli(['search', '光客', '--json']);
  expect(JSON.parse(stdout)).toMatchObject([{ title: '古都の春' }]);
});

test('passages and notes are found as such, by word, tag and colour, and lead to their highlight', async ({
  app,
}) => {
  const { page } = app;
  await fillLibrary(page);
  await openArticle(page, /city of two million/);
  const words = 'We would like to stop throwing it at each other.';
  await selectWords(page, words);
  await page.keyboard.press('4');
  await expect(passageRow(page, words)).toBeVisible();
  await page.keyboard.press(']');
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toBeFocused();
  await page.keyboard.type('Ask the xylophonist');
  await page.keyboard.press('Escape');
  await expect(passageRow(page, words)).toContainText('xylophonist');

  await openSearch(page);
  await page.keyboard.type('xylophon');
  await expect(findings(page).first()).toContainText('Note on Question');
  await expect(findings(page).first().locator('mark')).toHaveText('xylophonist');
  await expectAccessible(page);
  await field(page).fill('color:question');
  await expect(findings(page).first()).toContainText(words);
  const { stdout } = await app.cli(['search', 'color:question', '--json']);
  expect(JSON.parse(stdout)).toMatchObject([
    { snippet: words, annotationId: expect.any(String), of: 'passage' },
  ]);

  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Highlight' })).toBeVisible();
});

test('a search that is saved survives a restart, is renamed and deleted', async ({ app }) => {
  await fillLibrary(app.page);
  await openSearch(app.page);
  await app.page.keyboard.type('water -city');
  await expect(groups(app.page).first()).toBeVisible();
  await app.page.getByRole('button', { name: 'Save search' }).click();
  const dialog = app.page.getByRole('dialog', { name: 'Save search' });
  await dialog.getByRole('textbox').fill('Out of town');
  await expectAccessible(app.page);
  await app.page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(app.page.getByRole('button', { name: 'Out of town', exact: true })).toBeVisible();
  await expectAccessible(app.page);

  const page = await app.restart();
  await page.getByRole('button', { name: 'Out of town', exact: true }).click();
  await expect(field(page)).toHaveValue('water -city');
  await expect(groups(page).first()).toBeVisible();

  await page.getByRole('button', { name: 'Change “Out of town”' }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('dialog', { name: 'Rename search' }).getByRole('textbox').fill('Countryside');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Countryside', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Out of town', exact: true })).toBeHidden();

  await page.getByRole('button', { name: 'Change “Countryside”' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByRole('button', { name: 'Countryside', exact: true })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Countryside', exact: true })).toBeVisible();
});

test('the command line finds the same while the app runs, and what it adds is found in the app', async ({
  app,
}) => {
  const { page } = app;
  await fillLibrary(page);
  await openSearch(page);
  await page.keyboard.type('water');
  const found = await app.cli(['search', 'water', '--json']);
  expect(found).toMatchObject({ code: 0, stderr: '' });
  const results = JSON.parse(found.stdout) as { title: string; articleId: string; snippet: string }[];
  expect(results.length).toBeGreaterThan(1);
  // What is shown for the first letters gives way to what is found for the word.
  await expect
    .poll(() => groups(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))))
    .toEqual(results.map(({ title }) => title));
  for (const { articleId, snippet } of results) {
    expect(articleId).toMatch(/^[a-z0-9]{20}$/);
    expect(snippet).toMatch(/water/i);
  }
  const limited = await app.cli(['search', 'water', '--limit', '1', '--json']);
  expect(JSON.parse(limited.stdout)).toHaveLength(1);
  expect(await app.cli(['search', 'zeppelins'])).toMatchObject({ code: 0, stdout: '' });

  await app.cli(['import', articleFile('cocoa-harvest.txt')]);
  await field(page).fill('cocoa');
  await expect(groups(page)).toHaveCount(1);
});

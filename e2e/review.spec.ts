import type { Page } from '@playwright/test';
import { type App, expect, expectAccessible, test } from './fixtures.ts';
import { articleFile, bringIn, openSettings } from './person.ts';

const DAY = 86_400_000;
const TITLE = 'A city of two million tries to cool itself with shade';
const FIRST = 'We would like to stop throwing it at each other.';
const SECOND = 'it is a guest, and it drinks like one.';

const reviewEntry = (page: Page) =>
  page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: 'Review' });

/** The days go by in the window; the library keeps what was marked today. */
async function daysLater(page: Page, days: number): Promise<void> {
  await page.clock.setFixedTime(Date.now() + days * DAY);
  await page.getByRole('button', { name: /^Notebook/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Notebook' })).toBeVisible();
  await reviewEntry(page).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible();
}

async function markTwo(app: App): Promise<void> {
  await bringIn(app.page, [articleFile('city-heat.txt')]);
  await expect(app.page.getByRole('row')).toHaveCount(1);
  for (const quote of [FIRST, SECOND]) {
    expect(await app.cli(['highlight', TITLE, '--quote', quote])).toMatchObject({ code: 0 });
  }
}

async function turnOn(page: Page): Promise<void> {
  await expect(reviewEntry(page)).toHaveCount(0);
  await openSettings(page);
  await page.keyboard.press('/');
  await page.keyboard.type('daily review');
  await page.getByRole('switch', { name: 'Daily review' }).click();
  await reviewEntry(page).click();
}

test('passages of days before come one by one, are kept for later, and come back when they are due', async ({
  app,
}) => {
  let { page } = app;
  await markTwo(app);
  await turnOn(page);
  await expect(page.getByText('Nothing is due today')).toBeVisible();
  await expectAccessible(page);

  await daysLater(page, 1);
  await expect(page.getByText('2 for today')).toBeVisible();
  await expectAccessible(page);
  const shown = page.getByRole('blockquote');
  const first = await shown.textContent();
  expect([FIRST, SECOND].some((words) => first?.includes(words.slice(0, 20)))).toBe(true);
  await expect(page.getByRole('button', { name: /^Later/ })).toContainText('in 3 days');
  await page.keyboard.press('3');
  await expect(shown).not.toHaveText(first ?? '');
  await page.keyboard.press('4');
  await expect(page.getByText('That is all for today')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('button', { name: /^Much later/ })).toBeVisible();
  await page.getByRole('button', { name: /^Much later/ }).click();
  await expect(page.getByText('That is all for today')).toBeVisible();

  page = await app.restart();
  await expect(reviewEntry(page)).toBeVisible();
  await daysLater(page, 4);
  await expect(page.getByRole('blockquote')).toHaveText(first ?? '');
  await page.keyboard.press('1');
  await expect(page.getByText('That is all for today')).toBeVisible();
});

test('a passage is edited where it stands, or taken out; its highlight stays, and Undo brings it back', async ({
  app,
}) => {
  const { page } = app;
  await markTwo(app);
  await turnOn(page);
  await daysLater(page, 2);
  await expect(page.getByText('2 for today')).toBeVisible();
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Note' }).fill('Seen again');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('article').getByText('Seen again')).toBeVisible();
  await page.keyboard.press('t');
  await page.keyboard.type('shade');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('list', { name: 'Tags' })).toHaveText('shade');

  const words = (await page.getByRole('blockquote').textContent()) ?? '';
  await page.getByRole('button', { name: 'Take out of the review' }).click();
  await expect(page.getByRole('blockquote')).not.toHaveText(words);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('2 for today')).toBeVisible();
  await page.keyboard.press('x');
  await expect(page.getByText('2 for today')).toBeHidden();
  const { stdout } = await app.cli(['show', TITLE, '--json']);
  expect(JSON.parse(stdout).annotations).toHaveLength(2);
});

test('the review is not there until it is wanted; the palette leads to an invitation', async ({ app }) => {
  const { page } = app;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+4');
  await expect(page.getByText('Meet your highlights again')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Begin a daily review' }).click();
  await expect(page.getByText('No highlights to look back on yet')).toBeVisible();
  await expect(reviewEntry(page)).toBeVisible();
});

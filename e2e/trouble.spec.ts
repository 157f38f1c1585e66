import { existsSync, renameSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { type App, expect, expectAccessible, test } from './fixtures.ts';
import { articleFile, bringIn, openArticle, passageRow, selectWords } from './person.ts';
import { makeDisk, mayMakeDisks, type SmallDisk } from './small-disk.ts';
import { atRest } from './windows.ts';

const TITLE = 'A city of two million tries to cool itself with shade';
const WORDS = 'We would like to stop throwing it at each other.';
const NOTE = 'The engineer says this of the waste heat.';

const banner = (page: Page, words: string | RegExp) => page.getByRole('alert').filter({ hasText: words });
const noteField = (page: Page) =>
  page.getByRole('dialog', { name: 'Highlight' }).getByRole('textbox', { name: 'Note', exact: true });

async function passagesOnDisk(app: App): Promise<{ exact: string; note: string }[]> {
  const { stdout } = await app.cli(['show', TITLE, '--json']);
  return (JSON.parse(stdout) as { annotations: { exact: string; note: string }[] }).annotations;
}

async function markAndNote(page: Page): Promise<void> {
  await selectWords(page, WORDS);
  await page.keyboard.press('n');
  await noteField(page).fill(NOTE);
  await page.keyboard.press('Escape');
}

test('what is done while the library’s folder is away stays on screen, is told of, and is saved when it is back', async ({
  app,
  host,
}) => {
  const { page } = app;
  await bringIn(page, [articleFile('city-heat.txt'), articleFile('salt-marsh.txt')]);
  await expect(page.getByRole('row')).toHaveCount(2);
  await openArticle(page, TITLE);
  await expect.poll(async () => (await app.cli(['list', '--json'])).stdout).toContain('"reading"');

  const away = `${app.library}-away`;
  renameSync(app.library, away);
  await expect(banner(page, 'Your library is not there')).toContainText('the folder is not there any more');
  await markAndNote(page);
  const notSaved = banner(page, /not saved: highlight, edit note/);
  await expect(notSaved).toContainText('kept here and saved once the library is back');
  await expect(passageRow(page, WORDS)).toContainText(NOTE);
  await expectAccessible(page);
  await notSaved.getByRole('button', { name: 'Save again' }).click();
  await expect(notSaved).toBeVisible();
  expect(existsSync(app.library), 'the library is not made anew').toBe(false);
  if (host === 'browser') {
    // On the desktop: electron/close-once-finished.test.ts.
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    const question = await asked;
    expect(question.type(), 'who closes the window is asked').toBe('beforeunload');
    await question.dismiss();
  }

  renameSync(away, app.library);
  await expect(banner(page, 'Your library is not there')).toBeHidden();
  await expect(notSaved).toBeHidden({ timeout: 40_000 });
  await expect(page.getByText('Saved: highlight, edit note')).toBeVisible();
  await expect(page.getByText('Not saved yet')).toBeHidden();
  expect(await passagesOnDisk(app)).toMatchObject([{ exact: WORDS, note: NOTE }]);
});

test('a banner comes and goes without moving the text that one reads', async ({ app }) => {
  const { page } = app;
  await bringIn(page, [articleFile('city-heat.txt')]);
  await openArticle(page, TITLE);
  await expect.poll(async () => (await app.cli(['list', '--json'])).stdout).toContain('"reading"');
  const heading = page.getByRole('heading', { level: 1 });
  const paragraph = page.locator('article p').filter({ hasText: 'throwing it at each other' });
  for (const place of [heading, paragraph]) {
    await place.scrollIntoViewIfNeeded();
    await atRest(page);
    const before = await place.boundingBox();
    const away = `${app.library}-away`;
    renameSync(app.library, away);
    await expect(banner(page, 'Your library is not there')).toBeVisible();
    await atRest(page);
    const bar = await page.getByRole('button', { name: 'Back to the library' }).boundingBox();
    expect(bar?.y, 'the banner takes its room').toBeGreaterThan(30);
    expect((await place.boundingBox())?.y).toBeCloseTo(before?.y ?? Number.NaN, 0);
    renameSync(away, app.library);
    await expect(banner(page, 'Your library is not there')).toBeHidden();
    await atRest(page);
    expect((await place.boundingBox())?.y).toBeCloseTo(before?.y ?? Number.NaN, 0);
  }
  await expect(banner(page, 'not saved')).toHaveCount(0);
});

test.describe('on a small disk', () => {
  test.skip(({ host }) => host !== 'browser', 'the disk is the same whichever host writes to it');
  test.skip(!mayMakeDisks(), 'this machine lets no disk be made (that takes root on Linux)');
  let disk: SmallDisk | null = null;

  test.beforeEach(async ({ app }) => {
    disk = makeDisk(app.library);
    await app.restart();
    await bringIn(app.page, [articleFile('city-heat.txt')]);
    await openArticle(app.page, TITLE);
  });
  test.afterEach(() => {
    disk?.remove();
    disk = null;
  });

  test('that is full, nothing is lost and everything is saved once there is room', async ({ app }) => {
    const { page } = app;
    disk?.fill();
    await markAndNote(page);
    const notSaved = banner(page, /2 changes are not saved: highlight, edit note/);
    await expect(notSaved).toContainText('the disk is full. Free some space on that disk');
    await expect(passageRow(page, WORDS)).toContainText(NOTE);
    expect(await passagesOnDisk(app)).toEqual([]);

    await page.keyboard.press('ControlOrMeta+1');
    await bringIn(page, [articleFile('salt-marsh.txt')]);
    const report = page.getByRole('region', { name: 'Bringing in' });
    await expect(report).toContainText('the disk is full');
    await expect(page.getByRole('row')).toHaveCount(1);

    disk?.empty();
    await report.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('row')).toHaveCount(2);
    await notSaved.or(page.getByText('Saved: highlight')).first().waitFor();
    await expect(notSaved).toBeHidden({ timeout: 40_000 });
    expect(await passagesOnDisk(app)).toMatchObject([{ exact: WORDS, note: NOTE }]);
  });

  test('that can only be read, articles are read, and changes wait until it can be written', async ({
    app,
  }) => {
    const { page } = app;
    await expect.poll(async () => (await app.cli(['list', '--json'])).stdout).toContain('"reading"');
    disk?.lock();
    await markAndNote(page);
    const notSaved = banner(page, /not saved: highlight, edit note/);
    await expect(notSaved).toContainText('the disk can only be read');
    const again = await app.openSecondWindow();
    await openArticle(again, TITLE);
    await expect(again.getByText(WORDS.slice(0, 20)).first()).toBeVisible();

    disk?.unlock();
    await notSaved.getByRole('button', { name: 'Save again' }).click();
    await expect(notSaved).toBeHidden();
    await expect(passageRow(again, WORDS)).toContainText(NOTE);
    expect(await passagesOnDisk(app)).toMatchObject([{ exact: WORDS, note: NOTE }]);
  });
});

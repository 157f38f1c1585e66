import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import {
  articleFile,
  bringIn,
  clickWords,
  openArticle,
  passageRow,
  putOnClipboard,
  seen,
  selectFromTo,
  selectWords,
} from './person.ts';

const TITLE = 'Europe’s night trains are full again, and nobody has enough beds';

/** What changes from run to run, as words. */
const settled = (markdown: string) =>
  markdown.replace(/^imported: .*$/m, 'imported: THEN').replace(/^\^[0-9a-f-]{36}$/gm, '^BLOCK');

test('a new user brings an article in, marks its quotations, tags them and takes them away, by mouse', async ({
  app,
}) => {
  const { page } = app;
  await expect(page.getByText(/drop/i).first()).toBeVisible();
  await bringIn(page, [articleFile('night-trains.txt')]);
  await openArticle(page, TITLE);

  const [first, second] = quotations('night-trains.txt');
  await selectWords(page, first);
  await page
    .getByRole('toolbar', { name: 'Mark the selection' })
    .getByRole('button', { name: /Claim/ })
    .click();
  await expect(passageRow(page, first)).toBeVisible();

  await clickWords(page, first.slice(0, 20));
  const card = page.getByRole('dialog', { name: 'Highlight' });
  await card.getByRole('textbox', { name: 'Note', exact: true }).fill('Who pays for *this*?');
  await card.getByRole('combobox', { name: 'Add to tags' }).fill('rail policy');
  await page.keyboard.press('Enter');
  await expect(passageRow(page, first)).toContainText('rail policy');

  await selectWords(page, second);
  await page.keyboard.press('3');
  await expect(passageRow(page, second)).toBeVisible();

  await page.keyboard.press('ControlOrMeta+Shift+E');
  const dialog = page.getByRole('dialog', { name: 'Export as Markdown' });
  await expect(dialog).toContainText('Who pays for');
  const saved = await app.saving(() => dialog.getByRole('button', { name: 'Save file' }).click());
  expect(saved.name).toBe(`${TITLE}.md`);
  expect(settled(saved.bytes.toString('utf8'))).toBe(
    readFileSync(`${import.meta.dirname}/fixtures/expected/night-trains.md`, 'utf8'),
  );
});

test('the same job by keyboard alone', async ({ app }) => {
  const { page } = app;
  await expect(page.getByText(/drop/i).first()).toBeVisible();
  await putOnClipboard(
    page,
    'A Quiet Harbour\n\nNobody spoke. The storm had come at night.\n\nBy noon it was gone.\n',
  );
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByRole('row').filter({ hasText: 'A Quiet Harbour' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'A Quiet Harbour' })).toBeVisible();

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('h');
  await expect(passageRow(page, 'The storm had come at night.')).toContainText('By noon it was gone.');

  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toBeFocused();
  await page.keyboard.type('So quick');
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await page.keyboard.type('weather');
  await page.keyboard.press('Enter');
  await expect(passageRow(page, 'The storm had come')).toContainText('weather');
  await expect(passageRow(page, 'The storm had come')).toContainText('So quick');
  await page.keyboard.press('Escape');

  await page.keyboard.press('4');
  await page.keyboard.press('ControlOrMeta+Shift+E');
  const dialog = page.getByRole('dialog', { name: 'Export as Markdown' });
  await expect(dialog).toContainText('weather');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
});

test('everything is there again after a restart, at the place where it was left', async ({ app }) => {
  await bringIn(app.page, [articleFile('salt-marsh.txt')]);
  await openArticle(app.page, /farmers who let the sea/);
  const last = quotations('salt-marsh.txt').at(-1) ?? '';
  await selectWords(app.page, last);
  await app.page.keyboard.press('2');
  await expect(passageRow(app.page, last)).toBeVisible();
  const progress = app.page.getByRole('progressbar', { name: 'Read' });
  await expect(progress).not.toHaveAttribute('aria-valuenow', '0');
  // The place is kept once one rests there.
  await expect
    .poll(async () => JSON.parse((await app.cli(['list', '--json'])).stdout))
    .toMatchObject([{ progress: expect.not.closeTo(0) }]);

  const page = await app.restart();
  await openArticle(page, /farmers who let the sea/);
  await expect(passageRow(page, last)).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Read' })).not.toHaveAttribute('aria-valuenow', '0');
  const { stdout } = await app.cli(['list', '--json']);
  expect(JSON.parse(stdout)).toMatchObject([{ status: 'reading', highlights: 1 }]);
});

test('a selection across paragraphs is one passage, and overlapping ones stay apart', async ({ app }) => {
  const { page } = app;
  await bringIn(page, [articleFile('orchard-ledger.md')]);
  await openArticle(page, /orchard that keeps a ledger/);
  const [one, two] = await paragraphs(page);
  await selectFromTo(page, one.slice(0, 24), two.slice(0, 24));
  await page.keyboard.press('1');
  await selectWords(page, two.slice(0, 40));
  await page.keyboard.press('2');
  const rows = page.getByRole('region', { name: 'Passages' }).getByRole('article');
  await expect(rows).toHaveCount(2);

  await clickWords(page, two.slice(0, 12));
  const card = page.getByRole('dialog', { name: 'Highlight' });
  const first = await card.getAttribute('data-color');
  await clickWords(page, two.slice(0, 12));
  await expect(card).not.toHaveAttribute('data-color', first ?? '');
  await page.keyboard.press('Delete');
  await expect(rows).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(rows).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(rows).toHaveCount(1);
});

test('a click finds its highlight on a screen of two device pixels a CSS pixel', async ({ app }) => {
  const { page } = app;
  const devices = await page.context().newCDPSession(page);
  await devices.send('Emulation.setDeviceMetricsOverride', {
    width: 1200,
    height: 840,
    deviceScaleFactor: 2,
    mobile: false,
  });
  await bringIn(page, [articleFile('salt-marsh.txt')]);
  await openArticle(page, /farmers who let the sea/);
  const [quote] = quotations('salt-marsh.txt');
  await selectWords(page, quote);
  await page.keyboard.press('1');
  await expect(passageRow(page, quote)).toBeVisible();
  await clickWords(page, quote);
  await expect(page.getByRole('dialog', { name: 'Highlight' })).toBeVisible();
});

test('a double click on an article opens it and selects nothing', async ({ app }) => {
  const { page } = app;
  await bringIn(page, [articleFile('salt-marsh.txt')]);
  await page.getByRole('row').dblclick();
  await expect(page.getByRole('heading', { level: 1, name: /farmers who let the sea/ })).toBeVisible();
  await expect(page.locator('article p').first()).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('');
});

/** The curly-quoted stretches of a fixture, longest first that stand in one paragraph. */
function quotations(name: string): [string, string, ...string[]] {
  const text = readFileSync(articleFile(name), 'utf8');
  const found = [...text.matchAll(/“([^”\n]{20,80})”/g)].map((match) => match[1] ?? '');
  return found as [string, string, ...string[]];
}

async function paragraphs(page: import('@playwright/test').Page): Promise<[string, string]> {
  const texts = await page
    .locator('article p')
    .evaluateAll((all) => all.map((one) => one.textContent ?? '').filter((text) => text.length > 60));
  return [seen(texts[0] ?? ''), seen(texts[1] ?? '')];
}

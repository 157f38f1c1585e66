import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';
import { articleFile, badFile, bringIn, openArticle } from './person.ts';

interface Dropped {
  readonly name: string;
  readonly base64: string;
}

/** Drops files on the window, as a file manager does. */
async function drop(page: import('@playwright/test').Page, files: readonly Dropped[]): Promise<void> {
  const transfer = await page.evaluateHandle((list) => {
    const data = new DataTransfer();
    for (const { name, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    return data;
  }, files);
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', type, { dataTransfer: transfer });
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

test('of 30 files dropped at once the 27 good ones come in, and the 3 bad ones are named with their reasons', async ({
  app,
}) => {
  const { page } = app;
  const good = Array.from({ length: 27 }, (_, index) => ({
    name: `letter-${index}.txt`,
    base64: base64(`Letter number ${index}\n\nThe ${index}th letter of the season came in the morning.\n`),
  }));
  const bad = ['empty.txt', 'picture.txt', 'cut-letter.txt'].map((name) => ({
    name,
    base64: readFileSync(badFile(name)).toString('base64'),
  }));
  await drop(page, [...good.slice(0, 10), ...bad, ...good.slice(10)]);
  const report = page.getByRole('region', { name: 'Bringing in' });
  await expect(report.getByRole('heading', { name: 'Brought in 27, 3 failed' })).toBeVisible();
  for (const { name } of bad)
    await expect(report.getByText(`“${name}”`, { exact: false }).first()).toBeVisible();
  await expect(page.getByText('27 articles').first()).toBeVisible();
  const { stdout } = await app.cli(['list', '--json']);
  expect(JSON.parse(stdout)).toHaveLength(27);
});

test('the same file twice is one article, and the app says so', async ({ app }) => {
  const { page } = app;
  await bringIn(page, [articleFile('cocoa-harvest.txt')]);
  await expect(page.getByRole('row')).toHaveCount(1);
  await bringIn(page, [articleFile('cocoa-harvest.txt')]);
  await expect(page.getByText(/already in your library/i).first()).toBeVisible();
  await expect(page.getByRole('row')).toHaveCount(1);
});

test('bringing in is undone and redone as one step', async ({ app }) => {
  const { page } = app;
  await bringIn(page, [articleFile('cocoa-harvest.txt'), articleFile('salt-marsh.txt')]);
  await expect(page.getByRole('region', { name: 'Bringing in' })).toContainText('Brought in 2 articles');
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('row')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(page.getByRole('row')).toHaveCount(2);
});

test('a report without a failure goes once one reads on', async ({ app }) => {
  const { page } = app;
  await bringIn(page, [articleFile('cocoa-harvest.txt'), articleFile('salt-marsh.txt')]);
  const report = page.getByRole('region', { name: 'Bringing in' });
  await expect(report).toContainText('Brought in 2 articles');
  await openArticle(page, /Chocolate makers/);
  await expect(report).toHaveCount(0);
});

test('the original bytes stay, and what was set aside is told and not lost', async ({ app }) => {
  const { page } = app;
  await bringIn(page, [articleFile('cocoa-harvest.txt')]);
  await page.getByRole('row').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Original Title:')).toBeHidden();
  const saved = await app.saving(() =>
    page
      .getByRole('button', { name: /original/i })
      .first()
      .click(),
  );
  expect(saved.bytes.equals(readFileSync(articleFile('cocoa-harvest.txt')))).toBe(true);
});

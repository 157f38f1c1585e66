import { writeFileSync } from 'node:fs';
import { expect, expectAccessible, test } from './fixtures.ts';
import { articleFile, bringIn, clickWords, openArticle, passageRow } from './person.ts';

test('an emptied speaker stays unknown, whoever was found, until somebody is named', async ({ app }) => {
  const { page } = app;
  await bringIn(page, [articleFile('shade-vote.txt')]);
  await openArticle(page, /votes for shade/);
  await expect
    .poll(() => page.evaluate(() => CSS.highlights.get('commonplace-quotation')?.size ?? 0))
    .toBe(5);
  const words = 'Shade is a public good,';
  await page.keyboard.press('q');
  await page.keyboard.press('w');
  await expect(passageRow(page, words)).toContainText('— Dolores Ibarra');
  await page.keyboard.press('Escape');
  await clickWords(page, 'Shade is a public good');
  const card = page.getByRole('dialog', { name: 'Highlight' });
  const saidBy = card.getByRole('combobox', { name: 'Said by' });
  await saidBy.fill('');
  await page.keyboard.press('Enter');
  await expect(passageRow(page, words)).not.toContainText('Ibarra');
  await expect(saidBy).toHaveAttribute('placeholder', 'Speaker unknown');
  await expectAccessible(page);

  await page.keyboard.press('ControlOrMeta+3');
  const unknown = page.getByRole('option').filter({ hasText: 'Speaker unknown' });
  await expect(unknown).toContainText('1 quotation');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(unknown).toHaveCount(0);
});

test('an article that needs no scrolling is read after a while, and not by being opened', async ({ app }) => {
  const { page } = app;
  const file = test.info().outputPath('short.md');
  writeFileSync(file, '# A short one\n\nThree words here, and that is all of it.\n');
  await bringIn(page, [file]);
  await openArticle(page, /A short one/);
  await expect(page.getByText('Three words here')).toBeVisible();
  await expect(page.getByText('Read to the end.')).toHaveCount(0);
  await expect(page.getByText('Read to the end. Archive it?')).toBeVisible({ timeout: 20_000 });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

const MANY = 600;
const SOFT_HYPHEN = '\u00AD';
const sentence = (n: number) => `Sentence number ${n} is one of many considerable responsibilities.`;

test('an article with very many highlights opens with its text, and they come to it', async ({ app }) => {
  const { page } = app;
  const text = Array.from({ length: MANY / 6 }, (_, paragraph) =>
    Array.from({ length: 6 }, (_, at) => sentence(paragraph * 6 + at)).join(' '),
  );
  const article = join(app.library, '../many.txt');
  writeFileSync(article, `Marked all over\n\n${text.join('\n\n')}\n`);
  const quotes = join(app.library, '../quotes.json');
  writeFileSync(quotes, JSON.stringify(Array.from({ length: MANY }, (_, n) => ({ quote: sentence(n) }))));
  expect((await app.cli(['import', article])).code).toBe(0);
  const marked = await app.cli(['highlight', 'Marked all over', '--from', quotes]);
  expect(marked.code, marked.stderr).toBe(0);

  const row = page.getByRole('row').filter({ hasText: 'Marked all over' });
  await expect(row).toContainText(String(MANY));
  await row.click();
  const panel = page.getByRole('region', { name: 'Passages' });
  await expect(panel.getByRole('status').first()).toContainText(`${MANY} highlights`);
  await expect(panel.getByRole('textbox', { name: 'Article note' })).toBeVisible();

  await page
    .getByRole('article')
    .getByText('Sentence number 0 is')
    .first()
    .click({ position: { x: 40, y: 10 } });
  const card = page.getByRole('dialog', { name: 'Highlight' });
  await expect(card).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(card).toBeHidden();
  await expect(panel.getByRole('status').first()).toContainText(`${MANY - 1} highlights`);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(panel.getByRole('status').first()).toContainText(`${MANY} highlights`);

  // What is marked far down is brought to the list as soon as it is in hand.
  await page.keyboard.press('ControlOrMeta+End');
  const last = page
    .getByRole('article')
    .getByText(`Sentence number ${MANY - 1} is`)
    .first();
  await last.click({ clickCount: 2 });
  await page.keyboard.press('n');
  await expect(card).toBeVisible();
  await expect(panel.locator('[data-focused]')).toBeInViewport();

  // Words out of sight are divided some time after a long text was opened: what is painted stays on its words.
  await expect(last).toContainText(SOFT_HYPHEN);
  const sentences = new Set(Array.from({ length: MANY }, (_, n) => sentence(n)));
  await expect
    .poll(async () => {
      const painted = await page.evaluate(() =>
        [...(CSS.highlights.get('commonplace-yellow') ?? [])].map((place) => {
          const range = document.createRange();
          range.setStart(place.startContainer, place.startOffset);
          range.setEnd(place.endContainer, place.endOffset);
          return range.toString();
        }),
      );
      const words = painted.map((text) => text.replaceAll(SOFT_HYPHEN, ''));
      // The one that was made by a double click is of one word.
      return {
        some: words.length > 1,
        others: words.filter((text) => !sentences.has(text) && text.includes(' ')),
      };
    })
    .toEqual({ some: true, others: [] });
});

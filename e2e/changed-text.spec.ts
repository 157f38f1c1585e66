import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { openArticle, passageRow, placeOf, selectWords } from './person.ts';

const FILLER = Array.from(
  { length: 8 },
  (_, i) => `Paragraph ${i + 1} of the minutes is about nothing that anybody would ever change.`,
).join('\n\n');
const COUNCIL = 'The council met on Tuesday evening in the old town hall.';
const SCANDAL = 'Members of the opposition called the budget a scandal without precedent in living memory.';
const BRIDGE = 'The bridge over the river will be closed for the whole of the winter, the mayor said.';
const PARKING = 'Parking becomes dearer.';
const article = (title: string, ...paragraphs: readonly string[]) =>
  `---\ntitle: ${title}\nurl: https://example.org/council\n---\n\n${paragraphs.join('\n\n')}\n`;
const BEFORE = article('A quiet council', COUNCIL, SCANDAL, PARKING, FILLER, BRIDGE);
const AFTER = article(
  'A loud council',
  BRIDGE,
  COUNCIL.replace('Tuesday', 'Wednesday'),
  'Members of the opposition left the hall early, naming it a scandal that the city would remember for years.',
  FILLER,
  'Correction: an earlier version gave the wrong day.',
);

async function bringInText(page: Page, text: string): Promise<void> {
  await page
    .getByTestId('import-files')
    .setInputFiles({ name: 'council.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
}

async function highlight(page: Page, words: string): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.press('2');
  await expect(passageRow(page, words)).toBeVisible();
}

/** An article with passages that moved, changed and were lost when its text changed, open in the reader. */
async function openChanged(page: Page): Promise<void> {
  await expect(page.getByText(/drop/i).first()).toBeVisible();
  await bringInText(page, BEFORE);
  await openArticle(page, 'A quiet council');
  for (const words of [
    'met on Tuesday evening',
    'called the budget a scandal without precedent in living memory',
    PARKING,
    'closed for the whole of the winter',
  ])
    await highlight(page, words);
  await bringInText(page, AFTER);
  await page.getByRole('button', { name: 'Show it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'A loud council' })).toBeVisible();
}

const orphan = (page: Page, words: string) => passageRow(page, words);
const panel = (page: Page) => page.getByRole('region', { name: 'Passages' });
const painted = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights].flatMap(([name, ranges]) =>
      name.includes('green')
        ? [...ranges].map((range) => {
            const live = document.createRange();
            live.setStart(range.startContainer, range.startOffset);
            live.setEnd(range.endContainer, range.endOffset);
            return live.toString().replaceAll('\u00AD', '');
          })
        : [],
    ),
  );

test('what changed is shown word by word, and the keyboard leads from change to change', async ({ app }) => {
  const { page } = app;
  await openChanged(page);
  await page.keyboard.press('Shift+D');
  const text = page.getByRole('article', { name: 'What changed' });
  await expect(text.getByRole('heading', { level: 1 })).toContainText('quiet');
  await expect(text.locator('del', { hasText: 'Tuesday' })).toBeVisible();
  await expect(text.locator('ins', { hasText: 'Wednesday' })).toBeVisible();
  await expect(text.locator('del', { hasText: PARKING })).toBeVisible();
  await expect(text.getByText('paragraphs without changes')).toBeVisible();
  await expectAccessible(page);

  const count = page.getByRole('toolbar', { name: 'Changes' }).getByRole('status');
  const total = Number(/\d+/.exec((await count.textContent()) ?? '')?.[0]);
  expect(total).toBeGreaterThan(3);
  await page.keyboard.press(']');
  await expect(count).toHaveText(`1 of ${total}`);
  await expect(text.locator('[data-change="0"]').first()).toBeFocused();
  await page.keyboard.press('[');
  await expect(count).toHaveText(`${total} of ${total}`);
  await expect(text.locator('ins', { hasText: 'Correction' })).toBeFocused();
  await expect(text.locator('ins', { hasText: 'Correction' })).toBeInViewport();

  await text.getByRole('button', { name: 'Moved here' }).click();
  await expect(text.locator('[data-side="away"]')).toBeFocused();
  await expect(text.locator('[data-side="away"]')).toBeInViewport();

  await page.keyboard.press('w');
  await expect(text.getByText('Paragraph 4 of the minutes')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'A loud council' })).toBeVisible();
});

test('passages move along, and an orphan takes the place that is offered, and gives it back', async ({
  app,
}) => {
  const { page } = app;
  await openChanged(page);
  await expect
    .poll(async () => (await painted(page)).toSorted())
    .toEqual(['closed for the whole of the winter', 'met on Wednesday evening']);
  const notice = page.getByRole('note', { name: 'Passages' });
  await expect(notice).toContainText('2 passages were not found');
  await notice.getByRole('button', { name: 'Find a place' }).click();
  await expect(panel(page).getByRole('heading', { name: 'No longer in the text (2)' })).toBeFocused();
  const lost = orphan(page, 'called the budget');
  await expect(lost).toContainText('Members of the opposition');
  await expect(lost.getByText('It may be here now')).toBeVisible();
  await expect(orphan(page, PARKING)).toContainText('Nothing like it stands in this text');
  await expectAccessible(page);

  await lost.getByRole('button', { name: /^Show in the text/ }).click();
  await lost.getByRole('button', { name: /^Put .* here$/ }).click();
  await expect.poll(() => painted(page)).toHaveLength(3);
  expect((await painted(page)).join('\n')).toContain('scandal');
  await expect(notice).toContainText('One passage was not found');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(notice).toContainText('2 passages were not found');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(notice).toContainText('One passage was not found');

  await orphan(page, PARKING)
    .getByRole('button', { name: /^Leave/ })
    .click();
  await expect(notice).toBeHidden();
  await expect(orphan(page, PARKING)).toContainText('You left it out of this text');
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(notice).toContainText('One passage was not found');
  const shown = JSON.parse((await app.cli(['show', 'A loud council', '--json'])).stdout);
  expect(shown.annotations.filter(({ status }: { status: string }) => status === 'orphan')).toHaveLength(1);
});

test('a place is found by hand, with the mouse and with the keyboard alone', async ({ app }) => {
  const { page } = app;
  await openChanged(page);
  const bar = page.getByRole('region', { name: 'Find the place of a passage' });
  await orphan(page, 'called the budget')
    .getByRole('button', { name: /by hand$/ })
    .click();
  await expect(bar).toContainText('called the budget');
  await expect(bar.getByRole('button', { name: 'Put it here' })).toBeDisabled();
  await selectWords(page, 'left the hall early');
  await page
    .getByRole('toolbar', { name: 'Mark the selection' })
    .getByRole('button', { name: 'Put it here' })
    .click();
  await expect(bar).toBeHidden();
  await expect.poll(() => painted(page)).toContain('left the hall early');
  await page.keyboard.press('Escape');

  await orphan(page, PARKING)
    .getByRole('button', { name: /by hand$/ })
    .press('Enter');
  await expect(bar).toContainText(PARKING);
  await placeOf(page, 'Correction');
  await page.locator('[data-scroller]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(bar.getByRole('button', { name: 'Put it here' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(bar).toBeHidden();
  await expect(page.getByRole('note', { name: 'Passages' })).toBeHidden();
  await expect.poll(() => painted(page)).toHaveLength(4);
  const page2 = await app.restart();
  await openArticle(page2, 'A loud council');
  await expect.poll(() => painted(page2)).toHaveLength(4);
});

test('the old version is still there to be read, as it was, and can be taken up again', async ({ app }) => {
  const { page } = app;
  await openChanged(page);
  await orphan(page, 'called the budget')
    .getByRole('button', { name: /^Put .* here$/ })
    .click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '2 versions' }).click();
  await page.getByRole('menuitemradio').nth(1).click();
  await expect(page.getByRole('heading', { level: 1, name: 'A quiet council' })).toBeVisible();
  const notice = page.getByRole('note', { name: 'Version' });
  await expect(notice).toContainText('another version of the text');
  await expect
    .poll(async () => (await painted(page)).toSorted())
    .toEqual([
      PARKING,
      'called the budget a scandal without precedent in living memory',
      'closed for the whole of the winter',
      'met on Tuesday evening',
    ]);
  await expectAccessible(page);

  // It is only read.
  await selectWords(page, 'in the old town hall');
  const toolbar = page.getByRole('toolbar', { name: 'Mark the selection' });
  await expect(toolbar.getByRole('button', { name: 'Copy as quotation' })).toBeVisible();
  await expect(toolbar.getByRole('button', { name: /Highlight/ })).toHaveCount(0);
  await page.keyboard.press('1');
  await expect(page.getByText(/highlights are made in the one of today/)).toBeVisible();
  await expect(panel(page).getByRole('article')).toHaveCount(4);

  // Its own bytes, as they came in.
  const saved = await app.saving(() => page.getByRole('button', { name: 'Save the original file' }).click());
  expect(saved.bytes.toString('utf8')).toBe(BEFORE);

  await notice.getByRole('button', { name: 'Back to the text of today' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'A loud council' })).toBeVisible();
  await page.goBack();
  await notice.getByRole('button', { name: 'Use this text again' }).click();
  await expect(notice).toBeHidden();
  await expect(page.getByRole('heading', { level: 1, name: 'A quiet council' })).toBeVisible();
  const { stdout } = await app.cli(['list', '--json']);
  expect(JSON.parse(stdout)).toMatchObject([{ title: 'A quiet council' }]);
});

import { expect, test } from './fixtures.ts';
import { articleFile, bringIn } from './person.ts';

const TITLE = 'A city of two million tries to cool itself with shade';
const MINE = 'We would like to stop throwing it at each other.';
const OTHERS = 'It is the largest attempt yet by a European city to cool itself without machines.';

test('keys and a half-typed note stay with their passage when others come before it', async ({ app }) => {
  const { page } = app;
  const mark = async (quote: string): Promise<void> => {
    expect(await app.cli(['highlight', TITLE, '--quote', quote])).toMatchObject({ code: 0, stderr: '' });
  };
  const passages = page.getByRole('feed').getByRole('article');
  await bringIn(page, [articleFile('city-heat.txt')]);
  await expect(page.getByRole('row')).toHaveCount(1);
  await mark(MINE);
  await page.keyboard.press('ControlOrMeta+2');
  await expect(passages).toHaveCount(1);

  await page.keyboard.press('ArrowDown');
  await expect(passages.first()).toBeFocused();
  await page.keyboard.press('n');
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await expect(note).toBeFocused();
  await page.keyboard.type('Who pays ');
  await mark(OTHERS);
  await expect(passages).toHaveCount(2);
  await expect(passages.first()).toContainText(OTHERS);
  await expect(note).toBeFocused();
  await page.keyboard.type('for the pipes?');
  await page.keyboard.press('Escape');
  await expect(passages.nth(1)).toContainText('Who pays for the pipes?');
  await expect(passages.nth(1)).toBeFocused();
  // Another question, whose answer the keys are in at once.
  await page.keyboard.press('a');
  await expect(page.getByRole('button', { name: `All articles instead of ${TITLE}` })).toBeVisible();
  await expect(passages.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(passages.nth(1)).toBeFocused();

  await page.keyboard.press('Delete');
  await expect(passages).toHaveCount(1);
  await expect(passages).toContainText(OTHERS);
});

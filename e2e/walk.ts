import { expect, type Page } from '@playwright/test';
import { articleFile, bringIn, openArticle, placeOf } from './person.ts';

const WORDS = 'We would like to stop throwing it at each other.';

async function byPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeHidden();
}

/**
 * Goes through every view of the app, and what opens over them, by the keyboard, so that any width will do.
 *
 * @param look at what is shown now, by its name
 */
export async function walkEveryView(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  await expect(page.getByText(/drop/i).first()).toBeVisible();
  await look('empty');
  await bringIn(page, ['city-heat.txt', 'small-repairs.md', 'lighthouse-archive.md'].map(articleFile));
  await expect(page.getByRole('row')).toHaveCount(3);
  await look('library');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await expect(page.getByRole('row', { selected: true })).toHaveCount(1);
  await look('library-selected');
  await page
    .getByRole('region', { name: 'Bringing in' })
    .getByRole('button', { name: 'Close report' })
    .click();
  await page.keyboard.press('t');
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('tag-dialog');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await openArticle(page, /city of two million/);
  await look('reader');
  const { from, to } = await placeOf(page, WORDS.slice(0, 25));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('toolbar', { name: 'Mark the selection' })).toBeVisible();
  await look('selection');
  await page.keyboard.press('2');
  await page.keyboard.press(']');
  await expect(page.getByRole('dialog', { name: 'Highlight' })).toBeVisible();
  await look('highlight');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('shade');
  await expect(page.getByRole('search').getByRole('status')).toContainText('of');
  await look('find');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+Shift+E');
  await expect(page.getByRole('dialog', { name: 'Export as Markdown' })).toContainText('stop throwing');
  await look('export');
  await page.keyboard.press('Escape');

  await byPalette(page, 'Open library');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await look('shortcut-sheet');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible();
  await look('palette');
  await page.keyboard.press('Escape');

  await byPalette(page, 'Open notebook');
  await expect(page.getByRole('feed').getByRole('article')).toHaveCount(1);
  await look('notebook');
  await byPalette(page, 'Full text');
  await expect(page.getByRole('heading', { level: 1, name: 'Search' })).toBeVisible();
  await look('search');
  await page.getByRole('combobox', { name: 'Search everything' }).fill('shade');
  await expect(page.getByRole('option').or(page.getByRole('treeitem')).first()).toBeVisible();
  await look('search-results');

  await byPalette(page, 'Open review');
  await expect(page.getByText('Meet your highlights again')).toBeVisible();
  await look('review-invitation');
  await page.getByRole('button', { name: 'Begin a daily review' }).click();
  await expect(page.getByText('Nothing is due today')).toBeVisible();
  await page.clock.setFixedTime(Date.now() + 86_400_000);
  await byPalette(page, 'Open notebook');
  await byPalette(page, 'Open review');
  await expect(page.getByRole('blockquote')).toBeVisible();
  await look('review');

  await byPalette(page, 'Settings');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await look('settings');
  await byPalette(page, 'Change keyboard shortcuts');
  await expect(page.getByRole('heading', { name: 'Keyboard shortcuts' })).toBeInViewport();
  await look('settings-shortcuts');
  await page.getByRole('button', { name: 'Add keys for “Archive”' }).click();
  await expect(page.getByRole('dialog', { name: 'Keys for “Archive”' })).toBeVisible();
  await look('keys-dialog');
  await page.keyboard.press('Escape');
}

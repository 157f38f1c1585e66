import type { Page } from '@playwright/test';
import { pick, type Random } from '../anchoring/random.ts';

/** Going through the text, marking, reshaping, noting, tagging, undoing: whatever a key does to an open article. */
const KEYS = `
  ArrowDown ArrowDown ArrowDown ArrowUp Alt+ArrowDown ArrowRight
  Shift+ArrowDown Shift+ArrowDown Shift+ArrowUp Shift+ArrowRight Shift+ArrowLeft
  Alt+Shift+ArrowRight Alt+Shift+ArrowLeft
  h 1 2 3 4 5 q q w Shift+w [ ] ] x f m s Enter Escape Escape Delete Backspace
  ControlOrMeta+z ControlOrMeta+z ControlOrMeta+Shift+z note tag
`
  .trim()
  .split(/\s+/);
const NOTES = ['So quick', 'Who says?', 'See *there*'];
const TAGS = ['alpha', 'beta'];
/** Keys that mean something else where no article is open, such as throwing one away. */
const OF_ARTICLES = new Set<string>(['Delete', 'Backspace', 'x', 'ControlOrMeta+z', 'ControlOrMeta+Shift+z']);

const isReading = async (page: Page): Promise<boolean> =>
  (await page.locator('[data-scroller] article p').count()) > 0;

/** Opens the only article, where it is not open. */
export async function backToText(page: Page): Promise<void> {
  if (await isReading(page)) return;
  await page.getByRole('row').first().click();
  await page.locator('[data-scroller] article p').first().waitFor();
}

/** Does one thing, and answers with what it was. */
export async function doSomething(page: Page, random: Random): Promise<string> {
  await backToText(page);
  const key = pick(random, KEYS);
  if (OF_ARTICLES.has(key) && !(await isReading(page))) return `(no ${key})`;
  const { keyboard } = page;
  if (key === 'note') {
    await keyboard.press('n');
    await keyboard.type(pick(random, NOTES));
    await keyboard.press('Escape');
  } else if (key === 'tag') {
    await keyboard.press('t');
    await keyboard.type(pick(random, TAGS));
    await keyboard.press('Enter');
    await keyboard.press('Escape');
  } else await keyboard.press(key);
  return key;
}

/** Leaves every card, selection and cursor, and has the text and its passages on screen. */
export async function atEase(page: Page): Promise<void> {
  for (let turn = 0; turn < 6; turn++) await page.keyboard.press('Escape');
  await backToText(page);
  if ((await page.getByRole('region', { name: 'Passages' }).count()) === 0) await page.keyboard.press('p');
}

import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { atRest } from './windows.ts';

/** What a person does with the app, in words that the specs share. */
export const articleFile = (name: string): string => join(import.meta.dirname, 'fixtures/articles', name);
export const badFile = (name: string): string => join(import.meta.dirname, 'fixtures/bad', name);

/** Brings files in; several are all there when it returns. */
export async function bringIn(page: Page, files: readonly string[]): Promise<void> {
  await page.getByTestId('import-files').setInputFiles([...files]);
  if (files.length < 2) return;
  const report = page.getByRole('region', { name: 'Bringing in' });
  await expect(report.getByRole('button', { name: 'Close report' })).toBeVisible({ timeout: 30_000 });
}

/** Opens an article of the list, once its row stands still: others that arrive move it down. */
export async function openArticle(page: Page, title: string | RegExp): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: title });
  let before: number | undefined;
  await expect
    .poll(async () => {
      const now = (await row.boundingBox())?.y;
      const isStill = now !== undefined && now === before;
      before = now;
      return isStill;
    })
    .toBe(true);
  await row.click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Place {
  readonly from: Point;
  readonly to: Point;
  readonly middle: Point;
}

/** Runs in the page. Words may have soft hyphens in them, which no person sees. */
function find({ wanted, scroll }: { readonly wanted: string; readonly scroll: boolean }): Place | null {
  const article = document.querySelector('article') ?? document.body;
  const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const letters = Array.from(wanted, (letter) => letter.replace(/[.*+?^${}()|[\]\\]/, String.raw`\$&`));
  const pattern = new RegExp(letters.join('\u00AD?'), 'u');
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const found = pattern.exec(node.textContent ?? '');
    if (found === null) continue;
    const range = document.createRange();
    range.setStart(node, found.index);
    range.setEnd(node, found.index + found[0].length);
    if (scroll) node.parentElement?.scrollIntoView({ block: 'center' });
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    const first = rects[0];
    const last = rects.at(-1);
    if (!first || !last) continue;
    return {
      from: { x: first.left + 1, y: (first.top + first.bottom) / 2 },
      to: { x: last.right - 1, y: (last.top + last.bottom) / 2 },
      middle: { x: (first.left + first.right) / 2, y: (first.top + first.bottom) / 2 },
    };
  }
  return null;
}

/** Where words of the article stand on screen: their first and last edge, and their middle. Scrolls them into view. */
export async function placeOf(page: Page, words: string): Promise<Place> {
  let before = '';
  let place: Place | null = null;
  // Blocks take their true height as they come into view: the place counts once it stands still.
  await expect
    .poll(
      async () => {
        await atRest(page);
        place = await page.evaluate(find, { wanted: words, scroll: true });
        const now = JSON.stringify(place);
        const isStill = place !== null && now === before;
        before = now;
        return isStill;
      },
      { message: `“${words}” stands still on the page` },
    )
    .toBe(true);
  if (place === null) throw new Error(`“${words}” is not on the page`);
  return place;
}

/** What is seen of an element's words: soft hyphens are not. */
export const seen = (text: string | null): string => (text ?? '').replaceAll('\u00AD', '');

/** Drags the mouse over the words. */
export async function selectWords(page: Page, words: string): Promise<void> {
  const { from, to } = await placeOf(page, words);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
}

/** Drags from the first of some words to the last of others, further down. */
export async function selectFromTo(page: Page, first: string, last: string): Promise<void> {
  await placeOf(page, last);
  const { from } = await placeOf(page, first);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const end = await page.evaluate(find, { wanted: last, scroll: false });
  if (end === null) throw new Error(`“${last}” is not on the page`);
  await page.mouse.move(end.to.x, end.to.y, { steps: 4 });
  await page.mouse.up();
}

export async function clickWords(page: Page, words: string): Promise<void> {
  const { middle } = await placeOf(page, words);
  await page.mouse.click(middle.x, middle.y);
}

/** The row of the passages panel that shows these words. */
export const passageRow = (page: Page, words: string) =>
  page.getByRole('region', { name: 'Passages' }).getByRole('article').filter({ hasText: words });

/** As another program's copying would; the page has no permission of its own to do it. */
export async function putOnClipboard(page: Page, text: string): Promise<void> {
  const copied = await page.evaluate((words) => {
    const area = document.createElement('textarea');
    area.value = words;
    document.body.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }, text);
  expect(copied, 'the text is on the clipboard').toBe(true);
}

/** By the palette, as from anywhere. */
export async function openSettings(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible();
  await page.keyboard.type('Settings');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
}

import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { articleFile, bringIn, clickWords, openArticle, passageRow, placeOf, selectWords } from './person.ts';

const ARTICLE = 'salt-marsh.txt';
const panel = (page: Page) => page.getByRole('region', { name: 'Passages' });
const rows = (page: Page) => panel(page).getByRole('article');
const card = (page: Page) => page.getByRole('dialog', { name: 'Highlight' });

/** Sentences of the article that stand in one paragraph. */
function sentences(count: number): readonly string[] {
  const text = readFileSync(articleFile(ARTICLE), 'utf8');
  const found = [...text.matchAll(/(?<=[.!?] )[A-Z][^.!?“”\n]{40,90}\.(?= )/g)].map(([words]) => words);
  return found.slice(0, count);
}

async function openMarsh(page: Page): Promise<void> {
  await bringIn(page, [articleFile(ARTICLE)]);
  await openArticle(page, /farmers who let the sea/);
}

async function mark(page: Page, words: string, key: string): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.press(key);
  await expect(passageRow(page, words)).toBeVisible();
}

test('a highlight is split where one chooses, and merged again, each with one undo', async ({ app }) => {
  const { page } = app;
  await openMarsh(page);
  const [words = ''] = sentences(1);
  await mark(page, words, '1');
  await clickWords(page, words);
  await card(page).getByRole('button', { name: 'Split' }).click();
  const bar = page.getByRole('toolbar', { name: 'Split the highlight' });
  await expect(bar).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('ArrowRight');
  await bar.getByRole('button', { name: /Split here/ }).click();
  await expect(rows(page)).toHaveCount(2);

  await page.keyboard.press('ControlOrMeta+z');
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(rows(page)).toHaveCount(2);

  await clickWords(page, words.slice(0, 12));
  await page.keyboard.press('m');
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText(words);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(rows(page)).toHaveCount(2);
});

test('a passage of few words is chosen, noted and deleted from its row', async ({ app }) => {
  const { page } = app;
  await openMarsh(page);
  const words = (sentences(1)[0] ?? '').split(' ').slice(0, 2).join(' ');
  await mark(page, words, '1');
  const row = passageRow(page, words);
  await row.hover();
  await row.getByRole('checkbox').click();
  await expect(row.getByRole('checkbox')).toBeChecked();
  await page.keyboard.press('Escape');
  await row.getByRole('button', { name: 'Add a note' }).click();
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Few.');
  await page.keyboard.press('Escape');
  await row.hover();
  await row.getByRole('button', { name: 'Delete highlight' }).click();
  await expect(row).toHaveCount(0);
});

test('the place of a split is chosen by keys alone, and Escape leaves the highlight whole', async ({
  app,
}) => {
  const { page } = app;
  await openMarsh(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('h');
  await page.keyboard.press('Escape');
  await page.keyboard.press(']');
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('s');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('toolbar', { name: 'Split the highlight' })).toBeHidden();
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('s');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(2);
});

test('a highlight over another asks, where the reader wants to be asked, and loses nothing', async ({
  app,
}) => {
  const { page } = app;
  await bringIn(page, [articleFile(ARTICLE)]);
  await page.keyboard.press('ControlOrMeta+,');
  await page.getByRole('radio', { name: 'Ask' }).click();
  await page.getByRole('button', { name: /^All articles/ }).click();
  await openArticle(page, /farmers who let the sea/);
  const [words = ''] = sentences(1);
  await mark(page, words, '2');
  await clickWords(page, words);
  await card(page).getByRole('textbox', { name: 'Note', exact: true }).fill('Mine.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await selectWords(page, words.slice(5, 30));
  await page.keyboard.press('4');
  const question = page.getByRole('group', { name: 'Overlapping highlights' });
  await expect(question).toBeVisible();
  await expect(rows(page)).toHaveCount(2);
  await expectAccessible(page);
  await question.getByRole('button', { name: /^Merge/ }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('Mine.');
  await expect(rows(page)).toContainText('Also marked as Evidence.');
});

test('many highlights are recoloured, tagged, copied and deleted at once, each with one undo', async ({
  app,
}) => {
  const { page } = app;
  await openMarsh(page);
  const marked = sentences(3);
  for (const words of marked) await mark(page, words, '1');
  await rows(page)
    .nth(0)
    .getByRole('button')
    .first()
    .click({ modifiers: ['ControlOrMeta'] });
  await rows(page)
    .nth(2)
    .getByRole('button')
    .first()
    .click({ modifiers: ['Shift'] });
  const bar = page.getByRole('toolbar', { name: 'Selected passages' });
  await expect(bar).toContainText('3 selected');
  await expectAccessible(page);
  await bar.getByRole('button', { name: 'Question' }).click();
  await expect(panel(page).locator('article[data-color="pink"]')).toHaveCount(3);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(panel(page).locator('article[data-color="yellow"]')).toHaveCount(3);

  await rows(page).nth(0).getByRole('button').first().focus();
  await page.keyboard.press('t');
  await page.getByRole('dialog', { name: 'Tags of 3 passages' }).getByRole('combobox').fill('marsh');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Done' }).click();
  for (const words of marked) await expect(passageRow(page, words)).toContainText('marsh');

  await rows(page).nth(0).getByRole('button').first().focus();
  await page.keyboard.press('Delete');
  await expect(rows(page)).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(rows(page)).toHaveCount(3);
});

test('the list is walked and selected by keys', async ({ app }) => {
  const { page } = app;
  await openMarsh(page);
  for (const words of sentences(3)) await mark(page, words, '1');
  await rows(page).nth(0).getByRole('button').first().focus();
  await page.keyboard.press('Shift+ArrowDown');
  const bar = page.getByRole('toolbar', { name: 'Selected passages' });
  await expect(bar).toContainText('2 selected');
  await page.keyboard.press('ControlOrMeta+a');
  await expect(bar).toContainText('3 selected');
  await page.keyboard.press('3');
  await expect(panel(page).locator('article[data-color="blue"]')).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('x');
  await expect(bar).toContainText('1 selected');
});

test('passages stand by colour under its name, and are dragged out as Markdown with their source', async ({
  app,
}) => {
  const { page } = app;
  await openMarsh(page);
  const [first = '', second = ''] = sentences(2);
  await mark(page, first, '3');
  await mark(page, second, '2');
  await expect(panel(page).getByRole('status').first()).toContainText(/2 highlights · \d+ words/);
  await panel(page).getByRole('combobox', { name: 'Order' }).selectOption('color');
  await expect(panel(page).getByRole('heading', { level: 3 })).toHaveText([/Evidence\s*1/, /Claim\s*1/]);
  const dragged = await passageRow(page, first).evaluate((row) => {
    const data = new DataTransfer();
    row.dispatchEvent(new DragEvent('dragstart', { dataTransfer: data, bubbles: true }));
    return { markdown: data.getData('text/markdown'), html: data.getData('text/html') };
  });
  expect(dragged.markdown).toContain(`> ${first.slice(0, 20)}`);
  expect(dragged.markdown).toContain('The farmers who let the sea back in');
  expect(dragged.html).toContain('<blockquote>');
});

test('a passage is stretched by words, sentences and paragraphs, and noted without leaving the text', async ({
  app,
}) => {
  const { page } = app;
  await openMarsh(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await page.keyboard.press('2');
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('n');
  await page.keyboard.type('At once');
  await page.keyboard.press('Escape');
  await expect(rows(page)).toContainText('At once');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('h');
  await expect(panel(page).locator('article[data-color="green"]')).not.toHaveCount(0);
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: /shortcut/i });
  for (const title of [
    'Split the highlight',
    'Merge the highlights that touch here',
    'Extend by a paragraph',
  ]) {
    await expect(sheet).toContainText(title);
  }
});

test('an end is dragged with the mouse to make a highlight longer', async ({ app }) => {
  const { page } = app;
  await openMarsh(page);
  const [words = ''] = sentences(1);
  const part = words.split(' ').slice(0, 4).join(' ');
  await mark(page, part, '1');
  await clickWords(page, part);
  const handle = page.locator('[data-edge="end"]');
  const box = await handle.boundingBox();
  const { to } = await placeOf(page, words);
  if (box === null) throw new Error('there is no handle');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x - 2, to.y, { steps: 4 });
  await page.mouse.up();
  await expect(rows(page)).toContainText(words.slice(0, -12));
});

for (const pointerType of ['pen', 'touch'] as const) {
  test(`a ${pointerType} chooses a highlight by a tap, and its selection brings the toolbar`, async ({
    app,
  }) => {
    const { page } = app;
    await openMarsh(page);
    const [words = '', other = ''] = sentences(2);
    await mark(page, words, '1');
    const { middle } = await placeOf(page, words);
    const devices = await page.context().newCDPSession(page);
    if (pointerType === 'touch') {
      await devices.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      const touchPoints = [{ x: middle.x, y: middle.y }];
      await devices.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
      await devices.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    } else {
      const at = { x: middle.x, y: middle.y, button: 'left', clickCount: 1, pointerType } as const;
      await devices.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
      await devices.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
    }
    await expect(card(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(card(page)).toBeHidden();

    const toolbar = page.getByRole('toolbar', { name: 'Mark the selection' });
    const { from, to } = await placeOf(page, other);
    if (pointerType === 'pen') {
      const pen = { button: 'left', buttons: 1, pointerType } as const;
      await devices.send('Input.dispatchMouseEvent', {
        type: 'mousePressed',
        ...from,
        ...pen,
        clickCount: 1,
      });
      await devices.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...to, ...pen });
      await expect(toolbar).toBeHidden();
      await devices.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...to, ...pen, clickCount: 1 });
    } else {
      // As the system's selection handles leave it: no pointer event, only a selection that comes to rest.
      await page.evaluate(
        (ends) => {
          const [from, to] = ends.map(({ x, y }) => document.caretPositionFromPoint(x, y));
          if (from && to)
            getSelection()?.setBaseAndExtent(from.offsetNode, from.offset, to.offsetNode, to.offset);
        },
        [from, to],
      );
    }
    await expect(toolbar).toBeVisible();
    await toolbar.getByRole('button', { name: /Evidence/ }).click();
    await expect(panel(page).locator('article[data-color="green"]').first()).toBeVisible();
  });
}

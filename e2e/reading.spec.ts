import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './fixtures.ts';
import { articleFile, bringIn, openArticle, passageRow, placeOf, selectWords } from './person.ts';
import { atRest } from './windows.ts';

async function open(page: Page, file: string, title: RegExp): Promise<void> {
  await bringIn(page, [articleFile(file)]);
  await openArticle(page, title);
}
const openAlmanac = (page: Page) => open(page, 'paper-almanac.md', /almanac that taught/);

/** What a custom highlight is painted on. */
const painted = (page: Page, name: string) =>
  page.evaluate(
    (name) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) => {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        return live.toString().replaceAll('\u00AD', '');
      }),
    name,
  );

const style = (page: Page, words: string, property: string) =>
  page
    .locator('article')
    .getByText(words)
    .first()
    .evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), property);

test('a footnote opens beside its mark, by mouse and by keyboard, and gives the keyboard back', async ({
  app,
}) => {
  const { page } = app;
  await openAlmanac(page);
  const mark = page.getByRole('button', { name: 'Footnote 1', exact: true });
  await mark.click();
  const footnote = page.getByRole('dialog', { name: 'Footnote 1' });
  await expect(footnote).toContainText('eleven wooden sluices');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(footnote).toBeHidden();
  await expect(mark).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.getByRole('button', { name: 'Footnote 3', exact: true }).focus();
  await page.keyboard.press('Enter');
  const third = page.getByRole('dialog', { name: 'Footnote 3' });
  await expect(third).toContainText('withdrew the remark');
  await third.getByRole('button', { name: 'Footnote 6' }).click();
  const sixth = page.getByRole('dialog', { name: 'Footnote 6' });
  await expect(sixth).toContainText('It was winter.');
  await sixth.getByRole('button', { name: 'Show at the end' }).click();
  await expect(page.locator('#footnote-6')).toBeFocused();
});

test('the contents show where one is and lead anywhere, by keyboard and beside a narrow text', async ({
  app,
}) => {
  const { page } = app;
  await page.setViewportSize({ width: 1440, height: 840 });
  await openAlmanac(page);
  await page.keyboard.press('o');
  const contents = page.getByRole('navigation', { name: 'Contents' });
  const current = contents.locator('[aria-current="location"]');
  await expect(contents.getByRole('button', { name: 'Empty pages' })).toBeFocused();
  await expectAccessible(page);
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(current).toHaveText('A hundred years in one table');
  await expect(page.getByRole('heading', { name: 'A hundred years in one table' })).toBeInViewport();
  await placeOf(page, 'The decision was not free');
  await expect(current).toHaveText('What the valley does with it');

  await page.setViewportSize({ width: 700, height: 840 });
  await expect(contents).toBeHidden();
  await page.getByRole('button', { name: 'Show the contents' }).click();
  await expect(contents).toBeVisible();
  await expectAccessible(page);
  await contents.getByRole('button', { name: 'What people wrote' }).click();
  await expect(contents).toBeHidden();
  await expect(page.getByRole('heading', { name: 'What people wrote' })).toBeInViewport();
  await page.keyboard.press('o');
  await page.keyboard.press('Escape');
  await expect(contents).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
});

test('Arabic runs from right to left, and what is not Arabic in it does not', async ({ app }) => {
  const { page } = app;
  await bringIn(page, [articleFile('names-of-the-wind.md'), articleFile('paper-almanac.md')]);
  const title = (words: string | RegExp) => page.getByRole('row').getByText(words);
  await expect(title(/أسماء الريح/)).toHaveCSS('direction', 'rtl');
  await expect(title(/almanac that taught/)).toHaveCSS('direction', 'ltr');
  await openArticle(page, /أسماء الريح/);
  const body = page.locator('article [lang="ar"][dir="rtl"]').last();
  await expect(body).toBeVisible();
  // A Latin name at the beginning turns no paragraph round; an English quotation is one of its own.
  expect(await style(page, 'GPS وأجهزة', 'direction')).toBe('rtl');
  expect(await style(page, 'He does not collect words', 'direction')).toBe('ltr');
  expect(await style(page, 'الكوس', 'font-style')).toBe('normal');
  expect(await style(page, 'دفتر أزرق', 'letter-spacing')).toMatch(/^(0px|normal)$/);
  const words = 'بدأ الدفتر قبل أربعين عامًا';
  await selectWords(page, words);
  await page.keyboard.press('2');
  await expect(passageRow(page, words)).toBeVisible();
  await expect(passageRow(page, words).locator('q')).toHaveCSS('direction', 'rtl');
  await expect.poll(() => painted(page, 'commonplace-green')).toEqual([words]);
  await expectAccessible(page);
});

test('Japanese is set by its own rules, and figures stand under each other', async ({ app }) => {
  const { page } = app;
  await open(page, 'kamakura-clock.md', /時計屋/);
  expect(await style(page, '真顔で', 'font-style')).toBe('normal');
  // Emphasis that CommonMark by itself would leave as asterisks, there being no spaces between words.
  await expect(page.locator('article strong', { hasText: 'まだその時間の人がいるから' })).toBeVisible();
  await expect(page.locator('article')).not.toContainText('**');
  expect(await style(page, '真顔で', 'text-emphasis-style')).toContain('sesame');
  expect(await style(page, '岡部さんは、まず聴く', 'line-break')).toBe('strict');
  expect(await style(page, '岡部さんは、まず聴く', 'font-family')).toContain('Mincho');
  await expect(page.getByRole('cell', { name: '45' })).toHaveCSS('text-align', 'end');
  await expect(page.getByRole('cell', { name: '懐中時計' })).toHaveCSS('text-align', 'start');
  await expectAccessible(page);
});

test('quotation marks hang in the margin by their own width, so that the letters stand in one line', async ({
  app,
}) => {
  const { page } = app;
  await openAlmanac(page);
  const left = (words: string) =>
    page.evaluate((words) => {
      const texts = document.createTreeWalker(document.querySelector('article')!, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const at = node.nodeValue?.indexOf(words) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect().left;
      }
      return Number.NaN;
    }, words);
  await expect
    .poll(async () => Math.abs((await left('Nobody in the valley')) - (await left('The almanac is a thin'))))
    .toBeLessThan(0.6);
});

/** How many words of the article begin on one line and end on the next. */
const wordsOnTwoLines = (page: Page, within: string) =>
  page.evaluate((within) => {
    let count = 0;
    for (const element of document.querySelectorAll(`article :is(${within})`)) {
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        for (const { index } of (node.nodeValue ?? '').matchAll(/(?<=\p{L}\u00AD?)\u00AD?(?=\p{L})/gu)) {
          const range = document.createRange();
          range.setStart(node, index - 1);
          range.setEnd(node, Math.min(index + 2, node.nodeValue?.length ?? 0));
          const tops = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => top);
          if (Math.max(...tops) - Math.min(...tops) > 8) count++;
        }
      }
    }
    return count;
  }, within);

test('long words are divided at the ends of lines, and whole in everything that is made of them', async ({
  app,
}) => {
  const { page } = app;
  await openAlmanac(page);
  await page.setViewportSize({ width: 700, height: 840 });
  const words = 'grandmother gave everybody a pencil';
  const { from, to } = await placeOf(page, words);
  expect(to.y, 'the words need two lines').toBeGreaterThan(from.y);
  await selectWords(page, words);
  await page.keyboard.press('ControlOrMeta+c');
  await page.keyboard.press('n');
  const note = page.getByRole('textbox', { name: 'Note', exact: true });
  await expect(note).toBeFocused();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(note).toHaveValue(words);
  await page.keyboard.press('Escape');
  await expect.poll(() => painted(page, 'commonplace-yellow')).toEqual([words]);
  const { stdout } = await app.cli(['show', 'The almanac that taught a valley to count its water', '--json']);
  expect(stdout).toContain(words);
  expect(stdout).not.toContain('\u00AD');

  await page.setViewportSize({ width: 390, height: 840 });
  await expect.poll(() => wordsOnTwoLines(page, 'p')).toBeGreaterThan(0);
  expect(await wordsOnTwoLines(page, 'h2, h3, td')).toBe(0);
});

/** Of each word that is divided: how far its line ends from the margin, and what room its hyphen takes, in pixels. */
const hyphensAtEnds = (page: Page) =>
  page.evaluate(() => {
    const boxesOf = (node: Node, at: number): DOMRect[] => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return [...range.getClientRects()].filter(({ width }) => width > 0);
    };
    const found: { toMargin: number; room: number }[] = [];
    for (const paragraph of document.querySelectorAll('article p')) {
      const { right } = paragraph.getBoundingClientRect();
      const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        for (const { index } of (node.nodeValue ?? '').matchAll(/\u00AD/g)) {
          const before = boxesOf(node, index - 1).at(-1);
          const hyphen = boxesOf(node, index).at(-1);
          const after = boxesOf(node, index + 1).at(-1);
          if (!before || !hyphen || !after || after.top - before.top < 8) continue;
          found.push({ toMargin: Math.abs(right - hyphen.right), room: hyphen.width });
        }
      }
    }
    return found;
  });

test('lines are justified at the reader’s wish: in prose, and only where they are long enough', async ({
  app,
}) => {
  let { page } = app;
  await openAlmanac(page);
  const alignment = (words: string) => style(page, words, 'text-align');
  expect(await alignment('The almanac is a thin book')).toBe('start');
  await page.keyboard.press('Space');
  await atRest(page);
  const reads = page.getByRole('heading', { name: 'What people wrote' });
  await expect(reads).toBeInViewport();
  await page.getByRole('button', { name: 'Text settings' }).click();
  await page.getByRole('radio', { name: 'Justified' }).click();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  // The text is set anew where one was, and its settings stay open meanwhile.
  await expect.poll(() => alignment('They wrote more than water')).toBe('justify');
  await expect(reads).toBeInViewport();
  await page.keyboard.press('PageUp');
  await expect.poll(() => alignment('The almanac is a thin book')).toBe('justify');
  // Lines end with their letters; hyphens hang beyond.
  const hyphens = await hyphensAtEnds(page);
  expect(hyphens.length).toBeGreaterThan(0);
  for (const { toMargin, room } of hyphens) {
    expect(toMargin).toBeLessThan(1);
    expect(room).toBeLessThan(3);
  }
  const words = 'edition of nine hundred, on paper that takes ink';
  await selectWords(page, words);
  await page.keyboard.press('2');
  await expect.poll(() => painted(page, 'commonplace-green')).toEqual([words]);
  await expect(page.getByRole('heading', { name: 'Empty pages' })).toHaveCSS('text-align', 'start');
  await expect(page.getByRole('cell', { name: '1921–1930' })).toHaveCSS('text-align', 'start');

  page = await app.restart();
  await openArticle(page, /almanac that taught/);
  expect(await alignment('The almanac is a thin book')).toBe('justify');
  await page.setViewportSize({ width: 390, height: 840 });
  await expect.poll(() => alignment('The almanac is a thin book')).toBe('start');
});

/** The lines of the article that are wholly on screen, by their words; and how far a line is cut off at the top. */
const linesSeen = (page: Page) =>
  page.evaluate(() => {
    const view = document.querySelector('[data-scroller]')!.getBoundingClientRect();
    const lines = new Map<number, string>();
    let cut = 0;
    const blocks = document.querySelectorAll('article :is(p, td, th, h1, h2, h3, pre)');
    for (const block of blocks) {
      const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        if (node.parentElement?.closest('[data-unprojected], button')) continue;
        for (let at = 0; at < (node.nodeValue?.length ?? 0); at++) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getBoundingClientRect();
          if (box.width === 0 || node.nodeValue?.charAt(at) === '\u00AD') continue;
          if (box.top < view.top && box.bottom > view.top)
            cut = Math.max(cut, Math.min(view.top - box.top, box.bottom - view.top));
          if (box.top < view.top - 3 || box.bottom > view.bottom + 1) continue;
          const line = [...lines.keys()].find((top) => Math.abs(top - box.top) < 8) ?? box.top;
          lines.set(line, (lines.get(line) ?? '') + node.nodeValue?.charAt(at));
        }
      }
    }
    return { lines: [...lines].sort(([a], [b]) => a - b).map(([, words]) => words), cut };
  });

test('pages are turned by whole lines, forth and back, and where the last one ended is marked', async ({
  app,
}) => {
  const { page } = app;
  await openAlmanac(page);
  const seam = page.locator('[data-seam]');
  const starts: string[] = [];
  for (let turn = 0; turn < 3; turn++) {
    const before = await linesSeen(page);
    await page.keyboard.press(turn === 1 ? 'PageDown' : 'Space');
    await expect(seam).toBeVisible();
    await atRest(page);
    const now = await linesSeen(page);
    expect(now.lines[0], `page ${turn + 2} goes on with the last line`).toBe(before.lines.at(-1));
    expect(now.cut, `page ${turn + 2} begins with a whole line`).toBeLessThan(4);
    starts.push(now.lines[0] ?? '');
  }
  await expect(seam, 'the mark goes by itself').toHaveCount(0);
  const before = await linesSeen(page);
  await page.keyboard.press('Shift+Space');
  await expect(seam).toBeVisible();
  await atRest(page);
  const now = await linesSeen(page);
  expect(now.lines.at(-1), 'it ends with the line that was the first').toBe(before.lines[0]);
  expect(now.cut).toBeLessThan(4);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();

  // To the end: the last page too begins with a whole line, and the text counts as read.
  for (let turn = 0; turn < 8; turn++) await page.keyboard.press('Space');
  await expect(page.getByText('Read', { exact: true })).toBeVisible();
  await atRest(page);
  expect((await linesSeen(page)).cut).toBeLessThan(4);
  // Space on a button is the button's.
  await page.getByRole('button', { name: 'Hide passages' }).first().focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('region', { name: 'Passages' })).toBeHidden();
});

test('focus lights one paragraph, and goes with the cursor', async ({ app }) => {
  const { page } = app;
  await openAlmanac(page);
  const lit = page.locator('[data-lit="here"]');
  await page.keyboard.press('f');
  await expect(lit).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+ArrowDown');
  const words = await lit.textContent();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(lit).not.toHaveText(words ?? '');
  await expect(lit).toHaveCSS('opacity', '1');
  await expect(page.locator('[data-kind]:not([data-lit])').first()).not.toHaveCSS('opacity', '1');
  await page.keyboard.press('f');
  await expect(lit).toHaveCount(0);
});

test('the full screen has the text alone, and the bar comes at the top', async ({ app }) => {
  const { page } = app;
  await openAlmanac(page);
  await expect(page.getByRole('region', { name: 'Passages' })).toBeVisible();
  await page.keyboard.press('Shift+F');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await expect(page.getByRole('region', { name: 'Passages' })).toBeHidden();
  const back = page.getByRole('button', { name: 'Back to the library' });
  await page.mouse.move(500, 400);
  await expect(back).not.toBeInViewport();
  await page.mouse.move(500, 4);
  await expect(back).toBeInViewport();
  await page.mouse.move(500, 400);
  await expect(back).not.toBeInViewport();
  await back.focus();
  await page.keyboard.press('Tab');
  await expect(back).toBeInViewport();
  await page.keyboard.press('Shift+F');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement === null)).toBe(true);
  await expect(page.getByRole('region', { name: 'Passages' })).toBeVisible();
});

/** The system's speech, that says nothing and waits to be told that it has ended. */
async function standInVoices(page: Page): Promise<void> {
  await page.evaluate(() => {
    const voice = {
      voiceURI: 'stand-in',
      name: 'Stand-in',
      lang: 'en-US',
      localService: true,
      default: true,
    };
    class Utterance extends EventTarget {
      voice: unknown = null;
      lang = '';
      rate = 1;
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    let spoken: Utterance | null = null;
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => [voice],
      cancel: () => {
        spoken = null;
      },
      speak: (utterance: Utterance) => {
        spoken = utterance;
        utterance.dispatchEvent(new Event('start'));
        document.documentElement.dataset['said'] = `${utterance.text} @${utterance.rate}`;
      },
    });
    addEventListener('stand-in-ends', () => {
      const ended = spoken;
      spoken = null;
      ended?.dispatchEvent(new Event('end'));
    });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  });
}

test('an article is read aloud from where one is, with the sentence marked', async ({ app }) => {
  const { page } = app;
  await standInVoices(page);
  await openAlmanac(page);
  const said = page.locator('html');
  const finish = () => page.evaluate(() => dispatchEvent(new Event('stand-in-ends')));
  await selectWords(page, 'half of its pages');
  await page.keyboard.press('Shift+R');
  const bar = page.getByRole('region', { name: 'Reading aloud' });
  await expect(bar).toBeVisible();
  const first =
    'It is printed each November, in an edition of nine hundred, on paper that takes ink without complaint, and half of its pages are empty.';
  await expect(said).toHaveAttribute('data-said', `${first} @1`);
  expect(await painted(page, 'commonplace-aloud')).toEqual([first]);
  await expectAccessible(page);

  await finish();
  await expect(said).toHaveAttribute('data-said', 'That half is the point. @1');
  await page.keyboard.press('r');
  await expect(bar.getByRole('button', { name: 'Go on' })).toBeVisible();
  await page.keyboard.press(',');
  expect(await painted(page, 'commonplace-aloud')).toEqual([first]);
  await page.keyboard.press('r');
  await bar.getByRole('button', { name: 'Faster' }).click();
  await expect(said).toHaveAttribute('data-said', `${first} @1.1`);
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  expect(await painted(page, 'commonplace-aloud')).toEqual([]);
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
});

test('where the system has no voice it says so, and what to do', async ({ app }) => {
  const { page } = app;
  await page.evaluate(() => {
    const silent = Object.assign(new EventTarget(), { getVoices: () => [] });
    Object.defineProperty(window, 'speechSynthesis', { value: silent });
  });
  await openAlmanac(page);
  await page.keyboard.press('r');
  await expect(page.getByRole('alert')).toContainText('no voice to read with');
  await expectAccessible(page);
});

test('on paper there are highlights, notes beside them and footnotes, and nothing of the app', async ({
  app,
}) => {
  const { page } = app;
  await openAlmanac(page);
  await selectWords(page, 'on paper that takes ink without complaint');
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Which **mill**?');
  await page.keyboard.press('Escape');
  await expect(passageRow(page, 'on paper that takes ink')).toContainText('Which mill?');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const paper = page.locator('[data-paper]');
  await expect(paper.locator('mark').first()).toHaveText('on paper that takes ink without complaint');
  await expect(paper.locator('mark').first()).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await expect(paper.getByRole('complementary')).toContainText('Which mill?');
  await expect(paper.getByText('eleven wooden sluices')).toBeVisible();
  expect(await paper.textContent(), 'words are found in a PDF').not.toContain('\u00AD');
  await expect(page.locator('#root')).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(paper).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });

  if (app.host === 'electron') return; // its driver prints no PDF
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      document.documentElement.dataset['printed'] = String(
        document.querySelectorAll('[data-paper] mark').length,
      );
    });
  });
  await page.pdf();
  expect(Number(await page.locator('html').getAttribute('data-printed'))).toBeGreaterThan(0);
});

test('whoever reads to the end is offered the archive, and nothing is counted', async ({ app }) => {
  const { page } = app;
  await openAlmanac(page);
  await expect(page.getByText(/^\d+ min left$/)).toBeVisible();
  // What was not on screen before takes its true height there: the end may be a little further than it was.
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(page.getByText('Read', { exact: true })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(page.getByText(/Read to the end/)).toBeVisible();
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  await expect(page.getByText('and in the archive')).toBeVisible();
  await page
    .getByRole('button', { name: /^Back to the library/ })
    .last()
    .click();
  const { stdout } = await app.cli(['list', '--json']);
  expect(JSON.parse(stdout)).toMatchObject([{ status: 'archive', progress: 1 }]);
});

interface AxNode {
  readonly ignored?: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
}

/** What a screen reader goes through: roles and names of the accessibility tree, in order. */
async function heard(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly AxNode[] };
  await session.detach();
  return nodes
    .filter(({ ignored, role }) => ignored !== true && /StaticText|button/.test(String(role?.value)))
    .map(({ role, name }) => (role?.value === 'button' ? `(${String(name?.value)})` : String(name?.value)))
    .join(' ')
    .replaceAll(/\s+/g, ' ');
}

test('a screen reader hears where a highlight starts and ends, its colour’s name and its note', async ({
  app,
}) => {
  const { page } = app;
  await openAlmanac(page);
  const words = 'takes ink without complaint';
  await selectWords(page, words);
  await page.keyboard.press('3');
  await expect(passageRow(page, words)).toBeVisible();
  await selectWords(page, words);
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Which mill?');
  await page.keyboard.press('Escape');
  await expect(passageRow(page, words)).toContainText('Which mill?');
  await page.keyboard.press('Escape');

  // Not asked for: the text as it is, and after its block what is marked in it.
  await expect
    .poll(() => heard(page))
    .toMatch(/\(Highlight, [\w ]+: “takes ink without complaint”\. Note: Which mill\?\)/);
  expect(await heard(page)).not.toContain('highlight start');

  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('where highlights start');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => heard(page))
    .toMatch(
      /on paper that \[highlight start, [\w ]+\] takes ink without complaint \[highlight end, with a note\] , and half/,
    );
  // The words on screen, what is selected of them, and their paint are the same as before.
  await expect.poll(() => painted(page, 'commonplace-blue')).toEqual([words]);
  await selectWords(page, 'and half of its pages');
  // What is heard changes beside the selected words, which stay selected.
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => heard(page)).toContain('[highlight end] , and half');
  await page.keyboard.press('1');
  await expect(passageRow(page, 'and half of its pages')).toBeVisible();
  await expectAccessible(page);
});

test('nothing runs out of a screen 320 pixels wide', async ({ app }) => {
  const { page } = app;
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [file, title] of [
    ['paper-almanac.md', /almanac/],
    ['names-of-the-wind.md', /أسماء/],
    ['bus-stop-shelf.md', /המדף/],
  ] as const) {
    await open(page, file, title);
    const overflow = await page.evaluate(() => {
      const scroller = document.querySelector('[data-scroller]');
      return [document.documentElement, scroller].map((box) =>
        box ? box.scrollWidth - box.clientWidth : -1,
      );
    });
    expect(overflow).toEqual([0, 0]);
    await expect(page.getByRole('button', { name: 'More' })).toBeInViewport({ ratio: 1 });
    await page
      .getByRole('button', { name: /^Back to the library/ })
      .first()
      .click();
  }
});

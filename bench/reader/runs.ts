import type { Browser, Page } from '@playwright/test';
import { installWatch, type Timing } from './in-page.ts';
import type { Place } from './long-article.ts';

/** Milliseconds, each measured several times. */
export interface Measured {
  readonly text: readonly number[];
  readonly highlights: readonly number[];
  readonly add: readonly number[];
  readonly addShown: readonly number[];
  readonly recolour: readonly number[];
  readonly recolourShown: readonly number[];
  readonly remove: readonly number[];
  readonly removeShown: readonly number[];
  readonly click: readonly number[];
  readonly scroll: readonly number[];
  readonly nothing: readonly number[];
}

const EDITS = 6;
/** CSS pixels scrolled a frame: a fast flick. */
const STEP = 500;
const FRAMES = 150;

/** The app itself, by its own keys and clicks. */
export async function measureApp(browser: Browser, url: string): Promise<Measured> {
  const { page, close, text, highlights } = await openArticle(browser, url, 'Marked', false);
  await settled(page);
  const add: Timing[] = [];
  const recolour: Timing[] = [];
  const remove: Timing[] = [];
  const click: Timing[] = [];
  for (let i = 0; i < EDITS; i++) {
    const middle = await selectWords(page, i);
    add.push(await timed(page, 'keydown', () => page.keyboard.press('2')));
    await settled(page);
    click.push(await timed(page, 'click', () => page.mouse.click(middle.x, middle.y), true));
    await settled(page);
    recolour.push(await timed(page, 'keydown', () => page.keyboard.press('4')));
    await settled(page);
    remove.push(await timed(page, 'keydown', () => page.keyboard.press('Delete')));
    await settled(page);
  }
  const nothing = await nothings(page);
  const scroll = await page.evaluate(([step, frames]) => window.watch.scrollThrough(step, frames), [
    STEP,
    FRAMES,
  ] as const);
  await close();
  return figures({ text, highlights, add, recolour, remove, click, nothing, scroll });
}

/** Another means of showing highlights, on the page of the article without highlights. */
export async function measureContender(
  browser: Browser,
  url: string,
  script: string,
  places: readonly Place[],
): Promise<Measured> {
  const { page, close, text } = await openArticle(browser, url, 'Plain', true);
  await settled(page);
  await page.addScriptTag({ content: script });
  const highlights = await page.evaluate(loadAll, places);
  await settled(page);
  await page.evaluate(answerKeys);
  const add: Timing[] = [];
  const recolour: Timing[] = [];
  const remove: Timing[] = [];
  const click: Timing[] = [];
  for (let i = 0; i < EDITS; i++) {
    const middle = await selectWords(page, i);
    add.push(await timed(page, 'keydown', () => page.keyboard.press('F7')));
    await settled(page);
    click.push(await timed(page, 'click', () => page.mouse.click(middle.x, middle.y), true));
    await settled(page);
    recolour.push(await timed(page, 'keydown', () => page.keyboard.press('F8')));
    await settled(page);
    remove.push(await timed(page, 'keydown', () => page.keyboard.press('F9')));
    await settled(page);
  }
  const nothing = await nothings(page);
  const scroll = await page.evaluate(([step, frames]) => window.watch.scrollThrough(step, frames), [
    STEP,
    FRAMES,
  ] as const);
  await close();
  return figures({ text, highlights, add, recolour, remove, click, nothing, scroll });
}

function figures(of: {
  readonly text: number;
  readonly highlights: number;
  readonly add: readonly Timing[];
  readonly recolour: readonly Timing[];
  readonly remove: readonly Timing[];
  readonly click: readonly Timing[];
  readonly nothing: readonly Timing[];
  readonly scroll: readonly number[];
}): Measured {
  const work = (timings: readonly Timing[]) => timings.map((timing) => timing.work);
  const shown = (timings: readonly Timing[]) => timings.map((timing) => timing.shown);
  return {
    text: [of.text],
    highlights: [of.highlights],
    add: work(of.add),
    addShown: shown(of.add),
    recolour: work(of.recolour),
    recolourShown: shown(of.recolour),
    remove: work(of.remove),
    removeShown: shown(of.remove),
    click: of.click.map(({ handling }) => handling),
    scroll: [Math.max(...of.scroll)],
    nothing: shown(of.nothing),
  };
}

/** Opens an article from the list, and times from the click until its text and then its highlights are painted. */
async function openArticle(browser: Browser, url: string, title: string, open: boolean) {
  const context = await browser.newContext({
    viewport: { width: 1200, height: 840 },
    reducedMotion: 'reduce',
    bypassCSP: open,
  });
  const page = await context.newPage();
  await page.goto(url);
  const row = page.getByRole('row').filter({ hasText: title });
  await row.waitFor();
  await settled(page);
  await page.evaluate(installWatch);
  const times = page.evaluate(watchOpening, title === 'Marked');
  await row.click();
  const { text, highlights } = await times;
  return { page, text, highlights, close: () => context.close() };
}

async function timed(page: Page, type: string, act: () => Promise<void>, still = false): Promise<Timing> {
  await page.evaluate(([name, no]) => window.watch.next(name, no), [type, still] as const);
  await act();
  return page.evaluate(() => window.watch.result());
}

async function nothings(page: Page): Promise<readonly Timing[]> {
  const all: Timing[] = [];
  for (let i = 0; i < EDITS; i++) {
    all.push(await timed(page, 'keydown', () => page.keyboard.press('F6'), true));
  }
  return all;
}

/** Until the page has had nothing to do for a while; a page that is never idle is given two seconds. */
const settled = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const idle = (next: () => void) => requestIdleCallback(next, { timeout: 1000 });
        setTimeout(() => idle(() => idle(() => resolve())), 150);
      }),
  );

/** Selects some words of a paragraph on screen; gives the middle of the first line of them. */
const selectWords = (page: Page, turn: number): Promise<{ x: number; y: number }> =>
  page.evaluate(selectInPage, turn);

// What follows runs in the page, and may use nothing from outside of itself.

async function watchOpening(withHighlights: boolean): Promise<{ text: number; highlights: number }> {
  const clicked = await new Promise<number>((resolve) => {
    addEventListener('click', () => resolve(performance.now()), { once: true, capture: true });
  });
  const frame = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', () => resolve(performance.now()));
        channel.port1.start();
        channel.port2.postMessage(null);
      });
    });
  const hasText = () => document.querySelector('[data-scroller] [data-kind]') !== null;
  const hasHighlights = () =>
    [...CSS.highlights].some(([name, { size }]) => /^commonplace-(yellow|green)$/.test(name) && size > 0);
  let text = 0;
  for (;;) {
    const shown = hasText();
    const lit = shown && (!withHighlights || hasHighlights());
    const ended = await frame();
    if (shown && text === 0) text = ended - clicked;
    if (lit) return { text, highlights: ended - clicked - text };
  }
}

function selectInPage(turn: number): { x: number; y: number } {
  const scroller = document.querySelector('[data-scroller]');
  const view = scroller?.getBoundingClientRect();
  const blocks = [...document.querySelectorAll('[data-scroller] [data-kind]')];
  const seen = blocks.filter((block) => {
    const box = block.getBoundingClientRect();
    return view !== undefined && box.top > view.top + 20 && box.top < view.bottom - 240;
  });
  const block = seen[turn % seen.length];
  if (block === undefined) throw new Error('no paragraph is on screen');
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const from = 20 + 7 * turn;
  let at = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node as Text;
    if (at <= from && at + length > from) range.setStart(node, from - at);
    if (at < from + 60 && at + length >= from + 60) range.setEnd(node, from + 60 - at);
    at += length;
  }
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  const line = range.getClientRects()[0];
  if (line === undefined) throw new Error('nothing was selected');
  return { x: (line.left + line.right) / 2, y: (line.top + line.bottom) / 2 };
}

/** Shows all highlights, until nothing changes any more. */
async function loadAll(places: readonly Place[]): Promise<number> {
  const body = document.querySelector<HTMLElement>('[data-scroller] [data-kind]')?.parentElement;
  const { contender } = window;
  if (!body || contender === undefined) throw new Error('there is nothing to show highlights in');
  const frame = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', () => resolve(performance.now()));
        channel.port1.start();
        channel.port2.postMessage(null);
      });
    });
  const before = contender.painted();
  await frame();
  const began = performance.now();
  contender.load(body, places);
  for (;;) {
    const ended = await frame();
    if (contender.painted() !== before) return ended - began;
  }
}

/** Gives the other means keys of their own: F7 adds what is selected, F8 recolours it, F9 removes it; clicks find. */
function answerKeys(): void {
  const { contender } = window;
  const body = document.querySelector<HTMLElement>('[data-scroller] [data-kind]')?.parentElement;
  if (contender === undefined || !body) return;
  let id = '';
  addEventListener('keydown', ({ key }) => {
    if (key === 'F7') {
      const range = getSelection()?.getRangeAt(0);
      if (range === undefined) return;
      const before = document.createRange();
      before.setStart(body, 0);
      before.setEnd(range.startContainer, range.startOffset);
      const start = contender.countsText ? before.toString().length : 0;
      id = crypto.randomUUID();
      contender.add({ id, start, end: start + range.toString().length, color: 'green' });
    } else if (key === 'F8') contender.recolor(id, 'pink');
    else if (key === 'F9') contender.remove(id);
  });
  addEventListener('click', ({ clientX, clientY }) => contender.at(clientX, clientY));
}

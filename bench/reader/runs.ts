import type { Browser, Page } from '@playwright/test';
import { bounded } from './bounded.ts';
import { installWatch, type Timing } from './in-page.ts';
import type { Place } from './long-article.ts';
import type { Measured } from './measured.ts';
import { answerKeys, isDivided, selectWords, settle, showAll, watchOpening } from './page-steps.ts';
import { ProcessorTime } from './processor-time.ts';

/** Another means of showing highlights. */
export interface Means {
  readonly name: string;
  /** Its bundled script. */
  readonly script: string;
  /** What its page is styled with over the app's own styles. */
  readonly css: string;
}

const EDITS = 6;
/** CSS pixels scrolled a frame: a fast flick. */
const STEP = 500;
const FRAMES = 150;
/** Seconds that one step may take. */
const PATIENCE = 40;

/** The app itself, by its own keys and clicks. */
export async function measureApp(browser: Browser, url: string): Promise<Measured> {
  const page = await freshPage(browser, url, false);
  const cpu = await ProcessorTime.of(page);
  const { text, highlights } = await open(page, 'Marked');
  const rest = await measureUse(page, cpu, 'the app', { add: '2', recolour: '4', remove: 'Delete' }, CARD);
  await page.context().close();
  return { text: [text], highlights: [highlights], ...rest };
}

/** Another means of showing highlights, on the page of the article without highlights. */
export async function measureContender(
  browser: Browser,
  url: string,
  { name, script, css }: Means,
  places: readonly Place[],
): Promise<Measured> {
  const page = await freshPage(browser, url, true);
  if (css !== '') await page.addStyleTag({ content: css });
  const cpu = await ProcessorTime.of(page);
  const { text } = await open(page, 'Plain');
  await bounded(`${name}: a page whose words are divided`, PATIENCE, page.waitForFunction(isDivided));
  await settled(page);
  await page.addScriptTag({ content: script });
  const highlights = await bounded(
    `${name}: showing all highlights`,
    PATIENCE,
    page.evaluate(showAll, places),
  );
  await settled(page);
  await page.evaluate(answerKeys);
  const rest = await measureUse(page, cpu, name, { add: 'F7', recolour: 'F8', remove: 'F9' });
  await page.context().close();
  return { text: [text], highlights: [highlights], ...rest };
}

/** What an app shows beside a highlight that was clicked: its card. */
const CARD = '[data-scroller] [role="dialog"]';

/** Adds, finds, recolours and removes highlights one by one, then scrolls. */
async function measureUse(
  page: Page,
  cpu: ProcessorTime,
  who: string,
  keys: { readonly add: string; readonly recolour: string; readonly remove: string },
  card = '',
): Promise<Omit<Measured, 'text' | 'highlights'>> {
  const press = async (what: string, key: string): Promise<Timed> => {
    const before = await cpu.now();
    const timing = await timed(page, `${who}: ${what}`, 'keydown', () => page.keyboard.press(key));
    await settled(page);
    return { ...timing, cpu: (await cpu.now()) - before };
  };
  const add: Timed[] = [];
  const recolour: Timed[] = [];
  const remove: Timed[] = [];
  const click: Timing[] = [];
  for (let turn = 0; turn < EDITS; turn++) {
    const { x, y } = await page.evaluate(selectWords, turn);
    // Nobody presses a key in the moment that the selection is made, in which the app makes its toolbar.
    await settled(page);
    add.push(await press('adding a highlight', keys.add));
    const act = () => page.mouse.click(x, y);
    click.push(await timed(page, `${who}: a click`, 'click', act, { still: true, beside: card }));
    await settled(page);
    recolour.push(await press('recolouring a highlight', keys.recolour));
    remove.push(await press('removing a highlight', keys.remove));
  }
  const nothing: Timing[] = [];
  for (let i = 0; i < EDITS; i++) {
    const act = () => page.keyboard.press('F6');
    nothing.push(await timed(page, `${who}: a key`, 'keydown', act, { still: true }));
  }
  const before = await cpu.now();
  const frames = await bounded(
    `${who}: scrolling`,
    PATIENCE,
    page.evaluate(([step, count]) => window.watch.scrollThrough(step, count), [STEP, FRAMES] as const),
  );
  const scrollCpu = ((await cpu.now()) - before) / frames.length;
  const between = await cpu.end();
  const painted = (timings: readonly Timing[]): readonly number[] =>
    timings.map(({ turn }) => between(`begun ${turn}`, `painted ${turn}`));
  return {
    textCpu: [between('opening', 'text painted')],
    highlightsCpu: [between('showing', 'highlights painted')],
    add: work(add),
    addPainted: painted(add),
    addShown: shown(add),
    addCpu: computed(add),
    recolour: work(recolour),
    recolourPainted: painted(recolour),
    recolourShown: shown(recolour),
    recolourCpu: computed(recolour),
    remove: work(remove),
    removePainted: painted(remove),
    removeShown: shown(remove),
    removeCpu: computed(remove),
    click: click.map(({ handling }) => handling),
    clickHandled: click.map(({ turn }) => between(`begun ${turn}`, `handled ${turn}`)),
    card: click.flatMap(({ beside }) => beside ?? []),
    scroll: [Math.max(...frames)],
    scrollWorst: [Math.max(...frames.map((_, i) => between(`scrolled ${i}`, `scrolled ${i + 1}`)))],
    scrollCpu: [scrollCpu],
    nothing: shown(nothing),
  };
}

interface Timed extends Timing {
  /** What the page's main thread computed until it was idle again, in milliseconds of the processor. */
  readonly cpu: number;
}

const work = (timings: readonly Timing[]): readonly number[] => timings.map((timing) => timing.work);
const shown = (timings: readonly Timing[]): readonly number[] => timings.map((timing) => timing.shown);
const computed = (timings: readonly Timed[]): readonly number[] => timings.map(({ cpu }) => cpu);

/** The library with its list, and the watch installed. */
async function freshPage(browser: Browser, url: string, bypassCSP: boolean): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1200, height: 840 },
    reducedMotion: 'reduce',
    bypassCSP,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE * 1000);
  await page.goto(url);
  await page.getByRole('row').first().waitFor();
  await settled(page);
  await page.evaluate(installWatch);
  return page;
}

/** Opens an article from the list, and times from the click until its text and then its highlights are painted. */
async function open(
  page: Page,
  title: string,
): Promise<{ readonly text: number; readonly highlights: number }> {
  const times = bounded(`opening “${title}”`, PATIENCE, page.evaluate(watchOpening, title === 'Marked'));
  await Promise.all([page.getByRole('row').filter({ hasText: title }).click(), times]);
  await settled(page);
  return times;
}

async function timed(
  page: Page,
  what: string,
  type: string,
  act: () => Promise<void>,
  { still = false, beside = '' }: { readonly still?: boolean; readonly beside?: string } = {},
): Promise<Timing> {
  await page.evaluate((how) => window.watch.next(...how), [type, still, beside] as const);
  return bounded(
    what,
    PATIENCE,
    act().then(() => page.evaluate(() => window.watch.result())),
  );
}

const settled = (page: Page): Promise<void> =>
  bounded('a page that is at rest', PATIENCE, page.evaluate(settle));

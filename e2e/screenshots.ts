/** Makes the pictures of the README from the running app: `npm run screenshots`. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { browserForTests } from '../electron/build/ensure-browser.mjs';
import { articleFile, bringIn, clickWords, openArticle, selectWords } from './person.ts';
import { root, runScript, serve } from './processes.ts';

const pictures = join(root, 'docs/pictures');

const QUOTES = [
  {
    article: 'A city of two million tries to cool itself with shade',
    quote: 'We would like to stop throwing it at each other.',
    color: 'purple',
    note: 'Open the piece with this.',
    tag: 'opening',
  },
  {
    article: 'A city of two million tries to cool itself with shade',
    quote: 'The deadliest places in this city are eleven bus stops and one road to a health centre,',
    color: 'green',
    note: 'Ask for the model behind it. See [[Heat deaths]].',
    tag: 'data',
  },
  {
    article: 'A city of two million tries to cool itself with shade',
    quote: 'Sixty thousand saplings need water that we do not have,',
    color: 'pink',
    note: '',
    tag: 'doubt',
  },
  {
    article: 'A city of two million tries to cool itself with shade',
    quote: 'it is a guest, and it drinks like one.',
    color: 'purple',
    note: '',
    tag: 'image',
  },
  {
    article: 'Chocolate makers learn to live with less cocoa',
    quote: 'Now we ask how little it can bear before a child notices.',
    color: 'blue',
    note: 'Shrinkflation, said aloud.',
    tag: 'prices',
  },
  {
    article: 'Chocolate makers learn to live with less cocoa',
    quote: 'I explained that trees do not read the newspapers.',
    color: 'purple',
    note: '',
    tag: 'ending',
  },
] as const;

async function pictureAll(browser: Browser, url: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 820 },
      deviceScaleFactor: 2,
      colorScheme: theme,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole('row').first().waitFor();
    await picture(page, `library-${theme}`);
    await openArticle(page, /city of two million/);
    await page.getByRole('region', { name: 'Passages' }).getByRole('article').first().waitFor();
    await clickWords(page, 'We would like to stop');
    await page.getByRole('dialog', { name: 'Highlight' }).waitFor();
    await picture(page, `reader-${theme}`);
    await page.keyboard.press('Escape');
    await selectWords(page, 'They are cheap, she says,');
    await page.getByRole('toolbar', { name: 'Mark the selection' }).waitFor();
    await picture(page, `marking-${theme}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+Shift+E');
    await page
      .getByRole('dialog', { name: 'Export as Markdown' })
      .getByText('Sixty thousand')
      .first()
      .waitFor();
    await picture(page, `export-${theme}`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('Notebook');
    await page.keyboard.press('Enter');
    await page.getByText('Shrinkflation').first().waitFor();
    await picture(page, `notebook-${theme}`);
    await page.keyboard.press('ControlOrMeta+3');
    await page.getByRole('heading', { name: 'Speakers' }).waitFor();
    await page.getByText('Dolores Ibarra').first().click();
    await page.getByText('Air conditioning is a way').first().waitFor();
    await picture(page, `speakers-${theme}`);
    await context.close();
  }
}

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
  console.log(`docs/pictures/${name}.png`);
}

async function fill(url: string, browser: Browser, env: NodeJS.ProcessEnv): Promise<void> {
  const page = await browser.newPage();
  await page.goto(url);
  const names = [
    'orchard-ledger.md',
    'map-of-smells.md',
    'lighthouse-archive.md',
    'salt-marsh.txt',
    'small-repairs.md',
    'night-trains.txt',
    'cocoa-harvest.txt',
    'city-heat.txt',
  ];
  for (const [index, name] of names.entries()) {
    await bringIn(page, [articleFile(name)]);
    await page.getByRole('row').nth(index).waitFor();
  }
  await page.close();
  for (const { article, quote, color, note, tag } of QUOTES) {
    const args = [
      'highlight',
      article,
      '--quote',
      quote,
      '--color',
      color,
      '--tag',
      tag,
      ...(note === '' ? [] : ['--note', note]),
    ];
    const { code, stderr } = await runScript('electron/cli/launch.mjs', args, env);
    if (code !== 0) throw new Error(stderr);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'commonplace-pictures-'));
const env: NodeJS.ProcessEnv = {
  ...process.env,
  COMMONPLACE_LIBRARY: join(folder, 'Commonplace'),
  COMMONPLACE_CONFIG: join(folder, 'config'),
  COMMONPLACE_CACHE: join(folder, 'cache'),
  COMMONPLACE_BACKUPS: join(folder, 'backups'),
};
mkdirSync(pictures, { recursive: true });
const executablePath = browserForTests();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const host = await serve(env);
try {
  await fill(host.url, browser, env);
  await pictureAll(browser, host.url);
} finally {
  await browser.close();
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron, type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { electronBinary } from '../electron/start/find.mjs';
import { root, serve } from './processes.ts';

export interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The app in one process of its own. */
export interface AppWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the host's process wrote to its standard error. */
  readonly stderr: () => string;
  /** Does what leads to a file being saved, and gives that file. */
  saving(act: () => Promise<void>): Promise<Saved>;
  close(): Promise<void>;
}

/** Called with a window's context before its page is loaded, where the host lets one be so early. */
type Watch = (context: BrowserContext) => void;

export async function openInBrowser(
  browser: Browser,
  env: NodeJS.ProcessEnv,
  watch: Watch,
): Promise<AppWindow> {
  const host = await serve(env);
  const context = await browser.newContext();
  watch(context);
  const page = await context.newPage();
  await slowedDown(page);
  await page.goto(host.url);
  await listening(page);
  return {
    page,
    context,
    stderr: host.stderr,
    async saving(act) {
      const [download] = await Promise.all([page.waitForEvent('download'), act()]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    },
    async close() {
      await context.close();
      await host.stop();
    },
  };
}

/**
 * Until what was done is on disk, or the window says that it is not: whoever closes it before that is asked, and
 * whoever looks at the library from outside sees what was before.
 */
export async function saved(page: Page): Promise<void> {
  const isSettled = () =>
    dispatchEvent(new Event('beforeunload', { cancelable: true })) ||
    [...document.querySelectorAll('[role="alert"]')].some((alert) => /not saved/.test(alert.textContent));
  await expect.poll(() => page.evaluate(isSettled), { message: 'everything is saved' }).toBe(true);
}

/** As on a machine so many times slower (`E2E_SLOW=6`), where a spec is to be shown not to race the app. */
async function slowedDown(page: Page): Promise<void> {
  const rate = Number(process.env['E2E_SLOW'] ?? 1);
  if (rate === 1) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** Until the window shows something and has come to rest: it listens to keys only a moment after it shows itself. */
async function listening(page: Page): Promise<void> {
  await page.locator('h1, [role="alert"]').first().waitFor();
  await atRest(page);
}

/** Until a frame has been laid out and what follows behind it is done, such as telling what can be scrolled now. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) =>
        requestAnimationFrame(() => requestIdleCallback(() => done(), { timeout: 5000 })),
      ),
  );
}

/** @param own a folder for this process alone: two that share one would be the same instance */
export async function openInElectron(env: NodeJS.ProcessEnv, own: string, watch: Watch): Promise<AppWindow> {
  const executablePath = electronBinary();
  if (!executablePath) throw new Error('There is no Electron binary');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await _electron.launch({
    executablePath,
    args: [root, `--user-data-dir=${own}`, ...sandbox],
    env: Object.fromEntries(
      Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    ),
  });
  let stderr = '';
  app.process().stderr?.on('data', (chunk) => {
    stderr += String(chunk);
  });
  watch(app.context());
  const page = await app.firstWindow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await listening(page);
  return {
    page,
    context: app.context(),
    stderr: () => stderr,
    async saving(act) {
      // The native dialog is answered for the person; everything after it is the app's own.
      const answered = app.evaluate(
        ({ dialog }, folder) =>
          new Promise<string>((resolve) => {
            dialog.showSaveDialog = (...args: readonly unknown[]) => {
              const { defaultPath = 'unnamed' } = args.at(-1) as Electron.SaveDialogOptions;
              const filePath = `${folder}/${defaultPath.split(/[\\/]/).at(-1)}`;
              resolve(filePath);
              return Promise.resolve({ canceled: false, filePath });
            };
          }),
        own,
      );
      await act();
      const path = await answered;
      const name = path.slice(own.length + 1);
      return { name, bytes: await readWhenThere(join(own, name)) };
    },
    close: () => app.close(),
  };
}

async function readWhenThere(path: string): Promise<Buffer> {
  for (;;) {
    try {
      return await readFile(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

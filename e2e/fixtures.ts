import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { appIn, type Finished, runScript } from './processes.ts';
import { type AppWindow, atRest, openInBrowser, openInElectron, type Saved, saved } from './windows.ts';

export type HostName = 'electron' | 'browser';

export interface App {
  /** The window; after {@link App.restart} another one. */
  readonly page: Page;
  readonly host: HostName;
  /** The folders of this test alone. */
  readonly library: string;
  readonly config: string;
  readonly cache: string;
  /** Ends the app's process and starts it again on the same library. */
  restart(): Promise<Page>;
  /** A second process on the same library and device, with a window of its own. */
  openSecondWindow(): Promise<Page>;
  /** Runs the command line on the same library. */
  cli(args: readonly string[], input?: string): Promise<Finished>;
  /** Does what leads to a file being saved, and gives that file. */
  saving(act: () => Promise<void>): Promise<Saved>;
  /** What the app's process wrote to its standard error. */
  stderr(): string;
  /** Console errors that the test causes on purpose; every other fails it. */
  readonly expectedErrors: RegExp[];
}

export const test = base.extend<{ app: App }, { host: HostName }>({
  host: ['browser', { option: true, scope: 'worker' }],

  app: async ({ host, browser }, use, info) => {
    info.annotations.push({ type: 'host', description: host });
    const folder = mkdtempSync(join(tmpdir(), 'commonplace-e2e-'));
    const library = join(folder, 'library');
    const config = join(folder, 'config');
    const cache = join(folder, 'cache');
    const env = appIn(folder);
    const windows = new Set<AppWindow>();
    const errors: string[] = [];
    const open = async (): Promise<AppWindow> => {
      const own = mkdtempSync(join(folder, 'window-'));
      const watch = (context: BrowserContext) => {
        context.on('weberror', (problem) => errors.push(String(problem.error())));
        // A refusal by the Content-Security-Policy is a console error too.
        context.on('console', (message) => {
          if (message.type() === 'error') errors.push(message.text());
        });
      };
      const window = await (host === 'electron'
        ? openInElectron(env, own, watch)
        : openInBrowser(browser, env, watch));
      windows.add(window);
      return window;
    };
    const close = async (window: AppWindow) => {
      windows.delete(window);
      await window.close();
    };

    let main = await open();
    const expectedErrors: RegExp[] = [];
    await use({
      get page() {
        return main.page;
      },
      host,
      library,
      config,
      cache,
      expectedErrors,
      async restart() {
        await saved(main.page);
        await close(main);
        main = await open();
        return main.page;
      },
      openSecondWindow: async () => (await open()).page,
      async cli(args, input) {
        for (const { page } of windows) await saved(page);
        return runScript('electron/cli/launch.mjs', args, env, input);
      },
      saving: (act) => main.saving(act),
      stderr: () => main.stderr(),
    });
    for (const window of windows) await close(window);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    const unexpected = errors.filter((error) => !expectedErrors.some((pattern) => pattern.test(error)));
    expect(unexpected, 'the page reports no errors').toEqual([]);
  },
});

/** No violation that axe knows of, in what the page shows once it has come to rest. */
export async function expectAccessible(page: Page): Promise<void> {
  await atRest(page);
  // Legacy mode stays in this one page, which Electron needs.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze();
  const told = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`),
  }));
  expect(told, 'axe finds no violation').toEqual([]);
}

export { expect };

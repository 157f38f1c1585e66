import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

test('the page cannot reach Node, evaluate text or run an inline script', async ({ app }) => {
  app.expectedErrors.push(/Content Security Policy|TrustedScript|TrustedHTML/);
  const reached = await app.page.evaluate(async () => {
    const attempts: Record<string, () => unknown> = {
      require: () => (globalThis as { require?: unknown }).require,
      process: () => (globalThis as { process?: unknown }).process,
      // oxlint-disable-next-line typescript/no-implied-eval -- that this cannot be done is what is tested
      evaluation: () => new Function('return 1')(),
      markup: () => {
        document.body.insertAdjacentHTML('beforeend', '<i></i>');
        return true;
      },
      script: () => {
        const script = document.createElement('script');
        script.append('window.hacked = 1');
        document.body.append(script);
        return (window as { hacked?: number }).hacked;
      },
    };
    // Code sent by the test may evaluate text; what runs from a timer is the page's own.
    await new Promise((resolve) => setTimeout(resolve));
    return Object.entries(attempts).flatMap(([name, attempt]) => {
      try {
        return attempt() === undefined ? [] : [name];
      } catch {
        return [];
      }
    });
  });
  expect(reached).toEqual([]);
});

test('the page shows itself without an error, and again after a restart', async ({ app }) => {
  await expect(app.page.locator('#root')).not.toBeEmpty();
  const page = await app.restart();
  await expect(page.locator('#root')).not.toBeEmpty();
});

test('what the command line brings in shows in every open window', async ({ app }) => {
  const second = await app.openSecondWindow();
  const file = join(app.cache, '..', 'harbour.txt');
  writeFileSync(file, 'A Quiet Harbour\n\nNobody spoke of the storm that morning.\n');
  const imported = await app.cli(['import', file, '--json']);
  expect(imported).toMatchObject({ code: 0, stderr: '' });
  expect(JSON.parse(imported.stdout)).toMatchObject([{ status: 'imported' }]);
  for (const page of [app.page, second])
    await expect(page.getByText('A Quiet Harbour').first()).toBeVisible();
});

test.describe('browser host', () => {
  test.skip(({ host }) => host !== 'browser', 'only the browser host has an address');

  test('without the token there is no library, and the page says so', async ({ app, browser }) => {
    const stranger = await browser.newPage();
    await stranger.goto(new URL(app.page.url()).origin);
    await expect(stranger.getByText('This address is private')).toBeVisible();
    await stranger.close();
  });

  test('the token leaves the address bar, and a reload keeps the window admitted', async ({ app }) => {
    await expect(app.page.locator('#root')).not.toBeEmpty();
    expect(app.page.url()).not.toContain('token');
    await app.page.reload();
    await expect(app.page.getByText('This address is private')).toBeHidden();
    await expect(app.page.locator('#root')).not.toBeEmpty();
  });

  test('a library of a newer version is refused in words, in the window and in the terminal', async ({
    app,
  }) => {
    await expect(app.page.locator('#root')).not.toBeEmpty();
    const file = join(app.library, 'library.json');
    const newer = readFileSync(file, 'utf8').replace(/("\w*version\w*":\s*)\d+/i, '$1 999');
    writeFileSync(file, newer);
    const page = await app.restart();
    await expect(page.getByRole('alert')).toContainText('newer');
    expect(app.stderr()).toContain('newer');
    expect(readFileSync(file, 'utf8')).toBe(newer);
  });
});

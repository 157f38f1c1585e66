import { join } from 'node:path';
import { expect, expectAccessible, test } from './fixtures.ts';
import { expectLaidOut } from './layout.ts';
import { walkEveryView } from './walk.ts';

/** With a folder in it, the walks leave a picture of each view there, to be looked at. */
const pictures = process.env['E2E_PICTURES'];

const SIZES = [
  { name: 'the smallest window, 320 wide', width: 320, height: 640 },
  { name: 'a tablet, 768 wide', width: 768, height: 1024 },
  { name: 'a laptop at 200 % zoom', width: 720, height: 450 },
  { name: 'a laptop, 1440 wide', width: 1440, height: 900 },
  { name: 'a 4K screen, 3840 wide', width: 3840, height: 2160 },
] as const;

for (const { name, width, height } of SIZES) {
  test(`every view stands well in ${name}`, async ({ app, host }) => {
    test.skip(host !== 'browser', 'sets the size of a page');
    test.setTimeout(300_000);
    const { page } = app;
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await walkEveryView(page, async (view) => {
      if (pictures) await page.screenshot({ path: join(pictures, `${view}-${width}.png`) });
      await expectLaidOut(page, `${view}, ${width} wide`);
    });
  });
}

const LOOKS = [
  { name: 'sepia', media: { colorScheme: 'light' }, theme: 'sepia' },
  { name: 'high contrast', media: { forcedColors: 'active' }, theme: null },
] as const;

for (const { name, media, theme } of LOOKS) {
  test(`axe finds nothing to complain of in any view, in ${name}`, async ({ app, host }) => {
    test.skip(host !== 'browser', 'sets the media of a page');
    test.setTimeout(400_000);
    const { page } = app;
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    if (theme === 'sepia') {
      await page.keyboard.press('ControlOrMeta+,');
      await page.getByRole('radio', { name: 'Sepia' }).click();
      await page.keyboard.press('ControlOrMeta+1');
      await expect(page.getByRole('heading', { level: 1, name: 'All articles' })).toBeVisible();
    }
    if (theme) await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    await walkEveryView(page, async (view) => {
      if (pictures) await page.screenshot({ path: join(pictures, `${view}-${name}.png`) });
      await expectAccessible(page);
    });
  });
}

import { join } from 'node:path';
import { test } from './fixtures.ts';
import { expectLaidOut } from './layout.ts';
import { walkEveryView } from './walk.ts';

/** With a folder in it, the walks leave a picture of each view there, to be looked at. */
const pictures = process.env['E2E_PICTURES'];

const SIZES = [
  { name: 'the smallest window, 320 wide', width: 320, height: 640 },
  { name: 'a laptop at 200 % zoom', width: 720, height: 450 },
  { name: 'a laptop, 1440 wide', width: 1440, height: 900 },
] as const;

for (const { name, width, height } of SIZES) {
  test(`every view stands well in ${name}`, async ({ app, host }) => {
    test.skip(host !== 'browser', 'sets the size of a page');
    test.setTimeout(180_000);
    const { page } = app;
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await walkEveryView(page, async (view) => {
      if (pictures) await page.screenshot({ path: join(pictures, `${view}-${width}.png`) });
      await expectLaidOut(page, `${view}, ${width} wide`);
    });
  });
}

import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectAccessible, test } from './fixtures.ts';
import { articleFile, bringIn, openArticle, passageRow } from './person.ts';

const HEAT = 'A city of two million tries to cool itself with shade';
const QUOTE = 'We would like to stop throwing it at each other.';

test('a library with damaged articles opens, tells which they are and why, and the rest works', async ({
  app,
}) => {
  const names = ['city-heat.txt', 'salt-marsh.txt', 'small-repairs.md', 'orchard-ledger.md'];
  await bringIn(app.page, names.map(articleFile));
  await expect(app.page.getByRole('row')).toHaveCount(4);
  await app.cli(['highlight', HEAT, '--quote', QUOTE, '--note', 'Kept']);
  const idOf = await idsByTitle(app);
  const folder = (title: RegExp): string => join(app.library, 'articles', idOf(title));
  const content = (title: RegExp): string =>
    join(folder(title), readdirSync(folder(title)).find((name) => name.startsWith('content-')) ?? '');

  // A text cut short, a text changed by one word, notes of a newer version, and strangers in between.
  const cut = content(/city of two million/);
  truncateSync(cut, 300);
  const changed = content(/sea back in/);
  writeFileSync(changed, readFileSync(changed, 'utf8').replace('sea', 'tea'));
  writeFileSync(
    join(folder(/small repair/), 'notes-bbbbbbbb.json'),
    JSON.stringify({ format: 'commonplace-notes', version: 9, device: 'bbbbbbbb' }),
  );
  writeFileSync(join(app.library, 'articles', 'shopping.txt'), 'milk');

  const page = await app.restart();
  await expect(page.getByRole('row')).toHaveCount(4);
  const row = (title: RegExp) => page.getByRole('row').filter({ hasText: title });
  await expect(row(/city of two million/)).toContainText('it is cut short or changed');
  await expect(row(/sea back in/)).toContainText('it was changed after it was written');
  await expect(row(/small repair/)).toContainText('written by a newer version of Commonplace');
  await expectAccessible(page);

  // Opened, each says what is wrong; what can be read is read.
  await row(/city of two million/).click();
  await expect(page.getByText('This article cannot be opened')).toBeVisible();
  await expect(page.getByText('it is cut short or changed')).toBeVisible();
  await expect(page.getByText('your notes on it are kept')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Back to the library' }).click();
  await openArticle(page, /small repair/);
  await expect(page.getByRole('alert')).toContainText('This article is damaged');
  await page.keyboard.press('ControlOrMeta+1');
  await openArticle(page, /orchard that keeps a ledger/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('h');
  await expect(page.getByRole('region', { name: 'Passages' }).getByRole('article')).toHaveCount(1);

  // The same file brought in again makes it whole: notes are there, and the broken file is kept beside it.
  await page.keyboard.press('ControlOrMeta+1');
  await bringIn(page, [articleFile('city-heat.txt')]);
  await expect(page.getByText(/Updated/).first()).toBeVisible();
  await openArticle(page, /city of two million/);
  await expect(passageRow(page, QUOTE)).toContainText('Kept');
  const files = readdirSync(folder(/city of two million/));
  expect(files.filter((name) => /^content-[0-9a-f]{32}\.broken-\d+\.json$/.test(name))).toHaveLength(1);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

async function idsByTitle(app: { cli(args: readonly string[]): Promise<{ stdout: string }> }) {
  const list = JSON.parse((await app.cli(['list', '--json'])).stdout) as { id: string; title: string }[];
  return (title: RegExp): string => {
    const found = list.find((article) => title.test(article.title));
    if (found === undefined) throw new Error(`no article is called ${title}`);
    return found.id;
  };
}

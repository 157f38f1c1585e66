import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { bundleForChild } from './fixtures/bundle.ts';
import { sampleContent } from './sample-article.ts';
import { temporaryLibrary } from './temporary-library.ts';

it('processes of one device that import and mark one article at the same time lose no change', async () => {
  const temporary = temporaryLibrary();
  const program = temporaryFolder();
  const bundle = await bundleForChild(join(import.meta.dirname, 'fixtures/marking-process.ts'), program);
  const places = [temporary.path, temporary.configOf('one'), temporary.cacheOf('one')];
  const names = ['alpha', 'beta', 'gamma'];
  const children = names.map((name) => fork(bundle, [...places, name, '40'], { execArgv: [] }));
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
  expect(codes).toEqual([0, 0, 0]);
  const library = await temporary.open('one');
  const { articleId } = sampleContent();
  const { annotations } = (await library.read(articleId))!.gathered.notes;
  const expected = names.flatMap((name) => Array.from({ length: 40 }, (_, n) => `${name}-highlight-${n}`));
  expect(Object.keys(annotations).sort()).toEqual(expected.sort());
  expect(readdirSync(temporary.articleFolder(articleId))).toHaveLength(2);
});

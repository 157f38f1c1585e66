import { expect, it } from 'vitest';
import type { ImportResult } from '../../shared/api.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import { useApp, useChanges } from '../app/store.ts';
import { fromText } from './candidates.ts';
import { bringIn } from './imports.ts';

it('what is given while other files are brought in is one step to undo with them', async () => {
  let brought = 0;
  const service = async (): Promise<ImportResult> => {
    const articleId = `${'a'.repeat(19)}${brought++}` as ArticleId;
    return { status: 'imported', articleId, undo: [{ kind: 'article', articleId, set: { trashed: true } }] };
  };
  useApp.setState({ client: { ...useApp.getState().client, call: service as never } });
  await Promise.all([bringIn(fromText('One', 'One.txt')), bringIn(fromText('Two', 'Two.txt'))]);
  const { undo } = useChanges.getState().stack;
  expect(undo.map(({ label, changes }) => [label, changes.length])).toEqual([['bring in 2 articles', 2]]);
});

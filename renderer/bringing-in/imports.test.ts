import { beforeEach, expect, it } from 'vitest';
import type { ImportResult } from '../../shared/api.ts';
import { CommonplaceError } from '../../shared/errors.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import { useApp, useChanges } from '../app/store.ts';
import { EMPTY_STACK } from '../app/undo-stack.ts';
import { fromText, joined } from './candidates.ts';
import { bringIn, retryImports, useImports } from './imports.ts';

const steps = () =>
  useChanges.getState().stack.undo.map(({ label, changes }) => [label, changes.length] as const);

beforeEach(() => {
  useImports.getState().dismiss();
  useChanges.setState({ stack: EMPTY_STACK });
});

it('what is given while other files are brought in is one step to undo with them', async () => {
  let brought = 0;
  const service = async (): Promise<ImportResult> => {
    const articleId = `${'a'.repeat(19)}${brought++}` as ArticleId;
    return { status: 'imported', articleId, undo: [{ kind: 'article', articleId, set: { trashed: true } }] };
  };
  useApp.setState({ client: { ...useApp.getState().client, call: service as never } });
  await Promise.all([bringIn(fromText('One', 'One.txt')), bringIn(fromText('Two', 'Two.txt'))]);
  expect(steps()).toEqual([['bring in 2 articles', 2]]);
});

it('what is tried again joins the report of the others, and is a step to undo of its own', async () => {
  let isFull = true;
  const service = async (_name: string, { name }: { name: string }): Promise<ImportResult> => {
    const articleId = `${'b'.repeat(19)}${name.length}` as ArticleId;
    if (name === 'Empty.txt') throw new CommonplaceError('invalid-input', '“Empty.txt” is empty');
    if (name === 'Two.txt' && isFull) throw new CommonplaceError('not-saved', 'The disk is full');
    return { status: 'imported', articleId, undo: [{ kind: 'article', articleId, set: { trashed: true } }] };
  };
  useApp.setState({ client: { ...useApp.getState().client, call: service as never } });
  await bringIn(joined(['First', 'Two', 'Empty'].map((name) => fromText(name, `${name}.txt`))));
  isFull = false;
  await retryImports();
  const { outcomes, total } = useImports.getState();
  expect(outcomes.map(({ path, result }) => [path, result.status])).toEqual([
    ['First.txt', 'imported'],
    ['Empty.txt', 'failed'],
    ['Two.txt', 'imported'],
  ]);
  expect(total).toBe(3);
  expect(steps()).toEqual([
    ['bring in 1 article', 1],
    ['bring in 1 article', 1],
  ]);
});

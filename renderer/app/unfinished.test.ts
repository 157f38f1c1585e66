import { afterEach, expect, it } from 'vitest';
import { CommonplaceError } from '../../shared/errors.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import { useImports } from '../bringing-in/imports.ts';
import { useExportRun } from '../exporting/exports.ts';
import { useKeeping } from '../keeping/keeping.ts';
import { applyChanges, useApp, useChanges } from './store.ts';
import { isUnfinished } from './unfinished.ts';

afterEach(() => {
  useImports.setState({ status: 'idle' });
  useExportRun.setState({ status: 'idle' });
  useKeeping.setState({ status: 'idle' });
});

it('is unfinished while a change is on its way, and while it waits for the disk', async () => {
  const disk = Promise.withResolvers<never>();
  useApp.setState({ client: { ...useApp.getState().client, call: () => disk.promise } });
  expect(isUnfinished()).toBe(false);
  const articleId = 'aaaaaaaaaaaaaaaaaaaa' as ArticleId;
  const edit = applyChanges([{ kind: 'article', articleId, set: { note: 'typed' } }], 'edit note');
  expect(isUnfinished()).toBe(true);
  disk.reject(new CommonplaceError('not-saved', 'The disk is full'));
  await edit;
  expect(isUnfinished()).toBe(true);
  useChanges.getState().giveUp();
  expect(isUnfinished()).toBe(false);
});

it.each([
  ['files are brought in', () => useImports.setState({ status: 'running' }), true],
  ['bringing in is being stopped', () => useImports.setState({ status: 'cancelling' }), true],
  ['files were brought in', () => useImports.setState({ status: 'done' }), false],
  ['files are exported', () => useExportRun.setState({ status: 'running' }), true],
  ['an export has failed', () => useExportRun.setState({ status: 'failed' }), false],
  ['a backup is made', () => useKeeping.setState({ status: 'running' }), true],
  ['a backup was made', () => useKeeping.setState({ status: 'done' }), false],
])('where %s', (_what, begin, unfinished) => {
  begin();
  expect(isUnfinished()).toBe(unfinished);
});

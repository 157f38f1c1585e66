import { expect, it, vi } from 'vitest';
import type { Change } from '../../shared/changes.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import { useToasts } from '../ui/toasts.ts';
import { useApp } from './store.ts';
import { applyWithUndo } from './undo-toast.ts';

const articleId = 'aaaaaaaaaaaaaaaaaaaa' as ArticleId;
const archived: readonly Change[] = [{ kind: 'article', articleId, set: { status: 'archive' } }];
const inbox: Change = { kind: 'article', articleId, set: { status: 'inbox' } };

it('offers an Undo of what was done, and none of an earlier step where nothing was changed', async () => {
  const service = vi.fn(async () => ({ undo: [inbox] }));
  useApp.setState({ client: { ...useApp.getState().client, call: service as never } });
  await applyWithUndo(archived, 'archive 1 article', 'Moved 1 article to the archive');
  expect(useToasts.getState().toasts.at(-1)?.action?.label).toBe('Undo');
  service.mockResolvedValue({ undo: [] });
  await applyWithUndo([inbox], 'move 1 article', 'Moved 1 article to the inbox');
  expect(useToasts.getState().toasts.at(-1)).toMatchObject({ message: 'Moved 1 article to the inbox' });
  expect(useToasts.getState().toasts.at(-1)?.action).toBeUndefined();
});

it('leaves the Undo of what was done where it is done a second time, which changes nothing', async () => {
  const service = vi.fn(async () => ({ undo: [inbox] }));
  useApp.setState({ client: { ...useApp.getState().client, call: service as never } });
  await applyWithUndo(archived, 'archive 1 article', 'Moved 1 article to the archive');
  service.mockResolvedValue({ undo: [] });
  await applyWithUndo(archived, 'archive 1 article', 'Moved 1 article to the archive');
  expect(useToasts.getState().toasts.map(({ action }) => action?.label)).toEqual(['Undo']);
});

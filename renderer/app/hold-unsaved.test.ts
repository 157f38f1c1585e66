import { expect, it } from 'vitest';
import { CommonplaceError } from '../../shared/errors.ts';
import type { ArticleId } from '../../shared/identifiers.ts';
import { createChanges } from './changes.ts';
import { holdUnsaved } from './hold-unsaved.ts';

const isHeld = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

it('holds the window while a change is on its way, or waits for the disk, and no longer', async () => {
  const disk = Promise.withResolvers<{ undo: [] }>();
  const changes = createChanges({
    send: () => disk.promise,
    say: () => undefined,
    complain: () => undefined,
    exchange: () => ({}),
  });
  const end = holdUnsaved(changes);
  expect(isHeld()).toBe(false);
  const articleId = 'aaaaaaaaaaaaaaaaaaaa' as ArticleId;
  const edit = changes
    .getState()
    .apply([{ kind: 'article', articleId, set: { note: 'typed' } }], 'edit note');
  expect(isHeld()).toBe(true);
  disk.reject(new CommonplaceError('not-saved', 'The disk is full'));
  await edit;
  expect(isHeld()).toBe(true);
  changes.getState().giveUp();
  expect(isHeld()).toBe(false);
  end();
  void changes.getState().apply([], 'nothing');
  expect(isHeld()).toBe(false);
});

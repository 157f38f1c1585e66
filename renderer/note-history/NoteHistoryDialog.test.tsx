import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import type { AnnotationId, ArticleId } from '../../shared/identifiers.ts';
import { useApp, useChanges } from '../app/store.ts';
import { NoteHistoryDialog } from './NoteHistoryDialog.tsx';
import { hideNoteHistory, showNoteHistory, useNoteHistory } from './note-history.ts';

afterEach(cleanup);

it('of another note stays open when a text of the one before has been put back', async () => {
  const disk = Promise.withResolvers<object>();
  const history = { text: 'now', earlier: [{ text: 'before', writtenAt: '2026-11-24T12:00:00.000Z' }] };
  const call = (name: string) => (name === 'library.apply' ? disk.promise : Promise.resolve(history));
  useApp.setState({ client: { ...useApp.getState().client, call: call as never } });
  const articleId = 'aaaaaaaaaaaaaaaaaaaa' as ArticleId;
  const other = { articleId, annotationId: 'annotation-1' as AnnotationId };
  render(<NoteHistoryDialog />);
  showNoteHistory({ articleId, annotationId: null });
  await userEvent.click(await screen.findByRole('button', { name: /^Put back/ }));
  hideNoteHistory();
  showNoteHistory(other);
  disk.resolve({ undo: [] });
  await useChanges.getState().settled();
  await expect.poll(() => useChanges.getState().saving).toBe(0);
  expect(useNoteHistory.getState().owner).toEqual(other);
});

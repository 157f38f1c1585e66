import { beforeEach, expect, it, vi } from 'vitest';
import type { ArticleId } from '../../shared/identifiers.ts';
import { applyChanges, useApp } from '../app/store.ts';
import { useToasts } from '../ui/toasts.ts';
import { cancelTask, hideTask, useKeeping } from './keeping.ts';
import { backUp, checkLibrary } from './tasks.ts';
import { headline } from './words.ts';

const articleId = 'aaaaaaaaaaaaaaaaaaaa' as ArticleId;

/** A service that is told what to answer, and tells what it was asked. */
function service(answers: Readonly<Record<string, Promise<unknown>>>) {
  const asked: string[] = [];
  const call = (name: string): Promise<unknown> => {
    asked.push(name);
    return answers[name] ?? Promise.resolve({});
  };
  useApp.setState({ client: { ...useApp.getState().client, call: call as never } });
  return asked;
}

beforeEach(() => {
  hideTask();
  useToasts.setState({ toasts: [] });
});

it('work that is cancelled while it waits for an edit to be saved is stopped, and not begun after all', async () => {
  const disk = Promise.withResolvers<object>();
  const report = { findings: [], articles: 0, files: 0, bytes: 0, cancelled: true };
  const asked = service({ 'library.apply': disk.promise, 'library.check': Promise.resolve(report) });
  void applyChanges([{ kind: 'article', articleId, set: { note: 'typed' } }], 'edit note');
  const checking = checkLibrary();
  cancelTask();
  disk.resolve({ undo: [] });
  await checking;
  await vi.waitFor(() => expect(asked).toEqual(['library.apply', 'library.check', 'keeping.cancel']));
});

it('a backup in the background says that it was cancelled', async () => {
  service({ 'backups.make': Promise.resolve({ backup: null, isNew: false, dropped: 0 }) });
  await backUp();
  expect(useToasts.getState().toasts.map(({ message }) => message)).toEqual(['The backup was cancelled']);
  expect(useKeeping.getState().task).toBeNull();
});

it('a preview that was cancelled does not say how much a backup would bring back', () => {
  const report = { items: [], unchanged: 3, cancelled: true };
  expect(headline({ kind: 'previewed', report })).toBe('Cancelled before all of the backup was looked at');
});

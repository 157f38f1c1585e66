import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { runAction } from '../actions/registry.ts';
import { useApp, useChanges } from '../app/store.ts';
import type { GridHandle } from './ArticleGrid.tsx';
import { articlePages, useLibraryView } from './library-view.ts';
import { useLibraryActions } from './use-library-actions.ts';

afterEach(cleanup);

const shelf = { kind: 'status', status: 'inbox' } as const;
const nothing = (): void => undefined;

it('leaves the keyboard in a field that was gone to while an article was on its way out of the list', async () => {
  const disk = Promise.withResolvers<object>();
  useApp.setState({ client: { ...useApp.getState().client, call: (() => disk.promise) as never } });
  await articlePages.ask(async () => ({ total: 1, rows: [{ id: 'a' }] as never }));
  useLibraryView.setState({ active: 0, activeKey: 'a' });
  let hasFocus = true;
  const focusActive = vi.fn();
  const grid = { current: { hasFocus: () => hasFocus, focusActive } as Partial<GridHandle> as GridHandle };
  function List() {
    useLibraryActions({ shelf, grid, filter: { current: null }, onTag: nothing, onPurge: nothing });
    return <input aria-label="Filter" />;
  }
  render(<List />);

  runAction('library.archive');
  hasFocus = false;
  screen.getByRole('textbox').focus();
  disk.resolve({ undo: [] });
  await useChanges.getState().settled();
  await vi.waitFor(() => expect(useChanges.getState().saving).toBe(0));
  expect(focusActive).not.toHaveBeenCalled();

  screen.getByRole('textbox').blur();
  hasFocus = true;
  runAction('library.inbox');
  hasFocus = false;
  await vi.waitFor(() => expect(focusActive).toHaveBeenCalledOnce());
});

it('does nothing to rows of the list before while those of another one are on their way', async () => {
  const call = vi.fn(async () => ({ undo: [] }));
  useApp.setState({ client: { ...useApp.getState().client, call: call as never } });
  await articlePages.ask(async () => ({ total: 1, rows: [{ id: 'a' }] as never }));
  useLibraryView.setState({ active: 0, activeKey: 'a' });
  const grid = {
    current: { hasFocus: () => true, focusActive: nothing } as Partial<GridHandle> as GridHandle,
  };
  function List() {
    useLibraryActions({ shelf, grid, filter: { current: null }, onTag: nothing, onPurge: nothing });
    return null;
  }
  render(<List />);
  const other = Promise.withResolvers<never>();
  const asking = articlePages.ask(() => other.promise);
  runAction('library.trash');
  expect(call).not.toHaveBeenCalled();
  other.resolve({ total: 1, rows: [{ id: 'b' }] } as never);
  await asking;
  useLibraryView.setState({ active: 0, activeKey: 'b' });
  runAction('library.trash');
  await vi.waitFor(() => expect(call).toHaveBeenCalledOnce());
  expect(JSON.stringify(call.mock.calls)).toContain('"articleId":"b"');
});

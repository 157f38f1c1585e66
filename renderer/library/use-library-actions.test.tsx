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

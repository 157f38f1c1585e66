import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { useApp, useChanges } from '../app/store.ts';
import { SaveSearchDialog } from './SaveSearchDialog.tsx';

afterEach(cleanup);

function slowDisk() {
  const disk = Promise.withResolvers<object>();
  useApp.setState({ client: { ...useApp.getState().client, call: (() => disk.promise) as never } });
  return async () => {
    disk.resolve({ undo: [] });
    await useChanges.getState().settled();
    await expect.poll(() => useChanges.getState().saving).toBe(0);
  };
}

it('closes once its search is saved', async () => {
  const saved = slowDisk();
  const onClose = vi.fn();
  render(<SaveSearchDialog query="tides" onClose={onClose} />);
  await userEvent.type(screen.getByRole('textbox'), '{Enter}');
  expect(onClose).not.toHaveBeenCalled();
  await saved();
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
});

it('that was closed before its search was saved does not close another one', async () => {
  const saved = slowDisk();
  const onClose = vi.fn();
  const { unmount } = render(<SaveSearchDialog query="tides" onClose={onClose} />);
  await userEvent.type(screen.getByRole('textbox'), '{Enter}');
  unmount();
  await saved();
  expect(onClose).not.toHaveBeenCalled();
});

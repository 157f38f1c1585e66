import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { CommonplaceError } from '../../../shared/errors.ts';
import { useApp } from '../../app/store.ts';
import { useToasts } from '../../ui/toasts.ts';
import { LibraryFolderDialog } from './LibraryFolderDialog.tsx';

it('says why a folder could not be opened also where it was closed meanwhile', async () => {
  const opening = Promise.withResolvers<object>();
  useApp.setState({ client: { ...useApp.getState().client, call: (() => opening.promise) as never } });
  const { unmount } = render(<LibraryFolderDialog current="/library" onClose={() => undefined} />);
  await userEvent.type(screen.getByRole('textbox'), '/other{Enter}');
  expect(await screen.findByRole('button', { name: 'Opening…' })).toBeTruthy();
  unmount();
  opening.reject(new CommonplaceError('library-unusable', '/other cannot be used as a library'));
  await expect
    .poll(() => useToasts.getState().toasts.map(({ message }) => message))
    .toEqual(['/other cannot be used as a library']);
});

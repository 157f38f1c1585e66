import { CommonplaceError } from '../../../shared/errors.ts';
import { HOME, replaceRoute } from '../../app/route.ts';
import { call, useApp, useChanges } from '../../app/store.ts';

/**
 * Has the host open the library in another folder; the window is loaded anew then.
 *
 * @throws CommonplaceError where it cannot be opened, and while changes of this library are not saved: they would be
 * lost with the page
 */
export async function openLibrary(path: string): Promise<void> {
  await useChanges.getState().settled();
  if (useChanges.getState().unsaved !== null) {
    throw new CommonplaceError(
      'not-saved',
      'Changes of the library that is open are not saved yet',
      'The message above the window says which and why. Save them or give them up, then open the other library.',
    );
  }
  const { route } = useApp.getState();
  // An article of this library is none of the other one's; and the window may be loaded anew before the answer is here.
  replaceRoute(HOME);
  try {
    await call('library.use', { path });
  } catch (error) {
    replaceRoute(route);
    throw error;
  }
}

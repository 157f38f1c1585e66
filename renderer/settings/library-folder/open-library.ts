import { CommonplaceError } from '../../../shared/errors.ts';
import { HOME, replaceRoute } from '../../app/route.ts';
import { call, useApp, useChanges } from '../../app/store.ts';
import { isUnfinished } from '../../app/unfinished.ts';

/**
 * Has the host open the library in another folder; the window is loaded anew then.
 *
 * @throws CommonplaceError where it cannot be opened, and while something of this one is not finished: it would be
 * lost with the page
 */
export async function openLibrary(path: string): Promise<void> {
  await useChanges.getState().settled();
  if (isUnfinished()) {
    throw new CommonplaceError(
      'not-saved',
      'The library that is open is still being worked on',
      'Changes are not saved yet, or files are being brought in or exported. Wait for them or give them up, then open the other library.',
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

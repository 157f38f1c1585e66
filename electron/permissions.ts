import type { Session } from 'electron';
import { isOwnUrl } from './app-origin.ts';

/** All that the page may ever do beyond showing itself: put text on the clipboard, and fill the screen. */
const GRANTED: readonly string[] = ['clipboard-sanitized-write', 'fullscreen'];

/** Denies every other permission, and every one to any other page. */
export function restrictPermissions(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, decide) => {
    decide(GRANTED.includes(permission) && isOwnUrl(contents.getURL()));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => GRANTED.includes(permission) && isOwnUrl(origin),
  );
  session.setDevicePermissionHandler(() => false);
}

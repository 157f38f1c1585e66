import { shell, type WebContents } from 'electron';
import { isOwnUrl, isSafeToOpenOutside } from './app-origin.ts';

/** Keeps a window on the app's own page: links go to the system's browser, everything else is denied. */
export function confineNavigation(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
  contents.on('will-frame-navigate', (event) => {
    if (isOwnUrl(event.url)) return;
    event.preventDefault();
    if (event.isMainFrame) openOutside(event.url);
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnUrl(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

function openOutside(url: string): void {
  if (!isSafeToOpenOutside(url)) return;
  shell.openExternal(url).catch((error: unknown) => console.error(`${url} could not be opened:`, error));
}

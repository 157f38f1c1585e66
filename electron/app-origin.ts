/** The app's own scheme: standard and secure, so that the page has an origin like any other. */
export const APP_SCHEME = 'app';
const APP_HOST = 'commonplace';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
export const START_PAGE = `${APP_ORIGIN}/index.html`;

/** Whether a URL is the app's own; compared by its parts, since `app://commonplace.evil/` begins the same. */
export function isOwnUrl(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed?.protocol === `${APP_SCHEME}:` && parsed.host === APP_HOST;
}

/** What may be handed to the operating system to open. A name or password in it is a known disguise. */
export function isSafeToOpenOutside(url: string): boolean {
  const parsed = URL.parse(url);
  if (!parsed || parsed.username !== '' || parsed.password !== '') return false;
  return ['https:', 'http:', 'mailto:'].includes(parsed.protocol);
}

/** The part of Electron's `WebFrameMain` that tells a sender. */
export interface SenderFrame {
  readonly url: string;
  readonly parent: unknown;
  readonly detached: boolean;
}

/** Whether a message comes from the main frame of the app's own page. The frame is null once it is gone. */
export function isOwnFrame(frame: SenderFrame | null): boolean {
  return frame !== null && !frame.detached && frame.parent === null && isOwnUrl(frame.url);
}

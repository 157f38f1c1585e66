import type { Browser, Page, WebSocketRoute } from '@playwright/test';
import { between, type Random } from '../anchoring/random.ts';

/** Milliseconds that a message between a window and the host takes at most. */
const LONGEST_DELAY = 150;

/**
 * A window of the app that hears and is heard by its host late, in the order of what is said. What goes wrong in its
 * page is added to the errors.
 */
export async function openSlowWindow(
  browser: Browser,
  url: string,
  random: Random,
  errors: string[],
): Promise<Page> {
  // So tall that all of the text is on screen, and with it all of its highlights.
  const context = await browser.newContext({
    viewport: { width: 1500, height: 3000 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.routeWebSocket(/.*/, (socket) => slowDown(socket, random));
  await page.goto(url);
  await page.locator('h1').first().waitFor();
  return page;
}

function slowDown(socket: WebSocketRoute, random: Random): void {
  const host = socket.connectToServer();
  const later = (send: (message: string | Buffer) => void) => {
    let before = Promise.resolve();
    return (message: string | Buffer): void => {
      const delay = new Promise<void>((done) => setTimeout(done, between(random, 0, LONGEST_DELAY)));
      before = Promise.all([before, delay]).then(() => send(message));
    };
  };
  socket.onMessage(later((message) => host.send(message)));
  host.onMessage(later((message) => socket.send(message)));
}

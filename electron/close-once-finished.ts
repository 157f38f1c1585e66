import { app, type BrowserWindow, dialog } from 'electron';

/** Milliseconds from one try to close a window to the next, and after how many tries the person is asked. */
const AGAIN = 150;
const TRIES = 20;

/**
 * A page that is not finished, as with saving, holds its window (`beforeunload`), which Electron closes neither then
 * nor later. This closes it as soon as it is finished, also where the app is quitting; the person is asked where that
 * takes long. What is reloaded is never held: the page has seen to it before.
 */
export function closeOnceFinished(window: BrowserWindow): void {
  let closing = false;
  let quitting = false;
  let tries = 0;
  let next: ReturnType<typeof setTimeout> | undefined;

  const onQuit = (): void => {
    quitting = true;
  };
  const stay = (): void => {
    tries = 0;
    quitting = false;
  };
  const ask = async (): Promise<void> => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: 'Commonplace is not finished yet',
      detail:
        'Changes are not saved yet, or files are still being brought in or exported: the window says what, and why. ' +
        'What is not finished is lost if it is closed now.',
      buttons: ['Keep Open', 'Close Anyway'],
      defaultId: 0,
      cancelId: 0,
    });
    if (response === 1) window.destroy();
    else stay();
  };

  app.on('before-quit', onQuit);
  window.on('close', () => {
    closing = true;
  });
  window.webContents.on('will-prevent-unload', (event) => {
    if (!closing) {
      event.preventDefault(); // the page's objection is what is prevented
      return;
    }
    closing = false;
    clearTimeout(next);
    tries += 1;
    if (tries < TRIES) next = setTimeout(() => window.close(), AGAIN);
    else if (tries === TRIES) void ask();
  });
  window.once('closed', () => {
    clearTimeout(next);
    app.off('before-quit', onQuit);
    // Holding the window called the quitting off.
    if (quitting && tries > 0) app.quit();
  });
}

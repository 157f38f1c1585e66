import { join } from 'node:path';
import { BrowserWindow, type Rectangle, screen } from 'electron';
import { START_PAGE } from './app-origin.ts';
import { closeOnceFinished } from './close-once-finished.ts';
import { firstBounds, fitOnScreen, keepBounds, keptBounds, SMALLEST } from './window-bounds.ts';

/** The app's window, opened where and as large as it was left. @param boundsFile where that is remembered */
export function openWindow(boundsFile: string): BrowserWindow {
  const kept = keptBounds(boundsFile);
  const window = new BrowserWindow({
    ...(kept ? fitOnScreen(kept, screen.getDisplayMatching(kept).workArea) : firstPlace()),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Commonplace',
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
      // Electron's defaults, written out so that they are seen and stay.
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    },
  });
  if (kept?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    keepBounds(boundsFile, { ...window.getNormalBounds(), maximized: window.isMaximized() });
  });
  closeOnceFinished(window);
  window.loadURL(START_PAGE).catch((error: unknown) => console.error('The page did not load:', error));
  return window;
}

/** Brings the app before the person: the open window, if any. */
export function showAgain(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function firstPlace(): Rectangle {
  return firstBounds(screen.getPrimaryDisplay().workArea);
}

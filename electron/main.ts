import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, BrowserWindow, Menu, session, webContents } from 'electron';
import type { Emit } from '../shared/api.ts';
import { CommonplaceError, type Problem } from '../shared/errors.ts';
import type { Preferences } from '../shared/preferences.ts';
import { commandWords, runCommand } from './command-line.ts';
import { askForLibrary, showProblem } from './dialogs.ts';
import { answerCalls, emit } from './ipc.ts';
import { placesOf } from './library/places.ts';
import { onRendererBuilt } from './live-reload.ts';
import { type MenuCommands, menuTemplate } from './menu.ts';
import { confineNavigation } from './navigation.ts';
import { type OpenedLibrary, openLibraryOrAsk } from './opened-library.ts';
import { readBuiltFiles } from './page/built-files.ts';
import { restrictPermissions } from './permissions.ts';
import { registerAppScheme, serveRenderer } from './protocol.ts';
import { createService } from './service.ts';
import { openWindow, showAgain } from './windows.ts';

/** Exit code of an app that has told the person itself why it cannot start. */
const TOLD = 3;

const places = placesOf({ env: process.env, platform: process.platform, home: homedir() });
/** What Chromium keeps for the app; it is no setting of the reader's. */
const profile = app.commandLine.getSwitchValue('user-data-dir') || join(places.configDir, 'electron');
const rendererDir = join(import.meta.dirname, '../renderer');

const command = commandWords(process.argv, app.isPackaged);
if (command) void runCommand(command);
else startApp();

/** What must be said before the app is ready; then the window, or the one of an app that runs already. */
function startApp(): void {
  registerAppScheme();
  app.enableSandbox();
  // Voices for reading aloud: on Linux Chromium does not ask for them unless it is told to.
  if (process.platform === 'linux') app.commandLine.appendSwitch('enable-speech-dispatcher');
  // Before the lock, which lives there.
  app.setPath('userData', profile);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  openApp().catch((error: unknown) => {
    if (!(error instanceof CommonplaceError)) console.error(error);
    showProblem(toProblem(error));
    app.exit(TOLD);
  });
}

const toProblem = (error: unknown): Problem =>
  error instanceof CommonplaceError
    ? error.problem
    : { code: 'internal', message: 'Commonplace could not start', hint: String(error) };

async function openApp(): Promise<void> {
  const tellEveryone: Emit = (name, payload) => {
    emit(name, payload);
    // Typed by the name, which TypeScript does not see through.
    if (name === 'preferences.changed') showMenu(payload as Preferences);
    if (name === 'library.chosen') void openAnother(library);
  };
  app.on('second-instance', showAgain);
  app.on('web-contents-created', (_event, contents) => confineNavigation(contents));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  await app.whenReady();

  let built = await readBuiltFiles(rendererDir);
  serveRenderer(() => built);
  restrictPermissions(session.defaultSession);
  const library = await openLibraryOrAsk({
    places,
    create: (where) =>
      createService({ ...where, host: 'electron', version: app.getVersion(), emit: tellEveryone }),
    askForAnother: (error) => askForLibrary(error, places.libraryIsNamed),
  });
  closeBeforeQuitting(library);
  answerCalls(library.service);
  showMenu(await library.service()['preferences.get']({}));

  const open = () => openWindow(join(profile, 'window.json'));
  open();
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open();
  });
  if (!app.isPackaged && process.env.COMMONPLACE_LIVE) {
    onRendererBuilt(process.env.COMMONPLACE_LIVE, async () => {
      built = await readBuiltFiles(rendererDir);
      for (const window of BrowserWindow.getAllWindows()) window.webContents.reloadIgnoringCache();
    });
  }
}

/** The library that was chosen, in every window; one that cannot be opened after all leaves the one that is open. */
async function openAnother(library: OpenedLibrary): Promise<void> {
  try {
    await library.openChosen();
    for (const window of BrowserWindow.getAllWindows()) window.webContents.reload();
  } catch (error) {
    showProblem(toProblem(error));
  }
}

/** The menu, with the keys as the reader has them. */
function showMenu({ shortcuts }: Pick<Preferences, 'shortcuts'>): void {
  const commands: MenuCommands = {
    run: (action) => emit('app.action', { action }),
    editText: (command) => webContents.getFocusedWebContents()?.[command](),
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(process.platform, commands, shortcuts)]));
}

/** What was begun is finished before the process ends. */
function closeBeforeQuitting({ close }: OpenedLibrary): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    close()
      .catch((error: unknown) => console.error('The library was not closed in order:', error))
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
}

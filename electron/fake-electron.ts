import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import { vi } from 'vitest';

/**
 * A stand-in for the `electron` module, for tests on machines without its binary: it records what the host registers,
 * so that a test can call it. Its parts are typed by Electron's own declarations. What only Chromium can do (enforce
 * the sandbox, the Content-Security-Policy, the denied navigation) is left to the end-to-end specs.
 */

type IpcHandler = Parameters<Electron.IpcMain['handle']>[1];
type SchemeHandler = Parameters<Electron.Protocol['handle']>[1];
type OpenHandler = Parameters<Electron.WebContents['setWindowOpenHandler']>[0];

class FakeWebContents
  extends EventEmitter
  implements
    Pick<Electron.WebContents, 'send' | 'setWindowOpenHandler' | 'reload' | 'reloadIgnoringCache' | 'getURL'>
{
  readonly send = vi.fn<Electron.WebContents['send']>();
  readonly reload = vi.fn<() => void>();
  readonly reloadIgnoringCache = vi.fn<() => void>();
  readonly getURL = () => 'app://commonplace/index.html';
  openHandler: OpenHandler | undefined;

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
}

type WindowParts =
  | 'loadURL'
  | 'show'
  | 'focus'
  | 'restore'
  | 'close'
  | 'destroy'
  | 'maximize'
  | 'isMinimized'
  | 'isMaximized'
  | 'getNormalBounds';

export class FakeWindow extends EventEmitter implements Pick<Electron.BrowserWindow, WindowParts> {
  static readonly all: FakeWindow[] = [];
  static readonly getAllWindows = () => FakeWindow.all;
  static readonly fromWebContents = (contents: unknown) =>
    FakeWindow.all.find((window) => window.webContents === contents) ?? null;

  readonly webContents = new FakeWebContents();
  readonly loadURL = vi.fn<Electron.BrowserWindow['loadURL']>().mockResolvedValue();
  readonly show = vi.fn<() => void>();
  readonly focus = vi.fn<() => void>();
  readonly restore = vi.fn<() => void>();
  readonly close = vi.fn<() => void>();
  readonly destroy = vi.fn<() => void>();
  readonly maximize = vi.fn<() => void>();
  readonly isMinimized = () => true;
  readonly isMaximized = () => false;
  readonly getNormalBounds = () => ({ x: 1, y: 2, width: 500, height: 400 });
  readonly options: Electron.BrowserWindowConstructorOptions;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    FakeWindow.all.push(this);
    fakeApp.emit('web-contents-created', {}, this.webContents);
  }
}

type AppParts =
  | 'enableSandbox'
  | 'setPath'
  | 'quit'
  | 'exit'
  | 'getVersion'
  | 'requestSingleInstanceLock'
  | 'isPackaged';

class FakeApp extends EventEmitter implements Pick<Electron.App, AppParts> {
  readonly isPackaged = false;
  readonly enableSandbox = vi.fn<() => void>();
  readonly setPath = vi.fn<Electron.App['setPath']>();
  readonly quit = vi.fn<() => void>();
  readonly exit = vi.fn<Electron.App['exit']>();
  readonly getVersion = () => '0.0.0';
  readonly requestSingleInstanceLock = vi.fn<Electron.App['requestSingleInstanceLock']>(() => true);
  readonly whenReady = vi.fn<Electron.App['whenReady']>().mockResolvedValue();
  readonly commandLine = {
    getSwitchValue: vi.fn<Electron.CommandLine['getSwitchValue']>(() => ''),
    appendSwitch: vi.fn<Electron.CommandLine['appendSwitch']>(),
  };
}

const fakeApp = new FakeApp();
const display = { workArea: { x: 0, y: 0, width: 1280, height: 720 } };

export const fake = {
  app: fakeApp,
  windows: FakeWindow.all,
  /** By channel. */
  ipc: new Map<string, IpcHandler>(),
  /** By scheme. */
  schemes: new Map<string, SchemeHandler>(),
  session: {
    setPermissionRequestHandler: vi.fn<Electron.Session['setPermissionRequestHandler']>(),
    setPermissionCheckHandler: vi.fn<Electron.Session['setPermissionCheckHandler']>(),
    setDevicePermissionHandler: vi.fn<Electron.Session['setDevicePermissionHandler']>(),
  },
  shell: { openExternal: vi.fn<Electron.Shell['openExternal']>().mockResolvedValue() },
  dialog: {
    showErrorBox: vi.fn<Electron.Dialog['showErrorBox']>(),
    showSaveDialog: vi.fn<(...args: unknown[]) => Promise<Electron.SaveDialogReturnValue>>(),
    showOpenDialog: vi.fn<(...args: unknown[]) => Promise<Electron.OpenDialogReturnValue>>(),
    showMessageBox: vi.fn<(...args: unknown[]) => Promise<Electron.MessageBoxReturnValue>>(),
  },
  menu: {
    setApplicationMenu: vi.fn<(menu: unknown) => void>(),
    buildFromTemplate: vi.fn<(template: Electron.MenuItemConstructorOptions[]) => unknown>(),
  },
};

/** What `vi.mock('electron', …)` gives to the host's modules. */
export const fakeElectronModule = {
  app: fakeApp,
  BrowserWindow: FakeWindow,
  dialog: fake.dialog,
  ipcMain: { handle: (channel: string, handler: IpcHandler) => void fake.ipc.set(channel, handler) },
  Menu: fake.menu,
  protocol: {
    registerSchemesAsPrivileged: vi.fn<Electron.Protocol['registerSchemesAsPrivileged']>(),
    handle: (scheme: string, handler: SchemeHandler) => void fake.schemes.set(scheme, handler),
  },
  screen: { getDisplayMatching: () => display, getPrimaryDisplay: () => display },
  session: { defaultSession: fake.session },
  shell: fake.shell,
  webContents: { getFocusedWebContents: () => null },
} satisfies Partial<Record<keyof typeof Electron, unknown>>;

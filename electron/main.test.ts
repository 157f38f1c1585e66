import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { AppInfo, Service } from '../shared/api.ts';
import { DEFAULT_PREFERENCES } from '../shared/preferences.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from './channels.ts';
import type { createService, ServiceOptions } from './service.ts';

const folder = mkdtempSync(join(tmpdir(), 'commonplace-main-'));
mkdirSync(join(folder, 'electron')); // Electron makes the profile's folder itself

vi.mock('./page/built-files.ts', () => ({
  readBuiltFiles: async () => ({
    build: 'one',
    files: new Map([['/index.html', { type: 'text/html; charset=utf-8', body: Buffer.from('page') }]]),
  }),
}));
const closeService = vi.fn<() => Promise<void>>().mockResolvedValue();
const opening = vi.fn<typeof createService>();
vi.mock('./service.ts', () => ({ createService: (options: ServiceOptions) => opening(options) }));
let fake: typeof import('./fake-electron.ts').fake;

const window = () => fake.windows[0] ?? expect.fail('there is no window');
const ourFrame = { url: 'app://commonplace/index.html', parent: null, detached: false };
const call = (senderFrame: unknown, name: string, input: unknown) =>
  fake.ipc.get(CALL_CHANNEL)?.({ senderFrame, sender: window().webContents } as never, name, input);
const get = async (url: string, init?: RequestInit) =>
  (await fake.schemes.get('app')?.(new Request(url, init))) ?? expect.fail('no scheme handler');

async function newProcess() {
  vi.resetModules();
  const stand = await import('./fake-electron.ts');
  fake = stand.fake;
  // Without this, importing the package would try to download Electron.
  vi.doMock('electron', () => stand.fakeElectronModule);
}

beforeEach(async () => {
  await newProcess();
  vi.stubEnv('COMMONPLACE_CONFIG', folder);
  closeService.mockResolvedValue();
  opening.mockImplementation(async ({ libraryPath, version }: ServiceOptions) => {
    const info: AppInfo = {
      host: 'electron',
      version,
      platform: 'linux',
      library: libraryPath,
      unreachable: null,
    };
    const service: Partial<Service> = {
      'app.info': async () => info,
      'preferences.get': async () => DEFAULT_PREFERENCES,
    };
    return { service: service as Service, close: closeService };
  });
  await import('./main.ts');
  await vi.waitFor(() => expect(fake.windows).toHaveLength(1));
});

describe('the menu', () => {
  test('shows keys as the reader changes them', () => {
    const accelerators = () =>
      (fake.menu.buildFromTemplate.mock.lastCall?.[0] ?? []).flatMap(({ submenu }) =>
        Array.isArray(submenu) ? submenu.map(({ accelerator }) => accelerator) : [],
      );
    expect(accelerators()).toContain('CmdOrCtrl+K');
    const [{ emit }] = opening.mock.lastCall ?? expect.fail('no service was asked for');
    emit('preferences.changed', { ...DEFAULT_PREFERENCES, shortcuts: { 'palette.open': ['Mod+J'] } });
    expect(accelerators()).toContain('CmdOrCtrl+J');
    expect(accelerators()).not.toContain('CmdOrCtrl+K');
  });
});

describe('another library', () => {
  test('is opened once it was chosen, in every window', async () => {
    const [{ emit }] = opening.mock.lastCall ?? expect.fail('no service was asked for');
    closeService.mockClear();
    emit('library.chosen', { path: folder });
    await vi.waitFor(() => expect(window().webContents.reload).toHaveBeenCalledOnce());
    expect(opening).toHaveBeenCalledTimes(2);
    expect(closeService).toHaveBeenCalledOnce();
  });
});

describe('the window', () => {
  test('is sandboxed, isolated, without Node, and loads the app’s own page', () => {
    expect(window().options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    });
    expect(window().loadURL).toHaveBeenCalledWith('app://commonplace/index.html');
    expect(fake.app.enableSandbox).toHaveBeenCalled();
  });

  test('is brought forward by a second start', () => {
    fake.app.emit('second-instance', {}, ['commonplace']);
    expect(window().restore).toHaveBeenCalled();
    expect(window().focus).toHaveBeenCalled();
  });

  test('opens again where it was closed', () => {
    window().emit('close');
    fake.windows.length = 0;
    fake.app.emit('activate');
    expect(window().options).toMatchObject({ x: 1, y: 2, width: 500, height: 400 });
  });

  test('hears events by their name', async () => {
    const { emit } = await import('./ipc.ts');
    emit('app.action', { action: 'undo' });
    expect(window().webContents.send).toHaveBeenCalledWith(EVENT_CHANNEL, 'app.action', { action: 'undo' });
  });
});

describe('a call', () => {
  test('of our own main frame is answered', async () => {
    expect(await call(ourFrame, 'app.info', {})).toMatchObject({ ok: true, value: { host: 'electron' } });
    expect(await call(ourFrame, 'no.such.call', {})).toMatchObject({ error: { code: 'unknown-call' } });
  });

  test.each([
    ['a frame that is gone', null],
    ['a frame inside the page', { ...ourFrame, parent: {} }],
    ['a detached frame', { ...ourFrame, detached: true }],
    ['another site', { ...ourFrame, url: 'https://evil.example/' }],
    ['a host that begins like ours', { ...ourFrame, url: 'app://commonplace.evil/index.html' }],
    ['no address', { ...ourFrame, url: '' }],
  ])('of %s is refused', async (_who, frame) => {
    expect(await call(frame, 'app.info', {})).toMatchObject({ ok: false, error: { code: 'unauthorised' } });
  });

  test('to the host is validated too', async () => {
    expect(await call(ourFrame, 'host.saveFile', { name: '', bytes: new Uint8Array() })).toMatchObject({
      error: { code: 'invalid-input' },
    });
    expect(
      await call(ourFrame, 'host.writeInFolder', { token: 'x', name: 'a', bytes: new Uint8Array() }),
    ).toMatchObject({ error: { code: 'unauthorised' } });
  });
});

describe('app://', () => {
  test('serves the built files with the policy, and nothing else', async () => {
    const page = await get('app://commonplace/index.html');
    expect(await page.text()).toBe('page');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
  });

  test.each([
    ['app://commonplace/../../etc/passwd', {}],
    ['app://commonplace/%2e%2e/package.json', {}],
    ['app://commonplace/..%2fpackage.json', {}],
    ['app://other/index.html', {}],
    ['app://commonplace/index.html', { method: 'POST' }],
  ])('refuses %s %o', async (url, init) => {
    expect((await get(url, init)).status).toBe(404);
  });
});

describe('navigation', () => {
  const leave = (url: string, isMainFrame = true) => {
    const event = { url, isMainFrame, preventDefault: vi.fn<() => void>() };
    window().webContents.emit('will-frame-navigate', event);
    return event.preventDefault.mock.calls.length > 0;
  };

  test('stays on the app’s own page; a web link goes to the system’s browser', () => {
    expect(leave('app://commonplace/index.html')).toBe(false);
    expect(leave('https://example.org/')).toBe(true);
    expect(leave('file:///etc/passwd')).toBe(true);
    expect(leave('https://example.org/frame', false)).toBe(true);
    expect(fake.shell.openExternal.mock.calls).toEqual([['https://example.org/']]);
  });

  test('opens no window, and hands only web and mail addresses to the system', () => {
    const open = (url: string) => window().webContents.openHandler?.({ url } as never);
    for (const url of [
      'https://example.org/',
      'mailto:a@example.org',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'https://bank.example@evil.example/',
      'smb://host/share',
    ]) {
      expect(open(url)).toEqual({ action: 'deny' });
    }
    expect(fake.shell.openExternal.mock.calls).toEqual([['https://example.org/'], ['mailto:a@example.org']]);
  });
});

describe('permissions', () => {
  const check = (permission: string, origin: string) =>
    fake.session.setPermissionCheckHandler.mock.calls[0]?.[0]?.(
      null,
      permission as never,
      origin,
      {} as never,
    );

  test('are denied, but for the clipboard and the full screen of our own page', () => {
    expect(check('clipboard-sanitized-write', 'app://commonplace/')).toBe(true);
    expect(check('clipboard-sanitized-write', 'https://evil.example/')).toBe(false);
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal']) {
      expect(check(permission, 'app://commonplace/')).toBe(false);
    }
    const decide = vi.fn<(granted: boolean) => void>();
    const request = fake.session.setPermissionRequestHandler.mock.calls[0]?.[0];
    request?.(window().webContents as never, 'media', decide, {} as never);
    request?.(window().webContents as never, 'fullscreen', decide, {} as never);
    expect(decide.mock.calls).toEqual([[false], [true]]);
  });
});

describe('a command', () => {
  test('runs without a window and ends the app with its exit code', async () => {
    await newProcess();
    const { commandWords } = await import('./command-line.ts');
    expect(commandWords(['electron', '/app', 'list', '--json'], false)).toEqual(['list', '--json']);
    expect(commandWords(['commonplace', '--no-sandbox', 'list'], true)).toEqual(['list']);
    expect(commandWords(['commonplace'], true)).toBeNull();
    expect(commandWords(['commonplace', '/home/me/article.txt'], true)).toBeNull();
    expect(commandWords(['electron', '/app', '--user-data-dir=/list'], false)).toBeNull();

    const argv = process.argv;
    process.argv = ['electron', '/app', '--version'];
    const out = vi.spyOn(process.stdout, 'write').mockImplementation((...args: unknown[]) => {
      const done = args.at(-1);
      if (typeof done === 'function') done();
      return true;
    });
    await import('./main.ts');
    await vi.waitFor(() => expect(fake.app.exit).toHaveBeenCalledWith(0));
    expect(out).toHaveBeenCalledWith('0.0.0\n');
    expect(fake.windows).toEqual([]);
    expect(fake.app.requestSingleInstanceLock).not.toHaveBeenCalled();
    process.argv = argv;
    out.mockRestore();
  });
});

describe('the end', () => {
  test('waits for the library to be closed', async () => {
    const event = { preventDefault: vi.fn<() => void>() };
    fake.app.emit('will-quit', event);
    expect(event.preventDefault).toHaveBeenCalled();
    await vi.waitFor(() => expect(fake.app.quit).toHaveBeenCalled());
    expect(closeService).toHaveBeenCalledTimes(1);
    fake.app.emit('will-quit', event);
    expect(event.preventDefault).toHaveBeenCalledTimes(1);
  });

  test('comes at once, in words, where the library cannot be opened', async () => {
    await newProcess();
    const { CommonplaceError } = await import('../shared/errors.ts');
    opening.mockRejectedValueOnce(
      new CommonplaceError('library-newer', 'A newer version made this library', 'Update Commonplace.'),
    );
    await import('./main.ts');
    await vi.waitFor(() => expect(fake.app.exit).toHaveBeenCalledWith(3));
    expect(fake.dialog.showErrorBox).toHaveBeenCalledWith(
      'A newer version made this library',
      'Update Commonplace.',
    );
  });
});

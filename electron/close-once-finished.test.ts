import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let fake: typeof import('./fake-electron.ts').fake;

/** A window whose page holds it for as long as it has something to save. */
async function heldWindow() {
  vi.resetModules();
  const stand = await import('./fake-electron.ts');
  fake = stand.fake;
  vi.doMock('electron', () => stand.fakeElectronModule);
  const { closeOnceFinished } = await import('./close-once-finished.ts');
  const window = new stand.FakeWindow({});
  const page = { hasUnsaved: true };
  const close = (): void => {
    window.emit('close');
    if (!page.hasUnsaved) window.emit('closed');
    else window.webContents.emit('will-prevent-unload', { preventDefault: vi.fn<() => void>() });
  };
  window.close.mockImplementation(close);
  window.destroy.mockImplementation(() => void window.emit('closed'));
  const closed = vi.fn<() => void>();
  window.on('closed', closed);
  closeOnceFinished(window as unknown as BrowserWindow);
  return { window, page, closed };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a window with something to save closes by itself once it is saved', async () => {
  const { window, page, closed } = await heldWindow();
  window.close();
  await vi.advanceTimersByTimeAsync(1000);
  expect(closed).not.toHaveBeenCalled();
  page.hasUnsaved = false;
  await vi.advanceTimersByTimeAsync(1000);
  expect(closed).toHaveBeenCalledOnce();
  expect(fake.dialog.showMessageBox).not.toHaveBeenCalled();
  expect(fake.app.quit).not.toHaveBeenCalled();
});

test('the quitting that it held up goes on', async () => {
  const { window, page, closed } = await heldWindow();
  fake.app.emit('before-quit');
  window.close();
  page.hasUnsaved = false;
  await vi.advanceTimersByTimeAsync(1000);
  expect(closed).toHaveBeenCalledOnce();
  expect(fake.app.quit).toHaveBeenCalledOnce();
  expect(fake.app.listenerCount('before-quit')).toBe(0);
});

test('where saving takes long the person is asked once, and may keep it open and close it later', async () => {
  const { window, page, closed } = await heldWindow();
  fake.dialog.showMessageBox.mockResolvedValue({ response: 0, checkboxChecked: false });
  fake.app.emit('before-quit');
  window.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fake.dialog.showMessageBox).toHaveBeenCalledOnce();
  expect(closed).not.toHaveBeenCalled();
  page.hasUnsaved = false;
  window.close();
  expect(closed).toHaveBeenCalledOnce();
  expect(fake.app.quit).not.toHaveBeenCalled();
});

test('it is closed with what is unsaved only where the person says so', async () => {
  const { window, closed } = await heldWindow();
  fake.dialog.showMessageBox.mockResolvedValue({ response: 1, checkboxChecked: false });
  window.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(window.destroy).toHaveBeenCalledOnce();
  expect(closed).toHaveBeenCalledOnce();
});

test('a page that is reloaded is not held', async () => {
  const { window } = await heldWindow();
  const preventDefault = vi.fn<() => void>();
  window.webContents.emit('will-prevent-unload', { preventDefault });
  expect(preventDefault).toHaveBeenCalledOnce();
});

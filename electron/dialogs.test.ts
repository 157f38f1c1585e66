import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CommonplaceError } from '../shared/errors.ts';
import { askForLibrary, hostCallsOf } from './dialogs.ts';
import { FakeWindow, fake } from './fake-electron.ts';
import { temporaryFolder } from './temporary-folder.ts';

vi.mock('electron', async () => (await import('./fake-electron.ts')).fakeElectronModule);

const bytes = new TextEncoder().encode('# A title\n');
const window = () => new FakeWindow({}) as never;
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
});

describe('saving one file', () => {
  test('writes where the person says, and tells where', async () => {
    const filePath = join(folder, 'kept.md');
    fake.dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath });
    const { saved } = await hostCallsOf(window())['host.saveFile']({ name: '../../suggested.md', bytes });
    expect(saved).toBe(filePath);
    expect(readFileSync(filePath)).toEqual(Buffer.from(bytes));
    expect(fake.dialog.showSaveDialog.mock.calls[0]?.[1]).toEqual({ defaultPath: 'suggested.md' });
  });

  test('writes nothing when the person cancels', async () => {
    fake.dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' });
    expect(await hostCallsOf(window())['host.saveFile']({ name: 'a.md', bytes })).toEqual({ saved: null });
  });
});

describe('saving piece by piece', () => {
  test('leaves nothing where the window goes away before the end', async () => {
    fake.dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: join(folder, 'all.json') });
    const own = new FakeWindow({});
    const calls = hostCallsOf(own as never);
    const { file } = await calls['host.beginFile']({ name: 'all.json' });
    await calls['host.appendToFile']({ token: file?.token ?? '', bytes });
    expect(readdirSync(folder)).toHaveLength(1);
    own.emit('closed');
    await vi.waitFor(() => expect(readdirSync(folder)).toEqual([]));
  });

  test('writes where the person says, and gives the file its name at the end', async () => {
    const filePath = join(folder, 'all.json');
    fake.dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath });
    const calls = hostCallsOf(window());
    const { file } = await calls['host.beginFile']({ name: 'all.json' });
    const token = file?.token ?? expect.fail('no file');
    await calls['host.appendToFile']({ token, bytes });
    await calls['host.appendToFile']({ token, bytes });
    await calls['host.endFile']({ token, keep: true });
    expect(readFileSync(filePath, 'utf8')).toBe('# A title\n# A title\n');
    await expect(calls['host.appendToFile']({ token, bytes })).rejects.toMatchObject({
      code: 'unauthorised',
    });
  });

  test('is of the window alone in which it was begun, and of none where the person cancels', async () => {
    fake.dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath: join(folder, 'all.json') });
    const { file } = await hostCallsOf(window())['host.beginFile']({ name: 'all.json' });
    const stranger = hostCallsOf(window())['host.endFile']({ token: file?.token ?? '', keep: true });
    await expect(stranger).rejects.toMatchObject({ code: 'unauthorised' });
    fake.dialog.showSaveDialog.mockResolvedValue({ canceled: true, filePath: '' });
    expect(await hostCallsOf(window())['host.beginFile']({ name: 'all.json' })).toEqual({ file: null });
  });
});

describe('a chosen folder', () => {
  const choose = async (calls: ReturnType<typeof hostCallsOf>) => {
    fake.dialog.showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [folder] });
    const { folder: chosen } = await calls['host.chooseFolder']({});
    return chosen ?? expect.fail('no folder');
  };

  test('is written into by its token, in the window that chose it alone', async () => {
    const calls = hostCallsOf(window());
    const { token, path } = await choose(calls);
    expect(path).toBe(folder);
    await calls['host.writeInFolder']({ token, name: 'a.md', bytes });
    expect(readFileSync(join(folder, 'a.md'))).toEqual(Buffer.from(bytes));
    await expect(
      hostCallsOf(window())['host.writeInFolder']({ token, name: 'b.md', bytes }),
    ).rejects.toMatchObject({ code: 'unauthorised' });
  });

  test('keeps the files that the person wants to keep', async () => {
    writeFileSync(join(folder, 'a.md'), 'mine');
    fake.dialog.showMessageBox.mockResolvedValue({ response: 1, checkboxChecked: false });
    const calls = hostCallsOf(window());
    const { token } = await choose(calls);
    await expect(calls['host.writeInFolder']({ token, name: 'a.md', bytes })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('mine');
  });

  test('is none when the person cancels', async () => {
    fake.dialog.showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] });
    expect(await hostCallsOf(window())['host.chooseFolder']({})).toEqual({ folder: null });
  });
});

describe('a folder for the library', () => {
  const choose = (canceled: boolean) =>
    fake.dialog.showOpenDialog.mockResolvedValue({ canceled, filePaths: canceled ? [] : [folder] });
  const answerWith = (response: number) =>
    fake.dialog.showMessageBox.mockResolvedValue({ response, checkboxChecked: false });
  const unusable = new CommonplaceError('library-unusable', 'It is a file.', 'Choose another.');

  test('is chosen in the system’s dialog', async () => {
    choose(false);
    expect(await hostCallsOf(window())['host.chooseLibrary']({})).toEqual({ path: folder });
    choose(true);
    expect(await hostCallsOf(window())['host.chooseLibrary']({})).toEqual({ path: null });
  });

  test('is asked for before any window is there, with the reason', async () => {
    choose(false);
    answerWith(0);
    expect(await askForLibrary(unusable, false)).toBe(folder);
    expect(fake.dialog.showMessageBox).toHaveBeenLastCalledWith(
      expect.objectContaining({ message: 'It is a file.', detail: 'Choose another.' }),
    );
    choose(true);
    expect(await askForLibrary(unusable, false)).toBeNull();
    answerWith(1);
    expect(await askForLibrary(unusable, false)).toBeNull();
  });

  test('is not asked for where another one would be of no use', async () => {
    fake.dialog.showMessageBox.mockClear();
    expect(await askForLibrary(unusable, true)).toBeNull();
    expect(await askForLibrary(new CommonplaceError('library-newer', 'Newer.'), false)).toBeNull();
    expect(await askForLibrary(new Error('something else'), false)).toBeNull();
    expect(fake.dialog.showMessageBox).not.toHaveBeenCalled();
  });
});

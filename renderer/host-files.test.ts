import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { HostCallName } from '../shared/api.ts';
import type { Client } from './client.ts';
import { canChooseFolder, type NamedFile, saveFile, saveFolder, saveZip } from './host-files.ts';

const file = (name: string, text: string): NamedFile => ({ name, bytes: new TextEncoder().encode(text) });
const files = [file('a.md', 'one'), file('b.md', 'zwei')];
async function* oneByOne() {
  yield* files;
}

const unasked = (): Promise<boolean> => expect.fail('nothing is there to be replaced');
const inBrowser = { call: vi.fn(), on: vi.fn(), onConnection: vi.fn() } as Client;
const inElectron = (answers: Partial<Record<HostCallName, unknown>>) => {
  const call = vi.fn((name: HostCallName, _input: unknown) => Promise.resolve(answers[name] as never));
  return { client: { ...inBrowser, host: { call } } as Client, call };
};

describe('in Electron', () => {
  test('a file is saved where the native dialog says', async () => {
    const { client } = inElectron({ 'host.saveFile': { saved: '/home/me/a.md' } });
    expect(await saveFile(client, 'a.md', files[0]!.bytes)).toEqual({
      status: 'saved',
      files: 1,
      where: '/home/me/a.md',
    });
    const cancelled = inElectron({ 'host.saveFile': { saved: null } });
    expect(await saveFile(cancelled.client, 'a.md', files[0]!.bytes)).toEqual({ status: 'cancelled' });
  });

  test('files go into the chosen folder one by one', async () => {
    const { client, call } = inElectron({
      'host.chooseFolder': { folder: { token: 't', path: '/home/me/notes' } },
      'host.writeInFolder': {},
    });
    expect(canChooseFolder(client)).toBe(true);
    expect(await saveFolder(client, oneByOne(), unasked)).toEqual({
      status: 'saved',
      files: 2,
      where: '/home/me/notes',
    });
    expect(call.mock.calls.slice(1)).toEqual(
      files.map((one) => ['host.writeInFolder', { token: 't', ...one }]),
    );
  });

  test('nothing is made when the person chooses no folder', async () => {
    const { client, call } = inElectron({ 'host.chooseFolder': { folder: null } });
    expect(await saveFolder(client, files, unasked)).toEqual({ status: 'cancelled' });
    expect(call).toHaveBeenCalledTimes(1);
  });
});

describe('in a browser', () => {
  let downloaded: { name: string; blob: Blob }[];

  beforeEach(() => {
    downloaded = [];
    const blobs = new Map<string, Blob>();
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      const url = `blob:${blobs.size}`;
      blobs.set(url, blob as Blob);
      return url;
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      downloaded.push({ name: this.download, blob: blobs.get(this.href) ?? expect.fail('no blob') });
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    Reflect.deleteProperty(window, 'showDirectoryPicker');
  });

  test('a file is downloaded under its name', async () => {
    expect(await saveFile(inBrowser, 'a.md', files[0]!.bytes)).toMatchObject({
      status: 'saved',
      where: null,
    });
    expect(downloaded[0]?.name).toBe('a.md');
    expect(await downloaded[0]?.blob.text()).toBe('one');
  });

  test('many files are downloaded as one archive', async () => {
    expect(await saveZip(inBrowser, 'notes.zip', oneByOne())).toEqual({
      status: 'saved',
      files: 2,
      where: null,
    });
    const unpacked = unzipSync(new Uint8Array(await downloaded[0]!.blob.arrayBuffer()));
    expect(
      Object.entries(unpacked).map(([name, bytes]) => file(name, new TextDecoder().decode(bytes))),
    ).toEqual(files);
  });

  /** A folder of the browser's File System Access API. */
  function folder(there: Readonly<Record<string, string>> = {}) {
    const held = new Map(Object.entries(there));
    const handle = {
      name: 'notes',
      getFileHandle: async (name: string, { create = false } = {}) => {
        if (!create && !held.has(name)) throw new DOMException('There is none', 'NotFoundError');
        return {
          getFile: async () => new Blob([held.get(name) ?? '']),
          createWritable: async () => ({
            write: async (bytes: Uint8Array) => held.set(name, new TextDecoder().decode(bytes)),
            close: async () => undefined,
          }),
        };
      },
    };
    const pick = vi.fn<(options: unknown) => Promise<unknown>>().mockResolvedValue(handle);
    Object.assign(window, { showDirectoryPicker: pick });
    return { held, pick };
  }
  const mayReplace = vi.fn<(name: string) => Promise<boolean>>();

  test('files go into a folder where the browser lets the person choose one', async () => {
    expect(canChooseFolder(inBrowser)).toBe(false);
    const { held, pick } = folder();
    expect(canChooseFolder(inBrowser)).toBe(true);
    expect(await saveFolder(inBrowser, files, mayReplace)).toEqual({
      status: 'saved',
      files: 2,
      where: 'notes',
    });
    expect(Object.fromEntries(held)).toEqual({ 'a.md': 'one', 'b.md': 'zwei' });
    expect(mayReplace).not.toHaveBeenCalled();
    pick.mockRejectedValue(new DOMException('closed', 'AbortError'));
    expect(await saveFolder(inBrowser, files, mayReplace)).toEqual({ status: 'cancelled' });
  });

  test('files that are in the folder already are replaced only if the person agrees, who is asked once', async () => {
    mayReplace.mockReset().mockResolvedValue(false);
    const kept = folder({ 'a.md': 'one', 'b.md': 'my own words' });
    await expect(saveFolder(inBrowser, files, mayReplace)).rejects.toMatchObject({ code: 'cancelled' });
    expect(Object.fromEntries(kept.held)).toEqual({ 'a.md': 'one', 'b.md': 'my own words' });
    expect(mayReplace.mock.calls).toEqual([['b.md']]);

    mayReplace.mockReset().mockResolvedValue(true);
    const replaced = folder({ 'a.md': 'older', 'b.md': 'older' });
    await saveFolder(inBrowser, files, mayReplace);
    expect(Object.fromEntries(replaced.held)).toEqual({ 'a.md': 'one', 'b.md': 'zwei' });
    expect(mayReplace).toHaveBeenCalledOnce();
  });
});

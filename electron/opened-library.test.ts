import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { CommonplaceError } from '../shared/errors.ts';
import { chooseLibrary, libraryPathOf } from './library/chosen-library.ts';
import { type OpeningOptions, openLibraryOrAsk } from './opened-library.ts';
import type { RunningService } from './service.ts';

function device() {
  const folder = mkdtempSync(join(tmpdir(), 'opened-'));
  const path = (name: string): string => join(folder, name);
  mkdirSync(path('good'));
  const places = {
    libraryPath: path('usual'),
    libraryIsNamed: false,
    configDir: path('config'),
    cacheDir: path('cache'),
    backupsDir: path('backups'),
  };
  const closed: string[] = [];
  const create = vi.fn<OpeningOptions['create']>(async ({ libraryPath }) => {
    if (libraryPath.endsWith('bad')) throw new CommonplaceError('library-unusable', libraryPath);
    const service = { 'app.info': async () => ({ library: libraryPath }) };
    return { service, close: async () => void closed.push(libraryPath) } as unknown as RunningService;
  });
  const askForAnother = vi.fn<OpeningOptions['askForAnother']>().mockResolvedValue(null);
  const begin = () => openLibraryOrAsk({ places, create, askForAnother });
  return { path, places, closed, askForAnother, begin };
}
const where = async ({ service }: Awaited<ReturnType<typeof openLibraryOrAsk>>): Promise<string> =>
  (await service()['app.info']({})).library;

describe('the library of this device', () => {
  it('is opened, and another one once it was chosen', async () => {
    const { path, places, closed, begin } = device();
    const library = await begin();
    expect(await where(library)).toBe(path('usual'));
    await chooseLibrary(places.configDir, path('good'));
    await library.openChosen();
    expect(await where(library)).toBe(path('good'));
    expect(closed).toEqual([path('usual')]);
    await library.close();
    expect(closed).toEqual([path('usual'), path('good')]);
  });

  it('is one at a time, also where others are chosen at once and the app is left', async () => {
    const { path, places, closed, begin } = device();
    const library = await begin();
    await chooseLibrary(places.configDir, path('good'));
    await Promise.all([library.openChosen(), library.openChosen(), library.close()]);
    expect(closed).toEqual([path('usual'), path('good'), path('good')]);
  });

  it('stays open where the chosen one cannot be opened', async () => {
    const { path, places, closed, begin } = device();
    const library = await begin();
    mkdirSync(path('bad'));
    await chooseLibrary(places.configDir, path('bad'));
    await expect(library.openChosen()).rejects.toThrow('bad');
    expect(await where(library)).toBe(path('usual'));
    expect(closed).toEqual([]);
  });
});

describe('a library that cannot be opened at the start', () => {
  it('gives way to the one that the reader names, which is kept once it could be opened', async () => {
    const { path, places, askForAnother, begin } = device();
    await chooseLibrary(places.configDir, path('unplugged'));
    askForAnother.mockResolvedValueOnce(path('bad')).mockResolvedValueOnce(path('good'));
    expect(await where(await begin())).toBe(path('good'));
    expect(await libraryPathOf(places)).toBe(path('good'));
    expect(askForAnother.mock.calls.map(([error]) => String(error))).toEqual([
      expect.stringContaining(path('unplugged')),
      expect.stringContaining(path('bad')),
    ]);
  });

  it('is let go of where the choice could not be kept, and the reason is told', async () => {
    const { path, places, closed, askForAnother, begin } = device();
    await chooseLibrary(places.configDir, path('unplugged'));
    askForAnother.mockImplementationOnce(async () => {
      rmSync(places.configDir, { recursive: true });
      writeFileSync(places.configDir, 'a file in the way');
      return path('good');
    });
    await expect(begin()).rejects.toMatchObject({ code: 'EEXIST' });
    expect(closed).toEqual([path('good')]);
  });

  it('is refused with the last reason, and nothing is chosen, when the reader gives up', async () => {
    const { path, places, askForAnother, begin } = device();
    await chooseLibrary(places.configDir, path('unplugged'));
    askForAnother.mockResolvedValueOnce(path('bad')).mockResolvedValueOnce(null);
    await expect(begin()).rejects.toThrow(path('bad'));
    await expect(libraryPathOf(places)).rejects.toThrow(path('unplugged'));
  });
});

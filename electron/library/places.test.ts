import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { placesOf } from './places.ts';

const home = '/home/reader';

describe('places', () => {
  it('follow the XDG defaults on Linux', () => {
    expect(placesOf({ env: {}, platform: 'linux', home })).toEqual({
      libraryPath: resolve('/home/reader/Documents/Commonplace'),
      libraryIsNamed: false,
      configDir: resolve('/home/reader/.config/commonplace'),
      cacheDir: resolve('/home/reader/.cache/commonplace'),
      backupsDir: resolve('/home/reader/.local/share/commonplace/backups'),
    });
  });

  it('follow the documents folder that the person named', () => {
    const config = temporaryFolder();
    writeFileSync(join(config, 'user-dirs.dirs'), '# names\nXDG_DOCUMENTS_DIR="$HOME/Dokumente"\n');
    const places = placesOf({ env: { XDG_CONFIG_HOME: config }, platform: 'linux', home });
    expect(places.libraryPath).toBe(resolve('/home/reader/Dokumente/Commonplace'));
  });

  it('are in the user library on macOS', () => {
    const places = placesOf({ env: {}, platform: 'darwin', home });
    expect(places.cacheDir).toBe(resolve('/home/reader/Library/Caches/Commonplace'));
  });

  it('yield to the variables everywhere', () => {
    const env = {
      COMMONPLACE_LIBRARY: '/a',
      COMMONPLACE_CONFIG: '/b',
      COMMONPLACE_CACHE: '/c',
      COMMONPLACE_BACKUPS: '/d',
    };
    for (const platform of ['linux', 'darwin', 'win32']) {
      expect(placesOf({ env, platform, home })).toEqual({
        libraryPath: resolve('/a'),
        libraryIsNamed: true,
        configDir: resolve('/b'),
        cacheDir: resolve('/c'),
        backupsDir: resolve('/d'),
      });
    }
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ArticleId } from '../../shared/identifiers.ts';
import { type Library, type LibraryOptions, openLibrary } from './library.ts';

/** For tests: a library in a temporary folder, opened by devices of a name each; removed when the test ends. */
export interface TemporaryLibrary {
  readonly path: string;
  readonly configOf: (device: string) => string;
  readonly cacheOf: (device: string) => string;
  readonly articleFolder: (id: ArticleId) => string;
  /** What went wrong in work that no call waits for, of all devices. */
  readonly troubles: unknown[];
  /** The same name is the same device, as in another process of it. */
  readonly open: (device?: string, more?: Partial<LibraryOptions>) => Promise<Library>;
}

export function temporaryLibrary(): TemporaryLibrary {
  const root = mkdtempSync(join(tmpdir(), 'library-'));
  const path = join(root, 'Commonplace');
  const opened: Library[] = [];
  const troubles: unknown[] = [];
  onTestFinished(async () => {
    await Promise.all(opened.map((library) => library.close()));
    rmSync(root, { recursive: true, force: true });
  });
  return {
    path,
    troubles,
    configOf: (device) => join(root, device, 'config'),
    cacheOf: (device) => join(root, device, 'cache'),
    articleFolder: (id) => join(path, 'articles', id),
    open: async (device = 'one', more = {}) => {
      const library = await openLibrary({
        libraryPath: path,
        configDir: join(root, device, 'config'),
        cacheDir: join(root, device, 'cache'),
        clock: Date.now,
        watch: false,
        onChange: () => undefined,
        onTrouble: (error) => void troubles.push(error),
        ...more,
      });
      opened.push(library);
      await library.checked;
      return library;
    },
  };
}

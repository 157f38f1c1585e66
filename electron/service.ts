import type { AppInfo, CallName, Emit, Service } from '../shared/api.ts';
import { CommonplaceError } from '../shared/errors.ts';

export interface ServiceOptions {
  /** The library's folder; made where it is missing. */
  readonly libraryPath: string;
  /** This device's own folder: its id and its preferences. */
  readonly configDir: string;
  /** For what is derived; may be deleted at any time while no service runs. */
  readonly cacheDir: string;
  readonly host: AppInfo['host'];
  readonly version: string;
  readonly emit: Emit;
  /** Milliseconds since 1970, as `Date.now`. */
  readonly clock?: () => number;
}

export interface RunningService {
  readonly service: Service;
  /** Finishes what was begun, stops watching and lets go of the library. Calls made later are refused. */
  readonly close: () => Promise<void>;
}

/**
 * Opens the library and answers every call of the contract over it. Rejects with a `CommonplaceError`:
 * `library-newer` where a newer version made the library, `library-unusable` where the folder is not a library or
 * cannot be used.
 */
export async function createService(options: ServiceOptions): Promise<RunningService> {
  const later = (name: CallName) => (): Promise<never> =>
    Promise.reject(new CommonplaceError('unsupported', `${name} is not answered yet.`));
  const service: Service = {
    'app.info': () =>
      Promise.resolve({
        host: options.host,
        version: options.version,
        platform: process.platform,
        library: options.libraryPath,
      }),
    'articles.query': later('articles.query'),
    'articles.ids': later('articles.ids'),
    'articles.facets': later('articles.facets'),
    'articles.open': later('articles.open'),
    'articles.notes': later('articles.notes'),
    'articles.original': later('articles.original'),
    'articles.import': later('articles.import'),
    'articles.purge': later('articles.purge'),
    'library.apply': later('library.apply'),
    'library.shelf': later('library.shelf'),
    'passages.query': later('passages.query'),
    'export.plan': later('export.plan'),
    'export.file': later('export.file'),
    'export.passages': later('export.passages'),
    'preferences.get': later('preferences.get'),
    'preferences.set': later('preferences.set'),
  };
  return { service, close: () => Promise.resolve() };
}

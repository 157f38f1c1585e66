import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import type { ArticleId } from '../../shared/identifiers.ts';
import { breather } from './breather.ts';
import { articleFolders } from './check-all.ts';
import { type FileSystem, statOrNull } from './file-system.ts';

/** What is told of, each at most once in {@link GATHER_MS}: something in this folder may have changed. */
export interface WatchEvents {
  readonly onArticles: (ids: readonly ArticleId[]) => void;
  /** The library's own notes files at its root. */
  readonly onRoot: () => void;
  /** The folder of the articles cannot be read, or can be again. */
  readonly onReachable: (reachable: boolean, error: unknown) => void;
}

export interface LibraryWatch {
  /** Watches an article's folder from now on, where each has a watch of its own. */
  readonly follow: (id: ArticleId) => void;
  readonly close: () => void;
}

const GATHER_MS = 60;
/** The least time between two polls where the system reports changes itself, and where it does not. */
const POLL_MS = { watched: 2_000, unwatched: 1_500 };
/** What looking at one folder takes at most, in milliseconds, where nothing else keeps the machine busy. */
const DEAREST_MS = 0.1;
/** How many times its own duration a poll keeps quiet, so that it costs a bounded share of the machine. */
const REST = { watched: 100, unwatched: 10 };

/**
 * Tells of changes from outside: by another process of this device, or by a synchroniser. macOS and Windows watch
 * the whole tree by one handle; elsewhere (inotify) each folder has its own. Where the system refuses, and on disks
 * whose changes it does not see (network drives), a poll of the folders' times of change does instead; it compares
 * one number a folder.
 */
export function watchLibrary(
  fileSystem: FileSystem,
  libraryPath: string,
  known: Iterable<ArticleId>,
  events: WatchEvents,
): LibraryWatch {
  const articlesFolder = join(libraryPath, 'articles');
  const watchers = new Map<string, FSWatcher>();
  const changed = new Set<ArticleId>();
  let rootChanged = false;
  let isWatched = true;
  let isClosed = false;
  let gather: NodeJS.Timeout | null = null;

  const tell = (): void => {
    gather = null;
    const ids = [...changed];
    changed.clear();
    if (rootChanged) events.onRoot();
    rootChanged = false;
    if (ids.length > 0) events.onArticles(ids);
  };
  const note = (id: ArticleId | null): void => {
    if (isClosed) return;
    if (id === null) rootChanged = true;
    else changed.add(id);
    gather ??= setTimeout(tell, GATHER_MS);
  };

  const add = (path: string, recursive: boolean, onEvent: (name: string | null) => void): void => {
    if (isClosed || !isWatched || watchers.has(path)) return;
    const drop = (): void => {
      watchers.get(path)?.close();
      watchers.delete(path);
    };
    try {
      const watcher = watch(path, { recursive, persistent: false }, (_, name) => {
        onEvent(name);
      });
      watcher.on('error', drop); // the folder went; the poll sees what becomes of it
      watchers.set(path, watcher);
    } catch (error) {
      if (isOutOfHandles(error)) isWatched = false;
    }
  };
  const isOneForAll = process.platform === 'darwin' || process.platform === 'win32';
  const follow = (id: ArticleId): void => {
    if (isOneForAll) return;
    add(join(articlesFolder, id), false, () => {
      note(id);
    });
  };

  const start = async (): Promise<void> => {
    add(libraryPath, false, (name) => {
      if (name === null || name.startsWith('notes-')) note(null);
    });
    if (isOneForAll) {
      add(articlesFolder, true, (name) => {
        const id = name?.split(/[/\\]/u)[0];
        if (id !== undefined && isArticleName(id)) note(id);
      });
      return;
    }
    add(articlesFolder, false, (name) => {
      if (name === null || !isArticleName(name)) return;
      const path = join(articlesFolder, name);
      watchers.get(path)?.close(); // a folder made anew under an old name needs a watch of its own
      watchers.delete(path);
      follow(name);
      note(name);
    });
    const breathe = breather();
    for (const id of known) {
      follow(id);
      await breathe();
    }
  };

  const poll = pollFolders(fileSystem, libraryPath, articlesFolder, events, (id) => {
    if (id !== null) follow(id);
    note(id);
  });
  let pollTimer: NodeJS.Timeout | null = null;
  const pollLater = (took: number): void => {
    if (isClosed) return;
    const mode = isWatched ? 'watched' : 'unwatched';
    pollTimer = setTimeout(() => void poll().then(pollLater), Math.max(POLL_MS[mode], took * REST[mode]));
    pollTimer.unref();
  };
  void start().then(poll).then(pollLater);

  return {
    follow,
    close: () => {
      isClosed = true;
      for (const watcher of watchers.values()) watcher.close();
      watchers.clear();
      if (gather !== null) clearTimeout(gather);
      if (pollTimer !== null) clearTimeout(pollTimer);
    },
  };
}

const isArticleName = (name: string): name is ArticleId => /^[a-z0-9]{20}$/u.test(name);

function isOutOfHandles(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['ENOSPC', 'EMFILE', 'ENFILE'].includes(String(error.code))
  );
}

/**
 * A function that compares the folders' times of change with those of its last run, and answers how much work that was,
 * in milliseconds: none where there was nothing to compare, so that a folder is seen soon once it is back.
 */
function pollFolders(
  fileSystem: FileSystem,
  libraryPath: string,
  articlesFolder: string,
  { onReachable }: WatchEvents,
  onDifferent: (id: ArticleId | null) => void,
): () => Promise<number> {
  let last: Map<string, number> | null = null;
  let isReachable = true;
  return async () => {
    const since = performance.now();
    const breathe = breather();
    const seen = new Map<string, number>();
    try {
      for (const id of await articleFolders(fileSystem, articlesFolder)) {
        const stat = await statOrNull(fileSystem, join(articlesFolder, id));
        if (stat !== null) seen.set(id, stat.mtimeMs);
        await breathe();
      }
      seen.set('', (await fileSystem.stat(libraryPath)).mtimeMs);
    } catch (error) {
      if (isReachable) onReachable(false, error);
      isReachable = false;
      return 0;
    }
    if (!isReachable) onReachable(true, null);
    isReachable = true;
    if (last !== null) {
      for (const [name, mtimeMs] of seen) {
        if (last.get(name) !== mtimeMs) onDifferent(name === '' ? null : (name as ArticleId));
        last.delete(name);
      }
      for (const name of last.keys()) onDifferent(name === '' ? null : (name as ArticleId));
    }
    last = seen;
    // On a machine that is busy with something else a look takes long without being dear.
    return Math.min(performance.now() - since, DEAREST_MS * (seen.size + 10));
  };
}

import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../shared/article/article.ts';
import type { Change } from '../../shared/changes.ts';
import type { ArticleId, ContentHash, DeviceId } from '../../shared/identifiers.ts';
import type { CheckReport } from '../../shared/keeping.ts';
import type { Writer } from '../../shared/merge/apply-change.ts';
import type { NotesDocument } from '../../shared/merge/notes-document.ts';
import { uniteNotes } from '../../shared/merge/unite.ts';
import type { Shelf } from '../../shared/merge/view.ts';
import { orderedJson } from '../../shared/ordered-json.ts';
import { articleStore } from './article-store.ts';
import { type BroughtIn, bringIn } from './bring-in.ts';
import { changeArticle } from './change-article.ts';
import { articleFolders, checkAll, forEachAtOnce } from './check-all.ts';
import { checkLibrary } from './check-library.ts';
import { withCoalescedSyncs } from './coalesced-sync.ts';
import { type ReadContent, readContent } from './content-file.ts';
import { openDerivedMap } from './derived-map.ts';
import { deviceIdIn } from './device.ts';
import { asNotSaved, asUnreadable } from './disk-errors.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { articlesFolderOf, openLibraryFolder } from './library-folder.ts';
import { libraryKey } from './library-key.ts';
import { LIST_INDEX, type ListedArticle } from './listed-article.ts';
import { openLocks } from './locks.ts';
import type { OwnFolder } from './own-folders.ts';
import type { ArticleRecord } from './read-article.ts';
import { shelfStore } from './shelf-store.ts';
import { emptyExpired, purgeArticle, TIDY_MS } from './trash.ts';
import { type ArticleCopy, type United, uniteArticle } from './unite-copy.ts';
import { type LibraryWatch, watchLibrary } from './watch.ts';

export interface LibraryOptions {
  readonly libraryPath: string;
  readonly configDir: string;
  readonly cacheDir: string;
  /** Further folders of the program, in which no library may be. */
  readonly ownFolders?: readonly OwnFolder[];
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Whether the library stays open and must see what others change; a single command need not. */
  readonly watch: boolean;
  readonly onChange: (change: LibraryChange) => void;
  /** Told of conflict copies of synchronisers that were taken in and set aside; `id` is null for the shelf's. */
  readonly onConflictCopies?: (id: ArticleId | null, names: readonly string[]) => void;
  /** Told of what goes wrong in work that no call waits for. */
  readonly onTrouble: (error: unknown) => void;
  /** Told when the library's folder cannot be read any more, and with null when it can be again; else `onTrouble`. */
  readonly onReachable?: (error: unknown) => void;
  readonly fileSystem?: FileSystem;
}

export type LibraryChange =
  | { readonly kind: 'article'; readonly id: ArticleId; readonly listed: ListedArticle | null }
  | { readonly kind: 'shelf' };

/** What long work over all articles is given to go by. */
export interface LongWork {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** An open library. Calls that write reject with a `CommonplaceError`, and have then changed nothing. */
export interface Library {
  readonly path: string;
  readonly device: DeviceId;
  /** What is derived of this library, and may be deleted. */
  readonly cacheFolder: string;
  /** Every article that has a folder, hidden ones included. */
  readonly list: ReadonlyMap<ArticleId, ListedArticle>;
  /** Resolves when the list has been compared with the disk. */
  readonly checked: Promise<void>;
  /** The article as its folder tells it now; null where there is none. */
  readonly read: (id: ArticleId) => Promise<ArticleRecord | null>;
  readonly content: (id: ArticleId, hash: ContentHash) => Promise<ReadContent>;
  readonly change: (id: ArticleId, changes: readonly Change[]) => Promise<readonly Change[]>;
  readonly bringIn: (content: Content) => Promise<BroughtIn>;
  /** Whether it was in the trash, and is gone now. */
  readonly purge: (id: ArticleId) => Promise<boolean>;
  /** Unites an article with a copy of it, so that nothing of either is lost; a trial writes nothing. */
  readonly unite: (id: ArticleId, copy: ArticleCopy, isTrial?: boolean) => Promise<United>;
  /** The same for what belongs to the library as a whole; answers whether it brought anything. */
  readonly uniteShelf: (copy: NotesDocument, isTrial?: boolean) => Promise<boolean>;
  readonly shelf: () => Shelf;
  /** What {@link Library.shelf} is the view of. */
  readonly shelfNotes: () => NotesDocument;
  readonly changeShelf: (changes: readonly Change[]) => Promise<readonly Change[]>;
  /** Reads and verifies every file: see {@link checkLibrary}. */
  readonly verify: (control: LongWork) => Promise<CheckReport>;
  /** Drops the list and its index, and makes both again from the articles' folders. */
  readonly rebuildList: (control: LongWork) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the library, making one in an empty place. With a list index from an earlier run it is ready at once and
 * compared with the disk afterwards; without one it is ready when every folder has been read.
 */
export async function openLibrary(options: LibraryOptions): Promise<Library> {
  const { configDir, clock, onChange, onTrouble, onConflictCopies = () => undefined } = options;
  const fileSystem = withCoalescedSyncs(options.fileSystem ?? nodeFileSystem);
  await openLibraryFolder(fileSystem, options.libraryPath, ownFolders(options));
  const libraryPath = realpathSync(options.libraryPath);
  const device = await inWords('The settings of this device', configDir, () => deviceIdIn(configDir));
  const cacheFolder = join(options.cacheDir, 'libraries', libraryKey(libraryPath));
  const locks = await inWords('What is derived from the library', cacheFolder, async () => {
    mkdirSync(cacheFolder, { recursive: true });
    return openLocks(join(cacheFolder, 'locks'));
  });
  const articlesFolder = articlesFolderOf(libraryPath);
  const index = await openDerivedMap<ListedArticle>(
    join(cacheFolder, 'articles.ndjson'),
    LIST_INDEX,
    onTrouble,
  );
  let watching: LibraryWatch | null = null;
  const store = articleStore({
    fileSystem,
    articlesFolder,
    device,
    locks,
    list: index.entries,
    onChange: (id, listed) => {
      index.changed(id);
      if (listed !== null) watching?.follow(id);
      onChange({ kind: 'article', id, listed });
    },
    onConflictCopies,
    onTrouble,
  });
  const shelf = shelfStore({
    fileSystem,
    libraryPath,
    device,
    locks,
    onConflictCopies: (names) => onConflictCopies(null, names),
    onTrouble,
  });
  await shelf.check();
  const writer = (): Writer => ({ now: clock(), device });
  const closing = new AbortController();

  const compare = async (): Promise<void> => {
    try {
      await checkAll(fileSystem, articlesFolder, store, closing.signal);
      if (!closing.signal.aborted) await tidyTrash();
    } catch (error) {
      onTrouble(asUnreadable(error, 'The library', libraryPath));
    }
  };
  const tidyTrash = (): Promise<void> => emptyExpired(store, writer());

  const tidying = options.watch
    ? setInterval(() => void tidyTrash().catch(onTrouble), TIDY_MS).unref()
    : null;

  const checkSome = (ids: readonly ArticleId[]): void => {
    void forEachAtOnce(ids, (id) => store.check(id), closing.signal).catch(onTrouble);
  };
  const checkShelf = (): void => {
    shelf.check().then((different) => {
      if (different) onChange({ kind: 'shelf' });
    }, onTrouble);
  };
  watching = options.watch
    ? watchLibrary(fileSystem, libraryPath, store.list.keys(), {
        onArticles: checkSome,
        onRoot: checkShelf,
        onReachable: (reachable, error) => {
          if (reachable) void compare();
          const tell = options.onReachable ?? (reachable ? () => undefined : onTrouble);
          tell(reachable ? null : asUnreadable(error, 'The library', libraryPath));
        },
      })
    : null;
  const checked = compare();
  if (!index.wasThere) await checked;

  return {
    path: libraryPath,
    device,
    cacheFolder,
    list: store.list,
    checked,
    read: store.read,
    content: async (id, hash) => {
      const { folder } = store.sourceOf(id);
      try {
        return await readContent(fileSystem, folder, id, hash);
      } catch (error) {
        throw asUnreadable(error, 'The text of the article', folder);
      }
    },
    change: (id, changes) => changeArticle(store, id, changes, writer()),
    bringIn: (content) => bringIn(store, content, writer()),
    purge: (id) => purgeArticle(store, id, writer()),
    unite: (id, copy, isTrial = false) => uniteArticle(store, id, copy, writer(), isTrial),
    uniteShelf: async (copy, isTrial = false) => {
      let isNews = false;
      await shelf.rewrite((notes) => {
        const united = uniteNotes(notes, copy, writer());
        isNews = orderedJson(united) !== orderedJson(notes);
        return isNews && !isTrial ? united : notes;
      });
      if (isNews && !isTrial) onChange({ kind: 'shelf' });
      return isNews;
    },
    shelf: shelf.shelf,
    shelfNotes: shelf.notes,
    changeShelf: async (changes) => {
      const undo = await shelf.change(changes, writer());
      if (undo.length > 0) onChange({ kind: 'shelf' });
      return undo;
    },
    verify: ({ signal, onProgress }) =>
      checkLibrary({
        fileSystem,
        libraryPath,
        titleOf: (id) => store.list.get(id)?.summary.title ?? '',
        signal: AbortSignal.any([signal, closing.signal]),
        onProgress,
      }).catch((error: unknown) => {
        throw asUnreadable(error, 'The library', libraryPath);
      }),
    rebuildList: async ({ signal, onProgress }) => {
      try {
        const ids = [
          ...new Set([...(await articleFolders(fileSystem, articlesFolder)), ...store.list.keys()]),
        ];
        let done = 0;
        const reread = async (id: ArticleId): Promise<void> => {
          await store.reread(id);
          done += 1;
          onProgress(done, ids.length);
        };
        await forEachAtOnce(ids, reread, AbortSignal.any([signal, closing.signal]));
      } catch (error) {
        throw asUnreadable(error, 'The library', libraryPath);
      }
      await index.remake();
    },
    close: async () => {
      closing.abort();
      if (tidying !== null) clearInterval(tidying);
      watching?.close();
      await checked;
      await store.close();
      await shelf.close();
      await index.flush();
      locks.close();
    },
  };
}

function ownFolders({ configDir, cacheDir, ownFolders = [] }: LibraryOptions): readonly OwnFolder[] {
  return [
    ...ownFolders,
    { path: configDir, what: 'the folder that holds the settings of Commonplace' },
    { path: cacheDir, what: 'the folder that holds what Commonplace can make anew' },
  ];
}

async function inWords<T>(what: string, path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asNotSaved(error, what, path);
  }
}

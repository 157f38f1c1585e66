import { join } from 'node:path';
import type { ArticleId, DeviceId } from '../../shared/identifiers.ts';
import { emptyNotes, type NotesDocument } from '../../shared/merge/notes-document.ts';
import { settleContentCopies } from './content-copies.ts';
import type { EncodedContent } from './content-file.ts';
import { asNotSaved, asUnreadable } from './disk-errors.ts';
import type { FileSystem } from './file-system.ts';
import { errnoOf } from './file-system.ts';
import {
  type FolderListing,
  fileMark,
  type ListedFile,
  listedFile,
  listFile,
  listFolder,
  withFile,
} from './folder-listing.ts';
import { removeLeftovers } from './leftovers.ts';
import type { ListedArticle } from './listed-article.ts';
import type { Locks } from './locks.ts';
import { notesFileName } from './notes-files.ts';
import { type ArticleRecord, type ArticleSource, listArticle, readArticle } from './read-article.ts';
import { recentlyUsed } from './recently-used.ts';
import { notesNeedRepair, repairDelay, withWhatWasKnown } from './repair.ts';
import { takeTurns } from './turns.ts';
import { unreadableArticle } from './unreadable-article.ts';
import { writeArticle } from './write-article.ts';

export interface ArticleStoreOptions {
  readonly fileSystem: FileSystem;
  readonly articlesFolder: string;
  readonly device: DeviceId;
  readonly locks: Locks;
  /** What is known from the list index; the store owns it from here on. */
  readonly list: Map<ArticleId, ListedArticle>;
  /** Called after the list has changed. `listed` is null for an article that is gone. */
  readonly onChange: (id: ArticleId, listed: ListedArticle | null) => void;
  /** Told of conflict copies of synchronisers that were taken in and set aside. */
  readonly onConflictCopies: (id: ArticleId, names: readonly string[]) => void;
  /** Told of what goes wrong in work that no call waits for. */
  readonly onTrouble: (error: unknown) => void;
}

/** Under an article's lock: what is known, and the way to change it. */
export interface ArticleSession {
  readonly source: ArticleSource;
  /** Null where the library holds nothing of this article. */
  readonly record: ArticleRecord | null;
  readonly notes: NotesDocument;
  /**
   * Durable when it resolves; rejects with a `CommonplaceError`, and has then changed nothing. With a list of
   * versions to write, however short, the article's folder is made where there is none.
   */
  readonly write: (notes: NotesDocument, contents?: readonly EncodedContent[]) => Promise<void>;
}

export interface ArticleStore {
  readonly list: ReadonlyMap<ArticleId, ListedArticle>;
  /** The article as its folder tells it now; null where there is none. */
  readonly read: (id: ArticleId) => Promise<ArticleRecord | null>;
  /** Brings the list up to date with the article's folder, opening files only if one has changed. */
  readonly check: (id: ArticleId) => Promise<void>;
  /** The same, as if nothing were known of the article. */
  readonly reread: (id: ArticleId) => Promise<void>;
  /** Runs while no other process of this device changes the article. */
  readonly session: <T>(id: ArticleId, work: (session: ArticleSession) => Promise<T>) => Promise<T>;
  readonly sourceOf: (id: ArticleId) => ArticleSource;
  /** Starts no repair any more, and resolves when none is under way. */
  readonly close: () => Promise<void>;
}

/** First and longest wait before an article that could not be checked is checked again, in milliseconds. */
const FIRST_RECHECK_MS = 2_000;
const LONGEST_RECHECK_MS = 60_000;
/** How many articles' notes are kept in memory. */
const KEPT_RECORDS = 64;

export function articleStore(options: ArticleStoreOptions): ArticleStore {
  const { fileSystem, articlesFolder, device, locks, list, onChange, onConflictCopies, onTrouble } = options;
  const recent = recentlyUsed<ArticleId, ArticleRecord>(KEPT_RECORDS);
  const takeTurn = takeTurns();
  const repairs = new Set<Promise<void>>();
  const timers = new Map<ArticleId, NodeJS.Timeout>();
  /** How many times in a row the disk did not let an article be checked, and when it is tried next. */
  const refused = new Map<ArticleId, number>();
  const rechecks = new Map<ArticleId, NodeJS.Timeout>();
  /** Articles whose last write was refused: it may be seen already, and is not durable before its folder is synced. */
  const unsynced = new Set<ArticleId>();

  const sourceOf = (id: ArticleId): ArticleSource => ({
    fileSystem,
    folder: join(articlesFolder, id),
    id,
    device,
  });

  const remember = (id: ArticleId, record: ArticleRecord | null): void => {
    if (record === null) recent.delete(id);
    else recent.set(id, record);
    show(id, record?.listed ?? null);
  };

  const show = (id: ArticleId, listed: ListedArticle | null): void => {
    const before = list.get(id);
    if (before?.fingerprint === listed?.fingerprint && before?.summary.damage === listed?.summary.damage)
      return;
    if (listed === null) list.delete(id);
    else list.set(id, listed);
    onChange(id, listed);
  };

  /** To be called in the article's turn. */
  const current = async (id: ArticleId): Promise<ArticleRecord | null> => {
    const source = sourceOf(id);
    const listing = await listFolder(fileSystem, source.folder);
    if (listing === null || listing.fingerprint === '') {
      await fileSystem.stat(articlesFolder); // rejects where the library itself is gone: then nothing is known
      remember(id, null);
      return null;
    }
    const cached = recent.get(id);
    if (cached?.listing.fingerprint === listing.fingerprint) return cached;
    const read = await readArticle(source, listing, list.get(id) ?? null);
    const record = await withWhatWasKnown(source, read, cached);
    remember(id, record);
    const wait = repairDelay(record);
    if (wait !== null) repairSoon(id, wait);
    return record;
  };

  /** As {@link current}, for a change: looks at our own file only where the rest is known well enough. */
  const currentForChange = async (id: ArticleId): Promise<ArticleRecord | null> => {
    const cached = recent.get(id);
    if (cached !== undefined && cached.gathered.own.status === 'read') {
      const file = await listFile(fileSystem, sourceOf(id).folder, notesFileName(device));
      if (file !== null && cached.listing.files.some((known) => fileMark(known) === fileMark(file)))
        return cached;
    }
    return current(id);
  };

  const repairSoon = (id: ArticleId, wait: number): void => {
    if (timers.has(id)) return;
    const run = (): void => {
      timers.delete(id);
      const repair = session(id, async ({ source, notes, record, write }) => {
        if (record === null || repairDelay(record) === null) return;
        if (notesNeedRepair(record)) await write(notes);
        const copies = await settleContentCopies(source, record.listing);
        if (copies.length > 0) onConflictCopies(id, copies);
      })
        .then(() => check(id))
        .catch(onTrouble)
        .finally(() => repairs.delete(repair));
      repairs.add(repair);
    };
    timers.set(id, setTimeout(run, wait));
  };

  const session: ArticleStore['session'] = (id, work) =>
    takeTurn(id, async () => {
      const source = sourceOf(id);
      try {
        return await locks.hold(id, async (held) => {
          if (unsynced.has(id) && (await listFolder(fileSystem, source.folder)) !== null) {
            await fileSystem.syncFolder(source.folder);
            await fileSystem.syncFolder(articlesFolder);
          }
          unsynced.delete(id);
          const record = await currentForChange(id);
          const notes = record?.gathered.notes ?? emptyNotes(id, device);
          const write: ArticleSession['write'] = async (next, contents) => {
            const { own, copies } = record?.gathered ?? { own: { status: 'missing' } as const, copies: [] };
            const name = notesFileName(device);
            const after = record?.listing.files.find((file) => file.name === name)?.mtimeMs ?? null;
            unsynced.add(id);
            const stat = await writeArticle(source, own.status, held, {
              notes: next,
              copies,
              after,
              ...(contents === undefined ? {} : { contents }),
            });
            if (copies.length > 0) onConflictCopies(id, copies);
            const isPlain =
              record !== null && own.status === 'read' && contents === undefined && copies.length === 0;
            const written = stat === null || !isPlain ? null : listedFile(name, stat);
            remember(id, await afterWrite(source, record, written, next, list.get(id) ?? null));
          };
          return await work({ source, record, notes, write });
        });
      } catch (error) {
        throw asNotSaved(error, 'The change', source.folder);
      }
    });

  const check: ArticleStore['check'] = (id) =>
    takeTurn(id, async () => {
      const { folder } = sourceOf(id);
      let listing: FolderListing | null = null;
      try {
        listing = await listFolder(fileSystem, folder);
        if (listing !== null) await removeLeftovers(fileSystem, folder, listing);
        if (listing === null || listing.fingerprint !== list.get(id)?.fingerprint) await current(id);
        refused.delete(id);
      } catch (error) {
        // a library that is gone is told of once, by who watches it, and not for each of its articles
        if (errnoOf(error) === 'ENOENT') return;
        const unreadable = unreadableArticle(error, id, list.get(id) ?? null, device);
        if (unreadable !== null) show(id, unreadable);
        else if (!refused.has(id)) onTrouble(asUnreadable(error, 'An article', folder));
        checkAgain(id);
      }
    });

  /** What the disk refused is looked at again, ever less often: nothing need tell us that it may be read again. */
  const checkAgain = (id: ArticleId): void => {
    const times = (refused.get(id) ?? 0) + 1;
    refused.set(id, times);
    clearTimeout(rechecks.get(id));
    const wait = Math.min(LONGEST_RECHECK_MS, FIRST_RECHECK_MS * 2 ** (times - 1));
    rechecks.set(
      id,
      setTimeout(() => {
        rechecks.delete(id);
        void check(id);
      }, wait).unref(),
    );
  };

  return {
    list,
    sourceOf,
    session,
    check,
    reread: (id) => {
      const known = list.get(id);
      if (known !== undefined) list.set(id, { ...known, fingerprint: '' });
      recent.delete(id);
      return check(id);
    },
    read: (id) =>
      takeTurn(id, async () => {
        try {
          return await current(id);
        } catch (error) {
          throw asUnreadable(error, 'The article', sourceOf(id).folder);
        }
      }),
    close: async () => {
      for (const timer of [...timers.values(), ...rechecks.values()]) clearTimeout(timer);
      while (repairs.size > 0) await Promise.all(repairs);
    },
  };
}

/**
 * What was just written, without reading it back where nothing but our own file can have changed.
 *
 * @param written our own notes file; null where the folder is to be read again
 */
async function afterWrite(
  source: ArticleSource,
  record: ArticleRecord | null,
  written: ListedFile | null,
  notes: NotesDocument,
  known: ListedArticle | null,
): Promise<ArticleRecord | null> {
  if (record === null || written === null) {
    const listing = await listFolder(source.fileSystem, source.folder);
    return listing === null ? null : readArticle(source, listing, known);
  }
  const listing = withFile(record.listing, written);
  const gathered = { ...record.gathered, notes, own: { status: 'read', notes } as const };
  const listed = await listArticle(source, listing, notes, gathered.complaints, known);
  return { listing, gathered, listed };
}

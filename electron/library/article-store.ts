import { join } from 'node:path';
import type { Content } from '../../shared/article/article.ts';
import type { ArticleId, DeviceId } from '../../shared/identifiers.ts';
import { mergeNotes } from '../../shared/merge/merge.ts';
import { emptyNotes, forgottenUpTo, type NotesDocument } from '../../shared/merge/notes-document.ts';
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
import { type ListedArticle, listedArticle } from './listed-article.ts';
import type { Locks } from './locks.ts';
import { notesFileName } from './notes-files.ts';
import { type ArticleRecord, type ArticleSource, listArticle, readArticle } from './read-article.ts';
import { recentlyUsed } from './recently-used.ts';
import { takeTurns } from './turns.ts';
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
  /** Told of what goes wrong in work that no call waits for. */
  readonly onTrouble: (error: unknown) => void;
}

/** Under an article's lock: what is known, and the way to change it. */
export interface ArticleSession {
  readonly source: ArticleSource;
  /** Null where the library holds nothing of this article. */
  readonly record: ArticleRecord | null;
  readonly notes: NotesDocument;
  /** Durable when it resolves; rejects with a `CommonplaceError`, and has then changed nothing. */
  readonly write: (notes: NotesDocument, content?: Content) => Promise<void>;
}

export interface ArticleStore {
  readonly list: ReadonlyMap<ArticleId, ListedArticle>;
  /** The article as its folder tells it now; null where there is none. */
  readonly read: (id: ArticleId) => Promise<ArticleRecord | null>;
  /** Brings the list up to date with the article's folder, opening files only if one has changed. */
  readonly check: (id: ArticleId) => Promise<void>;
  /** Runs while no other process of this device changes the article. */
  readonly session: <T>(id: ArticleId, work: (session: ArticleSession) => Promise<T>) => Promise<T>;
  readonly sourceOf: (id: ArticleId) => ArticleSource;
  /** Starts no repair any more, and resolves when none is under way. */
  readonly close: () => Promise<void>;
}

/** How many articles' notes are kept in memory. */
const KEPT_RECORDS = 64;

export function articleStore(options: ArticleStoreOptions): ArticleStore {
  const { fileSystem, articlesFolder, device, locks, list, onChange, onTrouble } = options;
  const recent = recentlyUsed<ArticleId, ArticleRecord>(KEPT_RECORDS);
  const takeTurn = takeTurns();
  const repairs = new Set<Promise<void>>();
  const timers = new Map<ArticleId, NodeJS.Timeout>();
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
    const record = await withMemory(source, read, cached);
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
      const repair = session(id, ({ notes, record, write }) =>
        record === null || repairDelay(record) === null ? Promise.resolve() : write(notes),
      )
        .catch(onTrouble)
        .finally(() => repairs.delete(repair));
      repairs.add(repair);
    };
    timers.set(id, setTimeout(run, wait));
  };

  /** What was known before our own file broke or went is known still, and is written again by the repair. */
  const withMemory = async (
    source: ArticleSource,
    read: ArticleRecord,
    cached: ArticleRecord | undefined,
  ): Promise<ArticleRecord> => {
    const { own } = read.gathered;
    if (cached?.gathered.own.status !== 'read' || (own.status !== 'broken' && own.status !== 'missing'))
      return read;
    const notes = mergeNotes(read.gathered.notes, cached.gathered.notes);
    const gathered = { ...read.gathered, notes, own: { status: 'broken' } as const };
    const listed = await listArticle(
      source,
      read.listing,
      notes,
      gathered.complaints,
      list.get(source.id) ?? null,
    );
    return { listing: read.listing, gathered, listed };
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
          const write: ArticleSession['write'] = async (next, content) => {
            const { own, copies } = record?.gathered ?? { own: { status: 'missing' } as const, copies: [] };
            const contentPart = content === undefined ? {} : { content };
            const name = notesFileName(device);
            const after = record?.listing.files.find((file) => file.name === name)?.mtimeMs ?? null;
            unsynced.add(id);
            const stat = await writeArticle(source, own.status, held, {
              notes: next,
              copies,
              after,
              ...contentPart,
            });
            const isPlain =
              record !== null && own.status === 'read' && content === undefined && copies.length === 0;
            const written = stat === null || !isPlain ? null : listedFile(name, stat);
            remember(id, await afterWrite(source, record, written, next));
          };
          return await work({ source, record, notes, write });
        });
      } catch (error) {
        throw asNotSaved(error, 'The change', source.folder);
      }
    });

  /**
   * What was just written, without reading it back where nothing but our own file can have changed.
   *
   * @param written our own notes file; null where the folder is to be read again
   */
  const afterWrite = async (
    source: ArticleSource,
    record: ArticleRecord | null,
    written: ListedFile | null,
    notes: NotesDocument,
  ): Promise<ArticleRecord | null> => {
    const known = list.get(source.id) ?? null;
    if (record === null || written === null) {
      const listing = await listFolder(fileSystem, source.folder);
      return listing === null ? null : readArticle(source, listing, known);
    }
    const listing = withFile(record.listing, written);
    const gathered = { ...record.gathered, notes, own: { status: 'read', notes } as const };
    const listed = await listArticle(source, listing, notes, gathered.complaints, known);
    return { listing, gathered, listed };
  };

  return {
    list,
    sourceOf,
    session,
    read: (id) =>
      takeTurn(id, async () => {
        try {
          return await current(id);
        } catch (error) {
          throw asUnreadable(error, 'The article', sourceOf(id).folder);
        }
      }),
    check: (id) =>
      takeTurn(id, async () => {
        let listing: FolderListing | null = null;
        try {
          listing = await listFolder(fileSystem, sourceOf(id).folder);
          if (listing !== null) await removeLeftovers(fileSystem, sourceOf(id).folder, listing);
          if (listing === null || listing.fingerprint !== list.get(id)?.fingerprint) await current(id);
        } catch (error) {
          const code = errnoOf(error) ?? '';
          const reason = LASTING[code];
          // a library that is gone is told of once, by who watches it, and not for each of its articles
          if (reason === undefined && code !== 'ENOENT') onTrouble(error);
          if (reason !== undefined) show(id, unreadable(id, reason, list.get(id) ?? null, device));
        }
      }),
    close: async () => {
      for (const timer of timers.values()) clearTimeout(timer);
      while (repairs.size > 0) await Promise.all(repairs);
    },
  };
}

/** A file that is being copied into the library looks broken until it is whole. */
const SETTLING_MS = 2_000;

/**
 * How long to wait before writing our own file anew, in milliseconds: it is broken, a conflict copy is to be taken
 * in, or another device has purged what it still says. Null where there is nothing to repair.
 */
function repairDelay({ gathered: { own, copies, notes }, listing }: ArticleRecord): number | null {
  if (own.status === 'newer') return null;
  const forgets = own.status === 'read' && forgottenUpTo(own.notes.article) !== forgottenUpTo(notes.article);
  if (own.status !== 'broken' && copies.length === 0) return forgets ? 0 : null;
  const device = notes.device;
  const isUnsettled = ({ role }: ListedFile): boolean =>
    role.kind === 'notes-copy' || (role.kind === 'notes' && role.device === device);
  const times = listing.files.filter(isUnsettled).map(({ mtimeMs }) => mtimeMs);
  return Math.min(SETTLING_MS, Math.max(0, Math.max(0, ...times) + SETTLING_MS - Date.now()));
}

/** What the disk answers as long as nobody does anything about it; other errors may pass by themselves. */
const LASTING: Readonly<Record<string, string>> = {
  EACCES: 'you have no permission to read it',
  EPERM: 'you have no permission to read it',
  EIO: 'the disk reports a fault',
  ELOOP: 'a link in it leads back to itself',
};

function unreadable(
  id: ArticleId,
  reason: string,
  previous: ListedArticle | null,
  device: DeviceId,
): ListedArticle {
  return listedArticle({
    id,
    fingerprint: '',
    notes: emptyNotes(id, device),
    shown: null,
    versions: [],
    hasContent: true,
    since: 0,
    complaints: [`The folder of this article cannot be read: ${reason}.`],
    previous,
  });
}

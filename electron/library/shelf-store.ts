import { join } from 'node:path';
import type { Change } from '../../shared/changes.ts';
import type { DeviceId } from '../../shared/identifiers.ts';
import { applyChanges, type Writer } from '../../shared/merge/apply-change.ts';
import { emptyNotes, type NotesDocument } from '../../shared/merge/notes-document.ts';
import { type Shelf, shelfOf } from '../../shared/merge/view.ts';
import { asNotSaved } from './disk-errors.ts';
import { type FileSystem, statOrNull } from './file-system.ts';
import { type FolderListing, listFolder } from './folder-listing.ts';
import { removeLeftovers } from './leftovers.ts';
import type { Held, Locks } from './locks.ts';
import { type GatheredNotes, gatherNotes, notesFileName } from './notes-files.ts';
import { repairDelay } from './repair.ts';
import { takeTurns } from './turns.ts';
import { writeArticle } from './write-article.ts';

export interface ShelfStoreOptions {
  readonly fileSystem: FileSystem;
  readonly libraryPath: string;
  readonly device: DeviceId;
  readonly locks: Locks;
  /** Told of conflict copies of synchronisers that were taken in and set aside. */
  readonly onConflictCopies: (names: readonly string[]) => void;
  /** Told of what goes wrong in work that no call waits for. */
  readonly onTrouble: (error: unknown) => void;
}

/** What belongs to the library as a whole: the notes files at its root, one of each device, as for an article. */
export interface ShelfStore {
  /** As of the last {@link ShelfStore.check} or change. */
  readonly shelf: () => Shelf;
  /** What {@link ShelfStore.shelf} is the view of. */
  readonly notes: () => NotesDocument;
  /**
   * Reads the root's notes files again if one has changed; answers whether anything is different now from what was told
   * before: by the last check, and by changes from here.
   */
  readonly check: () => Promise<boolean>;
  /** Makes the changes durable and answers with those that undo them. */
  readonly change: (changes: readonly Change[], writer: Writer) => Promise<readonly Change[]>;
  /** Makes durable what `next` makes of the notes; the same document again writes nothing. */
  readonly rewrite: (next: (notes: NotesDocument) => NotesDocument) => Promise<void>;
  /** Starts no repair any more, and resolves when none is under way. */
  readonly close: () => Promise<void>;
}

interface Known {
  readonly listing: FolderListing;
  readonly gathered: GatheredNotes;
}

export function shelfStore(options: ShelfStoreOptions): ShelfStore {
  const { fileSystem, libraryPath, device, locks, onConflictCopies, onTrouble } = options;
  const takeTurn = takeTurns();
  let repairing: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;
  let known: Known = {
    listing: { files: [], fingerprint: '' },
    gathered: { notes: emptyNotes(null, device), own: { status: 'missing' }, copies: [], complaints: [] },
  };

  /** The fingerprint of what the last {@link ShelfStore.check}, or a change of our own, has told of. */
  let told = '';

  const current = async (): Promise<Known> => {
    const listing = await listFolder(fileSystem, libraryPath);
    if (listing === null || listing.fingerprint === known.listing.fingerprint) return known;
    const gathered = await gatherNotes(fileSystem, libraryPath, listing, null, device);
    known = { listing, gathered };
    return known;
  };

  const write = async (notes: NotesDocument, { own, copies }: GatheredNotes, held: Held): Promise<void> => {
    const source = { fileSystem, folder: libraryPath, device };
    const after = (await statOrNull(fileSystem, join(libraryPath, notesFileName(device))))?.mtimeMs ?? null;
    await writeArticle(source, own.status, held, { notes, copies, after });
    if (copies.length > 0) onConflictCopies(copies);
    await current();
  };

  const repair = (): Promise<void> =>
    takeTurn('shelf', () =>
      locks.hold('shelf', async (held) => {
        const { listing, gathered } = await current();
        if (repairDelay({ listing, gathered }) !== null) await write(gathered.notes, gathered, held);
      }),
    );
  const repairSoon = (): void => {
    const wait = repairDelay(known);
    if (wait === null || timer !== null || isClosed) return;
    timer = setTimeout(() => {
      timer = null;
      repairing = repair().catch(onTrouble);
    }, wait);
  };

  const rewrite: ShelfStore['rewrite'] = (next) =>
    takeTurn('shelf', async () => {
      try {
        await locks.hold('shelf', async (held) => {
          const { gathered } = await current();
          const notes = next(gathered.notes);
          if (notes === gathered.notes) return;
          await write(notes, gathered, held);
          told = known.listing.fingerprint;
        });
      } catch (error) {
        throw asNotSaved(error, 'The change', libraryPath);
      }
    });

  return {
    shelf: () => shelfOf(known.gathered.notes),
    notes: () => known.gathered.notes,
    check: () =>
      takeTurn('shelf', async () => {
        const listing = await listFolder(fileSystem, libraryPath);
        if (listing !== null) await removeLeftovers(fileSystem, libraryPath, listing);
        await current();
        repairSoon();
        const isNews = known.listing.fingerprint !== told;
        told = known.listing.fingerprint;
        return isNews;
      }),
    change: async (changes, writer) => {
      let undo: readonly Change[] = [];
      await rewrite((notes) => {
        const applied = applyChanges(notes, changes, { ...writer, ownTags: [] });
        if (applied.status === 'unknown-annotation') throw new Error('the library has no annotations');
        ({ undo } = applied);
        return applied.notes;
      });
      return undo;
    },
    rewrite,
    close: async () => {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      await repairing;
    },
  };
}

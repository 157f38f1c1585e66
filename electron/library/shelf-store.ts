import { join } from 'node:path';
import type { Change } from '../../shared/changes.ts';
import type { DeviceId } from '../../shared/identifiers.ts';
import { applyChanges, type Writer } from '../../shared/merge/apply-change.ts';
import { emptyNotes } from '../../shared/merge/notes-document.ts';
import { type Shelf, shelfOf } from '../../shared/merge/view.ts';
import { asNotSaved } from './disk-errors.ts';
import { type FileSystem, statOrNull } from './file-system.ts';
import { listFolder } from './folder-listing.ts';
import { removeLeftovers } from './leftovers.ts';
import type { Locks } from './locks.ts';
import { type GatheredNotes, gatherNotes, notesFileName } from './notes-files.ts';
import { takeTurns } from './turns.ts';
import { writeArticle } from './write-article.ts';

/** What belongs to the library as a whole: the notes files at its root, one of each device, as for an article. */
export interface ShelfStore {
  /** As of the last {@link ShelfStore.check} or change. */
  readonly shelf: () => Shelf;
  /** Reads the root's notes files again if one has changed; answers whether anything is different now. */
  readonly check: () => Promise<boolean>;
  /** Makes the changes durable and answers with those that undo them. */
  readonly change: (changes: readonly Change[], writer: Writer) => Promise<readonly Change[]>;
}

export function shelfStore(
  fileSystem: FileSystem,
  libraryPath: string,
  device: DeviceId,
  locks: Locks,
): ShelfStore {
  const takeTurn = takeTurns();
  let known: { readonly fingerprint: string; readonly gathered: GatheredNotes } = {
    fingerprint: '',
    gathered: { notes: emptyNotes(null, device), own: { status: 'missing' }, copies: [], complaints: [] },
  };

  const current = async (): Promise<GatheredNotes> => {
    const listing = await listFolder(fileSystem, libraryPath);
    if (listing === null || listing.fingerprint === known.fingerprint) return known.gathered;
    const gathered = await gatherNotes(fileSystem, libraryPath, listing, null, device);
    known = { fingerprint: listing.fingerprint, gathered };
    return gathered;
  };

  return {
    shelf: () => shelfOf(known.gathered.notes),
    check: () =>
      takeTurn('shelf', async () => {
        const before = known.fingerprint;
        const listing = await listFolder(fileSystem, libraryPath);
        if (listing !== null) await removeLeftovers(fileSystem, libraryPath, listing);
        await current();
        return known.fingerprint !== before;
      }),
    change: (changes, writer) =>
      takeTurn('shelf', async () => {
        try {
          return await locks.hold('shelf', async (held) => {
            const { notes, own, copies } = await current();
            const applied = applyChanges(notes, changes, { ...writer, ownTags: [] });
            if (applied.status === 'unknown-annotation') throw new Error('the library has no annotations');
            if (applied.notes === notes) return applied.undo;
            const source = { fileSystem, folder: libraryPath, device };
            const after =
              (await statOrNull(fileSystem, join(libraryPath, notesFileName(device))))?.mtimeMs ?? null;
            await writeArticle(source, own.status, held, { notes: applied.notes, copies, after });
            await current();
            return applied.undo;
          });
        } catch (error) {
          throw asNotSaved(error, 'The change', libraryPath);
        }
      }),
  };
}

import { dirname } from 'node:path';
import { type StagedFile, stageFile } from './durable-file.ts';
import type { FileStat, FileSystem } from './file-system.ts';

/** Files that become durable together, for little more than the time of one. */
export interface DurableBatch {
  /** Puts the bytes on the disk, without their name; `after` and `mtimeMs` as for {@link stageFile}. */
  readonly stage: (path: string, bytes: Uint8Array, after?: number | null, mtimeMs?: number) => Promise<void>;
  /**
   * Names the staged files in the given order, so that one which refers to another can come after it, and syncs
   * their folders, together with further folders whose entries are new.
   *
   * @returns what each file is now
   */
  readonly commit: (
    order: readonly string[],
    alsoSync?: readonly string[],
  ) => Promise<ReadonlyMap<string, FileStat>>;
  /** After a failure: removes what was staged and not named. */
  readonly discard: () => Promise<void>;
}

export function durableBatch(fileSystem: FileSystem): DurableBatch {
  const staged = new Map<string, StagedFile>();
  return {
    stage: async (path, bytes, after = null, mtimeMs) => {
      staged.set(path, await stageFile(fileSystem, path, bytes, after, mtimeMs));
    },
    commit: async (order, alsoSync = []) => {
      const folders = new Set(alsoSync);
      const stats = new Map<string, FileStat>();
      for (const path of order) {
        const file = staged.get(path);
        if (file === undefined) continue;
        staged.delete(path);
        await file.commit();
        stats.set(path, file.stat);
        folders.add(dirname(path));
      }
      await Promise.all([...folders].map((folder) => fileSystem.syncFolder(folder)));
      return stats;
    },
    discard: async () => {
      await Promise.all([...staged.values()].map((file) => file.discard()));
      staged.clear();
    },
  };
}

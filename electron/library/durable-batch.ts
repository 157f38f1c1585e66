import { dirname } from 'node:path';
import { type StagedFile, stageFile } from './durable-json-file.ts';
import type { FileSystem } from './file-system.ts';

/** Files that become durable together, for little more than the time of one. */
export interface DurableBatch {
  /** Puts the bytes on the disk, without their name. */
  readonly stage: (path: string, bytes: Uint8Array) => Promise<void>;
  /**
   * Names the staged files in the given order, so that one which refers to another can come after it, and syncs
   * their folders, together with further folders whose entries are new.
   */
  readonly commit: (order: readonly string[], alsoSync?: readonly string[]) => Promise<void>;
  /** After a failure: removes what was staged and not named. */
  readonly discard: () => Promise<void>;
}

export function durableBatch(fileSystem: FileSystem): DurableBatch {
  const staged = new Map<string, StagedFile>();
  return {
    stage: async (path, bytes) => {
      staged.set(path, await stageFile(fileSystem, path, bytes));
    },
    commit: async (order, alsoSync = []) => {
      const folders = new Set(alsoSync);
      for (const path of order) {
        const file = staged.get(path);
        staged.delete(path);
        await file?.commit();
        if (file !== undefined) folders.add(dirname(path));
      }
      await Promise.all([...folders].map((folder) => fileSystem.syncFolder(folder)));
    },
    discard: async () => {
      await Promise.all([...staged.values()].map((file) => file.discard()));
      staged.clear();
    },
  };
}

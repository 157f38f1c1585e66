import type { FileSystem } from './file-system.ts';

/**
 * A file system whose concurrent `syncFolder` calls of one folder share their work: a call that comes while one
 * runs waits for the next one, together with all others that came meanwhile (the running one may have started
 * before their renames). Group commit, as in databases.
 */
export function withCoalescedSyncs(fileSystem: FileSystem): FileSystem {
  const running = new Map<string, Promise<void>>();
  const next = new Map<string, Promise<void>>();

  const start = (folder: string): Promise<void> => {
    const sync = fileSystem.syncFolder(folder).finally(() => {
      if (running.get(folder) === sync) running.delete(folder);
    });
    running.set(folder, sync);
    return sync;
  };

  return {
    ...fileSystem,
    syncFolder: (folder) => {
      const current = running.get(folder);
      if (current === undefined) return start(folder);
      const waiting = next.get(folder);
      if (waiting !== undefined) return waiting;
      const queued = current
        .catch(() => undefined) // its own callers hear of it
        .then(() => {
          next.delete(folder);
          return start(folder);
        });
      next.set(folder, queued);
      return queued;
    },
  };
}

import { type FileSystem, nodeFileSystem, type OpenFile } from './file-system.ts';

/** The steps of a write that can be made to fail. */
export const WRITE_STEPS = ['create', 'write', 'sync', 'rename', 'syncFolder', 'mkdir'] as const;
/** The steps of reading that can be. */
export const READ_STEPS = ['readdir', 'stat', 'readFile'] as const;
export type DiskStep = (typeof WRITE_STEPS)[number] | (typeof READ_STEPS)[number];

/** For tests: a disk that refuses chosen steps, as a full, read-only or vanished one does. */
export interface FaultyFileSystem {
  readonly fileSystem: FileSystem;
  /** From now on these steps are refused with Node's error of that code, on paths that match. */
  readonly refuse: (steps: readonly DiskStep[], code: string, paths?: RegExp) => void;
  readonly recover: () => void;
}

export function faultyFileSystem(): FaultyFileSystem {
  let fault: { readonly steps: readonly DiskStep[]; readonly code: string; readonly paths: RegExp } | null =
    null;
  const pass = (step: DiskStep, path: string): void => {
    if (fault?.steps.includes(step) === true && fault.paths.test(path)) {
      throw Object.assign(new Error(`${fault.code}: refused for a test, ${step} '${path}'`), {
        code: fault.code,
      });
    }
  };
  const create = async (path: string): Promise<OpenFile> => {
    pass('create', path);
    const file = await nodeFileSystem.create(path);
    return {
      ...file,
      write: async (bytes) => {
        // a disk that fills up takes a part first
        if (fault?.steps.includes('write') === true) await file.write(bytes.subarray(0, bytes.length / 2));
        pass('write', path);
        await file.write(bytes);
      },
      sync: async () => {
        pass('sync', path);
        await file.sync();
      },
    };
  };
  return {
    fileSystem: {
      ...nodeFileSystem,
      create,
      readdir: async (path) => {
        pass('readdir', path);
        return nodeFileSystem.readdir(path);
      },
      stat: async (path) => {
        pass('stat', path);
        return nodeFileSystem.stat(path);
      },
      readFile: async (path) => {
        pass('readFile', path);
        return nodeFileSystem.readFile(path);
      },
      rename: async (from, to) => {
        pass('rename', to);
        await nodeFileSystem.rename(from, to);
      },
      syncFolder: async (path) => {
        pass('syncFolder', path);
        await nodeFileSystem.syncFolder(path);
      },
      mkdir: async (path) => {
        pass('mkdir', path);
        await nodeFileSystem.mkdir(path);
      },
    },
    refuse: (steps, code, paths = /./u) => {
      fault = { steps, code, paths };
    },
    recover: () => {
      fault = null;
    },
  };
}

import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { CommonplaceError } from '../shared/errors.ts';
import { notSaved } from './export-folder.ts';

/** A file that is written piece by piece where a person said, beside its place until it is whole. */
export interface SavedStream {
  readonly token: string;
  readonly path: string;
  /** Rejects with `not-saved`; what stood at the path is then as it was. */
  readonly append: (bytes: Uint8Array) => Promise<void>;
  /** Gives it its name once its bytes are on the disk. Rejects with `not-saved`; it has then been discarded. */
  readonly keep: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

export async function saveStream(path: string): Promise<SavedStream> {
  const token = randomUUID();
  const temporary = `${path}.${token.slice(0, 8)}.tmp`;
  const inWords = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw notSaved(path, error);
    }
  };
  const handle: FileHandle = await inWords(() => open(temporary, 'wx'));
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) throw new CommonplaceError('invalid-input', `“${basename(path)}” is closed already`);
    isOpen = false;
    await handle.close();
  };
  const discard = async (): Promise<void> => {
    try {
      await close();
    } finally {
      await rm(temporary, { force: true });
    }
  };
  return {
    token,
    path,
    append: (bytes) => inWords(() => handle.writeFile(bytes)),
    keep: () =>
      inWords(async () => {
        try {
          await handle.sync();
          await close();
          await rename(temporary, path);
        } catch (error) {
          await (isOpen ? discard() : rm(temporary, { force: true }));
          throw error;
        }
      }),
    discard,
  };
}

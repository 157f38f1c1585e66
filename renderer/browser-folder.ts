import { CommonplaceError } from '../shared/errors.ts';
import type { ChosenFolder, MayReplace } from './host-files.ts';

/** Browsers' File System Access API, as far as it is used here; TypeScript's DOM library does not know the picker. */
interface FolderPicker {
  showDirectoryPicker(options: { mode: 'readwrite'; id: string }): Promise<FileSystemDirectoryHandle>;
}

export const browserHasFolders = (): boolean => 'showDirectoryPicker' in window;

/** Null where the person closed the picker. */
async function pickDirectory(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (
      (await (window as Window & Partial<FolderPicker>).showDirectoryPicker?.({
        mode: 'readwrite',
        id: 'commonplace-export',
      })) ?? null
    );
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/**
 * A folder that the person chooses in the browser; null where they choose none. As in the desktop app, a file that is
 * there already with other content is replaced only if the person agrees, who is asked once.
 */
export async function chooseBrowserFolder(mayReplace: MayReplace): Promise<ChosenFolder | null> {
  const directory = await pickDirectory();
  if (directory === null) return null;
  let agreed: Promise<boolean> | null = null;
  return {
    where: directory.name,
    write: async ({ name, bytes }) => {
      const there = await bytesOf(directory, name);
      if (there !== null && isSame(there, bytes)) return;
      if (there !== null) {
        agreed ??= mayReplace(name);
        if (!(await agreed)) throw new CommonplaceError('cancelled', `“${name}” was left as it is`);
      }
      const handle = await directory.getFileHandle(name, { create: true });
      const stream = await handle.createWritable();
      // The sinks of browsers take no memory that could be shared between threads; the copy is none.
      await stream.write(new Uint8Array(bytes));
      await stream.close();
    },
  };
}

/** Null where there is no file of that name. */
async function bytesOf(directory: FileSystemDirectoryHandle, name: string): Promise<Uint8Array | null> {
  try {
    const file = await (await directory.getFileHandle(name)).getFile();
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

const isSame = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);

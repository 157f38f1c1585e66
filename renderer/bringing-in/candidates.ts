import { isKnownType } from './known-types.ts';

/** A file that waits to be brought in. */
export interface Candidate {
  /** With the folders it was found in: `notes/a.md`. */
  readonly path: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly read: () => Promise<Uint8Array>;
}

export interface Found {
  readonly candidates: readonly Candidate[];
  /** Files of a folder that are not of a known type. */
  readonly skipped: number;
}

export const NOTHING_FOUND: Found = { candidates: [], skipped: 0 };

export function joined(parts: readonly Found[]): Found {
  return {
    candidates: parts.flatMap(({ candidates }) => candidates),
    skipped: parts.reduce((sum, { skipped }) => sum + skipped, 0),
  };
}

export const candidateOf = (file: File, path: string): Candidate => ({
  path,
  name: file.name,
  size: file.size,
  read: async () => new Uint8Array(await file.arrayBuffer()),
});

/** Files chosen in a dialog: of a chosen folder only those of known types. */
export function fromFileList(files: Iterable<File>): Found {
  return joined(
    [...files].map((file) => {
      const path = file.webkitRelativePath || file.name;
      const ofFolder = path.includes('/');
      return ofFolder && !isKnownType(file.name)
        ? { candidates: [], skipped: 1 }
        : { candidates: [candidateOf(file, path)], skipped: 0 };
    }),
  );
}

export function fromText(text: string, name: string): Found {
  const bytes = new TextEncoder().encode(text);
  return { candidates: [{ path: name, name, size: bytes.length, read: async () => bytes }], skipped: 0 };
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

const readSome = (reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject));

/** A reader gives a folder's entries in batches, an empty one at the end (File and Directory Entries API, 7.3). */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await readSome(reader);
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function fromEntry(entry: FileSystemEntry, inFolder: boolean): Promise<Found> {
  const path = entry.fullPath.replace(/^\//, '') || entry.name;
  if (isFile(entry)) {
    if (inFolder && !isKnownType(entry.name)) return { candidates: [], skipped: 1 };
    try {
      return { candidates: [candidateOf(await fileOf(entry), path)], skipped: 0 };
    } catch (error) {
      return { candidates: [unreadable(entry.name, path, error)], skipped: 0 };
    }
  }
  if (!isFolder(entry) || entry.name.startsWith('.')) return NOTHING_FOUND;
  const parts: Found[] = [];
  try {
    for (const child of await entriesOf(entry)) parts.push(await fromEntry(child, true));
  } catch (error) {
    parts.push({ candidates: [unreadable(entry.name, path, error)], skipped: 0 });
  }
  return joined(parts);
}

/** A file or a folder that cannot even be opened still stands in the report. */
const unreadable = (name: string, path: string, error: unknown): Candidate => ({
  path,
  name,
  size: 0,
  read: () => Promise.reject(error instanceof Error ? error : new Error(String(error))),
});

/**
 * Everything that was dropped, folders looked through to their depths. The items of a drop are only there during its
 * event: call this straight from the handler.
 */
export async function fromDrop(transfer: DataTransfer): Promise<Found> {
  const files = [...transfer.items].filter(({ kind }) => kind === 'file');
  const entries = files.map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  if (files.length === 0) return NOTHING_FOUND;
  const parts = await Promise.all(
    entries.map(async (entry) => {
      if (entry === null) return NOTHING_FOUND;
      return entry instanceof File ? fromFileList([entry]) : fromEntry(entry, false);
    }),
  );
  return joined(parts);
}

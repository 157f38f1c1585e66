import type { ContentHash, DeviceId } from '../../shared/identifiers.ts';
import { contentHashOfName } from './content-file.ts';
import { temporaryOwner } from './durable-file.ts';
import { errnoOf, type FileStat, type FileSystem, statOrNull } from './file-system.ts';

/** What a file in an article's folder (or at the library's root) is, by its name. */
export type FileRole =
  | { readonly kind: 'notes'; readonly device: DeviceId }
  /** Made by a synchroniser that could not decide: `….sync-conflict-….json`, `… (conflicted copy …).json`. */
  | { readonly kind: 'notes-copy' }
  | { readonly kind: 'content-copy'; readonly hash: ContentHash }
  /** Found broken earlier, and kept aside. */
  | { readonly kind: 'aside' }
  | { readonly kind: 'content'; readonly hash: ContentHash }
  | { readonly kind: 'temporary'; readonly pid: number }
  | { readonly kind: 'stranger' };

export interface ListedFile {
  readonly name: string;
  readonly role: FileRole;
  /** Changes whenever the file does: size, time of change and inode. */
  readonly mark: string;
  readonly mtimeMs: number;
}

export interface FolderListing {
  /** Sorted by name; strangers and what is no file are left out. */
  readonly files: readonly ListedFile[];
  /** Changes whenever any file of ours does. */
  readonly fingerprint: string;
}

export function roleOf(name: string): FileRole {
  const device = /^notes-([a-z2-7]{8})\.json$/u.exec(name)?.[1];
  if (device !== undefined) return { kind: 'notes', device: device as DeviceId };
  const hash = contentHashOfName(name);
  if (hash !== null) return { kind: 'content', hash };
  const pid = temporaryOwner(name);
  if (pid !== null) return { kind: 'temporary', pid };
  if (/^(?:notes|content)-.*\.broken-\d+\.json$/u.test(name)) return { kind: 'aside' };
  const copied = conflictCopyOf(name);
  if (copied?.startsWith('notes-') === true) return { kind: 'notes-copy' };
  const copiedHash = copied === null ? null : contentHashOfName(copied);
  if (copiedHash !== null) return { kind: 'content-copy', hash: copiedHash };
  return { kind: 'stranger' };
}

/** Behind the name of a conflict copy that is done with. */
const SET_ASIDE = /\.(?:merged|unreadable)(?:-\d+)?$/u;

/**
 * The name of the file that a synchroniser has made this conflict copy of; null for any other name. Most write their
 * words before the extension (`a.sync-conflict-….json`, `a (conflicted copy …).json`, `a (1).json`, `a-LAPTOP.json`,
 * `a 2.json`), some behind it (`a.json (1)`, `a.json.conflict`).
 */
export function conflictCopyOf(name: string): string | null {
  const before =
    /^(notes-[a-z2-7]{8}|content-[0-9a-f]{32}|library)(?![a-z0-9])(?!\.broken-\d+\.json$).+\.json$/u.exec(
      name,
    )?.[1];
  if (before !== undefined) return `${before}.json`;
  const behind =
    /^(notes-[a-z2-7]{8}|content-[0-9a-f]{32}|library)\.json[ ._-]?(?:\(\d+\)|.*conflict.*)$/iu.exec(
      name,
    )?.[1];
  return behind === undefined || SET_ASIDE.test(name) ? null : `${behind}.json`;
}

/** Null where there is no such folder. */
export async function listFolder(fileSystem: FileSystem, folder: string): Promise<FolderListing | null> {
  let entries: Awaited<ReturnType<FileSystem['readdir']>>;
  try {
    entries = await fileSystem.readdir(folder);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return null;
    throw error;
  }
  const ours = entries.filter((entry) => entry.isFile() && roleOf(entry.name).kind !== 'stranger');
  const files = await Promise.all(ours.map(({ name }) => listFile(fileSystem, folder, name)));
  const found = files.filter((file) => file !== null).sort((a, b) => (a.name < b.name ? -1 : 1));
  return { files: found, fingerprint: fingerprintOf(found) };
}

/** Null where the file went meanwhile. */
export async function listFile(
  fileSystem: FileSystem,
  folder: string,
  name: string,
): Promise<ListedFile | null> {
  const stat = await statOrNull(fileSystem, `${folder}/${name}`);
  return stat === null ? null : listedFile(name, stat);
}

export function listedFile(name: string, { size, mtimeMs, ino }: FileStat): ListedFile {
  return { name, role: roleOf(name), mark: `${size}:${mtimeMs}:${ino}`, mtimeMs };
}

/** The listing after one of its files was written. */
export function withFile({ files }: FolderListing, file: ListedFile): FolderListing {
  const others = files.filter(({ name }) => name !== file.name);
  const all = [...others, file].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { files: all, fingerprint: fingerprintOf(all) };
}

export function fileMark({ name, mark }: ListedFile): string {
  return `${name}:${mark}`;
}

function fingerprintOf(files: readonly ListedFile[]): string {
  return files
    .filter(({ role }) => role.kind !== 'temporary')
    .map(fileMark)
    .join('|');
}
